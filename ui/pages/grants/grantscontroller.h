// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/adminapi.h"
#include "ui/support/answers.h"

namespace ui::pages::grants {

/// Loads and ends granted accesses; no widgets. Main thread.
class GrantsController : public QObject
{
    Q_OBJECT
public:
    GrantsController(server::api::AdminApi &api, server::api::GrantQuery query,
                     QObject *parent = nullptr);

    /// Whose granted accesses are shown; all without either.
    [[nodiscard]] const server::api::GrantQuery &query() const { return m_query; }
    void load();
    void setUnusedDays(int days);
    void revoke(const QList<server::domain::GrantId> &grants);

signals:
    void loaded(const QList<server::api::GrantSummary> &grants);
    void revoked(int count);
    void failed(const server::base::Error &error);

private:
    server::api::AdminApi &m_api;
    server::api::GrantQuery m_query;
    ui::support::LatestAnswer m_loading;
};

} // namespace ui::pages::grants
