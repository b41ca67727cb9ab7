// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tray.h"

#include "server/api/adminapi.h"
#include "ui/support/answers.h"
#include "ui/support/appicon.h"
#include "ui/support/colors.h"

namespace app::desktop {

using server::api::ServerState;
using ui::support::whenAnswered;

Tray::Tray(server::api::AdminApi &api)
    : m_api(api)
    , m_icon(ui::support::facePixmap({}, QStringLiteral("C"), 64, 1,
                                     ui::support::color(ui::support::Color::Brand)))
{
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    emit openRequested();
            });
    connect(&m_menu, &QMenu::aboutToShow, this, &Tray::fillMenu);
}

bool Tray::isAvailable()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::show()
{
    fillMenu();
    m_icon.show();
}

void Tray::fillMenu()
{
    m_menu.clear();
    m_menu.addAction(tr("Open"), this, &Tray::openRequested);
    whenAnswered(m_api.serverState(), this, [this](const auto &answer) {
        if (!answer)
            return;
        const bool serving = answer->phase == ServerState::Phase::Serving;
        m_icon.setToolTip(serving ? tr("Consentry is serving") : tr("Consentry is not serving"));
        if (serving)
            m_menu.addAction(tr("Stop serving"), this, [this] { m_api.stopServing(); });
        else
            m_menu.addAction(tr("Start serving"), this, [this] { m_api.startServing(); });
        m_menu.addAction(tr("Quit"), this, &Tray::quitRequested);
    });
}

} // namespace app::desktop
