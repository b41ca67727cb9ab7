// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"
#include "ui/widgets/recordtable.h"

#include <QWidget>

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class EmptyState;
class MessageBar;
class TableView;
} // namespace ui::widgets

namespace ui::pages::modulesettings {

/// What happened to this module: its part of the audit trail.
class HistoryTab : public QWidget
{
    Q_OBJECT
public:
    HistoryTab(server::api::AdminApi &api, const ui::support::Environment &environment,
               server::domain::ModuleId module, QWidget *parent = nullptr);
    ~HistoryTab() override;
    void load();

private:
    server::api::AdminApi &m_api;
    server::domain::ModuleId m_module;
    ui::support::LatestAnswer m_answer;
    std::unique_ptr<ui::widgets::RecordTable<server::api::AuditRow>> m_model;
    ui::widgets::MessageBar *m_messages;
    ui::widgets::TableView *m_table;
    ui::widgets::EmptyState *m_empty;
};

} // namespace ui::pages::modulesettings
