// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/modulesettings/protectionmodel.h"
#include "ui/support/answers.h"

#include <QWidget>

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class Card;
class EmptyState;
class MessageBar;
class TableView;
} // namespace ui::widgets

namespace ui::pages::modulesettings {

class ProxyLinesCard;

/// The tab Protection: who may use which hosts behind a proxy, and the lines for that proxy.
class ProtectionTab : public QWidget
{
    Q_OBJECT
public:
    ProtectionTab(server::api::AdminApi &api, const ui::support::Environment &environment,
                  server::domain::ModuleId module, QWidget *parent = nullptr);
    ~ProtectionTab() override;
    void load();
    void addRule();

private:
    [[nodiscard]] ui::widgets::Card *makeRules();
    void openDialog(std::optional<int> row);
    void askToDelete(int row);
    void remove(const server::domain::ProtectionRule &gone);
    void openMenu(int row, const QPoint &where);
    void show(const QList<server::domain::ProtectionRule> &rules);
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    server::domain::ModuleId m_module;
    ui::support::LatestAnswer m_answer;
    std::unique_ptr<ProtectionModel> m_model;
    ui::widgets::MessageBar *m_messages;
    ui::widgets::TableView *m_table = nullptr;
    ui::widgets::EmptyState *m_empty = nullptr;
    ProxyLinesCard *m_lines;
};

} // namespace ui::pages::modulesettings
