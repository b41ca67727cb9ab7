// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users/passworddialog.h"

#include "server/api/adminapi.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QLineEdit>

namespace ui::pages::users {

using namespace server::domain;
using server::api::CreatedUser;
using server::base::Secret;
using ui::widgets::Form;

PasswordDialog::PasswordDialog(server::api::AdminApi &api, const User &user, QWidget *parent)
    : FormDialog(tr("New password for %1").arg(user.name), tr("Set password"), parent)
    , m_api(api)
    , m_user(user)
    , m_generate(new QCheckBox(tr("Generate one and show it once"), this))
    , m_password(new QLineEdit(this))
    , m_mustChange(new QCheckBox(tr("Must be changed at the next sign-in"), this))
{
    setObjectName(QStringLiteral("passwordDialog"));
    m_generate->setObjectName(QStringLiteral("generatePasswordCheckBox"));
    m_generate->setChecked(true);
    m_password->setObjectName(QStringLiteral("newPasswordLineEdit"));
    m_password->setEchoMode(QLineEdit::Password);
    m_mustChange->setObjectName(QStringLiteral("mustChangeCheckBox"));
    m_mustChange->setChecked(true);
    form()->addRow("generate", tr("Password"), m_generate, Form::Need::Optional);
    m_generate->setAccessibleName(tr("Password: generate one and show it once"));
    form()->addRow("password", tr("Own password"), m_password, Form::Need::Required);
    form()->addRow("must_change", tr("One-time"), m_mustChange, Form::Need::Optional);
    m_mustChange->setAccessibleName(tr("One-time: must be changed at the next sign-in"));
    form()->addHint(tr("The person is signed out everywhere."));
    connect(form(), &Form::edited, this, &PasswordDialog::follow);
    connect(this, &FormDialog::submitted, this, &PasswordDialog::save);
    follow();
}

void PasswordDialog::follow()
{
    const bool own = !m_generate->isChecked();
    form()->setRowVisible("password", own);
    server::base::FieldErrors faults;
    if (own) {
        const auto weak = checkPassword(Secret::fromUtf8(m_password->text()), m_user.code);
        for (server::base::FieldError fault : weak) {
            fault.field = "password";
            faults.append(fault);
        }
    }
    setFaults(faults);
}

void PasswordDialog::save()
{
    setBusy(true);
    Secret password = m_generate->isChecked() ? Secret() : Secret::fromUtf8(m_password->text());
    m_answer.ask(m_api.setPassword(m_user.id, std::move(password), m_mustChange->isChecked()), this,
                 [this](auto answer) {
                     if (!answer) {
                         showFailure(answer.error());
                         return;
                     }
                     auto user = std::make_shared<CreatedUser>(std::move(*answer));
                     m_password->clear();
                     accept();
                     emit changed(user);
                 });
}

} // namespace ui::pages::users
