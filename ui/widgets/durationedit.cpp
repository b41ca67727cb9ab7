// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/durationedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace ui::widgets {

using server::base::Seconds;

DurationEdit::DurationEdit(const QString &name, const QString &accessibleName, Seconds lowest,
                           Seconds highest, QWidget *parent)
    : QWidget(parent)
    , m_lowest(lowest)
    , m_highest(highest)
    , m_number(new QSpinBox(this))
    , m_unit(new QComboBox(this))
{
    m_number->setObjectName(name + QStringLiteral("SpinBox"));
    m_number->setAccessibleName(accessibleName);
    m_number->setMinimumWidth(96);
    m_unit->setObjectName(name + QStringLiteral("UnitComboBox"));
    m_unit->setAccessibleName(tr("%1: unit").arg(accessibleName));
    m_unit->addItem(tr("seconds"), 1);
    m_unit->addItem(tr("minutes"), 60);
    m_unit->addItem(tr("hours"), 3600);
    m_unit->addItem(tr("days"), 86400);
    // Units of which not even one fits are not offered.
    while (m_unit->itemData(m_unit->count() - 1).toLongLong() > highest.count())
        m_unit->removeItem(m_unit->count() - 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_number);
    row->addWidget(m_unit);
    row->addStretch(1);
    setFocusProxy(m_number);
    useUnit();
    connect(m_number, &QSpinBox::valueChanged, this, &DurationEdit::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        useUnit();
        emit edited();
    });
}

void DurationEdit::useUnit()
{
    const QSignalBlocker quiet(m_number);
    const qint64 unit = m_unit->currentData().toLongLong();
    m_number->setRange(int((m_lowest.count() + unit - 1) / unit), int(m_highest.count() / unit));
}

void DurationEdit::setSpan(Seconds span)
{
    {
        const QSignalBlocker quietUnit(m_unit);
        const QSignalBlocker quietNumber(m_number);
        int best = 0;
        for (int i = 0; i < m_unit->count(); ++i) {
            if (span.count() > 0 && span.count() % m_unit->itemData(i).toLongLong() == 0)
                best = i;
        }
        m_unit->setCurrentIndex(best);
        useUnit();
        m_number->setValue(int(span.count() / m_unit->currentData().toLongLong()));
    }
    emit edited();
}

Seconds DurationEdit::span() const
{
    return Seconds(qint64(m_number->value()) * m_unit->currentData().toLongLong());
}

} // namespace ui::widgets
