// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/setupdialog.h"

#include "server/api/adminapi.h"
#include "server/domain/limits.h"
#include "ui/support/environment.h"
#include "ui/widgets/form.h"
#include "ui/widgets/iconwell.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui::pages::modulesettings {

using namespace server::domain;
using ui::widgets::Form;

SetUpDialog::SetUpDialog(server::api::AdminApi &api, const ui::support::Environment &environment,
                         const server::api::ModuleSummary &summary, QWidget *parent)
    : FormDialog(tr("Set up external app"), tr("Save"), parent)
    , m_api(api)
    , m_summary(summary)
    , m_inherit(new QCheckBox(tr("Use main module data"), this))
    , m_name(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this))
    , m_icon(new ui::widgets::IconWell(environment.files, this))
{
    setObjectName(QStringLiteral("setUpDialog"));
    const ExternalApp app = summary.app.value_or(ExternalApp());
    m_own = {app.useModuleData, app.name, app.description, app.iconPng};
    m_inherit->setObjectName(QStringLiteral("inheritCheckBox"));
    m_inherit->setChecked(app.useModuleData);
    m_name->setObjectName(QStringLiteral("appNameLineEdit"));
    m_name->setMaxLength(int(limits::nameCharacters));
    m_description->setObjectName(QStringLiteral("appDescriptionPlainTextEdit"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(72);
    m_icon->setObjectName(QStringLiteral("appIconWell"));
    form()->addRow("use_module_data", tr("Inherit"), m_inherit, Form::Need::Optional);
    form()->addRow("name", tr("Name"), m_name, Form::Need::Required);
    form()->addRow("description", tr("Description"), m_description, Form::Need::Optional);
    form()->addRow("icon", tr("Icon"), m_icon, Form::Need::Optional);
    form()->addHint(tr("People see this when a service asks for access to their account."));
    // The check box has its own words; "Inherit" is the field's label.
    m_inherit->setAccessibleName(tr("Inherit: use main module data"));
    connect(m_inherit, &QCheckBox::toggled, this, [this](bool inherit) {
        if (inherit)
            m_own = {true, m_name->text(), m_description->toPlainText(), m_icon->png()};
        showFace();
        follow();
    });
    connect(m_name, &QLineEdit::textChanged, m_icon, &ui::widgets::IconWell::setFaceName);
    connect(form(), &Form::edited, this, &SetUpDialog::follow);
    connect(this, &FormDialog::submitted, this, &SetUpDialog::save);
    showFace();
    follow();
}

void SetUpDialog::showFace()
{
    const bool inherit = m_inherit->isChecked();
    const Module &module = m_summary.module;
    // An app that never had values of its own starts from the module's.
    const bool blank = m_own.name.isEmpty();
    m_name->setText(inherit || blank ? module.name : m_own.name);
    m_description->setPlainText(inherit || blank ? module.description : m_own.description);
    m_icon->setPng(inherit || blank ? module.iconPng : m_own.iconPng);
    m_name->setReadOnly(inherit);
    m_name->setEnabled(!inherit);
    m_description->setReadOnly(inherit);
    m_description->setEnabled(!inherit);
    m_icon->setEnabled(!inherit);
}

ExternalAppDraft SetUpDialog::draft() const
{
    if (m_inherit->isChecked())
        return {true, m_own.name, m_own.description, m_own.iconPng};
    return {false, m_name->text().trimmed(), m_description->toPlainText().trimmed(), m_icon->png()};
}

void SetUpDialog::follow()
{
    setFaults(m_inherit->isChecked() ? server::base::FieldErrors() : checkExternalApp(draft()));
}

void SetUpDialog::save()
{
    setBusy(true);
    m_answer.ask(m_api.updateExternalApp(m_summary.module.id, draft()), this, [this](auto answer) {
        if (answer)
            accept();
        else
            showFailure(answer.error());
    });
}

} // namespace ui::pages::modulesettings
