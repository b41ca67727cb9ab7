// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordtable.h"

namespace ui::widgets {

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_heads.size());
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == KeyRole)
        return key(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case ChipsRole:
    case SortRole:
    case MutedRole:
        break;
    default:
        return {};
    }
    const Cell shown = cell(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::ToolTipRole:
        // Tooltips take markup: names in them come from people.
        return shown.tooltip.isEmpty() ? QVariant() : shown.tooltip.toHtmlEscaped();
    case ChipsRole:
        return QVariant::fromValue(shown.chips);
    case SortRole:
        return shown.sortKey.isValid() ? shown.sortKey : shown.text;
    default:
        return shown.muted;
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0
        && section < m_heads.size())
        return m_heads.at(section).title;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace ui::widgets
