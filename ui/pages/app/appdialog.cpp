// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/app/appdialog.h"

#include "server/api/adminapi.h"
#include "server/domain/applimits.h"
#include "ui/pages/app/fieldsedit.h"
#include "ui/pages/app/rightsedit.h"
#include "ui/pages/app/statusesedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::pages::app {

using namespace server::domain;
using namespace ui::widgets;

namespace {

constexpr int dialogWidth = 860;

/// A list may grow beyond the screen: it scrolls inside this height.
QScrollArea *scrolled(QWidget *list, const QString &name, int height)
{
    auto *area = new QScrollArea;
    area->setObjectName(name);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFixedHeight(height);
    area->setFocusPolicy(Qt::NoFocus);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(list);
    column->addStretch(1);
    area->setWidget(box);
    return area;
}

/// A fault of a list's element belongs to the list's row in the form.
server::base::FieldErrors byList(server::base::FieldErrors errors)
{
    for (auto &error : errors) {
        const qsizetype bracket = error.field.indexOf('[');
        if (bracket > 0)
            error.field = error.field.first(bracket);
    }
    return errors;
}

} // namespace

AppDialog::AppDialog(server::api::AdminApi &api, const App &app, QWidget *parent)
    : FormDialog(tr("Fields and rights of %1").arg(app.name), tr("Save"), parent)
    , m_api(api)
    , m_app(app)
    , m_name(new QLineEdit(app.name, this))
    , m_fields(new FieldsEdit(app.fields, this))
    , m_statuses(new StatusesEdit(app.statuses, this))
    , m_rights(new RightsEdit(app.rights, this))
{
    setObjectName(QStringLiteral("appDialog"));
    m_name->setObjectName(QStringLiteral("appNameLineEdit"));
    m_name->setMaxLength(int(limits::nameCharacters));
    form()->addRow("name", tr("Name"), m_name, Form::Need::Required);
    form()->addHeading(tr("Fields"),
                       tr("A field that is removed takes its values with it. Lists can be "
                          "filtered and sorted by searchable fields."));
    form()->addWideRow("fields", tr("Fields"),
                       scrolled(m_fields, QStringLiteral("fieldsScrollArea"), 185));
    form()->addHeading(tr("Statuses"), tr("The first is that of a new item."));
    form()->addWideRow("statuses", tr("Statuses"),
                       scrolled(m_statuses, QStringLiteral("statusesScrollArea"), 112));
    form()->addHeading(tr("Rights"), tr("Services act with the rights of the person who allowed "
                                        "them. Administrators may do everything."));
    form()->addWideRow("rights", tr("Rights"),
                       scrolled(m_rights, QStringLiteral("rightsScrollArea"), 112));
    for (const RowsEdit *edit :
         {static_cast<RowsEdit *>(m_fields), static_cast<RowsEdit *>(m_statuses),
          static_cast<RowsEdit *>(m_rights)})
        connect(edit, &RowsEdit::edited, this, &AppDialog::check);
    column()->addStrut(dialogWidth);
    connect(form(), &Form::edited, this, &AppDialog::check);
    connect(this, &FormDialog::submitted, this, &AppDialog::save);
    check();
}

AppDraft AppDialog::draft() const
{
    return {m_app.code, m_name->text().trimmed(), m_fields->fields(), m_statuses->statuses(),
            m_rights->rights()};
}

void AppDialog::check()
{
    setFaults(byList(checkApp(draft())));
}

void AppDialog::save()
{
    setBusy(true);
    m_answer.ask(m_api.updateApp(m_app.id, draft()), this, [this](auto answer) {
        if (answer)
            return accept();
        auto error = answer.error();
        error.fields = byList(error.fields);
        showFailure(error);
    });
}

} // namespace ui::pages::app
