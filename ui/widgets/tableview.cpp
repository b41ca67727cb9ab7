// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/support/colors.h"
#include "ui/support/icons.h"
#include "ui/support/preferences.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/csvexport.h"
#include "ui/widgets/recordtable.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QItemSelectionModel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <numeric>

namespace ui::widgets {

using ui::support::Color;

namespace {

constexpr int menuWidth = 44;
constexpr int longestNeed = 200; ///< one long name must not starve the others
constexpr int headRoom = 12;     ///< for the arrow of the sorted column

/// Adds the column with the row's menu button.
class MenuColumn final : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : QIdentityProxyModel::columnCount(parent) + 1;
    }
    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override
    {
        if (!parent.isValid() && column == columnCount() - 1 && row >= 0 && row < rowCount())
            return createIndex(row, column);
        return QIdentityProxyModel::index(row, column, parent);
    }
    [[nodiscard]] QModelIndex sibling(int row, int column, const QModelIndex &) const override
    {
        return index(row, column);
    }
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxy) const override
    {
        return proxy.isValid() && proxy.column() == columnCount() - 1
                   ? sourceModel()->index(proxy.row(), 0)
                   : QIdentityProxyModel::mapToSource(proxy);
    }
    [[nodiscard]] QVariant data(const QModelIndex &proxy, int role) const override
    {
        if (proxy.column() != columnCount() - 1)
            return QIdentityProxyModel::data(proxy, role);
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return QCoreApplication::translate("ui::widgets::TableView", "Menu of the row");
        return {};
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        return orientation == Qt::Horizontal && section == columnCount() - 1
                   ? QVariant()
                   : QIdentityProxyModel::headerData(section, orientation, role);
    }
};

class MenuDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        CellDelegate::paint(painter, option, index);
        const QRect box(option.rect.center() - QPoint(8, 8), QSize(16, 16));
        ui::support::icon(ui::support::Icon::Dots, Color::MutedText).paint(painter, box);
    }
};

} // namespace

TableView::TableView(const QString &name, const QString &accessibleName, RecordModel &model,
                     ui::support::Preferences &preferences, Height height, Menu menu,
                     QWidget *parent)
    : QTableView(parent)
    , m_records(model)
    , m_preferences(preferences)
    , m_proxy(new QSortFilterProxyModel(this))
    , m_height(height)
    , m_menu(menu)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    m_proxy->setSourceModel(&model);
    m_proxy->setSortRole(SortRole);
    m_proxy->setSortLocaleAware(true);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    if (menu == Menu::PerRow) {
        auto *withMenu = new MenuColumn(this);
        withMenu->setSourceModel(m_proxy);
        setModel(withMenu);
    } else {
        setModel(m_proxy);
    }
    setItemDelegate(new CellDelegate(this));
    if (menu == Menu::PerRow)
        setItemDelegateForColumn(model.columnCount(), new MenuDelegate(this));

    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    if (height == Height::AllRows) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 28);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setAccessibleName(tr("Columns of %1").arg(accessibleName));
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_proxy->sort(-1);

    m_shares = preferences.columnShares(name);
    m_chosen = m_shares.size() == model.heads().size();
    if (!m_chosen) {
        m_shares.clear();
        for (const ColumnHead &head : model.heads())
            m_shares.append(head.share);
    }
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TableView::rememberShares);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &TableView::rememberChosen);
    connect(this->model(), &QAbstractItemModel::modelReset, this, &TableView::keepChosen);
    connect(this->model(), &QAbstractItemModel::rowsInserted, this, [this] { updateGeometry(); });
    connect(this->model(), &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometry(); });
    connect(this->model(), &QAbstractItemModel::layoutChanged, this, [this] { updateGeometry(); });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() < m_records.columnCount())
            emit openRequested(recordOf(index));
    });
}

void TableView::setFilter(const QString &text)
{
    m_proxy->setFilterFixedString(text);
    updateGeometry();
}

int TableView::recordOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    return m_proxy->mapToSource(m_proxy->index(index.row(), 0)).row();
}

QModelIndex TableView::indexOf(int record) const
{
    const QModelIndex sorted = m_proxy->mapFromSource(m_records.index(record, 0));
    return sorted.isValid() ? model()->index(sorted.row(), 0) : QModelIndex();
}

int TableView::currentRecord() const
{
    return recordOf(currentIndex());
}

QList<int> TableView::selectedRecords() const
{
    QList<int> records;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        records.append(recordOf(index));
    return records;
}

void TableView::selectRecord(int row)
{
    setCurrentIndex(indexOf(row));
}

int TableView::shownRows() const
{
    return m_proxy->rowCount();
}

void TableView::exportCsv(QByteArray &out) const
{
    out = toCsv(*m_proxy);
}

void TableView::rememberChosen()
{
    m_currentKey = currentIndex().data(KeyRole);
    m_selectedKeys.clear();
    for (const QModelIndex &index : selectionModel()->selectedRows())
        m_selectedKeys.insert(index.data(KeyRole).toLongLong());
    m_scrolledTo = verticalScrollBar()->value();
}

void TableView::keepChosen()
{
    updateGeometry();
    if (isVisible())
        shareWidth();
    if (!m_currentKey.isValid() && m_selectedKeys.isEmpty())
        return;
    QModelIndex current;
    QItemSelection selection;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        const QVariant key = index.data(KeyRole);
        if (m_currentKey.isValid() && key == m_currentKey)
            current = index;
        if (m_selectedKeys.contains(key.toLongLong()))
            selection.select(index, index);
    }
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    // The new current row was scrolled to.
    verticalScrollBar()->setValue(m_scrolledTo);
}

QSize TableView::sizeHint() const
{
    if (m_height == Height::Free)
        return QTableView::sizeHint();
    const int rows = m_proxy->rowCount() * verticalHeader()->defaultSectionSize();
    return {600, horizontalHeader()->sizeHint().height() + rows + 1};
}

QSize TableView::minimumSizeHint() const
{
    return m_height == Height::Free ? QTableView::minimumSizeHint()
                                    : QSize(300, sizeHint().height());
}

void TableView::shareWidth()
{
    const QScopedValueRollback guard(m_sharing, true);
    const int room = viewport()->width() - (m_menu == Menu::PerRow ? menuWidth : 0);
    const double total = std::accumulate(m_shares.cbegin(), m_shares.cend(), 0.0);
    int used = 0;
    QList<int> widths;
    for (const double share : m_shares) {
        widths.append(int(room * share / total));
        used += widths.last();
    }
    if (!widths.isEmpty())
        widths.last() += room - used;
    if (!m_chosen)
        balance(widths);
    for (int column = 0; column < widths.size(); ++column)
        horizontalHeader()->resizeSection(column, widths.at(column));
    if (m_menu == Menu::PerRow)
        horizontalHeader()->resizeSection(int(m_shares.size()), menuWidth);
}

void TableView::balance(QList<int> &widths) const
{
    QList<int> needs;
    int lacking = 0;
    int spare = 0;
    for (int column = 0; column < widths.size(); ++column) {
        needs.append(std::max(horizontalHeader()->sectionSizeHint(column) + headRoom,
                              std::min(sizeHintForColumn(column), longestNeed)));
        const int over = widths.at(column) - needs.last();
        (over < 0 ? lacking : spare) += std::abs(over);
    }
    if (lacking == 0 || spare == 0)
        return;
    // What some columns have to spare goes to those that would be cut, in equal measure.
    const int moved = std::min(lacking, spare);
    const int before = std::accumulate(widths.cbegin(), widths.cend(), 0);
    for (int column = 0; column < widths.size(); ++column) {
        const int over = widths.at(column) - needs.at(column);
        widths[column] -= over * moved / (over < 0 ? lacking : spare);
    }
    // Rounding must not leave a gap before the menu.
    widths.last() += before - std::accumulate(widths.cbegin(), widths.cend(), 0);
}

void TableView::rememberShares()
{
    if (m_sharing)
        return;
    for (int column = 0; column < m_shares.size(); ++column)
        m_shares[column] = horizontalHeader()->sectionSize(column);
    m_chosen = true;
    m_preferences.setColumnShares(objectName(), m_shares);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        viewport()->update();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const int record = currentRecord();
    if (record >= 0) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit openRequested(record);
            return;
        case Qt::Key_Delete:
            emit deleteRequested(record);
            return;
        case Qt::Key_F2:
            emit renameRequested(record);
            return;
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || m_menu == Menu::None)
        return;
    setCurrentIndex(index);
    emit menuRequested(recordOf(index),
                       byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                             : event->globalPos());
}

void TableView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (m_menu == Menu::PerRow && event->button() == Qt::LeftButton && index.isValid()
        && index.column() == m_records.columnCount())
        emit menuRequested(recordOf(index),
                           viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

} // namespace ui::widgets
