// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/module/createapitokendialog.h"

#include "server/api/adminapi.h"
#include "server/domain/limits.h"
#include "ui/pages/module/expirychoice.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLineEdit>

namespace ui::pages::module {

using namespace server::domain;
using ui::widgets::Form;

namespace {
constexpr int peopleOffered = 500;
}

CreateApiTokenDialog::CreateApiTokenDialog(server::api::AdminApi &api,
                                           const server::base::Clock &clock, QWidget *parent)
    : FormDialog(tr("Create token"), tr("Create"), parent)
    , m_api(api)
    , m_clock(clock)
    , m_person(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_expires(new ExpiryChoice(clock.now(), this))
{
    setObjectName(QStringLiteral("createApiTokenDialog"));
    m_person->setObjectName(QStringLiteral("apiTokenUserComboBox"));
    m_name->setObjectName(QStringLiteral("apiTokenNameLineEdit"));
    m_name->setMaxLength(int(limits::nameCharacters));
    m_name->setPlaceholderText(tr("for example: Warehouse scanner"));
    form()->addRow("user", tr("User"), m_person, Form::Need::Required);
    form()->addNote(tr("Whoever has the token acts with this person's rights."));
    form()->addRow("name", tr("Name"), m_name, Form::Need::Required);
    form()->addRow("expires", tr("Expires"), m_expires, Form::Need::Optional, m_expires->choice());
    connect(m_expires, &ExpiryChoice::edited, form(), &Form::edited);
    connect(form(), &Form::edited, this, &CreateApiTokenDialog::check);
    connect(this, &FormDialog::submitted, this, &CreateApiTokenDialog::save);
    m_people.ask(m_api.users({.type = UserType::Person, .limit = peopleOffered}), this,
                 [this](auto answer) {
                     if (answer)
                         showPeople(*answer);
                     else
                         showFailure(answer.error());
                 });
    check();
}

void CreateApiTokenDialog::showPeople(const QList<User> &people)
{
    for (const User &user : people)
        m_person->addItem(tr("%1 (%2)").arg(user.name, user.code), user.code);
    check();
}

ApiTokenDraft CreateApiTokenDialog::draft() const
{
    return {m_person->currentData().toString(), m_name->text().trimmed(), m_expires->value()};
}

void CreateApiTokenDialog::check()
{
    setFaults(checkApiToken(draft(), m_clock.now()));
}

void CreateApiTokenDialog::save()
{
    setBusy(true);
    m_answer.ask(m_api.createApiToken(draft()), this, [this](auto answer) {
        if (!answer)
            return showFailure(answer.error());
        emit created(std::make_shared<server::api::CreatedApiToken>(std::move(*answer)));
        accept();
    });
}

} // namespace ui::pages::module
