// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QVariant>

namespace ui::support {

/// Everything that the console remembers about itself. What the server does is not here.
enum class Preference {
    Language,
    Scheme,
    WindowSize,
    WindowMaximized,
    LastPage,
    KeepServingInTray,
    ModulesAsList,
};

/// The interface's own settings, in one file of the user. Lives in the main thread. A file that
/// cannot be written is not an error: the settings then last as long as the program.
class Preferences
{
public:
    explicit Preferences(const QString &fileName);

    [[nodiscard]] QVariant value(Preference preference) const;
    void setValue(Preference preference, const QVariant &value);
    /// Widths of a table's columns as shares, in the order of its columns.
    [[nodiscard]] QList<double> columnShares(const QString &table) const;
    void setColumnShares(const QString &table, const QList<double> &shares);

private:
    QSettings m_settings;
};

} // namespace ui::support
