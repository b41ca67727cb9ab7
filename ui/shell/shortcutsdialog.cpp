// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsdialog.h"

#include "ui/shell/location.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QPushButton>

namespace ui::shell {

using ui::support::Color;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(26, 20, 26, 20);
    column->setSpacing(14);
    column->addWidget(
        new TextLabel(tr("Keys"), TextSize::Title, Color::Text, TextLabel::Overflow::Grow, this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(8);
    const auto add = [&](const QKeySequence &key, const QString &text) {
        const int line = grid->rowCount();
        grid->addWidget(new TextLabel(key.toString(QKeySequence::NativeText), TextSize::Small,
                                      Color::Text, TextLabel::Overflow::Grow, this),
                        line, 0);
        grid->addWidget(new TextLabel(text, TextSize::Normal, Color::MutedText,
                                      TextLabel::Overflow::Grow, this),
                        line, 1);
    };
    add(QKeySequence(QKeySequence::New), tr("New"));
    add(QKeySequence(QKeySequence::Find), tr("Filter the list"));
    add(Qt::Key_F2, tr("Edit the selected row"));
    add(QKeySequence(QKeySequence::Delete), tr("Delete the selected row"));
    add(QKeySequence(QKeySequence::Refresh), tr("Load again"));
    add(Qt::CTRL | Qt::Key_K, tr("Search everything"));
    int number = 0;
    for (const Section section : administratorSections())
        add(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number++)), sectionTitle(section));
    add(Qt::ALT | Qt::Key_Left, tr("Back"));
    add(QKeySequence(QKeySequence::Quit), tr("Quit"));
    add(Qt::CTRL | Qt::Key_Slash, tr("This list"));
    column->addLayout(grid);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closePushButton"));
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace ui::shell
