// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/grants/grantstable.h"
#include "ui/support/environment.h"
#include "ui/widgets/page.h"

class QCheckBox;
class QPushButton;
class QStackedLayout;

namespace server::api {
class AdminApi;
}

namespace ui::widgets {
class ChipRow;
class EmptyState;
class FilterField;
class TableView;
} // namespace ui::widgets

namespace ui::pages::grants {

class GrantsController;

/// Granted accesses: who allowed what to which service, since when, last used; filter, revoke many,
/// CSV. Of everybody, or of the client or person that the query names.
class GrantsPage : public ui::widgets::Page
{
    Q_OBJECT
public:
    GrantsPage(server::api::AdminApi &api, const ui::support::Environment &environment,
               const server::api::GrantQuery &query, QWidget *parent = nullptr);

    void activate() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<ui::widgets::Crumb> crumbs() const override;
    void focusFilter() override;
    void refresh() override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] bool isOfOne() const;
    void showWhose(const QList<server::api::GrantSummary> &grants);
    void showGrants(const QList<server::api::GrantSummary> &grants);
    void updateActions();
    void revokeSelected();
    void openMenu(int record, const QPoint &position);
    void saveCsv();

    ui::support::Environment m_environment;
    GrantsController *m_controller;
    GrantsTable *m_model;
    ui::widgets::TableView *m_table;
    ui::widgets::EmptyState *m_empty;
    ui::widgets::FilterField *m_filter = nullptr;
    ui::widgets::ChipRow *m_whose = nullptr;
    QPushButton *m_all = nullptr;
    QString m_name; ///< of the client or person they are of
    QCheckBox *m_unused = nullptr;
    QPushButton *m_revoke = nullptr;
    QPushButton *m_csv = nullptr;
};

} // namespace ui::pages::grants
