// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users/permissiondialog.h"

#include "server/api/adminapi.h"
#include "server/domain/limits.h"
#include "ui/widgets/form.h"

#include <QLineEdit>

namespace ui::pages::users {

using namespace server::domain;
using ui::widgets::Form;

PermissionDialog::PermissionDialog(server::api::AdminApi &api,
                                   const std::optional<Permission> &existing, QWidget *parent)
    : FormDialog(existing ? tr("Edit %1").arg(existing->name) : tr("Create permission"),
                 existing ? tr("Save") : tr("Create"), parent)
    , m_api(api)
    , m_application(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_code(new QLineEdit(this))
{
    setObjectName(QStringLiteral("permissionDialog"));
    m_application->setObjectName(QStringLiteral("permissionApplicationLineEdit"));
    m_application->setMaxLength(int(limits::nameCharacters));
    m_name->setObjectName(QStringLiteral("permissionNameLineEdit"));
    m_name->setMaxLength(int(limits::nameCharacters));
    m_code->setObjectName(QStringLiteral("permissionCodeLineEdit"));
    m_code->setMaxLength(int(limits::codeCharacters));
    if (existing) {
        m_application->setText(existing->application);
        m_name->setText(existing->name);
        m_code->setText(existing->code);
        m_code->setEnabled(false);
    }
    form()->addRow("application", tr("Application"), m_application, Form::Need::Required);
    form()->addRow("name", tr("Name"), m_name, Form::Need::Required);
    form()->addRow("code", tr("Code"), m_code, Form::Need::Required);
    connect(form(), &Form::edited, this, [this] { setFaults(checkPermission(draft())); });
    connect(this, &FormDialog::submitted, this, &PermissionDialog::save);
    m_application->setFocus(Qt::OtherFocusReason);
    setFaults(checkPermission(draft()));
}

PermissionDraft PermissionDialog::draft() const
{
    return {m_application->text().trimmed(), m_code->text().trimmed(), m_name->text().trimmed()};
}

void PermissionDialog::save()
{
    setBusy(true);
    m_answer.ask(m_api.savePermission(draft()), this, [this](auto answer) {
        if (answer)
            accept();
        else
            showFailure(answer.error());
    });
}

} // namespace ui::pages::users
