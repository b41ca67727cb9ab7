// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/app/rowsedit.h"

#include "ui/support/consolestyle.h"
#include "ui/support/icons.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui::pages::app {

RowsEdit::RowsEdit(const QString &name, const QString &addText, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_column(new QVBoxLayout(this))
    , m_add(new QPushButton(ui::support::icon(ui::support::Icon::Plus), addText, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_add->setObjectName(name + QStringLiteral("AddPushButton"));
    m_add->setAutoDefault(false);
    ui::support::setButtonKind(*m_add, ui::support::ButtonKind::Quiet);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addEmptyRow();
        m_rows.last()->setFocus(Qt::OtherFocusReason);
        emit edited();
    });
}

QHBoxLayout *RowsEdit::layoutOf(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    return layout;
}

QString RowsEdit::rowName(const QString &part)
{
    return m_name + QString::number(m_made) + part;
}

void RowsEdit::addRow(QWidget *row)
{
    auto *remove = new QToolButton(row);
    remove->setObjectName(rowName(QStringLiteral("RemoveToolButton")));
    remove->setIcon(ui::support::icon(ui::support::Icon::Trash));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Remove"));
    remove->setToolTip(tr("Remove"));
    row->layout()->addWidget(remove);
    connect(remove, &QToolButton::clicked, row, [this, row] { this->remove(row); });
    m_column->insertWidget(int(m_rows.size()), row);
    m_rows.append(row);
    ++m_made;
}

void RowsEdit::remove(QWidget *row)
{
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater();
    m_add->setFocus(Qt::OtherFocusReason);
    emit edited();
}

} // namespace ui::pages::app
