// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/environment.h"
#include "ui/widgets/page.h"

#include <QTimer>

class QComboBox;
class QVBoxLayout;

namespace server::api {
class AdminApi;
}

namespace ui::pages::overview {

class AttentionList;
class FigureCard;
class OverviewController;
class RequestChart;

/// How the installation is doing: figures of today, requests over time, what needs attention, the
/// latest activity.
class OverviewPage : public ui::widgets::Page
{
    Q_OBJECT
public:
    OverviewPage(server::api::AdminApi &api, const ui::support::Environment &environment,
                 QWidget *parent = nullptr);

    void activate() override;
    void deactivate() override;
    [[nodiscard]] QString title() const override;
    void refresh() override;

private:
    [[nodiscard]] QWidget *makeFigures();
    [[nodiscard]] QWidget *makeChartCard();
    [[nodiscard]] QWidget *makeLists();
    void show(const server::api::Overview &overview);
    void showFigures(const server::api::Overview &overview);
    void showLatest(const QList<server::api::AuditRow> &rows);

    const server::base::Clock &m_clock;
    OverviewController *m_controller;
    FigureCard *m_tokens = nullptr;
    FigureCard *m_refused = nullptr;
    FigureCard *m_grants = nullptr;
    FigureCard *m_clients = nullptr;
    QComboBox *m_range = nullptr;
    RequestChart *m_chart = nullptr;
    AttentionList *m_attention = nullptr;
    QVBoxLayout *m_latest = nullptr;
    QTimer m_live;
};

} // namespace ui::pages::overview
