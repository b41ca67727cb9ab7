// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"
#include "ui/widgets/recordtable.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class EmptyState;
class Form;
class MessageBar;
class TableView;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::profile {

/// Sign-in and security: the password and the browsers that are signed in.
class SecurityTab : public QWidget
{
    Q_OBJECT
public:
    SecurityTab(server::api::AdminApi &api, const ui::support::Environment &environment,
                QWidget *parent = nullptr);
    ~SecurityTab() override;
    void load(const QString &userCode);

signals:
    void signOutRequested();

private:
    QWidget *makePasswordCard();
    QWidget *makeSessionsCard();
    QWidget *makeSignOutCard();
    void follow();
    void changePassword();
    void endSession();
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::support::LatestAnswer m_answer, m_passwordAnswer;
    QString m_userCode;
    std::unique_ptr<ui::widgets::RecordTable<server::domain::Session>> m_model;
    ui::widgets::MessageBar *m_messages;
    ui::widgets::Form *m_form = nullptr;
    QLineEdit *m_old = nullptr;
    QLineEdit *m_new = nullptr;
    QLineEdit *m_repeated = nullptr;
    QPushButton *m_change = nullptr;
    ui::widgets::TableView *m_table = nullptr;
    ui::widgets::TextLabel *m_noSessions = nullptr;
    QPushButton *m_end = nullptr;
};

} // namespace ui::pages::profile
