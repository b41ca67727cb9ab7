// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pages/displaytext.h"
#include "server/http/pages/moments.h"
#include "server/http/pages/useragent.h"
#include "server/http/pages/views.h"
#include "server/oauth/paths.h"

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

void insertMoment(QJsonObject &view, const ViewContext &context, const QString &name,
                  const QString &text, base::Timestamp time)
{
    view.insert(name, text);
    view.insert(name + u"Exact"_s, momentOf(context.texts, time));
    view.insert(name + u"Machine"_s, machineTimeOf(time));
}

QJsonObject grantView(const ViewContext &context, const oauth::GrantCard &grant, qsizetype number)
{
    const Texts &texts = context.texts;
    const QString client = clientName(context, grant.clientName);
    const QString app = clientName(context, grant.app.name);
    QJsonArray scopes;
    for (const QByteArray &scope : grant.scopes) {
        const QJsonObject words = scopeView(context, scope, app);
        scopes.append(QJsonObject{{u"name"_s, words[u"scope"_s]}, {u"words"_s, words[u"title"_s]}});
    }
    QJsonObject view{
        {u"client"_s, client},
        {u"redirectHost"_s, displayText(grant.redirectHost)},
        {u"tile"_s, tileView(context, app, grant.app.iconPng)},
        {u"through"_s, texts.sentence(u"profile_through"_s, {app})},
        {u"scopes"_s, scopes},
        {u"ended"_s, grant.ended},
        {u"lastUsed"_s, QString()},
        {u"number"_s, number},
        {u"revokeLabel"_s, texts.plain(u"profile_revokeFor"_s, {client})},
        {u"action"_s, context.href("/profile/revoke"_ba)},
        {u"hidden"_s, hiddenView(grant.hidden)},
    };
    insertMoment(view, context, u"since"_s,
                 texts.plain(u"profile_since"_s, {dateOf(texts, grant.since)}), grant.since);
    if (grant.lastUsed) {
        const QString ago = agoOf(texts, *grant.lastUsed, context.now);
        insertMoment(view, context, u"lastUsed"_s, texts.plain(u"profile_lastUsed"_s, {ago}),
                     *grant.lastUsed);
    }
    return view;
}

QJsonObject sessionView(const ViewContext &context, const oauth::ProfileSession &session,
                        qsizetype number)
{
    const Texts &texts = context.texts;
    const QString device = deviceOf(texts, session.userAgent);
    QJsonObject view{
        {u"device"_s, device},
        {u"address"_s, displayText(session.address)},
        {u"current"_s, session.current},
        {u"number"_s, number},
        {u"endLabel"_s, texts.plain(u"profile_endSessionFor"_s, {device})},
        {u"action"_s, context.href("/profile/end-session"_ba)},
        {u"hidden"_s, hiddenView(session.hidden)},
    };
    insertMoment(view, context, u"since"_s,
                 texts.plain(u"profile_sessionSince"_s, {dateOf(texts, session.since)}),
                 session.since);
    const QString ago = agoOf(texts, session.lastSeen, context.now);
    insertMoment(view, context, u"lastSeen"_s, texts.plain(u"profile_sessionSeen"_s, {ago}),
                 session.lastSeen);
    return view;
}

QString noticeOf(const Texts &texts, oauth::ProfilePage::Notice notice)
{
    using Notice = oauth::ProfilePage::Notice;
    switch (notice) {
    case Notice::None:
        break;
    case Notice::Revoked:
        return texts.plain(u"notice_revoked"_s);
    case Notice::SessionEnded:
        return texts.plain(u"notice_sessionEnded"_s);
    case Notice::PasswordChanged:
        return texts.plain(u"notice_passwordChanged"_s);
    }
    return {};
}

} // namespace

QJsonObject profileView(const ViewContext &context, const oauth::ProfilePage &page)
{
    const QString person = displayText(page.userName, 80);
    QJsonArray grants;
    for (qsizetype i = 0; i < page.grants.size(); ++i)
        grants.append(grantView(context, page.grants.at(i), i + 1));
    QJsonArray sessions;
    for (qsizetype i = 0; i < page.sessions.size(); ++i)
        sessions.append(sessionView(context, page.sessions.at(i), i + 1));

    QJsonObject view = commonView(context, context.texts.plain(u"profile_title"_s));
    view.insert(u"notice"_s, noticeOf(context.texts, page.notice));
    view.insert(u"user"_s, person);
    view.insert(u"personTile"_s, tileView(context, person));
    view.insert(u"userCode"_s, displayText(page.userCode, 80));
    view.insert(u"email"_s, displayText(page.email, 320));
    view.insert(u"userCompany"_s, displayText(page.company, 80));
    view.insert(u"grants"_s, grants);
    view.insert(u"hasGrants"_s, !grants.isEmpty());
    view.insert(u"sessions"_s, sessions);
    view.insert(u"signOutAction"_s, context.href("/signout"_ba));
    view.insert(u"signOut"_s, hiddenView(page.signOut));
    view.insert(u"signOutEverywhere"_s, hiddenView(page.signOut, "everywhere"_ba, "yes"_ba));
    view.insert(u"severalSessions"_s, sessions.size() > 1);
    view.insert(u"passwordHref"_s, context.href(oauth::paths::changePassword));
    return view;
}

QJsonObject confirmRevokeView(const ViewContext &context, const oauth::ConfirmRevokePage &page)
{
    const Texts &texts = context.texts;
    const QString client = clientName(context, page.grant.clientName);
    QJsonObject view = commonView(context, texts.plain(u"revoke_pageTitle"_s));
    view.insert(u"title"_s, texts.sentence(u"revoke_title"_s, {client}));
    view.insert(u"grant"_s, grantView(context, page.grant, 1));
    view.insert(u"action"_s, context.href("/profile/revoke"_ba));
    view.insert(u"backHref"_s, context.href(oauth::paths::profile));
    view.insert(u"hidden"_s, hiddenView(page.grant.hidden, "confirm"_ba, "yes"_ba));
    return view;
}

} // namespace server::http::pages
