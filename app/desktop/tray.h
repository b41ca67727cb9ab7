// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QSystemTrayIcon>

namespace server::api {
class AdminApi;
}

namespace app::desktop {

/// The small picture in the desktop's tray while the window is away: opens it again, stops and
/// starts serving, quits. Never the only way to anything.
class Tray : public QObject
{
    Q_OBJECT
public:
    explicit Tray(server::api::AdminApi &api);
    [[nodiscard]] static bool isAvailable();
    void show();

signals:
    void openRequested();
    void quitRequested();

private:
    void fillMenu();
    server::api::AdminApi &m_api;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace app::desktop
