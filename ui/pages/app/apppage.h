// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/app/itemmodel.h"
#include "ui/widgets/page.h"

#include <QTimer>

class QComboBox;
class QPushButton;

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
class PageHeader;
class TableView;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::app {

class AppController;

/// One app of a module: its items, page by page, filtered and sorted by the server.
class AppPage : public ui::widgets::Page
{
    Q_OBJECT
public:
    AppPage(server::api::AdminApi &api, const ui::support::Environment &environment,
            server::domain::AppId app, QWidget *parent = nullptr);
    ~AppPage() override;

    void activate() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<ui::widgets::Crumb> crumbs() const override;
    void createNew() override;
    void focusFilter() override;
    void refresh() override;

protected:
    bool event(QEvent *event) override;

private:
    void makeHeader();
    [[nodiscard]] QWidget *makeFilters();
    [[nodiscard]] QWidget *makePager();
    void connectAll();
    void showApp();
    void showChoices();
    void showItems(const server::api::ItemPage &page);
    void makeTable();
    void editApp();
    void editItem(int row);
    void askToDelete();
    void openMenu(int row, const QPoint &where);

    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    AppController *m_controller;
    QHash<QString, QString> m_people;
    server::domain::App m_shown; ///< of which the table has its columns
    ui::widgets::PageHeader *m_header;
    QPushButton *m_edit;
    QPushButton *m_create;
    ui::widgets::Card *m_card;
    ui::widgets::FilterField *m_filter;
    QTimer m_typing; ///< the server is asked when the typing pauses
    QComboBox *m_status;
    QComboBox *m_sort;
    ItemModel *m_model = nullptr;
    ui::widgets::TableView *m_table = nullptr;
    ui::widgets::EmptyState *m_empty;
    ui::widgets::TextLabel *m_none;
    QWidget *m_filters;
    QWidget *m_pager;
    ui::widgets::TextLabel *m_range;
    QPushButton *m_previous;
    QPushButton *m_next;
};

} // namespace ui::pages::app
