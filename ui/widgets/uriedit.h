// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QByteArrayList>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ui::widgets {

class TextLabel;

/// A list of addresses, one field each, with "+ Add" and a button that takes one away. Values are
/// the bytes as typed, trimmed; empty fields do not count. Faults of "x[1]" stand under the second.
class UriEdit : public QWidget
{
    Q_OBJECT
public:
    explicit UriEdit(QWidget *parent = nullptr);
    [[nodiscard]] QByteArrayList values() const;
    void setValues(const QByteArrayList &values);
    /// Fields are numbered as in values(): fields left empty are passed over.
    void setFaults(const server::base::FieldErrors &faults);
    void setPlaceholder(const QString &text);
    /// Where a window has two of them: the stem of the object names, and what one address is.
    void setNames(const QString &stem, const QString &title);

signals:
    void edited();

private:
    struct Row
    {
        QWidget *box = nullptr;
        QLineEdit *edit = nullptr;
        QToolButton *remove = nullptr;
        TextLabel *fault = nullptr;
    };
    void addField(const QString &text);
    void removeField(QWidget *box);
    void number();
    QList<Row> m_rows;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    QString m_placeholder;
    QString m_stem;
    QString m_title;
};

} // namespace ui::widgets
