// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace ui::support {

enum class Scheme { Light, Dark, HighContrast };

/// What a colour is for. Widgets name the purpose; the scheme decides the value.
enum class Color {
    Window,
    Sidebar,
    Surface,
    Border,
    Text,
    MutedText,
    Accent,
    AccentText,
    AccentSoft,
    Hover,
    GoodSoft,
    GoodText,
    WarningSoft,
    WarningText,
    DangerSoft,
    DangerText,
    Brand,
    Avatar,
};

[[nodiscard]] QColor color(Scheme scheme, Color purpose);
/// In the scheme that the application shows now; the application's palette says which.
[[nodiscard]] QColor color(Color purpose);
[[nodiscard]] Scheme currentScheme();
[[nodiscard]] QPalette paletteOf(Scheme scheme);
/// The background of a letter tile: one of a few, always the same for the same text.
[[nodiscard]] QColor tileColor(const QString &text);

} // namespace ui::support
