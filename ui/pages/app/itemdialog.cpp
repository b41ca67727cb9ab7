// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/app/itemdialog.h"

#include "server/api/adminapi.h"
#include "server/domain/applimits.h"
#include "ui/pages/app/itemfieldedit.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLineEdit>

namespace ui::pages::app {

using namespace server::domain;
using ui::widgets::Form;

namespace {

/// The form's rows are named after the fields' codes; `__name` is the name's.
server::base::FieldErrors faultsOf(const App &app, const QJsonObject &context, ItemAct act)
{
    const auto content = checkItem(app, context, act);
    return content ? server::base::FieldErrors() : content.error().fields;
}

} // namespace

ItemDialog::ItemDialog(server::api::AdminApi &api, const App &app,
                       const std::optional<Item> &existing, const QHash<QString, QString> &people,
                       server::base::Timestamp now, QWidget *parent)
    : FormDialog(existing ? tr("Edit item") : tr("Create item"),
                 existing ? tr("Save") : tr("Create"), parent)
    , m_api(api)
    , m_app(app)
    , m_existing(existing)
    , m_name(new QLineEdit(existing ? existing->name : QString(), this))
{
    setObjectName(QStringLiteral("itemDialog"));
    m_name->setObjectName(QStringLiteral("itemNameLineEdit"));
    m_name->setMaxLength(int(limits::itemTextCharacters));
    form()->addRow("__name", tr("Name"), m_name, Form::Need::Optional);
    if (existing && !app.statuses.isEmpty()) {
        m_status = new QComboBox(this);
        m_status->setObjectName(QStringLiteral("itemStatusComboBox"));
        for (const AppStatus &status : app.statuses)
            m_status->addItem(status.name, status.code);
        m_status->setCurrentIndex(m_status->findData(existing->status));
        form()->addRow("__status", tr("Status"), m_status, Form::Need::Optional);
    }
    makeFields(people, now);
    connect(form(), &Form::edited, this, &ItemDialog::check);
    connect(this, &FormDialog::submitted, this, &ItemDialog::save);
    m_name->setFocus(Qt::OtherFocusReason);
    check();
}

void ItemDialog::makeFields(const QHash<QString, QString> &people, server::base::Timestamp now)
{
    for (const AppField &field : m_app.fields) {
        const auto stored =
            m_existing ? m_existing->values.value(QString::number(field.number)) : QJsonValue();
        auto *edit = new ItemFieldEdit(field, stored, people, now, this);
        form()->addRow(field.code.toUtf8(), field.name, edit,
                       field.required ? Form::Need::Required : Form::Need::Optional,
                       edit->control());
        connect(edit, &ItemFieldEdit::edited, this, [this, code = field.code.toUtf8()] {
            form()->markChanged(code);
            check();
        });
        m_fields.append(edit);
    }
}

QJsonObject ItemDialog::context() const
{
    QJsonObject context{{QStringLiteral("__name"), m_name->text().trimmed()}};
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const QJsonValue value = m_fields.at(i)->value();
        if (m_existing || !value.isNull())
            context.insert(m_app.fields.at(i).code, value);
    }
    return context;
}

void ItemDialog::check()
{
    setFaults(faultsOf(m_app, context(), m_existing ? ItemAct::Change : ItemAct::Create));
}

void ItemDialog::save()
{
    setBusy(true);
    const auto saved = [this](auto answer) {
        if (!answer)
            return showFailure(answer.error());
        if (m_status && m_status->currentData().toString() != answer->status)
            return saveStatus(*answer);
        accept();
    };
    if (m_existing)
        m_answer.ask(m_api.updateItem(m_app.id, m_existing->uid, context()), this, saved);
    else
        m_answer.ask(m_api.createItem(m_app.id, context()), this, saved);
}

void ItemDialog::saveStatus(const Item &item)
{
    m_answer.ask(m_api.setItemStatus(m_app.id, item.uid, m_status->currentData().toString()), this,
                 [this](auto answer) {
                     if (answer)
                         accept();
                     else
                         showFailure(answer.error());
                 });
}

} // namespace ui::pages::app
