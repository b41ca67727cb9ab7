// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace ui::pages::app {

/// A list of rows that people add to and take from: what kind of row is the heir's business. Rows
/// have no order of their own but the one in which they stand.
class RowsEdit : public QWidget
{
    Q_OBJECT
public:
    /// `name` is the beginning of the object names.
    RowsEdit(const QString &name, const QString &addText, QWidget *parent);

signals:
    void edited();

protected:
    /// Puts `row` at the end, with a button that takes it away.
    void addRow(QWidget *row);
    virtual void addEmptyRow() = 0;
    [[nodiscard]] const QList<QWidget *> &rows() const { return m_rows; }
    /// A row's layout, in the house's spacing.
    [[nodiscard]] static QHBoxLayout *layoutOf(QWidget *row);
    [[nodiscard]] QString rowName(const QString &part);

private:
    void remove(QWidget *row);
    QString m_name;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    QList<QWidget *> m_rows;
    int m_made = 0;
};

} // namespace ui::pages::app
