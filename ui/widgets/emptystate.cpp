// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/support/consolestyle.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui::widgets {

using ui::support::Color;

EmptyState::EmptyState(ui::support::Icon icon, const QString &headline, const QString &text,
                       QWidget *parent)
    : QWidget(parent)
{
    auto *picture = new QLabel(this);
    picture->setPixmap(
        ui::support::icon(icon, Color::MutedText).pixmap(QSize(32, 32), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    auto *head =
        new TextLabel(headline, TextSize::Section, Color::Text, TextLabel::Overflow::Wrap, this);
    head->setAlignment(Qt::AlignCenter);
    auto *body =
        new TextLabel(text, TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, this);
    body->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addWidget(picture);
    column->addWidget(head);
    column->addWidget(body);
}

QPushButton *EmptyState::offer(const QString &action, const QString &objectName)
{
    auto *button = new QPushButton(action, this);
    button->setObjectName(objectName);
    ui::support::setButtonKind(*button, ui::support::ButtonKind::Primary);
    layout()->addWidget(button);
    layout()->setAlignment(button, Qt::AlignHCenter);
    return button;
}

} // namespace ui::widgets
