// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"

#include <QChartView>

namespace ui::pages::overview {

/// Issued and refused requests over time: a filled line and a red one. Colours follow the theme.
/// Says its totals to screen readers.
class RequestChart : public QChartView
{
    Q_OBJECT
public:
    explicit RequestChart(QWidget *parent = nullptr);
    void setPoints(const QList<server::api::OverviewPoint> &points,
                   server::api::OverviewRange range);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    QList<server::api::OverviewPoint> m_points;
    server::api::OverviewRange m_range = server::api::OverviewRange::Day;
};

} // namespace ui::pages::overview
