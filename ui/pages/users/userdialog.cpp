// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users/userdialog.h"

#include "server/api/adminapi.h"
#include "server/domain/limits.h"
#include "ui/pages/users/claimsedit.h"
#include "ui/pages/users/legacytokenpart.h"
#include "ui/support/lists.h"
#include "ui/widgets/collapsiblesection.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::pages::users {

using namespace server::domain;
using server::api::CreatedUser;
using server::base::Secret;
using ui::widgets::Form;

UserDialog::UserDialog(server::api::AdminApi &api, const ui::support::Environment &environment,
                       QList<OrganizationalUnit> units, const std::optional<User> &existing,
                       QWidget *parent)
    : FormDialog(existing ? tr("Edit %1").arg(existing->name) : tr("Create user"),
                 existing ? tr("Save") : tr("Create user"), parent)
    , m_api(api)
    , m_units(std::move(units))
    , m_existing(existing)
    , m_name(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_unit(new QComboBox(this))
    , m_groups(new QLineEdit(this))
    , m_permissions(new QLineEdit(this))
    , m_administrator(new QCheckBox(tr("May manage everything in this console"), this))
    , m_generate(new QCheckBox(tr("Generate one and show it once"), this))
    , m_password(new QLineEdit(this))
{
    setObjectName(QStringLiteral("userDialog"));
    addFields();
    addClaims();
    if (m_existing) {
        addLegacyTokens(environment);
        showExisting(*m_existing);
    }
    connect(form(), &Form::edited, this, &UserDialog::follow);
    connect(this, &FormDialog::submitted, this, &UserDialog::save);
    m_name->setFocus(Qt::OtherFocusReason);
    follow();
}

void UserDialog::addFields()
{
    m_name->setObjectName(QStringLiteral("userNameLineEdit"));
    m_name->setMaxLength(int(limits::nameCharacters));
    m_code->setObjectName(QStringLiteral("userCodeLineEdit"));
    m_code->setMaxLength(int(limits::userCodeCharacters));
    m_email->setObjectName(QStringLiteral("userEmailLineEdit"));
    m_email->setMaxLength(int(limits::emailCharacters));
    m_unit->setObjectName(QStringLiteral("userUnitComboBox"));
    // Everybody belongs to one; where there is none yet, the server makes the first.
    if (m_units.isEmpty())
        m_unit->addItem(tr("Company"), QString());
    for (const OrganizationalUnit &unit : m_units)
        m_unit->addItem(unit.name, unit.code);
    m_groups->setObjectName(QStringLiteral("userGroupsLineEdit"));
    m_groups->setPlaceholderText(tr("Separated by commas"));
    m_permissions->setObjectName(QStringLiteral("userPermissionsLineEdit"));
    m_permissions->setPlaceholderText(tr("Codes, separated by commas"));
    m_administrator->setObjectName(QStringLiteral("userAdministratorCheckBox"));
    m_generate->setObjectName(QStringLiteral("generatePasswordCheckBox"));
    m_generate->setChecked(true);
    m_password->setObjectName(QStringLiteral("userPasswordLineEdit"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(int(limits::passwordBytes));

    form()->addRow("name", tr("Name"), m_name, Form::Need::Required);
    form()->addRow("code", tr("User name"), m_code, Form::Need::Required);
    form()->addRow("email", tr("E-mail"), m_email, Form::Need::Optional);
    form()->addRow("unit", tr("Organizational unit"), m_unit, Form::Need::Required);
    form()->addRow("groups", tr("Groups"), m_groups, Form::Need::Optional);
    form()->addRow("permissions", tr("Permissions"), m_permissions, Form::Need::Optional);
    form()->addRow("administrator", tr("Administrator"), m_administrator, Form::Need::Optional);
    m_administrator->setAccessibleName(tr("Administrator"));
    if (m_existing) { // the password has a window of its own
        m_generate->hide();
        m_password->hide();
        return;
    }
    form()->addRow("generate", tr("Password"), m_generate, Form::Need::Optional);
    m_generate->setAccessibleName(tr("Password: generate one and show it once"));
    form()->addRow("password", tr("Own password"), m_password, Form::Need::Required);
}

void UserDialog::addClaims()
{
    m_claims = new ClaimsEdit(this);
    m_section = ui::widgets::makeFoldedPart(tr("Personal data"), QStringLiteral("claimsToolButton"),
                                            m_claims, 260, this);
    column()->addWidget(m_section);
    connect(m_claims, &ClaimsEdit::edited, this, &UserDialog::follow);
    connect(m_section, &ui::widgets::CollapsibleSection::expandedChanged, this, [this] {
        follow();
        fitHeight();
    });
}

void UserDialog::addLegacyTokens(const ui::support::Environment &environment)
{
    auto *part = new LegacyTokenPart(m_api, environment, m_existing->id, *messages(), this);
    auto *section = ui::widgets::makeFoldedPart(
        tr("Legacy tokens"), QStringLiteral("legacyTokensToolButton"), part, 190, this);
    column()->addWidget(section);
    connect(section, &ui::widgets::CollapsibleSection::expandedChanged, this,
            [this] { fitHeight(); });
}

void UserDialog::showExisting(const User &user)
{
    m_name->setText(user.name);
    m_code->setText(user.code);
    m_email->setText(user.email);
    m_groups->setText(user.groups.join(QStringLiteral(", ")));
    m_permissions->setText(user.permissions.join(QStringLiteral(", ")));
    m_administrator->setChecked(user.administrator);
    m_claims->setClaims(user.claims);
    if (const auto *unit = unitOf(m_units, user.unit))
        m_unit->setCurrentIndex(m_unit->findData(unit->code));
}

UserDraft UserDialog::draft() const
{
    UserDraft draft;
    draft.code = m_code->text().trimmed();
    draft.name = m_name->text().trimmed();
    draft.email = m_email->text().trimmed();
    draft.unitCode = m_unit->currentData().toString();
    draft.groups = ui::support::separatedByCommas(m_groups->text());
    draft.permissions = ui::support::separatedByCommas(m_permissions->text());
    draft.administrator = m_administrator->isChecked();
    draft.claims = m_claims->claims();
    if (m_existing) {
        draft.licences = m_existing->licences;
        draft.locked = m_existing->locked;
    }
    return draft;
}

void UserDialog::follow()
{
    auto faults = checkUser(draft());
    if (!m_existing) {
        const bool own = !m_generate->isChecked();
        form()->setRowVisible("password", own);
        if (own) {
            const auto weak = checkPassword(Secret::fromUtf8(m_password->text()), draft().code);
            for (server::base::FieldError fault : weak) {
                fault.field = "password";
                faults.append(fault);
            }
        }
    }
    const auto elsewhere = m_claims->setFaults(form()->setFaults(faults));
    setFaults(faults);
    m_section->setSummary(m_claims->summary());
    messages()->clear();
    // What is wrong in the folded part must be seen without unfolding it.
    if (!m_section->isExpanded() && !m_claims->firstFault().isEmpty())
        messages()->say(m_claims->firstFault(), ui::widgets::Tone::Danger, m_section->title());
    else if (!elsewhere.isEmpty())
        messages()->sayFailure({server::base::Error::Kind::InvalidInput, {}, {elsewhere.first()}});
}

void UserDialog::save()
{
    setBusy(true);
    if (m_existing) {
        m_answer.ask(m_api.updateUser(m_existing->id, draft()), this, [this](auto answer) {
            if (answer)
                accept();
            else
                showFailure(answer.error());
        });
        return;
    }
    Secret password = m_generate->isChecked() ? Secret() : Secret::fromUtf8(m_password->text());
    m_answer.ask(m_api.createUser(draft(), std::move(password)), this, [this](auto answer) {
        if (!answer) {
            showFailure(answer.error());
            return;
        }
        auto user = std::make_shared<CreatedUser>(std::move(*answer));
        m_password->clear();
        accept();
        emit created(user);
    });
}

} // namespace ui::pages::users
