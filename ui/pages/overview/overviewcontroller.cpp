// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewcontroller.h"

namespace ui::pages::overview {

using server::api::Overview;

OverviewController::OverviewController(server::api::AdminApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void OverviewController::load()
{
    m_loading.ask(m_api.overview(m_range), this, [this](server::base::Result<Overview> answer) {
        if (answer)
            emit loaded(*answer);
        else
            emit failed(answer.error());
    });
}

void OverviewController::setRange(server::api::OverviewRange range)
{
    m_range = range;
    load();
}

} // namespace ui::pages::overview
