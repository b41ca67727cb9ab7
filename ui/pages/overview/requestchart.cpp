// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/requestchart.h"

#include "ui/support/colors.h"
#include "ui/support/formatting.h"

#include <QAreaSeries>
#include <QChart>
#include <QDateTimeAxis>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QValueAxis>

#include <cmath>

namespace ui::pages::overview {

using ui::support::Color;
using ui::support::color;

namespace {

/// A round number at or above the highest value, in four equal steps of whole requests.
qint64 ceilingOf(qint64 highest)
{
    if (highest <= 4)
        return 4;
    const double step = double(highest) / 4;
    const double magnitude = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 1.25, 2.0, 2.5, 5.0, 10.0}) {
        const double rounded = std::ceil(factor * magnitude);
        if (rounded >= step)
            return qint64(rounded) * 4;
    }
    return highest;
}

QString timeFormat(server::api::OverviewRange range)
{
    return range == server::api::OverviewRange::Day ? QStringLiteral("HH:mm")
                                                    : QStringLiteral("d MMM");
}

constexpr int lowest = 190; // pixels; room for five lines of the grid

void styleAxis(QAbstractAxis &axis)
{
    axis.setLabelsColor(color(Color::MutedText));
    axis.setGridLinePen(QPen(color(Color::Border), 1));
    axis.setLinePen(QPen(color(Color::Border), 1));
}

} // namespace

RequestChart::RequestChart(QWidget *parent)
    : QChartView(parent)
{
    setObjectName(QStringLiteral("requestChartView"));
    setFocusPolicy(Qt::NoFocus);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMinimumHeight(lowest);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    chart()->setBackgroundVisible(false);
    chart()->setMargins(QMargins(0, 0, 0, 0));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
}

// A scene asks for more than it needs, and would push what stands below out of the window.
QSize RequestChart::sizeHint() const
{
    return {QChartView::sizeHint().width(), lowest};
}

void RequestChart::setPoints(const QList<server::api::OverviewPoint> &points,
                             server::api::OverviewRange range)
{
    m_points = points;
    m_range = range;
    draw();
}

void RequestChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_points.isEmpty())
        draw();
}

void RequestChart::draw()
{
    chart()->removeAllSeries();
    const auto axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
    auto *issued = new QLineSeries(this);
    auto *refused = new QLineSeries(this);
    qint64 highest = 0;
    qint64 issuedSum = 0;
    qint64 refusedSum = 0;
    for (const auto &point : m_points) {
        const double at = double(server::base::toMillis(point.at));
        issued->append(at, double(point.issued));
        refused->append(at, double(point.refused));
        highest = std::max({highest, point.issued, point.refused});
        issuedSum += point.issued;
        refusedSum += point.refused;
    }
    auto *area = new QAreaSeries(issued);
    QColor fill = color(Color::Accent);
    fill.setAlphaF(0.16F);
    area->setBrush(fill);
    area->setPen(QPen(color(Color::Accent), 2));
    refused->setPen(QPen(color(Color::DangerText), 2));

    auto *time = new QDateTimeAxis(this);
    time->setFormat(timeFormat(m_range));
    time->setTickCount(m_range == server::api::OverviewRange::Day ? 9 : 8);
    if (!m_points.isEmpty())
        time->setRange(QDateTime::fromMSecsSinceEpoch(server::base::toMillis(m_points.first().at)),
                       QDateTime::fromMSecsSinceEpoch(server::base::toMillis(m_points.last().at)));
    auto *amount = new QValueAxis(this);
    amount->setRange(0, double(ceilingOf(highest)));
    amount->setTickCount(5);
    amount->setLabelFormat(QStringLiteral("%d"));
    for (QAbstractAxis *axis :
         {static_cast<QAbstractAxis *>(time), static_cast<QAbstractAxis *>(amount)})
        styleAxis(*axis);

    chart()->addSeries(area);
    chart()->addSeries(refused);
    chart()->addAxis(time, Qt::AlignBottom);
    chart()->addAxis(amount, Qt::AlignLeft);
    const auto series = chart()->series();
    for (QAbstractSeries *each : series) {
        each->attachAxis(time);
        each->attachAxis(amount);
    }
    setAccessibleName(tr("Requests to the token endpoint: %1 issued, %2 refused")
                          .arg(ui::support::number(issuedSum), ui::support::number(refusedSum)));
}

} // namespace ui::pages::overview
