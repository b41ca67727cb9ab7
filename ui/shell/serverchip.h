// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"

#include <QWidget>

namespace server::api {
class AdminApi;
}
namespace ui::widgets {
class ChipRow;
class TextLabel;
} // namespace ui::widgets

namespace ui::shell {

/// Whether the server serves, and under which host: always in sight.
class ServerChip : public QWidget
{
    Q_OBJECT
public:
    explicit ServerChip(server::api::AdminApi &api, QWidget *parent = nullptr);
    void load();

private:
    void show(const server::api::ServerState &state);
    server::api::AdminApi &m_api;
    ui::support::LatestAnswer m_answer;
    ui::widgets::ChipRow *m_chip;
    ui::widgets::TextLabel *m_host;
};

} // namespace ui::shell
