// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/pages/modules/modulemodel.h"
#include "ui/support/answers.h"
#include "ui/widgets/page.h"

class QGridLayout;
class QPushButton;
class QToolButton;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class Card;
class EmptyState;
class FilterField;
class TableView;
} // namespace ui::widgets

namespace ui::pages::modules {

/// Administration > Modules: every module as tiles or as a list, and +Module.
class ModulesPage : public ui::widgets::Page
{
    Q_OBJECT
public:
    ModulesPage(server::api::AdminApi &api, const ui::support::Environment &environment,
                QWidget *parent = nullptr);
    ~ModulesPage() override;

    void activate() override;
    [[nodiscard]] QString title() const override;
    void createNew() override;
    void focusFilter() override;
    void refresh() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void load();
    void show(const QList<server::api::ModuleSummary> &modules);
    void showTiles();
    void showKind(bool asList);
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::support::LatestAnswer m_answer;
    std::unique_ptr<ModuleModel> m_model;
    ui::widgets::FilterField *m_filter;
    QToolButton *m_kind;
    QPushButton *m_add;
    QWidget *m_tileBox;
    QGridLayout *m_tiles;
    ui::widgets::Card *m_listCard;
    ui::widgets::TableView *m_table;
    ui::widgets::EmptyState *m_empty;
    int m_columns = 0;
    bool m_loaded = false;
};

} // namespace ui::pages::modules
