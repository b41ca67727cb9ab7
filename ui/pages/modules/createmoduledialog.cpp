// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modules/createmoduledialog.h"

#include "server/api/adminapi.h"
#include "server/domain/limits.h"
#include "ui/support/environment.h"
#include "ui/widgets/form.h"
#include "ui/widgets/iconwell.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui::pages::modules {

using ui::widgets::Form;

namespace limits = server::domain::limits;

CreateModuleDialog::CreateModuleDialog(server::api::AdminApi &api,
                                       const ui::support::Environment &environment, QWidget *parent)
    : FormDialog(tr("Create module"), tr("Create"), parent)
    , m_api(api)
    , m_name(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this))
    , m_icon(new ui::widgets::IconWell(environment.files, this))
{
    setObjectName(QStringLiteral("createModuleDialog"));
    m_name->setObjectName(QStringLiteral("moduleNameLineEdit"));
    m_name->setMaxLength(int(limits::nameCharacters));
    m_code->setObjectName(QStringLiteral("moduleCodeLineEdit"));
    m_code->setMaxLength(int(limits::codeCharacters));
    m_description->setObjectName(QStringLiteral("moduleDescriptionPlainTextEdit"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(72);
    m_icon->setObjectName(QStringLiteral("moduleIconWell"));
    form()->addRow("name", tr("Name"), m_name, Form::Need::Required);
    form()->addRow("code", tr("Code"), m_code, Form::Need::Required);
    form()->addRow("description", tr("Description"), m_description, Form::Need::Optional);
    form()->addRow("icon", tr("Icon"), m_icon, Form::Need::Optional);
    form()->addHint(tr("The code never changes: set-up files and scripts know the module by it."));

    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_icon->setFaceName(name);
        if (!m_codeTyped)
            m_code->setText(server::domain::suggestedModuleCode(name));
    });
    connect(m_code, &QLineEdit::textEdited, this, [this] { m_codeTyped = true; });
    connect(form(), &Form::edited, this, &CreateModuleDialog::follow);
    connect(this, &FormDialog::submitted, this, &CreateModuleDialog::save);
    m_name->setFocus(Qt::OtherFocusReason);
    follow();
}

server::domain::ModuleDraft CreateModuleDialog::draft() const
{
    return {m_code->text().trimmed(), m_name->text().trimmed(),
            m_description->toPlainText().trimmed(), m_icon->png()};
}

void CreateModuleDialog::follow()
{
    setFaults(server::domain::checkModule(draft()));
}

void CreateModuleDialog::save()
{
    setBusy(true);
    m_answer.ask(m_api.createModule(draft()), this, [this](auto answer) {
        if (!answer) {
            showFailure(answer.error());
            return;
        }
        emit created(answer->id);
        accept();
    });
}

} // namespace ui::pages::modules
