// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTableView>

class QSortFilterProxyModel;

namespace ui::support {
class Preferences;
}

namespace ui::widgets {

class RecordModel;

/// A plain table of records: filters and sorts by itself, shares its width among the columns and
/// remembers it, keeps selection and place when its records are loaded again, is as high as its
/// rows when asked to be. Each row has a menu: a button at its end, the right mouse button and the
/// menu key open the same one.
class TableView : public QTableView
{
    Q_OBJECT
public:
    enum class Height { AllRows, Free };
    enum class Menu { None, PerRow };
    /// `name` is the object name and the key of the remembered widths.
    TableView(const QString &name, const QString &accessibleName, RecordModel &model,
              ui::support::Preferences &preferences, Height height, Menu menu,
              QWidget *parent = nullptr);

    void setFilter(const QString &text);
    /// Row of the model (not of the sorted view), -1 when none.
    [[nodiscard]] int currentRecord() const;
    [[nodiscard]] QList<int> selectedRecords() const;
    void selectRecord(int row);
    [[nodiscard]] int shownRows() const;
    void exportCsv(QByteArray &out) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void openRequested(int record);
    void menuRequested(int record, const QPoint &globalPosition);
    void deleteRequested(int record);
    void renameRequested(int record);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void shareWidth();
    void balance(QList<int> &widths) const;
    void rememberShares();
    void rememberChosen();
    void keepChosen();
    [[nodiscard]] int recordOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(int record) const;
    RecordModel &m_records;
    ui::support::Preferences &m_preferences;
    QSortFilterProxyModel *m_proxy;
    QList<double> m_shares;
    Height m_height;
    Menu m_menu;
    QVariant m_currentKey;
    QSet<qint64> m_selectedKeys;
    int m_scrolledTo = 0;
    bool m_chosen = false; ///< the person has set the widths
    bool m_sharing = false;
};

} // namespace ui::widgets
