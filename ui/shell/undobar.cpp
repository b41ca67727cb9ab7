// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undobar.h"

#include "ui/support/colors.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace ui::shell {

using ui::support::Color;
using ui::widgets::TextLabel;

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new TextLabel({}, ui::widgets::TextSize::Normal, Color::Text,
                           TextLabel::Overflow::Elide, this))
    , m_button(new QPushButton(tr("Undo"), this))
{
    setObjectName(QStringLiteral("undoBar"));
    m_button->setObjectName(QStringLiteral("undoPushButton"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(28, 8, 28, 8);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::finish);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto undo = m_undo;
        finish();
        if (undo)
            undo();
    });
    hide();
}

void UndoBar::offer(const QString &text, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_text->setContent(text);
    m_button->setAccessibleDescription(text);
    setAccessibleName(text);
    show();
    m_timer.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void UndoBar::finish()
{
    m_timer.stop();
    m_undo = nullptr;
    hide();
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), ui::support::color(Color::AccentSoft));
}

} // namespace ui::shell
