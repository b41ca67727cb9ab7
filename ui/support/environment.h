// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace server::base {
class Clock;
}

namespace ui::support {

class FileDialogs;
class Languages;
class Preferences;
class Questions;
class SecretClipboard;
class Theme;

/// What every page and dialog may need beside the server, handed down from the composition root.
/// Tests put their own in. All of it outlives the windows.
struct Environment
{
    const server::base::Clock &clock;
    Preferences &preferences;
    Theme &theme;
    Languages &languages;
    SecretClipboard &clipboard;
    FileDialogs &files;
    Questions &questions;
};

} // namespace ui::support
