// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/personbutton.h"

#include "ui/support/appicon.h"
#include "ui/support/colors.h"

#include <QPainter>

namespace ui::shell {

using ui::support::Color;
using ui::support::color;

PersonButton::PersonButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("personPersonButton"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PersonButton::setPerson(const QString &name, const QString &role)
{
    setText(name);
    m_role = role;
    setAccessibleName(tr("Profile of %1").arg(name));
    setToolTip(tr("Your profile"));
    update();
}

QSize PersonButton::sizeHint() const
{
    return {160, 2 * fontMetrics().height() + 14};
}

void PersonButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(color(Color::Accent), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(color(Color::Hover));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    const int side = 30;
    painter.drawPixmap(
        10, (height() - side) / 2,
        ui::support::facePixmap({}, text(), side, devicePixelRatioF(), color(Color::Avatar)));
    const int line = fontMetrics().height();
    const QRect room = rect().adjusted(50, 0, -8, 0);
    painter.setPen(color(Color::Text));
    painter.drawText(QRect(room.left(), height() / 2 - line, room.width(), line),
                     int(Qt::AlignVCenter),
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    painter.setPen(color(Color::MutedText));
    painter.drawText(QRect(room.left(), height() / 2, room.width(), line), int(Qt::AlignVCenter),
                     fontMetrics().elidedText(m_role, Qt::ElideRight, room.width()));
}

} // namespace ui::shell
