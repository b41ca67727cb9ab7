// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/adminapi.h"
#include "ui/support/answers.h"

namespace ui::pages::activity {

/// Reads the audit trail in pages, newest first; no widgets. Main thread.
class ActivityController : public QObject
{
    Q_OBJECT
public:
    explicit ActivityController(server::api::AdminApi &api, QObject *parent = nullptr);

    /// From the newest row on.
    void load();
    /// The rows before the oldest that is shown.
    void loadOlder();
    void setText(const QString &text);
    void setSuccess(std::optional<bool> success);

signals:
    /// `more`: there may be older rows.
    void loaded(const QList<server::api::AuditRow> &rows, bool more);
    void failed(const server::base::Error &error);

private:
    void ask(server::domain::AuditId before);
    server::api::AdminApi &m_api;
    server::domain::AuditQuery m_query;
    QList<server::api::AuditRow> m_rows;
    ui::support::LatestAnswer m_loading;
};

} // namespace ui::pages::activity
