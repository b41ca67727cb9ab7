// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form.h"

#include "ui/support/consolestyle.h"
#include "ui/support/errortexts.h"
#include "ui/widgets/durationedit.h"
#include "ui/widgets/iconwell.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/uriedit.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace ui::widgets {

using server::base::FieldError;
using server::base::FieldErrors;
using ui::support::Color;

namespace {

constexpr int widestLabel = 170;

/// "redirect_uris[1]" belongs to the row "redirect_uris".
QByteArray rowName(const QByteArray &field)
{
    const qsizetype bracket = field.indexOf('[');
    return bracket < 0 ? field : field.left(bracket);
}

} // namespace

Form::Form(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_grid);
    // In a taller place the rows keep together at the top.
    column->addStretch(1);

    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

void Form::addRow(const QByteArray &field, const QString &label, QWidget *widget, Need need,
                  QWidget *control)
{
    Row row;
    row.field = field;
    row.label = label;
    row.widget = widget;
    row.control = control ? control : widget;
    const QString shown = need == Need::Required ? tr("%1 *").arg(label) : label;
    // Some languages need a second line; the fields keep their room.
    const bool isLong = fontMetrics().horizontalAdvance(shown) > widestLabel;
    row.labelWidget =
        new TextLabel(shown, TextSize::Normal, Color::Text,
                      isLong ? TextLabel::Overflow::Wrap : TextLabel::Overflow::Grow, this);
    if (isLong)
        row.labelWidget->setFixedWidth(widestLabel);
    row.labelWidget->setBuddy(row.control);
    row.labelWidget->setContentsMargins(0, 8, 0, 8);
    row.control->setAccessibleName(label);
    if (need == Need::Required)
        row.control->setAccessibleDescription(tr("Required"));
    widget->setParent(this);

    const int line = m_grid->rowCount();
    m_grid->addWidget(row.labelWidget, line, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(widget, line, 1);
    addFault(row, line + 1, 1);
    m_rows.append(row);
    watch(row.control, field);
}

void Form::addWideRow(const QByteArray &field, const QString &label, QWidget *widget)
{
    Row row;
    row.field = field;
    row.label = label;
    row.widget = widget;
    row.control = widget;
    widget->setParent(this);
    widget->setAccessibleName(label);
    const int line = m_grid->rowCount();
    m_grid->addWidget(widget, line, 0, 1, 2);
    addFault(row, line + 1, 0);
    m_rows.append(row);
    watch(widget, field);
}

void Form::addFault(Row &row, int line, int column)
{
    row.fault =
        new TextLabel({}, TextSize::Normal, Color::DangerText, TextLabel::Overflow::Wrap, this);
    row.fault->setObjectName(QString::fromLatin1(row.field) + QStringLiteral("FaultTextLabel"));
    row.fault->hide();
    m_grid->addWidget(row.fault, line, column, 1, 2 - column);
    m_grid->setRowMinimumHeight(line, 4);
}

TextLabel *Form::addHint(const QString &text)
{
    auto *hint =
        new TextLabel(text, TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, this);
    m_grid->addWidget(hint, m_grid->rowCount(), 0, 1, 2);
    return hint;
}

void Form::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

void Form::addHeading(const QString &title, const QString &hint)
{
    auto *head =
        new TextLabel(title, TextSize::Section, Color::Text, TextLabel::Overflow::Wrap, this);
    // The first one stands at the top already.
    head->setContentsMargins(0, m_rows.isEmpty() ? 0 : 14, 0, 0);
    addWide(head);
    addHint(hint);
}

TextLabel *Form::addNote(const QString &text, Color colour)
{
    auto *note = new TextLabel(text, TextSize::Normal, colour, TextLabel::Overflow::Wrap, this);
    m_grid->addWidget(note, m_grid->rowCount(), 1);
    return note;
}

void Form::setRowVisible(const QByteArray &field, bool visible)
{
    if (Row *row = rowOf(field)) {
        if (row->labelWidget)
            row->labelWidget->setVisible(visible);
        row->widget->setVisible(visible);
        if (!visible)
            row->fault->hide();
    }
}

void Form::watch(QWidget *widget, const QByteArray &field)
{
    const auto changed = [this, field] {
        markChanged(field);
        emit edited();
    };
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        connect(line, &QLineEdit::textChanged, this, changed);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        connect(text, &QPlainTextEdit::textChanged, this, changed);
    else if (auto *combo = qobject_cast<QComboBox *>(widget))
        connect(combo, &QComboBox::currentIndexChanged, this, changed);
    else if (auto *spin = qobject_cast<QSpinBox *>(widget))
        connect(spin, &QSpinBox::valueChanged, this, changed);
    else if (auto *date = qobject_cast<QDateTimeEdit *>(widget))
        connect(date, &QDateTimeEdit::dateTimeChanged, this, changed);
    else if (auto *check = qobject_cast<QCheckBox *>(widget))
        connect(check, &QCheckBox::toggled, this, changed);
    else if (auto *well = qobject_cast<IconWell *>(widget))
        connect(well, &IconWell::pngChanged, this, changed);
    else if (auto *span = qobject_cast<DurationEdit *>(widget))
        connect(span, &DurationEdit::edited, this, changed);
    else if (auto *uris = qobject_cast<UriEdit *>(widget))
        connect(uris, &UriEdit::edited, this, changed);
}

FieldErrors Form::setFaults(const FieldErrors &faults)
{
    FieldErrors rest;
    for (Row &row : m_rows)
        row.faults.clear();
    for (const FieldError &fault : faults) {
        if (Row *row = rowOf(rowName(fault.field)))
            row->faults.append(fault);
        else
            rest.append(fault);
    }
    for (Row &row : m_rows)
        showFaults(row);
    return rest;
}

void Form::showFaults(Row &row)
{
    const bool mayShow = m_showAll || m_changed.contains(row.field);
    if (auto *uris = qobject_cast<UriEdit *>(row.control)) {
        // It shows each address's fault under that address.
        uris->setFaults(mayShow ? row.faults : FieldErrors());
        return;
    }
    const bool shown = mayShow && !row.faults.isEmpty() && row.widget->isVisibleTo(this);
    const bool fresh = shown && row.fault->isHidden();
    row.fault->setContent(shown ? ui::support::fieldErrorText(row.faults.first()) : QString());
    row.fault->setVisible(shown);
    ui::support::setInvalid(*row.control, shown);
    if (fresh) {
        QAccessibleEvent event(row.fault, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Form::showAllFaults()
{
    m_showAll = true;
    for (Row &row : m_rows)
        showFaults(row);
}

QString Form::firstFault() const
{
    for (const Row &row : m_rows) {
        if (!row.faults.isEmpty())
            return tr("%1: %2").arg(row.label, ui::support::fieldErrorText(row.faults.first()));
    }
    return {};
}

void Form::focusFirstFault()
{
    for (const Row &row : m_rows) {
        if (!row.faults.isEmpty()) {
            row.control->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void Form::markChanged(const QByteArray &field)
{
    m_changed.insert(field);
}

Form::Row *Form::rowOf(const QByteArray &field)
{
    for (Row &row : m_rows) {
        if (row.field == field)
            return &row;
    }
    return nullptr;
}

} // namespace ui::widgets
