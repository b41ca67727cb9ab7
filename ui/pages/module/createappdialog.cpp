// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/module/createappdialog.h"

#include "server/api/adminapi.h"
#include "server/domain/applimits.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QLineEdit>

namespace ui::pages::module {

using namespace server::domain;
using ui::widgets::Form;

CreateAppDialog::CreateAppDialog(server::api::AdminApi &api, ModuleId module, QWidget *parent)
    : FormDialog(tr("Create app"), tr("Create"), parent)
    , m_api(api)
    , m_module(module)
    , m_name(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_everyone(new QCheckBox(tr("Everybody may read, create and change items"), this))
{
    setObjectName(QStringLiteral("createAppDialog"));
    m_name->setObjectName(QStringLiteral("appNameLineEdit"));
    m_name->setMaxLength(int(limits::nameCharacters));
    m_code->setObjectName(QStringLiteral("appCodeLineEdit"));
    m_code->setMaxLength(int(limits::codeCharacters));
    m_everyone->setObjectName(QStringLiteral("appEveryoneCheckBox"));
    m_everyone->setChecked(true);
    form()->addRow("name", tr("Name"), m_name, Form::Need::Required);
    form()->addRow("code", tr("Code"), m_code, Form::Need::Required);
    form()->addNote(tr("Services name the app by it; it cannot be changed later."));
    form()->addRow("rights", tr("Rights"), m_everyone, Form::Need::Optional);
    form()->addNote(tr("Otherwise only administrators, until you say who may."));
    connect(m_code, &QLineEdit::textEdited, this, [this] { m_codeTyped = true; });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        if (!m_codeTyped)
            m_code->setText(name.isEmpty() ? QString() : suggestedModuleCode(name));
    });
    connect(form(), &Form::edited, this, [this] { setFaults(checkApp(draft())); });
    connect(this, &FormDialog::submitted, this, &CreateAppDialog::save);
    m_name->setFocus(Qt::OtherFocusReason);
    setFaults(checkApp(draft()));
}

AppDraft CreateAppDialog::draft() const
{
    AppDraft draft;
    draft.name = m_name->text().trimmed();
    draft.code = m_code->text().trimmed();
    if (m_everyone->isChecked())
        draft.rights = {{AppRight::Who::Everyone, {}, true, true, true}};
    return draft;
}

void CreateAppDialog::save()
{
    setBusy(true);
    m_answer.ask(m_api.createApp(m_module, draft()), this, [this](auto answer) {
        if (!answer)
            return showFailure(answer.error());
        emit created(*answer);
        accept();
    });
}

} // namespace ui::pages::module
