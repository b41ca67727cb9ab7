// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/preferences.h"

#include <QSize>

namespace ui::support {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    Preference key;
    QString name;
    QVariant initial;
};

const QList<Row> &table()
{
    static const QList<Row> rows{
        {Preference::Language, u"language"_s, QString()},
        {Preference::Scheme, u"scheme"_s, 0},
        {Preference::WindowSize, u"window/size"_s, QSize(1180, 760)},
        {Preference::WindowMaximized, u"window/maximized"_s, false},
        {Preference::LastPage, u"window/page"_s, QString()},
        {Preference::KeepServingInTray, u"tray/keep_serving"_s, QString()},
        {Preference::ModulesAsList, u"modules/as_list"_s, false},
    };
    return rows;
}

const Row &rowOf(Preference preference)
{
    for (const Row &row : table()) {
        if (row.key == preference)
            return row;
    }
    Q_UNREACHABLE();
}

} // namespace

Preferences::Preferences(const QString &fileName)
    : m_settings(fileName, QSettings::IniFormat)
{
}

QVariant Preferences::value(Preference preference) const
{
    const Row &row = rowOf(preference);
    QVariant value = m_settings.value(row.name, row.initial);
    // A hand-edited file must not bring a value of another kind.
    return value.convert(row.initial.metaType()) ? value : row.initial;
}

void Preferences::setValue(Preference preference, const QVariant &value)
{
    m_settings.setValue(rowOf(preference).name, value);
}

QList<double> Preferences::columnShares(const QString &table) const
{
    QList<double> shares;
    const QVariantList stored = m_settings.value(u"columns/"_s + table).toList();
    for (const QVariant &share : stored)
        shares.append(share.toDouble());
    return shares;
}

void Preferences::setColumnShares(const QString &table, const QList<double> &shares)
{
    QVariantList stored;
    for (const double share : shares)
        stored.append(share);
    m_settings.setValue(u"columns/"_s + table, stored);
}

} // namespace ui::support
