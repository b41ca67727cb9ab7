// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/appviews.h"
#include "ui/support/answers.h"

#include <QObject>

namespace server::api {
class AdminApi;
}

namespace ui::pages::app {

/// Talks to the server for the page of an app: its definition, and one page of its items. Holds the
/// last answers; knows no widget.
class AppController : public QObject
{
    Q_OBJECT
public:
    static constexpr int pageSize = 50;

    AppController(server::api::AdminApi &api, server::domain::AppId app, QObject *parent = nullptr);

    void load();
    /// The page of items that is shown, once more.
    void refreshItems();
    /// Each begins at the first page again.
    void setText(const QString &text);
    void setStatus(const QString &status);
    void setSort(const server::domain::ItemSort &sort);
    void turnPage(int pages);
    void deleteItems(const QByteArrayList &uids);
    void setItemStatus(const QByteArray &uid, const QString &status);

    [[nodiscard]] const std::optional<server::api::AppSummary> &summary() const
    {
        return m_summary;
    }
    [[nodiscard]] qint64 from() const { return m_from; }
    [[nodiscard]] bool isFiltered() const { return !m_text.isEmpty() || !m_status.isEmpty(); }

signals:
    void appLoaded();
    void itemsLoaded(const server::api::ItemPage &page);
    void failed(const server::base::Error &error);

private:
    void loadItems();
    [[nodiscard]] server::domain::ItemQuery query() const;
    server::api::AdminApi &m_api;
    server::domain::AppId m_app;
    std::optional<server::api::AppSummary> m_summary;
    QString m_text;
    QString m_status;
    server::domain::ItemSort m_sort;
    qint64 m_from = 0;
    ui::support::LatestAnswer m_appAnswer, m_itemsAnswer;
};

} // namespace ui::pages::app
