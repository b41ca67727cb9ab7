// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/pages/server/posture.h"
#include "ui/support/environment.h"
#include "ui/widgets/page.h"

class QGridLayout;
class QPushButton;

namespace server::api {
class AdminApi;
}

namespace ui::widgets {
class ChipRow;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::serverpage {

class ServerController;
class PostureCard;
class SigningKeysCard;
struct Fact;

/// State of the embedded server: start and stop, link, addresses, certificate, database.
class ServerPage : public ui::widgets::Page
{
    Q_OBJECT
public:
    ServerPage(::server::api::AdminApi &api, const ui::support::Environment &environment,
               QWidget *parent = nullptr);

    void activate() override;
    [[nodiscard]] QString title() const override;
    void refresh() override;

private:
    [[nodiscard]] QWidget *makeStateCard();
    void show(const ::server::api::ServerState &state);
    void showFacts(QGridLayout *grid, const QList<Fact> &facts);
    void showPosture();
    void toggle();
    void change();

    const ui::support::Environment &m_environment;
    ServerController *m_controller;
    ::server::api::ServerState m_state;
    ui::widgets::ChipRow *m_phase = nullptr;
    ui::widgets::TextLabel *m_problem = nullptr;
    QPushButton *m_toggle = nullptr;
    QPushButton *m_change = nullptr;
    QGridLayout *m_reach = nullptr;
    QGridLayout *m_storage = nullptr;
    PostureCard *m_posture = nullptr;
    SigningKeysCard *m_keys = nullptr;
    QList<PlacedTemplate> m_templates;
};

} // namespace ui::pages::serverpage
