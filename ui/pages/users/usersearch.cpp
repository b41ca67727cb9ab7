// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users/usersearch.h"

#include "server/api/adminapi.h"
#include "ui/support/formatting.h"
#include "ui/widgets/filterfield.h"

namespace ui::pages::users {

using server::domain::User;

namespace {

constexpr std::chrono::milliseconds typingPause{200};

} // namespace

UserSearch::UserSearch(server::api::AdminApi &api, ui::widgets::FilterField &filter,
                       std::optional<server::domain::UserType> type, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_filter(filter)
    , m_type(type)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &UserSearch::load);
    connect(&filter, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
}

QString UserSearch::text() const
{
    return m_filter.text().trimmed();
}

bool UserSearch::isFiltered() const
{
    return !text().isEmpty();
}

void UserSearch::load()
{
    // One more than is shown tells whether there are more.
    m_answer.ask(m_api.users({.text = text(), .type = m_type, .limit = shownAtMost + 1}), this,
                 [this](auto answer) {
                     if (!answer) {
                         emit failed(answer.error());
                         return;
                     }
                     m_more = answer->size() > shownAtMost;
                     emit found(answer->mid(0, shownAtMost));
                 });
}

QString UserSearch::moreText() const
{
    return m_more ? tr("The first %1 are shown. Filter to find the others.")
                        .arg(ui::support::number(shownAtMost))
                  : QString();
}

} // namespace ui::pages::users
