// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/widgets/labels.h"

#include <QFontMetrics>
#include <QPainter>

namespace ui::widgets {

using ui::support::Color;
using ui::support::color;

namespace {

constexpr int sidePadding = 12;
constexpr int gap = 6;

Color fillOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Color::AccentSoft;
    case Tone::Good:
        return Color::GoodSoft;
    case Tone::Warning:
        return Color::WarningSoft;
    case Tone::Danger:
        return Color::DangerSoft;
    }
    return Color::AccentSoft;
}

Color inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Color::Text;
    case Tone::Good:
        return Color::GoodText;
    case Tone::Warning:
        return Color::WarningText;
    case Tone::Danger:
        return Color::DangerText;
    }
    return Color::Text;
}

void paintChip(QPainter &painter, const QRect &where, const Chip &chip)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = ui::support::currentScheme() == ui::support::Scheme::HighContrast;
    painter.setPen(outlined ? QPen(color(inkOf(chip.tone)), 1) : QPen(Qt::NoPen));
    painter.setBrush(color(fillOf(chip.tone)));
    const qreal corner = where.height() / 2.0;
    painter.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.setPen(color(inkOf(chip.tone)));
    painter.setFont(fontOf(TextSize::Small));
    painter.drawText(where, Qt::AlignCenter, chip.text);
    painter.restore();
}

} // namespace

QList<Chip> scopeChips(const QByteArrayList &scopes)
{
    QList<Chip> chips;
    // openid first: that is the order in which people speak of them.
    if (scopes.contains("openid"))
        chips.append({QStringLiteral("openid"), Tone::Neutral});
    for (const QByteArray &scope : scopes) {
        if (scope != "openid")
            chips.append({QString::fromUtf8(scope), Tone::Neutral});
    }
    return chips;
}

QSize chipSize(const Chip &chip)
{
    const QFontMetrics metrics(fontOf(TextSize::Small));
    return {metrics.horizontalAdvance(chip.text) + 2 * sidePadding, metrics.height() + 4};
}

void paintChips(QPainter &painter, const QRect &room, const QList<Chip> &chips)
{
    int all = -gap;
    for (const Chip &chip : chips)
        all += chipSize(chip).width() + gap;
    const bool allFit = all <= room.width();
    int x = room.left();
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const Chip rest{QStringLiteral("+%1").arg(chips.size() - i), Tone::Neutral};
        const bool isLast = i + 1 == chips.size();
        const QSize size = chipSize(chips.at(i));
        const int reserve = isLast || allFit ? 0 : gap + chipSize(rest).width();
        const bool fits = x + size.width() + reserve <= room.right() + 1 || (isLast && i == 0);
        const Chip &shown = fits ? chips.at(i) : rest;
        const QSize shownSize = chipSize(shown);
        QRect where(x, room.top() + (room.height() - shownSize.height()) / 2, shownSize.width(),
                    shownSize.height());
        where.setRight(std::min(where.right(), room.right()));
        paintChip(painter, where, shown);
        if (!fits)
            return;
        x += size.width() + gap;
    }
}

ChipRow::ChipRow(const QList<Chip> &chips, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setChips(chips);
}

void ChipRow::setChips(const QList<Chip> &chips)
{
    m_chips = chips;
    QStringList texts;
    for (const Chip &chip : chips)
        texts.append(chip.text);
    setAccessibleName(texts.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize ChipRow::sizeHint() const
{
    QSize size(0, 0);
    for (const Chip &chip : m_chips) {
        const QSize one = chipSize(chip);
        size.setHeight(std::max(size.height(), one.height()));
        size.rwidth() += one.width() + gap;
    }
    size.rwidth() -= m_chips.isEmpty() ? 0 : gap;
    return size;
}

void ChipRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChips(painter, rect(), m_chips);
}

} // namespace ui::widgets
