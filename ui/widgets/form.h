// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"
#include "ui/support/colors.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QGridLayout;

namespace ui::widgets {

class TextLabel;

/// Labels at the left, fields at the right, the reason for a refusal under its field. Gives every
/// field its accessible name and every label its buddy. A field's fault shows once the field has
/// been changed, or after showAllFaults().
class Form : public QWidget
{
    Q_OBJECT
public:
    enum class Need { Optional, Required };
    explicit Form(QWidget *parent = nullptr);

    /// `field` is the name that the rules in server/domain use. Several widgets may stand in one
    /// row: `control` then is the one that takes the focus.
    void addRow(const QByteArray &field, const QString &label, QWidget *widget, Need need,
                QWidget *control = nullptr);
    /// A row over the whole width; the label is only spoken of in its faults.
    void addWideRow(const QByteArray &field, const QString &label, QWidget *widget);
    /// A sentence under the fields that came so far.
    TextLabel *addHint(const QString &text);
    void addWide(QWidget *widget);
    /// A headline over the rows that follow, with a sentence about them.
    void addHeading(const QString &title, const QString &hint);
    /// A sentence under the field that came last.
    TextLabel *addNote(const QString &text,
                       ui::support::Color colour = ui::support::Color::MutedText);
    void setRowVisible(const QByteArray &field, bool visible);

    /// Takes the faults of the whole form; those of other fields are returned.
    server::base::FieldErrors setFaults(const server::base::FieldErrors &faults);
    void showAllFaults();
    /// The first fault as "Name: This field is needed.", for the button that is off because of it.
    [[nodiscard]] QString firstFault() const;
    void focusFirstFault();
    void markChanged(const QByteArray &field);

signals:
    /// Some field changed its value.
    void edited();

private:
    struct Row
    {
        QByteArray field;
        QString label;
        TextLabel *labelWidget = nullptr;
        QWidget *widget = nullptr;
        QWidget *control = nullptr;
        TextLabel *fault = nullptr;
        server::base::FieldErrors faults;
    };
    void addFault(Row &row, int line, int column);
    void watch(QWidget *widget, const QByteArray &field);
    void showFaults(Row &row);
    [[nodiscard]] Row *rowOf(const QByteArray &field);
    QGridLayout *m_grid;
    QList<Row> m_rows;
    QSet<QByteArray> m_changed;
    bool m_showAll = false;
};

} // namespace ui::widgets
