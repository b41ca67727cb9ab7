// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users/unitdialog.h"

#include "server/api/adminapi.h"
#include "server/domain/limits.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLineEdit>

namespace ui::pages::users {

using namespace server::domain;
using ui::widgets::Form;

UnitDialog::UnitDialog(server::api::AdminApi &api, const QList<OrganizationalUnit> &units,
                       const std::optional<OrganizationalUnit> &existing, QWidget *parent)
    : FormDialog(existing ? tr("Edit %1").arg(existing->name) : tr("Create organizational unit"),
                 existing ? tr("Save") : tr("Create"), parent)
    , m_api(api)
    , m_name(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_short(new QLineEdit(this))
    , m_superior(new QComboBox(this))
{
    setObjectName(QStringLiteral("unitDialog"));
    m_name->setObjectName(QStringLiteral("unitNameLineEdit"));
    m_name->setMaxLength(int(limits::nameCharacters));
    m_code->setObjectName(QStringLiteral("unitCodeLineEdit"));
    m_code->setMaxLength(int(limits::codeCharacters));
    m_short->setObjectName(QStringLiteral("unitShortLineEdit"));
    m_short->setMaxLength(int(limits::codeCharacters));
    m_superior->setObjectName(QStringLiteral("unitSuperiorComboBox"));
    m_superior->addItem(tr("None"), QString());
    for (const OrganizationalUnit &unit : units) {
        if (existing && unit.id == existing->id)
            continue;
        m_superior->addItem(unit.name, unit.code);
        if (existing && existing->superior == unit.id)
            m_superior->setCurrentIndex(m_superior->count() - 1);
    }
    if (existing) {
        m_name->setText(existing->name);
        m_code->setText(existing->code);
        m_code->setEnabled(false);
        m_short->setText(existing->shortName);
    }
    form()->addRow("name", tr("Name"), m_name, Form::Need::Required);
    form()->addRow("code", tr("Code"), m_code, Form::Need::Required);
    form()->addRow("short", tr("Short name"), m_short, Form::Need::Required);
    form()->addRow("superior", tr("Belongs to"), m_superior, Form::Need::Optional);
    connect(form(), &Form::edited, this, [this] { setFaults(checkUnit(draft())); });
    connect(this, &FormDialog::submitted, this, &UnitDialog::save);
    m_name->setFocus(Qt::OtherFocusReason);
    setFaults(checkUnit(draft()));
}

UnitDraft UnitDialog::draft() const
{
    return {m_code->text().trimmed(), m_name->text().trimmed(), m_short->text().trimmed(),
            m_superior->currentData().toString()};
}

void UnitDialog::save()
{
    setBusy(true);
    m_answer.ask(m_api.saveUnit(draft()), this, [this](auto answer) {
        if (answer)
            accept();
        else
            showFailure(answer.error());
    });
}

} // namespace ui::pages::users
