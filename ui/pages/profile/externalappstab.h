// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"

#include <QWidget>

class QVBoxLayout;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class EmptyState;
class MessageBar;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::profile {

/// The tab External Apps: the services that the person allowed, each with Revoke and Details.
class ExternalAppsTab : public QWidget
{
    Q_OBJECT
public:
    ExternalAppsTab(server::api::AdminApi &api, const ui::support::Environment &environment,
                    QWidget *parent = nullptr);
    void load();

private:
    void show(const QList<server::api::GrantSummary> &grants);
    QWidget *makeCard(const server::api::GrantSummary &grant);
    QWidget *makeDetails(const server::api::GrantSummary &grant, QWidget *parent);
    void askToRevoke(const server::api::GrantSummary &grant);
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::support::LatestAnswer m_answer;
    ui::widgets::MessageBar *m_messages;
    ui::widgets::TextLabel *m_intro;
    ui::widgets::EmptyState *m_empty;
    QVBoxLayout *m_cards;
};

} // namespace ui::pages::profile
