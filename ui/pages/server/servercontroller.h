// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/adminapi.h"
#include "ui/pages/server/posture.h"
#include "ui/support/answers.h"

namespace ui::pages::serverpage {

// Not "ui::pages::server": in there every "server::api" of the other pages would mean this folder.
/// The state of the server and the orders to it; no widgets. Main thread.
class ServerController : public QObject
{
    Q_OBJECT
public:
    explicit ServerController(::server::api::AdminApi &api, QObject *parent = nullptr);

    void load();
    /// The templates of all modules; told of when the last of them has come.
    void loadTemplates();
    void start();
    void stop();
    void save(const ::server::domain::ServerConfig &config);

signals:
    void templatesLoaded(const QList<PlacedTemplate> &templates);
    void loaded(const ::server::api::ServerState &state);
    void failed(const ::server::base::Error &error);
    void saved();
    void saveFailed(const ::server::base::Error &error);

private:
    void askForTemplates(const QList<::server::api::ModuleSummary> &modules);
    void take(QFuture<::server::base::Result<::server::api::ServerState>> future);
    ::server::api::AdminApi &m_api;
    ui::support::LatestAnswer m_state;
    ui::support::LatestAnswer m_modules;
};

} // namespace ui::pages::serverpage
