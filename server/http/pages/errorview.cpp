// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/errortable.h"
#include "server/http/pages/displaytext.h"
#include "server/http/pages/moments.h"
#include "server/http/pages/views.h"

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

QString explanationOf(const Texts &texts, const oauth::OAuthError &error)
{
    if (error.redirectUriFault)
        return texts.plain(u"error_redirect_uri"_s);
    const QString key = u"error_"_s + QString::fromLatin1(oauth::nameOf(error.code));
    return texts.plain(texts.contains(key) ? key : u"error_not_supported"_s);
}

QJsonObject statement(const ViewContext &context, const QString &title, const QString &explanation)
{
    QJsonObject view = commonView(context, context.texts.plain(title));
    view.insert(u"title"_s, context.texts.plain(title));
    view.insert(u"explanation"_s, context.texts.plain(explanation));
    view.insert(u"elementId"_s, QString());
    view.insert(u"link"_s, QString());
    return view;
}

} // namespace

QJsonObject errorView(const ViewContext &context, const oauth::ErrorPage &page)
{
    const Texts &texts = context.texts;
    QJsonObject view = commonView(context, texts.plain(u"error_title"_s));
    view.insert(u"title"_s, texts.plain(u"error_title"_s));
    view.insert(u"explanation"_s, explanationOf(texts, page.error));
    const QString client = displayText(page.clientName, 80);
    view.insert(u"hasClient"_s, !client.isEmpty());
    view.insert(u"clientLine"_s, texts.sentence(u"error_client"_s, {client}));
    view.insert(u"code"_s, QString::fromLatin1(oauth::nameOf(page.error.code)));
    view.insert(u"redirectFault"_s, page.error.redirectUriFault);
    view.insert(u"technical"_s, QString::fromLatin1(descriptionCharacters(page.error.publicText)));
    view.insert(u"received"_s,
                page.error.redirectUriFault ? displayBytes(page.receivedRedirectUri) : QString());
    view.insert(u"time"_s, momentOf(texts, context.now));
    view.insert(u"machineTime"_s, machineTimeOf(context.now));
    return view;
}

QJsonObject forbiddenView(const ViewContext &context, const oauth::ForbiddenPage &page)
{
    using Reason = oauth::ForbiddenPage::Reason;
    switch (page.reason) {
    case Reason::AlreadyDecided:
        return statement(context, u"decided_title"_s, u"decided_text"_s);
    case Reason::Expired:
        return statement(context, u"expired_title"_s, u"expired_text"_s);
    case Reason::ForeignForm:
        break;
    }
    return statement(context, u"forbidden_title"_s, u"forbidden_foreign"_s);
}

QJsonObject noticeView(const ViewContext &context, const QString &key)
{
    QJsonObject view = statement(context, key + u"_title"_s, key + u"_text"_s);
    view.insert(u"incident"_s, QString());
    return view;
}

QJsonObject formPostView(const ViewContext &context, const oauth::ClientRedirect &redirect,
                         const QString &script)
{
    QJsonObject view = commonView(context, context.texts.plain(u"formpost_continue"_s));
    const QByteArray host = redirect.redirectUri.split('/').value(2);
    view.insert(u"title"_s, context.texts.sentence(u"formpost_title"_s, {displayBytes(host)}));
    view.insert(u"target"_s, QString::fromUtf8(redirect.redirectUri));
    view.insert(u"hidden"_s, hiddenView(redirect.parameters));
    view.insert(u"script"_s, script);
    return view;
}

} // namespace server::http::pages
