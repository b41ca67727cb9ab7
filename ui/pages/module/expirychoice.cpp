// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/module/expirychoice.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>

namespace ui::pages::module {

using server::base::Timestamp;

namespace {

constexpr int ownDate = -1;
constexpr int noEnd = -2;

QDateTime toDateTime(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(server::base::toMillis(at));
}

} // namespace

ExpiryChoice::ExpiryChoice(Timestamp now, QWidget *parent)
    : QWidget(parent)
    , m_now(now)
    , m_choice(new QComboBox(this))
    , m_date(new QDateEdit(this))
{
    m_choice->setObjectName(QStringLiteral("expiresComboBox"));
    m_choice->addItem(tr("In 1 month"), 1);
    m_choice->addItem(tr("In 3 months"), 3);
    m_choice->addItem(tr("In 6 months"), 6);
    m_choice->addItem(tr("In 1 year"), 12);
    m_choice->addItem(tr("Own date"), ownDate);
    m_choice->addItem(tr("No end"), noEnd);
    m_choice->setCurrentIndex(3);
    m_date->setObjectName(QStringLiteral("expiresDateEdit"));
    m_date->setAccessibleName(tr("Expires on"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_date->setMinimumWidth(140);
    m_date->setMinimumDate(toDateTime(now).date());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_choice);
    row->addWidget(m_date);
    row->addStretch(1);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        follow();
        emit edited();
    });
    connect(m_date, &QDateEdit::dateChanged, this, &ExpiryChoice::edited);
    follow();
}

void ExpiryChoice::follow()
{
    const int months = m_choice->currentData().toInt();
    m_date->setVisible(months != noEnd);
    m_date->setEnabled(months == ownDate);
    if (months > 0)
        m_date->setDate(toDateTime(m_now).addMonths(months).date());
}

std::optional<Timestamp> ExpiryChoice::value() const
{
    const int months = m_choice->currentData().toInt();
    if (months == noEnd)
        return {};
    if (months > 0)
        return server::base::fromMillis(toDateTime(m_now).addMonths(months).toMSecsSinceEpoch());
    const QDateTime end(m_date->date(), QTime(23, 59, 59));
    return server::base::fromMillis(end.toMSecsSinceEpoch());
}

} // namespace ui::pages::module
