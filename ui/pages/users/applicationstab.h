// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements A-24, C-02.
#pragma once

#include "server/api/views.h"
#include "ui/pages/users/directorytab.h"
#include "ui/support/answers.h"
#include "ui/widgets/recordtable.h"

class QPushButton;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class MessageBar;
class TableView;
} // namespace ui::widgets

namespace ui::pages::users {

/// The applications that were made by web service. They are only looked at here, and deleted.
class ApplicationsTab : public DirectoryTab
{
    Q_OBJECT
public:
    ApplicationsTab(server::api::AdminApi &api, const ui::support::Environment &environment,
                    ui::widgets::MessageBar &messages, QWidget *parent);
    void load();

private:
    using Applications = ui::widgets::RecordTable<server::api::ClientSummary>;
    void makeList();
    void loadClientsOf(server::domain::ModuleId module);
    void remove(int row);
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::widgets::MessageBar &m_messages;
    ui::support::LatestAnswer m_modulesAnswer, m_clientsAnswer;
    Applications *m_applications = nullptr;
    ui::widgets::TableView *m_table = nullptr;
    QPushButton *m_remove;
};

} // namespace ui::pages::users
