// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/attentionlist.h"

#include "ui/support/consolestyle.h"
#include "ui/support/formatting.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::pages::overview {

using namespace ui::widgets;
using server::api::AttentionItem;
using Kind = server::api::AttentionItem::Kind;
using ui::support::Color;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::pages::overview::AttentionList)
};

QString sentence(const AttentionItem &item, server::base::Timestamp now)
{
    const QString when = item.at ? ui::support::relativeTime(*item.at, now) : QString();
    switch (item.kind) {
    case Kind::ClientEndsSoon:
        return Texts::tr("%1 expires %2").arg(item.subject, when);
    case Kind::CertificateEndsSoon:
        return item.at && *item.at <= now ? Texts::tr("The TLS certificate has ended")
                                          : Texts::tr("The TLS certificate ends %1").arg(when);
    case Kind::RepeatedRefusals:
        return Texts::tr("%1: %n refused request(s) in a day", nullptr, int(item.count))
            .arg(item.subject);
    case Kind::CodesNeverRedeemed:
        return Texts::tr("%1: %n code(s) never redeemed in a day", nullptr, int(item.count))
            .arg(item.subject);
    case Kind::NoModule:
        return Texts::tr("There is no module yet");
    }
    return {};
}

bool isUrgent(const AttentionItem &item, server::base::Timestamp now)
{
    return item.kind == Kind::RepeatedRefusals || item.kind == Kind::CodesNeverRedeemed
           || (item.at && *item.at <= now + std::chrono::hours(24));
}

QString locationOf(const AttentionItem &item)
{
    if (item.kind == Kind::CertificateEndsSoon)
        return QStringLiteral("server");
    if (item.kind == Kind::NoModule)
        return QStringLiteral("modules");
    if (item.kind == Kind::RepeatedRefusals)
        return QStringLiteral("activity");
    return QStringLiteral("module/%1").arg(item.module ? item.module->value() : 0);
}

} // namespace

AttentionList::AttentionList(const server::base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
}

void AttentionList::setItems(const QList<AttentionItem> &items)
{
    while (auto *old = m_rows->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    if (items.isEmpty()) {
        m_rows->addWidget(new TextLabel(tr("Everything is in order."), TextSize::Normal,
                                        Color::MutedText, TextLabel::Overflow::Wrap, this));
    }
    int number = 0;
    for (const auto &item : items)
        addItem(item, number++);
    m_rows->addStretch();
}

void AttentionList::addItem(const AttentionItem &item, int number)
{
    const auto now = m_clock.now();
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    const bool urgent = isUrgent(item, now);
    row->addWidget(new ChipRow(
        {{urgent ? tr("Now") : tr("Soon"), urgent ? Tone::Danger : Tone::Warning}}, box));
    row->addWidget(new TextLabel(sentence(item, now), TextSize::Normal, Color::Text,
                                 TextLabel::Overflow::Elide, box),
                   1);
    auto *open = new QPushButton(tr("Open"), box);
    open->setObjectName(QStringLiteral("attention%1PushButton").arg(number));
    open->setAccessibleName(tr("Open: %1").arg(sentence(item, now)));
    ui::support::setButtonKind(*open, ui::support::ButtonKind::Quiet);
    connect(open, &QPushButton::clicked, this,
            [this, location = locationOf(item)] { emit locationRequested(location); });
    row->addWidget(open);
    m_rows->addWidget(box);
}

} // namespace ui::pages::overview
