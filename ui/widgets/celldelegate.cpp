// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celldelegate.h"

#include "ui/support/colors.h"
#include "ui/widgets/recordtable.h"

#include <QAbstractItemView>
#include <QPainter>

namespace ui::widgets {

using ui::support::Color;
using ui::support::color;

namespace {

constexpr int padding = 8;

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, color(Color::AccentSoft));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      color(Color::Border));
    const QRect room = option.rect.adjusted(padding, 0, -padding, -1);
    const auto chips = index.data(ChipsRole).value<QList<Chip>>();
    if (!chips.isEmpty()) {
        paintChips(*painter, room, chips);
    } else {
        painter->setPen(color(index.data(MutedRole).toBool() ? Color::MutedText : Color::Text));
        painter->setFont(option.font);
        painter->drawText(
            room, int(Qt::AlignVCenter | Qt::AlignLeft),
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex().row() == index.row()
        && index.column() == 0) {
        // The current row, for those who go by keyboard.
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top() + 6, 3, option.rect.height() - 12),
            color(Color::Accent));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto chips = index.data(ChipsRole).value<QList<Chip>>();
    int width = option.fontMetrics.horizontalAdvance(index.data().toString());
    if (!chips.isEmpty()) {
        width = -6;
        for (const Chip &chip : chips)
            width += chipSize(chip).width() + 6;
    }
    return {width + 2 * padding + 2, option.fontMetrics.height() + 28};
}

} // namespace ui::widgets
