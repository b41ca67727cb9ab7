// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/appviews.h"
#include "ui/support/answers.h"
#include "ui/widgets/card.h"
#include "ui/widgets/recordtable.h"

class QPushButton;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class EmptyState;
class TableView;
} // namespace ui::widgets

namespace ui::pages::module {

/// The section Apps of a module: what the Web API serves of it. Opening one leads to its items.
class AppsSection : public ui::widgets::Card
{
    Q_OBJECT
public:
    AppsSection(server::api::AdminApi &api, const ui::support::Environment &environment,
                server::domain::ModuleId module, QWidget *parent = nullptr);
    ~AppsSection() override;
    void load();

signals:
    void appRequested(server::domain::AppId app);
    void failed(const server::base::Error &error);

private:
    void showApps(const QList<server::api::AppSummary> &apps);
    void create();
    void open(int row);
    void askToDelete(int row);
    void openMenu(int row, const QPoint &where);

    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    server::domain::ModuleId m_module;
    ui::support::LatestAnswer m_answer;
    ui::widgets::RecordTable<server::api::AppSummary> *m_model;
    ui::widgets::TableView *m_table;
    ui::widgets::EmptyState *m_empty;
};

} // namespace ui::pages::module
