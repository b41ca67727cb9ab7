// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chip.h"

#include <QAbstractTableModel>

#include <functional>

namespace ui::widgets {

/// One cell, ready to be shown. Where chips stand the text is what a screen reader says and what a
/// filter finds.
struct Cell
{
    QString text;
    QString tooltip = {};
    QVariant sortKey = {}; ///< the text when there is none
    QList<Chip> chips = {};
    bool muted = false;
};

enum CellRole { ChipsRole = Qt::UserRole + 1, SortRole, MutedRole, KeyRole };

struct ColumnHead
{
    QString title;
    double share = 1; ///< of the table's width, against the other columns
};

/// The part of a table of records that does not depend on the kind of record.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] const QList<ColumnHead> &heads() const { return m_heads; }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    void setHeads(const QList<ColumnHead> &heads) { m_heads = heads; }
    [[nodiscard]] virtual Cell cell(int row, int column) const = 0;
    /// Tells records apart when the list is loaded again, so that the current row stays.
    [[nodiscard]] virtual qint64 key(int row) const = 0;

private:
    QList<ColumnHead> m_heads;
};

/// A list of values as a table: each column is a title and a function from record to cell. Holds
/// values only; no dialogs, no server.
template<class Record>
class RecordTable : public RecordModel
{
public:
    struct Column
    {
        ColumnHead head;
        std::function<Cell(const Record &)> cell;
    };

    RecordTable(QList<Column> columns, std::function<qint64(const Record &)> key,
                QObject *parent = nullptr)
        : RecordModel(parent)
        , m_columns(std::move(columns))
        , m_key(std::move(key))
    {
        QList<ColumnHead> heads;
        for (const Column &column : m_columns)
            heads.append(column.head);
        setHeads(heads);
    }

    void setRecords(QList<Record> records)
    {
        beginResetModel();
        m_records = std::move(records);
        endResetModel();
    }
    [[nodiscard]] const QList<Record> &records() const { return m_records; }
    [[nodiscard]] const Record *record(int row) const
    {
        return row >= 0 && row < m_records.size() ? &m_records.at(row) : nullptr;
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_records.size());
    }

protected:
    [[nodiscard]] Cell cell(int row, int column) const override
    {
        return m_columns.at(column).cell(m_records.at(row));
    }
    [[nodiscard]] qint64 key(int row) const override { return m_key(m_records.at(row)); }

private:
    QList<Column> m_columns;
    std::function<qint64(const Record &)> m_key;
    QList<Record> m_records;
};

} // namespace ui::widgets

Q_DECLARE_METATYPE(QList<ui::widgets::Chip>)
