// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebarbutton.h"

#include <QPainter>

namespace ui::widgets {

using ui::support::Color;
using ui::support::color;

SidebarButton::SidebarButton(ui::support::Icon icon, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SidebarButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 52, fontMetrics().height() + 18};
}

void SidebarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(isChecked() ? Color::AccentSoft : Color::Hover));
        painter.drawRoundedRect(QRectF(rect()), 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(Color::Accent), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    const QRect iconBox(14, (height() - 16) / 2, 16, 16);
    ui::support::icon(m_icon).paint(&painter, iconBox);
    painter.setPen(color(Color::Text));
    const QRect room = rect().adjusted(37, 0, -8, 0);
    painter.drawText(room, int(Qt::AlignVCenter | Qt::AlignLeft),
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace ui::widgets
