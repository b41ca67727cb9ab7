// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "server/api/adminapi.h"
#include "ui/support/answers.h"

#include <QApplication>
#include <QClipboard>
#include <QStandardPaths>

namespace app::desktop {

using namespace Qt::StringLiterals;
using server::api::ServerState;
using ui::support::Preference;

namespace {

constexpr QLatin1StringView keep("keep");
constexpr QLatin1StringView stop("stop");

} // namespace

ConsoleLook::ConsoleLook(QApplication &application)
    : preferences(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                  + u"/consentry/console.ini"_s)
    , theme(application)
    , languages(application)
{
    theme.setChoice(ui::support::SchemeChoice(preferences.value(Preference::Scheme).toInt()));
    languages.use(preferences.value(Preference::Language).toString());
}

Desktop::Desktop(server::api::AdminApi &api, const server::base::Clock &clock, ConsoleLook &look)
    : m_api(api)
    , m_look(look)
    , m_clipboard(*QGuiApplication::clipboard())
    , m_environment{clock,       look.preferences, look.theme, look.languages,
                    m_clipboard, m_files,          m_questions}
    , m_window(api, m_environment)
    , m_tray(api)
{
    connect(&m_window, &ui::shell::MainWindow::closeRequested, this, &Desktop::closeWindow);
    connect(&m_tray, &Tray::openRequested, this, &Desktop::openWindow);
    connect(&m_tray, &Tray::quitRequested, qApp, &QCoreApplication::quit);
}

void Desktop::show()
{
    m_window.start();
    openWindow();
}

void Desktop::openWindow()
{
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Desktop::closeWindow()
{
    if (!Tray::isAvailable()) {
        QCoreApplication::quit();
        return;
    }
    ui::support::whenAnswered(m_api.serverState(), this, [this](const auto &answer) {
        decideClosing(answer && answer->phase == ServerState::Phase::Serving);
    });
}

void Desktop::decideClosing(bool serving)
{
    const QString choice = m_look.preferences.value(Preference::KeepServingInTray).toString();
    if (!serving || choice == stop) {
        QCoreApplication::quit();
        return;
    }
    if (choice == keep) {
        m_window.hide();
        m_tray.show();
        return;
    }
    m_questions.ask(&m_window,
                    {tr("Stop serving?"),
                     tr("The server works in this program: without it nobody can sign in."),
                     tr("It can go on in the tray of the desktop. The answer is remembered."),
                     tr("Stop and quit"), false, tr("Keep serving")},
                    [this](bool quit) {
                        m_look.preferences.setValue(Preference::KeepServingInTray,
                                                    QString(quit ? stop : keep));
                        decideClosing(true);
                    });
}

} // namespace app::desktop
