// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pages/useragent.h"

#include <span>

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

struct Mark
{
    QStringView mark;
    QStringView name;
};

QString firstMarked(std::span<const Mark> marks, const QString &text)
{
    for (const Mark &mark : marks) {
        if (text.contains(mark.mark))
            return mark.name.toString();
    }
    return {};
}

} // namespace

QString deviceOf(const Texts &texts, const QString &userAgent)
{
    // Browsers name their ancestors too: the special ones come first.
    static constexpr Mark browsers[] = {
        {u"Edg", u"Edge"},          {u"OPR/", u"Opera"},       {u"Vivaldi/", u"Vivaldi"},
        {u"YaBrowser/", u"Yandex"}, {u"Firefox/", u"Firefox"}, {u"Chromium/", u"Chromium"},
        {u"Chrome/", u"Chrome"},    {u"CriOS/", u"Chrome"},    {u"FxiOS/", u"Firefox"},
        {u"Safari/", u"Safari"},    {u"curl/", u"curl"},
    };
    static constexpr Mark systems[] = {
        {u"Android", u"Android"}, {u"iPhone", u"iPhone"},   {u"iPad", u"iPad"},
        {u"Windows", u"Windows"}, {u"Macintosh", u"macOS"}, {u"CrOS", u"ChromeOS"},
        {u"Linux", u"Linux"},
    };
    const QString browser = firstMarked(browsers, userAgent);
    const QString system = firstMarked(systems, userAgent);
    if (browser.isEmpty())
        return texts.plain(u"profile_unknownBrowser"_s);
    return system.isEmpty() ? browser : texts.plain(u"profile_browserOn"_s, {browser, system});
}

} // namespace server::http::pages
