// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace ui::support {

using namespace Qt::StringLiterals;

namespace {

QString desktopLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &tag : wanted) {
        const QString language = tag.section(u'-', 0, 0).section(u'_', 0, 0);
        if (Languages::available().contains(language))
            return language;
    }
    return u"en"_s;
}

} // namespace

Languages::Languages(QCoreApplication &application)
    : QObject(&application)
    , m_application(application)
{
}

Languages::~Languages() = default;

QStringList Languages::available()
{
    return {u"en"_s, u"ru"_s, u"es"_s, u"fr"_s, u"de"_s};
}

QString Languages::nativeName(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (code == "en"_L1)
        return u"English"_s;
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

void Languages::use(const QString &code)
{
    m_current = available().contains(code) ? code : desktopLanguage();
    // Numbers and dates follow the language; the country stays the desktop's where it has one.
    const QLocale system = QLocale::system();
    const QLocale chosen(m_current);
    QLocale::setDefault(system.language() == chosen.language() ? system : chosen);
    // English has a catalogue too, for its plurals.
    m_application.removeTranslator(&m_qt);
    m_application.removeTranslator(&m_console);
    if (m_qt.load(u"qtbase_"_s + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_application.installTranslator(&m_qt);
    if (m_console.load(u":/i18n/consentry_"_s + m_current + u".qm"_s))
        m_application.installTranslator(&m_console);
}

} // namespace ui::support
