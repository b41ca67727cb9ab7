// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/uriedit.h"

#include "ui/support/consolestyle.h"
#include "ui/support/errortexts.h"
#include "ui/support/icons.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace ui::widgets {

using server::base::FieldError;
using ui::support::Color;
using ui::support::Icon;

namespace {

constexpr int longestAddress = 2000;

} // namespace

UriEdit::UriEdit(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_add(new QPushButton(tr("Add"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_add->setIcon(ui::support::icon(Icon::Plus));
    m_add->setAutoDefault(false);
    ui::support::setButtonKind(*m_add, ui::support::ButtonKind::Quiet);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addField({});
        m_rows.last().edit->setFocus(Qt::OtherFocusReason);
    });
    setNames(QStringLiteral("uri"), tr("Redirect URI"));
    addField({});
}

void UriEdit::setNames(const QString &stem, const QString &title)
{
    m_stem = stem;
    m_title = title;
    number();
}

QByteArrayList UriEdit::values() const
{
    QByteArrayList values;
    for (const Row &row : m_rows) {
        const QByteArray value = row.edit->text().trimmed().toUtf8();
        if (!value.isEmpty())
            values.append(value);
    }
    return values;
}

void UriEdit::setValues(const QByteArrayList &values)
{
    while (!m_rows.isEmpty())
        delete m_rows.takeLast().box;
    for (const QByteArray &value : values)
        addField(QString::fromUtf8(value));
    if (m_rows.isEmpty())
        addField({});
}

void UriEdit::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    m_rows.first().edit->setPlaceholderText(text);
}

void UriEdit::addField(const QString &text)
{
    Row row;
    row.box = new QWidget(this);
    row.edit = new QLineEdit(text, row.box);
    row.edit->setMaxLength(longestAddress + 1);
    row.remove = new QToolButton(row.box);
    row.remove->setIcon(ui::support::icon(Icon::Trash, Color::DangerText));
    row.remove->setAutoRaise(true);
    row.remove->setFocusPolicy(Qt::StrongFocus);
    row.remove->setFixedSize(32, 32);
    row.fault =
        new TextLabel({}, TextSize::Normal, Color::DangerText, TextLabel::Overflow::Wrap, row.box);
    row.fault->hide();
    auto *grid = new QGridLayout(row.box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(6);
    grid->addWidget(row.edit, 0, 0);
    grid->addWidget(row.remove, 0, 1);
    grid->addWidget(row.fault, 1, 0, 1, 2);
    m_column->insertWidget(m_column->count() - 1, row.box);
    connect(row.edit, &QLineEdit::textChanged, this, &UriEdit::edited);
    connect(row.remove, &QToolButton::clicked, this, [this, box = row.box] { removeField(box); });
    m_rows.append(row);
    number();
}

void UriEdit::removeField(QWidget *box)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).box == box) {
            m_rows.removeAt(i);
            box->deleteLater();
            break;
        }
    }
    number();
    if (!m_rows.isEmpty())
        m_rows.last().edit->setFocus(Qt::OtherFocusReason);
    emit edited();
}

void UriEdit::number()
{
    QWidget *before = nullptr;
    const QString capital = m_stem.left(1).toUpper() + m_stem.mid(1);
    m_add->setObjectName(QStringLiteral("add%1PushButton").arg(capital));
    m_add->setAccessibleName(tr("Add another address: %1").arg(m_title));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        row.edit->setObjectName(QStringLiteral("%1%2LineEdit").arg(m_stem).arg(i));
        row.edit->setAccessibleName(tr("%1 %2").arg(m_title).arg(i + 1));
        row.edit->setPlaceholderText(i == 0 ? m_placeholder : QString());
        row.remove->setObjectName(QStringLiteral("remove%1%2ToolButton").arg(capital).arg(i));
        row.remove->setAccessibleName(tr("Remove %1 %2").arg(m_title).arg(i + 1));
        row.remove->setToolTip(tr("Remove"));
        row.remove->setVisible(m_rows.size() > 1);
        row.fault->setObjectName(QStringLiteral("%1%2FaultTextLabel").arg(m_stem).arg(i));
        if (before)
            setTabOrder(before, row.edit);
        setTabOrder(row.edit, row.remove);
        before = row.remove;
    }
    if (before)
        setTabOrder(before, m_add);
    if (!m_rows.isEmpty())
        setFocusProxy(m_rows.first().edit);
}

void UriEdit::setFaults(const server::base::FieldErrors &faults)
{
    int position = 0;
    for (Row &row : m_rows) {
        const bool counts = !row.edit->text().trimmed().isEmpty();
        const QByteArray suffix = '[' + QByteArray::number(position) + ']';
        QString text;
        for (const FieldError &fault : faults) {
            const bool ofThis = counts && fault.field.endsWith(suffix);
            const bool ofWhole = !fault.field.endsWith(']') && &row == &m_rows.first();
            if (text.isEmpty() && (ofThis || ofWhole))
                text = ui::support::fieldErrorText(fault);
        }
        row.fault->setContent(text);
        row.fault->setVisible(!text.isEmpty());
        ui::support::setInvalid(*row.edit, !text.isEmpty());
        if (counts)
            ++position;
    }
}

} // namespace ui::widgets
