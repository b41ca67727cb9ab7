// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/module/clientmodel.h"
#include "ui/widgets/page.h"

class QPushButton;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class Card;
class CollapsibleSection;
class EmptyState;
class FilterField;
class PageHeader;
class TableView;
} // namespace ui::widgets

namespace ui::pages::module {

class ApiTokensSection;
class AppsSection;
class ModuleController;

/// One module: its state, the way to its settings, and the sections Tokens with its clients and
/// Apps with what the Web API serves.
class ModulePage : public ui::widgets::Page
{
    Q_OBJECT
public:
    ModulePage(server::api::AdminApi &api, const ui::support::Environment &environment,
               server::domain::ModuleId module, QWidget *parent = nullptr);
    ~ModulePage() override;

    void activate() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<ui::widgets::Crumb> crumbs() const override;
    void createNew() override;
    void focusFilter() override;
    void refresh() override;

private:
    void makeHeader();
    void makeTokens();
    void connectAll();
    void showModule();
    void showClients(const QList<server::api::ClientSummary> &clients);
    void askToDisable();
    void editClient(int row);
    void openMenu(int row, const QPoint &where);
    void deleteClient(int row);
    void showCreated(const server::domain::Client &client, const server::base::Secret &secret,
                     const QByteArrayList &scopes);
    void manageSecrets(const server::api::ClientSummary &client);
    [[nodiscard]] QString settingsLocation(const QString &tab = {}) const;

    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ModuleController *m_controller;
    std::unique_ptr<ClientModel> m_model;
    ui::widgets::PageHeader *m_header;
    QPushButton *m_settings;
    QPushButton *m_enable;
    ui::widgets::EmptyState *m_guide;
    QPushButton *m_guideButton;
    ui::widgets::Card *m_tokensCard;
    ui::widgets::CollapsibleSection *m_tokens;
    ui::widgets::FilterField *m_filter;
    QPushButton *m_create;
    ui::widgets::TableView *m_table;
    ui::widgets::EmptyState *m_empty;
    AppsSection *m_apps;
    ApiTokensSection *m_apiTokens; ///< of the module Administration
};

} // namespace ui::pages::module
