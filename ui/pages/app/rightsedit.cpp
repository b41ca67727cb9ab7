// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/app/rightsedit.h"

#include "server/domain/applimits.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace ui::pages::app {

using namespace server::domain;
using Who = AppRight::Who;

RightsEdit::RightsEdit(const QList<AppRight> &rights, QWidget *parent)
    : RowsEdit(QStringLiteral("right"), tr("Add people"), parent)
{
    for (const AppRight &right : rights)
        addRight(right);
}

void RightsEdit::addRight(const AppRight &right)
{
    auto *row = new QWidget(this);
    auto *who = new QComboBox(row);
    who->setObjectName(rowName(QStringLiteral("WhoComboBox")));
    who->setAccessibleName(tr("Who"));
    who->addItem(tr("Everybody"), int(Who::Everyone));
    who->addItem(tr("Group"), int(Who::Group));
    who->addItem(tr("Person"), int(Who::User));
    who->setCurrentIndex(who->findData(int(right.who)));
    auto *name = new QLineEdit(right.name, row);
    name->setObjectName(rowName(QStringLiteral("NameLineEdit")));
    name->setAccessibleName(tr("Name of the group or code of the person"));
    name->setPlaceholderText(tr("Name of the group or code of the person"));
    name->setMaxLength(int(limits::nameCharacters));
    row->setFocusProxy(who);
    auto *layout = layoutOf(row);
    layout->addWidget(who, 2);
    layout->addWidget(name, 3);
    const auto addBox = [&](const QString &part, const QString &text, bool checked) {
        auto *box = new QCheckBox(text, row);
        box->setObjectName(rowName(part));
        box->setChecked(checked);
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &RowsEdit::edited);
    };
    addBox(QStringLiteral("ReadCheckBox"), tr("Read"), right.read);
    addBox(QStringLiteral("CreateCheckBox"), tr("Create"), right.create);
    addBox(QStringLiteral("ChangeCheckBox"), tr("Change"), right.change);
    const auto follow = [who, name] {
        name->setEnabled(who->currentData().toInt() != int(Who::Everyone));
    };
    follow();
    connect(who, &QComboBox::currentIndexChanged, name, follow);
    connect(who, &QComboBox::currentIndexChanged, this, &RowsEdit::edited);
    connect(name, &QLineEdit::textEdited, this, &RowsEdit::edited);
    addRow(row);
}

void RightsEdit::addEmptyRow()
{
    AppRight right;
    right.who = Who::Group;
    right.read = true;
    addRight(right);
}

QList<AppRight> RightsEdit::rights() const
{
    QList<AppRight> rights;
    for (const QWidget *row : rows()) {
        const auto boxes = row->findChildren<QCheckBox *>();
        AppRight right;
        right.who = Who(row->findChild<QComboBox *>()->currentData().toInt());
        if (right.who != Who::Everyone)
            right.name = row->findChild<QLineEdit *>()->text().trimmed();
        right.read = boxes.at(0)->isChecked();
        right.create = boxes.at(1)->isChecked();
        right.change = boxes.at(2)->isChecked();
        rights.append(right);
    }
    return rights;
}

} // namespace ui::pages::app
