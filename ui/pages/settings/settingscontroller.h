// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/adminapi.h"
#include "ui/support/answers.h"

namespace ui::pages::settings {

/// Reads and saves the company; no widgets. Main thread.
class SettingsController : public QObject
{
    Q_OBJECT
public:
    explicit SettingsController(server::api::AdminApi &api, QObject *parent = nullptr);

    void load();
    void save(const server::domain::Company &company);

signals:
    void loaded(const server::domain::Company &company);
    void saved(const server::domain::Company &company);
    void failed(const server::base::Error &error);

private:
    server::api::AdminApi &m_api;
    ui::support::LatestAnswer m_loading;
    ui::support::LatestAnswer m_saving;
};

} // namespace ui::pages::settings
