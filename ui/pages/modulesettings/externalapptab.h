// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/modulesettings/templatemodel.h"
#include "ui/support/answers.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class Card;
class ChipRow;
class EmptyState;
class MessageBar;
class TableView;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::modulesettings {

/// The tab External App: only Enable until it is on; then the app's card and the section
/// OAuth2/OIDC client templates.
class ExternalAppTab : public QWidget
{
    Q_OBJECT
public:
    ExternalAppTab(server::api::AdminApi &api, const ui::support::Environment &environment,
                   QWidget *parent = nullptr);
    ~ExternalAppTab() override;
    void show(const server::api::ModuleSummary &summary);
    void createTemplate();

signals:
    void changed();

private:
    void makeCard();
    void makeTemplates();
    void loadTemplates();
    void enable();
    void askToDisable();
    void openSetUp();
    void openPreview();
    void editTemplate(int row);
    void deleteTemplate(int row);
    void openMenu(int row, const QPoint &where);
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    std::optional<server::api::ModuleSummary> m_summary;
    ui::support::LatestAnswer m_templatesAnswer;
    std::unique_ptr<TemplateModel> m_model;
    ui::widgets::MessageBar *m_messages;
    ui::widgets::EmptyState *m_off;
    ui::widgets::Card *m_card = nullptr;
    QLabel *m_face = nullptr;
    QPushButton *m_preview = nullptr;
    ui::widgets::TextLabel *m_name = nullptr;
    ui::widgets::TextLabel *m_words = nullptr;
    ui::widgets::Card *m_templatesCard = nullptr;
    ui::widgets::TableView *m_table = nullptr;
    ui::widgets::EmptyState *m_empty = nullptr;
};

} // namespace ui::pages::modulesettings
