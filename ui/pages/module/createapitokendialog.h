// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/appviews.h"
#include "server/domain/user.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QLineEdit;

namespace server::api {
class AdminApi;
}
namespace server::base {
class Clock;
}

namespace ui::pages::module {

class ExpiryChoice;

/// A token of the Web API for a person: whom it stands for, what it is for, when it ends.
class CreateApiTokenDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    CreateApiTokenDialog(server::api::AdminApi &api, const server::base::Clock &clock,
                         QWidget *parent);

signals:
    /// Shared because the value is move-only; exactly one window takes it.
    void created(const std::shared_ptr<server::api::CreatedApiToken> &token);

private:
    void showPeople(const QList<server::domain::User> &people);
    void check();
    void save();
    [[nodiscard]] server::domain::ApiTokenDraft draft() const;
    server::api::AdminApi &m_api;
    const server::base::Clock &m_clock;
    ui::support::LatestAnswer m_answer, m_people;
    QComboBox *m_person;
    QLineEdit *m_name;
    ExpiryChoice *m_expires;
};

} // namespace ui::pages::module
