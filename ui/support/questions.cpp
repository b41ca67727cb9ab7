// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/questions.h"

#include "ui/support/consolestyle.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui::support {

void MessageBoxQuestions::ask(QWidget *parent, const Question &question,
                              std::function<void(bool)> answered)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(QStringLiteral("questionMessageBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(question.title);
    // Names in the texts come from people: never let them be taken for markup.
    box->setTextFormat(Qt::PlainText);
    box->setText(question.text);
    box->setInformativeText(question.detail);
    QPushButton *yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("agreePushButton"));
    setButtonKind(*yes, question.destructive ? ButtonKind::Danger : ButtonKind::Primary);
    QPushButton *no = box->addButton(
        question.no.isEmpty() ? QCoreApplication::translate("ui::support::Questions", "Cancel")
                              : question.no,
        QMessageBox::RejectRole);
    no->setObjectName(QStringLiteral("cancelPushButton"));
    box->setDefaultButton(question.destructive ? no : yes);
    box->setEscapeButton(no);
    QObject::connect(box, &QDialog::finished, parent, [box, yes, answered = std::move(answered)] {
        answered(box->clickedButton() == yes);
    });
    box->open();
}

} // namespace ui::support
