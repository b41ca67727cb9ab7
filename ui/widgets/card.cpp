// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/support/colors.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ui::widgets {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout(this))
{
    setFrameShape(QFrame::NoFrame);
    m_content->setContentsMargins(19, 17, 19, 19);
    m_content->setSpacing(10);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ui::support::color(ui::support::Color::Border));
    painter.setBrush(ui::support::color(ui::support::Color::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace ui::widgets
