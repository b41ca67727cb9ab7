// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewpage.h"

#include "server/api/adminapi.h"
#include "ui/pages/overview/attentionlist.h"
#include "ui/pages/overview/figurecard.h"
#include "ui/pages/overview/overviewcontroller.h"
#include "ui/pages/overview/requestchart.h"
#include "ui/support/eventtexts.h"
#include "ui/support/formatting.h"
#include "ui/support/vocabulary.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui::pages::overview {

using namespace ui::widgets;
using namespace std::chrono_literals;
using server::api::AttentionItem;
using server::api::Overview;
using server::api::OverviewRange;
using ui::support::Color;
using ui::support::number;

OverviewPage::OverviewPage(server::api::AdminApi &api, const ui::support::Environment &environment,
                           QWidget *parent)
    : Page(parent)
    , m_clock(environment.clock)
    , m_controller(new OverviewController(api, this))
{
    column()->addWidget(new TextLabel(title(), TextSize::Title));
    column()->addWidget(makeFigures());
    column()->addWidget(makeChartCard(), 1);
    column()->addWidget(makeLists());
    m_live.setInterval(10s);
    connect(&m_live, &QTimer::timeout, m_controller, &OverviewController::load);
    connect(m_controller, &OverviewController::loaded, this, &OverviewPage::show);
    connect(m_controller, &OverviewController::failed, messages(), &MessageBar::sayFailure);
}

QWidget *OverviewPage::makeFigures()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    m_tokens = new FigureCard(tr("Tokens issued today"), QStringLiteral("tokensFigureLabel"), box);
    m_refused = new FigureCard(tr("Refused requests"), QStringLiteral("refusedFigureLabel"), box);
    m_grants = new FigureCard(tr("Granted accesses"), QStringLiteral("grantsFigureLabel"), box);
    m_clients = new FigureCard(tr("Clients"), QStringLiteral("clientsFigureLabel"), box);
    for (FigureCard *card : {m_tokens, m_refused, m_grants, m_clients})
        row->addWidget(card, 1);
    return box;
}

QWidget *OverviewPage::makeChartCard()
{
    auto *card = new Card(this);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Requests to the token endpoint"), TextSize::Section));
    head->addStretch();
    m_range = new QComboBox(card);
    m_range->setObjectName(QStringLiteral("rangeComboBox"));
    m_range->setAccessibleName(tr("Time span"));
    m_range->addItem(tr("Last 24 hours"), int(OverviewRange::Day));
    m_range->addItem(tr("Last 7 days"), int(OverviewRange::Week));
    m_range->addItem(tr("Last 30 days"), int(OverviewRange::Month));
    head->addWidget(m_range);
    m_chart = new RequestChart(card);
    card->content()->addLayout(head);
    card->content()->addWidget(m_chart, 1);
    connect(m_range, &QComboBox::currentIndexChanged, this,
            [this] { m_controller->setRange(OverviewRange(m_range->currentData().toInt())); });
    return card;
}

QWidget *OverviewPage::makeLists()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    auto *attention = new Card(box);
    attention->content()->addWidget(new TextLabel(tr("Needs attention"), TextSize::Section));
    m_attention = new AttentionList(m_clock, attention);
    attention->content()->addWidget(m_attention, 1);
    auto *latest = new Card(box);
    latest->content()->addWidget(new TextLabel(tr("Latest activity"), TextSize::Section));
    m_latest = new QVBoxLayout;
    m_latest->setSpacing(10);
    latest->content()->addLayout(m_latest, 1);
    row->addWidget(attention, 1);
    row->addWidget(latest, 1);
    connect(m_attention, &AttentionList::locationRequested, this, &Page::locationRequested);
    return box;
}

void OverviewPage::activate()
{
    m_controller->load();
    m_live.start();
}

void OverviewPage::deactivate()
{
    m_live.stop();
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

void OverviewPage::refresh()
{
    m_controller->load();
}

void OverviewPage::show(const Overview &overview)
{
    showFigures(overview);
    m_chart->setPoints(overview.points, m_controller->range());
    m_attention->setItems(overview.attention);
    showLatest(overview.latest);
}

void OverviewPage::showFigures(const Overview &overview)
{
    QString main = tr("none today");
    QStringList all;
    for (const auto &[reason, count] : overview.refusedByReason) {
        if (all.isEmpty())
            main = tr("%1 × %2").arg(number(count), ui::support::refusalText(reason));
        all.append(QStringLiteral("%1  %2").arg(number(count), QString::fromLatin1(reason)));
    }
    const auto ending =
        std::count_if(overview.attention.begin(), overview.attention.end(), [](const auto &item) {
            return item.kind == AttentionItem::Kind::ClientEndsSoon;
        });
    m_tokens->setFigure(number(overview.tokensToday), tr("since midnight"));
    m_refused->setFigure(number(overview.refusedToday), main, all.join(u'\n'));
    m_grants->setFigure(number(overview.grants), tr("live now"));
    m_clients->setFigure(number(overview.clients),
                         ending == 0 ? tr("none expires soon")
                                     : tr("%n expire(s) within 14 days", nullptr, int(ending)));
}

void OverviewPage::showLatest(const QList<server::api::AuditRow> &rows)
{
    while (auto *old = m_latest->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    constexpr qsizetype shown = 5;
    for (const auto &row : rows.first(std::min(shown, rows.size()))) {
        QStringList words{ui::support::clockTime(row.event.at, m_clock.now()),
                          ui::support::actorText(row.event.actor),
                          ui::support::eventText(row.event)};
        if (!row.clientName.isEmpty() && !words.contains(row.clientName))
            words.append(row.clientName);
        m_latest->addWidget(new TextLabel(words.join(QStringLiteral("  ·  ")), TextSize::Normal,
                                          Color::Text, TextLabel::Overflow::Elide));
    }
    if (rows.isEmpty())
        m_latest->addWidget(new TextLabel(tr("Nothing has happened yet."), TextSize::Normal,
                                          Color::MutedText, TextLabel::Overflow::Wrap));
    m_latest->addStretch();
}

} // namespace ui::pages::overview
