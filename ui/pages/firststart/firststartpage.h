// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/pages/firststart/firststartdraft.h"
#include "ui/support/answers.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class Card;
class Form;
class MessageBar;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::firststart {

/// The wizard of three steps that an empty installation shows once: the server, the company with
/// its first administrator, done.
class FirstStartPage : public QWidget
{
    Q_OBJECT
public:
    FirstStartPage(server::api::AdminApi &api, const ui::support::Environment &environment,
                   QWidget *parent = nullptr);

signals:
    /// The installation is made and its administrator signed in. `createModule`: the person wants
    /// to go on with the first module.
    void completed(const server::api::Principal &principal, bool createModule);

private:
    QWidget *makeServerStep();
    QWidget *makePeopleStep();
    QWidget *makeDoneStep();
    QWidget *addFileField(QLineEdit *field, const QString &buttonName, const QString &title);
    [[nodiscard]] FirstStartDraft draft() const;
    void showStep(int step);
    void follow();
    void checkHost();
    void goOn();
    void submit();

    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::support::LatestAnswer m_answer;
    server::api::Principal m_principal;
    ui::widgets::TextLabel *m_stepLabel;
    ui::widgets::TextLabel *m_headline;
    ui::widgets::MessageBar *m_messages;
    QStackedWidget *m_steps;
    ui::widgets::Form *m_serverForm = nullptr;
    ui::widgets::Form *m_peopleForm = nullptr;
    ui::widgets::TextLabel *m_hostHint = nullptr;
    ui::widgets::TextLabel *m_ready = nullptr;
    QLineEdit *m_link = nullptr;
    QLineEdit *m_port = nullptr;
    QComboBox *m_reach = nullptr;
    QComboBox *m_tls = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_company = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_repeated = nullptr;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_createModule;
    bool m_busy = false;
};

} // namespace ui::pages::firststart
