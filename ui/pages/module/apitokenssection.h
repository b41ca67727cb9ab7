// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/appviews.h"
#include "ui/support/answers.h"
#include "ui/widgets/card.h"
#include "ui/widgets/recordtable.h"

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

/// The section Tokens of the module Administration (requirements B-55): tokens of the Web API that
/// stand for persons. Deleting one stops what uses it.
class ApiTokensSection : public ui::widgets::Card
{
    Q_OBJECT
public:
    ApiTokensSection(server::api::AdminApi &api, const ui::support::Environment &environment,
                     QWidget *parent = nullptr);
    ~ApiTokensSection() override;
    void load();

signals:
    void failed(const server::base::Error &error);

private:
    void makeTable();
    void showTokens(const QList<server::api::ApiTokenSummary> &tokens);
    void create();
    void showCreated(const server::api::CreatedApiToken &created);
    void askToDelete(int row);
    void openMenu(int row, const QPoint &where);
    void setExpiry(server::domain::ApiTokenId id, const std::optional<server::base::Timestamp> &at);

    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::support::LatestAnswer m_answer;
    ui::widgets::RecordTable<server::api::ApiTokenSummary> *m_model;
    ui::widgets::TableView *m_table;
    ui::widgets::EmptyState *m_empty;
};

} // namespace ui::pages::module
