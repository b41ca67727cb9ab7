// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modules/moduletile.h"

#include "ui/support/appicon.h"
#include "ui/support/formatting.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"

#include <QPainter>

namespace ui::pages::modules {

using ui::support::Color;
using ui::support::color;
using ui::widgets::Chip;
using ui::widgets::TextSize;
using ui::widgets::Tone;

ModuleTile::ModuleTile(const server::api::ModuleSummary &summary, QWidget *parent)
    : QAbstractButton(parent)
    , m_summary(summary)
{
    const auto &module = summary.module;
    setObjectName(QStringLiteral("module_%1_ModuleTile").arg(module.code));
    setText(module.name);
    setAccessibleName(module.name);
    setAccessibleDescription(tr("%1, %2").arg(module.enabled ? tr("Enabled") : tr("Off"),
                                              ui::support::clientCount(summary.clients)));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ModuleTile::sizeHint() const
{
    return {280, 3 * fontMetrics().height() + 84};
}

void ModuleTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = hasFocus() || underMouse();
    painter.setPen(QPen(color(marked ? Color::Accent : Color::Border), hasFocus() ? 2 : 1));
    painter.setBrush(color(Color::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);

    const auto &module = m_summary.module;
    painter.drawPixmap(
        18, 18, ui::support::facePixmap(module.iconPng, module.name, 40, devicePixelRatioF()));
    const Chip state{module.enabled ? tr("Enabled") : tr("Off"),
                     module.enabled ? Tone::Good : Tone::Neutral};
    const QSize chip = ui::widgets::chipSize(state);
    ui::widgets::paintChips(
        painter, QRect(width() - 18 - chip.width(), 18, chip.width(), chip.height()), {state});

    const int line = fontMetrics().height();
    const int left = 70;
    painter.setPen(color(Color::Text));
    painter.setFont(ui::widgets::fontOf(TextSize::Section));
    const int nameRoom = width() - left - chip.width() - 28;
    painter.drawText(QRect(left, 16, nameRoom, line + 6), int(Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(module.name, Qt::ElideRight, nameRoom));
    painter.setFont(font());
    painter.setPen(color(Color::MutedText));
    painter.drawText(QRect(left, 22 + line, width() - left - 18, line), int(Qt::AlignVCenter),
                     fontMetrics().elidedText(module.code, Qt::ElideRight, width() - left - 18));
    const int room = width() - 36;
    painter.drawText(QRect(18, 44 + 2 * line - 6, room, line), int(Qt::AlignVCenter),
                     fontMetrics().elidedText(module.description, Qt::ElideRight, room));
    painter.drawText(QRect(18, height() - 18 - line, room, line), int(Qt::AlignVCenter),
                     ui::support::clientCount(m_summary.clients));
}

} // namespace ui::pages::modules
