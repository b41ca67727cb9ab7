// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/app/statusesedit.h"

#include "server/domain/applimits.h"
#include "server/domain/module.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace ui::pages::app {

using namespace server::domain;

StatusesEdit::StatusesEdit(const QList<AppStatus> &statuses, QWidget *parent)
    : RowsEdit(QStringLiteral("status"), tr("Add status"), parent)
{
    for (const AppStatus &status : statuses)
        addStatus(status);
}

void StatusesEdit::addStatus(const AppStatus &status)
{
    auto *row = new QWidget(this);
    auto *name = new QLineEdit(status.name, row);
    auto *code = new QLineEdit(status.code, row);
    name->setObjectName(rowName(QStringLiteral("NameLineEdit")));
    code->setObjectName(rowName(QStringLiteral("CodeLineEdit")));
    name->setPlaceholderText(tr("Name"));
    code->setPlaceholderText(tr("Code"));
    name->setAccessibleName(tr("Name of the status"));
    code->setAccessibleName(tr("Code of the status"));
    name->setMaxLength(int(limits::nameCharacters));
    code->setMaxLength(int(limits::codeCharacters));
    code->setEnabled(status.code.isEmpty()); // items keep it
    row->setFocusProxy(name);
    auto *layout = layoutOf(row);
    layout->addWidget(name, 3);
    layout->addWidget(code, 2);
    connect(name, &QLineEdit::textEdited, code,
            [code, isNew = status.code.isEmpty()](const QString &text) {
                if (isNew && !code->isModified())
                    code->setText(text.isEmpty() ? QString() : suggestedModuleCode(text));
            });
    connect(name, &QLineEdit::textEdited, this, &RowsEdit::edited);
    connect(code, &QLineEdit::textEdited, this, &RowsEdit::edited);
    addRow(row);
}

void StatusesEdit::addEmptyRow()
{
    addStatus({});
}

QList<AppStatus> StatusesEdit::statuses() const
{
    QList<AppStatus> statuses;
    for (const QWidget *row : rows()) {
        const auto edits = row->findChildren<QLineEdit *>();
        statuses.append({edits.at(1)->text().trimmed(), edits.at(0)->text().trimmed()});
    }
    return statuses;
}

} // namespace ui::pages::app
