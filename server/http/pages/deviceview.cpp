// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 section 3.3.
#include "server/http/pages/moments.h"
#include "server/http/pages/views.h"
#include "server/oauth/paths.h"

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

QString problemOf(const Texts &texts, const oauth::DevicePage &page)
{
    using Problem = oauth::DevicePage::Problem;
    switch (page.problem) {
    case Problem::None:
        break;
    case Problem::UnknownCode:
        return texts.plain(u"device_unknown"_s);
    case Problem::TooManyAttempts:
        return texts.plain(u"signin_tooMany"_s, {waitOf(texts, page.retryAfterSeconds)});
    }
    return {};
}

} // namespace

QJsonObject deviceView(const ViewContext &context, const oauth::DevicePage &page)
{
    QJsonObject view = commonView(context, context.texts.plain(u"device_title"_s));
    view.insert(u"problem"_s, problemOf(context.texts, page));
    view.insert(u"userCode"_s, page.userCode);
    view.insert(u"action"_s, context.href(oauth::paths::device));
    view.insert(u"hidden"_s, hiddenView(page.hidden));
    return view;
}

QJsonObject deviceDoneView(const ViewContext &context, const oauth::DeviceDonePage &page)
{
    const Texts &texts = context.texts;
    const QString key = page.allowed ? u"device_allowed"_s : u"device_denied"_s;
    QJsonObject view = commonView(context, texts.plain(key + u"Title"_s));
    view.insert(u"title"_s, texts.plain(key + u"Title"_s));
    view.insert(u"explanation"_s, texts.plain(key + u"Text"_s));
    view.insert(u"elementId"_s, page.allowed ? u"device-allowed"_s : u"device-denied"_s);
    view.insert(u"incident"_s, QString());
    view.insert(u"link"_s, context.href(oauth::paths::profile));
    view.insert(u"linkText"_s, texts.plain(u"profile_title"_s));
    return view;
}

} // namespace server::http::pages
