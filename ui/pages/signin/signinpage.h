// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace server::api {
class AdminApi;
}

namespace ui::widgets {
class MessageBar;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::signin {

/// Name and password. Fills the window until somebody is signed in.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPage(server::api::AdminApi &api, QWidget *parent = nullptr);
    void activate();

signals:
    void signedIn(const server::api::Principal &principal);

private:
    void submit();
    void showAnswer(const server::base::Result<server::api::Principal> &answer);
    void followFields();
    server::api::AdminApi &m_api;
    ui::support::LatestAnswer m_answer;
    ui::widgets::MessageBar *m_messages;
    QLineEdit *m_login;
    QLineEdit *m_password;
    QPushButton *m_button;
    bool m_busy = false;
};

} // namespace ui::pages::signin
