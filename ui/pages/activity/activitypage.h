// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/activity/activitytable.h"
#include "ui/support/environment.h"
#include "ui/widgets/page.h"

#include <QTimer>

class QComboBox;
class QPushButton;

namespace server::api {
class AdminApi;
}

namespace ui::widgets {
class EmptyState;
class FilterField;
class TableView;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::activity {

class ActivityController;

/// The audit trail, live and searchable: who, what, from where, outcome; the cause of a refusal
/// with its incident number.
class ActivityPage : public ui::widgets::Page
{
    Q_OBJECT
public:
    ActivityPage(server::api::AdminApi &api, const ui::support::Environment &environment,
                 QWidget *parent = nullptr);

    void activate() override;
    void deactivate() override;
    [[nodiscard]] QString title() const override;
    void focusFilter() override;
    void refresh() override;

private:
    [[nodiscard]] QWidget *makeHeader();
    void showRows(const QList<server::api::AuditRow> &rows, bool more);
    void showDetail();

    ActivityController *m_controller;
    ActivityTable *m_model;
    ui::widgets::TableView *m_table;
    ui::widgets::EmptyState *m_empty;
    ui::widgets::TextLabel *m_detail;
    ui::widgets::FilterField *m_filter = nullptr;
    QComboBox *m_outcome = nullptr;
    QPushButton *m_older;
    QTimer m_typing;
    QTimer m_live;
};

} // namespace ui::pages::activity
