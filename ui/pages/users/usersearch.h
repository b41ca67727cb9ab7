// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/user.h"
#include "ui/support/answers.h"

#include <QObject>
#include <QTimer>

namespace server::api {
class AdminApi;
}
namespace ui::widgets {
class FilterField;
}

namespace ui::pages::users {

/// Asks the server for the users that a field filters: at once by load(), and when the typing
/// pauses. There can be a million users, so the server filters, and a list shows the first ones.
class UserSearch : public QObject
{
    Q_OBJECT
public:
    static constexpr int shownAtMost = 500;

    /// Without a type users of both kinds are found.
    UserSearch(server::api::AdminApi &api, ui::widgets::FilterField &filter,
               std::optional<server::domain::UserType> type, QObject *parent);
    void load();
    [[nodiscard]] bool isFiltered() const;
    /// Says so where not all are shown; else empty.
    [[nodiscard]] QString moreText() const;

signals:
    void found(const QList<server::domain::User> &users);
    void failed(const server::base::Error &error);

private:
    [[nodiscard]] QString text() const;
    server::api::AdminApi &m_api;
    ui::widgets::FilterField &m_filter;
    std::optional<server::domain::UserType> m_type;
    ui::support::LatestAnswer m_answer;
    QTimer m_pause;
    bool m_more = false;
};

} // namespace ui::pages::users
