// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui::shell {

enum class Section { Overview, Modules, Users, Grants, Activity, Server, Settings, Profile };

/// Where the window is: a section, and inside it an object and a tab. Written as
/// "module/7/settings/external-app" or "module/7/app/12".
struct Location
{
    Section section = Section::Overview;
    qint64 object = 0;     ///< module, client or user; 0: the section's own page
    bool settings = false; ///< of the module
    qint64 app = 0;        ///< of the module; 0: the module's own page
    QString kind;          ///< "client" or "user", whose granted accesses are shown
    QString tab;

    [[nodiscard]] static Location parse(const QString &text);
    [[nodiscard]] QString toString() const;
    bool operator==(const Location &) const = default;
};

/// The sections of an administrator, in the order of the sidebar; Ctrl+1 is the first.
[[nodiscard]] const QList<Section> &administratorSections();
[[nodiscard]] QString sectionName(Section section);  ///< in locations
[[nodiscard]] QString sectionTitle(Section section); ///< for people

} // namespace ui::shell
