// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/colors.h"

#include <QGuiApplication>

#include <array>

namespace ui::support {

namespace {

struct Values
{
    Color purpose;
    QRgb light, dark, highContrast;
};

constexpr std::array table{
    Values{Color::Window, 0xfff6f7f9, 0xff14171c, 0xff000000},
    Values{Color::Sidebar, 0xffeef0f4, 0xff181b21, 0xff000000},
    Values{Color::Surface, 0xffffffff, 0xff1c2027, 0xff000000},
    Values{Color::Border, 0xffdde1e8, 0xff2e343e, 0xffffffff},
    Values{Color::Text, 0xff1b2330, 0xffe7eaf0, 0xffffffff},
    Values{Color::MutedText, 0xff667085, 0xff98a2b3, 0xffffffff},
    Values{Color::Accent, 0xff2f5de0, 0xff7ea2ff, 0xffffff00},
    Values{Color::AccentText, 0xffffffff, 0xff0e1424, 0xff000000},
    Values{Color::AccentSoft, 0xffdce6ff, 0xff25324f, 0xff00349b},
    Values{Color::Hover, 0xffe6e9f0, 0xff232833, 0xff333333},
    Values{Color::GoodSoft, 0xffddf3e7, 0xff173528, 0xff000000},
    Values{Color::GoodText, 0xff157f4a, 0xff6fd6a0, 0xff3ff23f},
    Values{Color::WarningSoft, 0xfffff0d6, 0xff3a2d14, 0xff000000},
    Values{Color::WarningText, 0xff9a5b00, 0xfff3c171, 0xffffd54a},
    Values{Color::DangerSoft, 0xfffde4e1, 0xff43201d, 0xff000000},
    Values{Color::DangerText, 0xffb42318, 0xffff9c92, 0xffff8a80},
    Values{Color::Brand, 0xff2f5de0, 0xff2f5de0, 0xff2f5de0},
    Values{Color::Avatar, 0xff7a5af8, 0xff7a5af8, 0xff7a5af8},
};

} // namespace

QColor color(Scheme scheme, Color purpose)
{
    for (const Values &row : table) {
        if (row.purpose != purpose)
            continue;
        switch (scheme) {
        case Scheme::Light:
            return QColor::fromRgb(row.light);
        case Scheme::Dark:
            return QColor::fromRgb(row.dark);
        case Scheme::HighContrast:
            return QColor::fromRgb(row.highContrast);
        }
    }
    Q_UNREACHABLE();
}

Scheme currentScheme()
{
    const QColor window = QGuiApplication::palette().color(QPalette::Window);
    for (const Scheme scheme : {Scheme::HighContrast, Scheme::Dark, Scheme::Light}) {
        if (window == color(scheme, Color::Window))
            return scheme;
    }
    return window.lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor color(Color purpose)
{
    return color(currentScheme(), purpose);
}

QPalette paletteOf(Scheme scheme)
{
    const auto of = [scheme](Color purpose) { return color(scheme, purpose); };
    QPalette palette(of(Color::Surface), of(Color::Window));
    palette.setColor(QPalette::Window, of(Color::Window));
    palette.setColor(QPalette::WindowText, of(Color::Text));
    palette.setColor(QPalette::Base, of(Color::Surface));
    palette.setColor(QPalette::AlternateBase, of(Color::Window));
    palette.setColor(QPalette::Text, of(Color::Text));
    palette.setColor(QPalette::Button, of(Color::Surface));
    palette.setColor(QPalette::ButtonText, of(Color::Text));
    palette.setColor(QPalette::BrightText, of(Color::AccentText));
    palette.setColor(QPalette::PlaceholderText, of(Color::MutedText));
    palette.setColor(QPalette::Highlight, of(Color::Accent));
    palette.setColor(QPalette::HighlightedText, of(Color::AccentText));
    palette.setColor(QPalette::Link, of(Color::Accent));
    palette.setColor(QPalette::LinkVisited, of(Color::Accent));
    palette.setColor(QPalette::ToolTipBase, of(Color::Surface));
    palette.setColor(QPalette::ToolTipText, of(Color::Text));
    palette.setColor(QPalette::Mid, of(Color::Border));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(Color::MutedText));
    return palette;
}

QColor tileColor(const QString &text)
{
    static constexpr std::array<QRgb, 8> tiles{0xff0e9384, 0xffdd6b20, 0xff7a5af8, 0xff2f5de0,
                                               0xffc11574, 0xff3b7c0f, 0xff0e7090, 0xffb54708};
    // qHash is seeded per process; the colour must not change from start to start.
    quint32 sum = 2166136261U;
    for (const QChar c : text)
        sum = (sum ^ c.unicode()) * 16777619U;
    sum ^= sum >> 15;
    sum *= 2246822519U;
    sum ^= sum >> 13;
    return QColor::fromRgb(tiles[sum % tiles.size()]);
}

} // namespace ui::support
