// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/location.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui::shell {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::shell::Location)
};

} // namespace

const QList<Section> &administratorSections()
{
    static const QList<Section> sections{Section::Overview, Section::Modules,  Section::Users,
                                         Section::Grants,   Section::Activity, Section::Server,
                                         Section::Settings};
    return sections;
}

QString sectionName(Section section)
{
    switch (section) {
    case Section::Overview:
        return u"overview"_s;
    case Section::Modules:
        return u"modules"_s;
    case Section::Users:
        return u"users"_s;
    case Section::Grants:
        return u"grants"_s;
    case Section::Activity:
        return u"activity"_s;
    case Section::Server:
        return u"server"_s;
    case Section::Settings:
        return u"settings"_s;
    case Section::Profile:
        return u"profile"_s;
    }
    return {};
}

QString sectionTitle(Section section)
{
    switch (section) {
    case Section::Overview:
        return Texts::tr("Overview");
    case Section::Modules:
        return Texts::tr("Modules");
    case Section::Users:
        return Texts::tr("Users");
    case Section::Grants:
        return Texts::tr("Granted accesses");
    case Section::Activity:
        return Texts::tr("Activity");
    case Section::Server:
        return Texts::tr("Server");
    case Section::Settings:
        return Texts::tr("Settings");
    case Section::Profile:
        return Texts::tr("Profile");
    }
    return {};
}

Location Location::parse(const QString &text)
{
    Location location;
    const QStringList parts = text.split(u'/');
    if (parts.value(0) == "module"_L1) {
        location.section = Section::Modules;
        location.object = parts.value(1).toLongLong();
        location.settings = parts.value(2) == "settings"_L1;
        if (parts.value(2) == "app"_L1)
            location.app = parts.value(3).toLongLong();
        else
            location.tab = parts.value(3);
        return location;
    }
    for (const Section section : administratorSections() + QList{Section::Profile}) {
        if (parts.value(0) == sectionName(section))
            location.section = section;
    }
    if (location.section == Section::Grants) {
        location.kind = parts.value(1);
        location.object = parts.value(2).toLongLong();
    } else {
        location.tab = parts.value(1);
    }
    return location;
}

QString Location::toString() const
{
    if (section == Section::Modules && object > 0) {
        QString text = u"module/%1"_s.arg(object);
        if (app > 0)
            text += u"/app/%1"_s.arg(app);
        else if (settings)
            text += u"/settings"_s;
        if (settings && !tab.isEmpty())
            text += u'/' + tab;
        return text;
    }
    QString text = sectionName(section);
    if (!kind.isEmpty())
        text += u"/%1/%2"_s.arg(kind).arg(object);
    else if (!tab.isEmpty())
        text += u'/' + tab;
    return text;
}

} // namespace ui::shell
