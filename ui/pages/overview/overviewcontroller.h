// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/adminapi.h"
#include "ui/support/answers.h"

namespace ui::pages::overview {

/// Loads the overview of a range; no widgets. Main thread.
class OverviewController : public QObject
{
    Q_OBJECT
public:
    explicit OverviewController(server::api::AdminApi &api, QObject *parent = nullptr);

    void load();
    void setRange(server::api::OverviewRange range);
    [[nodiscard]] server::api::OverviewRange range() const { return m_range; }

signals:
    void loaded(const server::api::Overview &overview);
    void failed(const server::base::Error &error);

private:
    server::api::AdminApi &m_api;
    server::api::OverviewRange m_range = server::api::OverviewRange::Day;
    ui::support::LatestAnswer m_loading;
};

} // namespace ui::pages::overview
