// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/protectiondialog.h"

#include "server/api/adminapi.h"
#include "ui/pages/modulesettings/protectionmodel.h"
#include "ui/support/lists.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace ui::pages::modulesettings {

using server::base::FieldErrors;
using server::domain::ProtectionDraft;
using server::domain::ProtectionRule;
using server::domain::Stranger;
using ui::widgets::Form;

namespace {

// A host is written in the same way in every language.
constexpr char sampleHost[] = "wiki.example.com";

/// "users[1]" is a fault of the field "users"; "rules[0].host" is what the server says.
FieldErrors atFields(FieldErrors faults)
{
    for (auto &fault : faults) {
        fault.field = fault.field.mid(fault.field.lastIndexOf('.') + 1);
        fault.field = fault.field.split('[').constFirst();
    }
    return faults;
}

} // namespace

ProtectionDialog::ProtectionDialog(server::api::AdminApi &api, server::domain::ModuleId module,
                                   QList<ProtectionRule> rules, std::optional<int> row,
                                   QWidget *parent)
    : FormDialog(row ? tr("Edit rule") : tr("Add rule"), row ? tr("Save") : tr("Add rule"), parent)
    , m_api(api)
    , m_module(module)
    , m_host(new QLineEdit(this))
    , m_path(new QLineEdit(this))
    , m_users(new QLineEdit(this))
    , m_groups(new QLineEdit(this))
    , m_scopes(new QLineEdit(this))
    , m_services(new QCheckBox(tr("Also programs that act for themselves"), this))
    , m_stranger(new QComboBox(this))
{
    setObjectName(QStringLiteral("protectionDialog"));
    addFields();
    ProtectionDraft shown;
    if (row)
        shown = server::domain::draftOf(rules.takeAt(*row));
    else if (!rules.isEmpty())
        shown.host = QString::fromLatin1(rules.constFirst().host);
    m_others = std::move(rules);
    show(shown);
    connect(form(), &Form::edited, this, &ProtectionDialog::follow);
    connect(this, &FormDialog::submitted, this, &ProtectionDialog::save);
    m_host->setFocus(Qt::OtherFocusReason);
    follow();
}

void ProtectionDialog::addFields()
{
    m_host->setObjectName(QStringLiteral("protectionHostLineEdit"));
    m_host->setPlaceholderText(QString::fromLatin1(sampleHost));
    m_path->setObjectName(QStringLiteral("protectionPathLineEdit"));
    m_users->setObjectName(QStringLiteral("protectionUsersLineEdit"));
    m_groups->setObjectName(QStringLiteral("protectionGroupsLineEdit"));
    m_scopes->setObjectName(QStringLiteral("protectionScopesLineEdit"));
    m_services->setObjectName(QStringLiteral("protectionServicesCheckBox"));
    m_stranger->setObjectName(QStringLiteral("protectionStrangerComboBox"));
    for (QLineEdit *edit : {m_host, m_path, m_users, m_groups, m_scopes})
        edit->setMaxLength(4000);
    for (const Stranger value : {Stranger::SignIn, Stranger::Redirect, Stranger::Refuse})
        m_stranger->addItem(strangerText(value), int(value));
    form()->addRow("host", tr("Host"), m_host, Form::Need::Required);
    form()->addRow("path", tr("Path"), m_path, Form::Need::Required);
    form()->addNote(tr("With all that is below it. The rule with the longest path counts."));
    form()->addRow("users", tr("People"), m_users, Form::Need::Optional);
    form()->addNote(tr("User names, separated by commas."));
    form()->addRow("groups", tr("Groups"), m_groups, Form::Need::Optional);
    form()->addNote(
        tr("Separated by commas. Without people and groups every person of the company gets in."));
    form()->addRow("scopes", tr("Access levels"), m_scopes, Form::Need::Optional);
    form()->addNote(tr("What a token needs, separated by blanks. Empty: only people who sign in."));
    form()->addRow("services", tr("Programs"), m_services, Form::Need::Optional);
    form()->addRow("stranger", tr("Others get"), m_stranger, Form::Need::Optional);
}

void ProtectionDialog::show(const ProtectionDraft &draft)
{
    m_host->setText(draft.host);
    m_path->setText(draft.path);
    m_users->setText(draft.users.join(QStringLiteral(", ")));
    m_groups->setText(draft.groups.join(QStringLiteral(", ")));
    m_scopes->setText(QString::fromLatin1(draft.scopes.join(' ')));
    m_services->setChecked(draft.services);
    m_stranger->setCurrentIndex(m_stranger->findData(int(draft.stranger)));
}

ProtectionDraft ProtectionDialog::draft() const
{
    ProtectionDraft draft;
    draft.host = m_host->text();
    draft.path = m_path->text();
    draft.users = ui::support::separatedByCommas(m_users->text());
    draft.groups = ui::support::separatedByCommas(m_groups->text());
    draft.scopes.clear();
    for (const QString &scope : m_scopes->text().split(u' ', Qt::SkipEmptyParts))
        draft.scopes.append(scope.toUtf8());
    draft.services = m_services->isChecked();
    draft.stranger = Stranger(m_stranger->currentData().toInt());
    return draft;
}

void ProtectionDialog::follow()
{
    messages()->clear();
    setFaults(atFields(server::domain::checkProtection(draft())));
}

void ProtectionDialog::save()
{
    QList<ProtectionDraft> drafts;
    for (const ProtectionRule &rule : m_others)
        drafts.append(server::domain::draftOf(rule));
    drafts.append(draft());
    setBusy(true);
    m_answer.ask(m_api.saveProtectionRules(m_module, drafts), this, [this](const auto &answer) {
        if (answer)
            return accept();
        auto error = answer.error();
        error.fields = atFields(error.fields);
        showFailure(error);
    });
}

} // namespace ui::pages::modulesettings
