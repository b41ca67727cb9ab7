// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/tray.h"
#include "server/base/clock.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/environment.h"
#include "ui/support/filedialogs.h"
#include "ui/support/languages.h"
#include "ui/support/preferences.h"
#include "ui/support/questions.h"
#include "ui/support/secretclipboard.h"
#include "ui/support/theme.h"

namespace app::desktop {

/// What the person set for the console itself; needed before anything is shown.
struct ConsoleLook
{
    explicit ConsoleLook(QApplication &application);
    ui::support::Preferences preferences;
    ui::support::Theme theme;
    ui::support::Languages languages;
};

/// The window and the tray on top of a started server. Lives in the main thread; the AdminApi, the
/// clock and the look outlive it.
class Desktop : public QObject
{
    Q_OBJECT
public:
    Desktop(server::api::AdminApi &api, const server::base::Clock &clock, ConsoleLook &look);

    void show();

private:
    void openWindow();
    void closeWindow();
    void decideClosing(bool serving);
    server::api::AdminApi &m_api;
    ConsoleLook &m_look;
    ui::support::SecretClipboard m_clipboard;
    ui::support::DesktopFileDialogs m_files;
    ui::support::MessageBoxQuestions m_questions;
    ui::support::Environment m_environment;
    ui::shell::MainWindow m_window;
    Tray m_tray;
};

} // namespace app::desktop
