// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pages/displaytext.h"
#include "server/http/pages/views.h"
#include "server/oauth/paths.h"

using namespace Qt::StringLiterals;

namespace server::http::pages {

QJsonObject signOutView(const ViewContext &context, const oauth::SignOutPage &page)
{
    const Texts &texts = context.texts;
    QJsonObject view = commonView(context, texts.plain(u"signout_submit"_s));
    view.insert(u"signedIn"_s,
                texts.sentence(u"consent_signedIn"_s, {displayText(page.userName, 80)}));
    const QString client = displayText(page.clientName, 80);
    view.insert(u"hasClient"_s, !client.isEmpty());
    view.insert(u"clientLine"_s, texts.sentence(u"signout_asked"_s, {client}));
    view.insert(u"action"_s, context.href("/signout"_ba));
    view.insert(u"backHref"_s, context.href(oauth::paths::profile));
    view.insert(u"hidden"_s, hiddenView(page.hidden, "confirm"_ba, "yes"_ba));
    return view;
}

QJsonObject signedOutView(const ViewContext &context, const oauth::SignedOutPage &page)
{
    const Texts &texts = context.texts;
    QJsonArray frames;
    for (const QByteArray &address : page.frames)
        frames.append(QJsonObject{{u"address"_s, QString::fromLatin1(address)}});
    QJsonObject view = commonView(context, texts.plain(u"signedout_title"_s));
    view.insert(u"frames"_s, frames);
    view.insert(u"goOnTo"_s, QString::fromLatin1(page.goOnTo));
    view.insert(u"goOn"_s,
                texts.sentence(u"signedout_goOn"_s, {clientName(context, page.clientName)}));
    view.insert(u"againHref"_s, context.href(oauth::paths::signIn));
    return view;
}

} // namespace server::http::pages
