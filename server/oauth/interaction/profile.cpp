// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-44, B-45; security RV-03, SL-17.
#include "server/oauth/interaction/profile.h"

#include "server/oauth/audit.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/formtoken.h"
#include "server/oauth/interaction/signout.h"
#include "server/oauth/paths.h"

namespace server::oauth {

namespace {

const QByteArray revokeForm = "revoke";
const QByteArray sessionForm = "end-session";

ProfilePage::Notice noticeOf(const QByteArray &name)
{
    if (name == "revoked")
        return ProfilePage::Notice::Revoked;
    if (name == "session")
        return ProfilePage::Notice::SessionEnded;
    if (name == "password")
        return ProfilePage::Notice::PasswordChanged;
    return ProfilePage::Notice::None;
}

ProfileSession sessionCard(const domain::Session &session, domain::SessionId current,
                           const RequestMeta &meta)
{
    const QByteArray id = QByteArray::number(session.id.value());
    return {session.address,
            session.userAgent,
            session.createdAt,
            session.lastSeenAt,
            session.id == current,
            {{"session", id}, {"token", formToken(meta.sessionCookie, sessionForm, id)}}};
}

BrowserAnswer foreignForm()
{
    return answerWith(ForbiddenPage{ForbiddenPage::Reason::ForeignForm});
}

} // namespace

Profile::Profile(const Dependencies &dependencies, Sessions &sessions)
    : m_sessionRows(dependencies.reads.sessions())
    , m_grants(dependencies.reads.grants())
    , m_catalog(dependencies.catalog)
    , m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_sessions(sessions)
{
}

tl::expected<store::SessionState, BrowserAnswer> Profile::signedIn(const RequestMeta &meta)
{
    auto session = m_sessions.find(meta);
    if (!session)
        return tl::unexpected(failurePage(faultOf(session.error())));
    if (!*session)
        return tl::unexpected(answerWith(LocalRedirect{paths::signIn}));
    if ((*session)->user.mustChangePassword)
        return tl::unexpected(answerWith(LocalRedirect{paths::changePassword}));
    return std::move(**session);
}

std::optional<GrantCard> Profile::cardOf(const domain::Grant &grant,
                                         const service::Catalog &catalog,
                                         const RequestMeta &meta) const
{
    const auto client = catalog.client(grant.client);
    if (!client)
        return std::nullopt;
    const QByteArray id = QByteArray::number(grant.id.value());
    GrantCard card;
    card.grant = grant.id.value();
    card.clientName = client->client.name;
    if (!client->client.redirectUris.isEmpty()) {
        card.redirectHost = QString::fromLatin1(client->client.redirectUris.first().displayHost());
    }
    card.app = client->face;
    card.scopes = grant.scopes.intersected(client->askable()).names();
    card.since = grant.createdAt;
    card.lastUsed = grant.lastUsedAt;
    card.ended = !client->isUsable(meta.now);
    card.hidden = {{"grant", id}, {"token", formToken(meta.sessionCookie, revokeForm, id)}};
    return card;
}

void Profile::page(const Parameters &query, const RequestMeta &meta, const BrowserReply &reply)
{
    auto session = signedIn(meta);
    if (!session)
        return reply(std::move(session.error()));
    const auto catalog = m_catalog.current();
    const auto &user = session->user;
    store::GrantFilter filter;
    filter.user = user.id;
    const auto grants = m_grants.list(filter);
    if (!grants)
        return reply(failurePage(faultOf(grants.error())));
    const auto sessions = m_sessionRows.ofUser(user.id);
    if (!sessions)
        return reply(failurePage(faultOf(sessions.error())));
    ProfilePage page;
    page.userName = user.name;
    page.userCode = user.code;
    page.email = user.email;
    page.company = catalog->company.name;
    for (const auto &grant : *grants) {
        if (auto card = cardOf(grant, *catalog, meta))
            page.grants.append(std::move(*card));
    }
    for (const auto &row : *sessions)
        page.sessions.append(sessionCard(row, session->session.id, meta));
    page.notice = noticeOf(query.value("notice"));
    page.signOut = signOutFields(meta);
    reply(answerWith(std::move(page)));
}

void Profile::revokeGrant(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    auto session = signedIn(meta);
    if (!session)
        return reply(std::move(session.error()));
    const QByteArray id = form.value("grant");
    if (!form.duplicate().isEmpty()
        || !formTokenHolds(form.value("token"), meta.sessionCookie, revokeForm, id))
        return reply(foreignForm());
    const auto grant = m_grants.byId(domain::GrantId(id.toLongLong()));
    if (!grant)
        return reply(failurePage(faultOf(grant.error())));
    if (!*grant || (*grant)->user != session->user.id)
        return reply(foreignForm());
    if (form.value("confirm") == "yes")
        return end(**grant, session->user, meta, std::move(reply));
    auto card = cardOf(**grant, *m_catalog.current(), meta);
    if (!card)
        return reply(answerWith(LocalRedirect{paths::profile}));
    reply(answerWith(ConfirmRevokePage{std::move(*card)}));
}

void Profile::end(const domain::Grant &grant, const domain::User &user, const RequestMeta &meta,
                  BrowserReply reply)
{
    const auto client = m_catalog.current()->client(grant.client);
    auto event = auditEvent(audit::grantEnded, meta, client.get(), &user);
    m_store.enqueue({[id = grant.id, event](store::UnitOfWork &work) -> base::Result<void> {
                         const auto ended = work.grants().end(id, event.at);
                         if (!ended)
                             return base::passOn(ended);
                         return *ended ? work.audit().append(event) : base::Result<void>();
                     },
                     &m_answerTo,
                     [reply = std::move(reply)](base::Result<void> outcome) {
                         if (!outcome)
                             return reply(failurePage(faultOf(outcome.error())));
                         reply(answerWith(LocalRedirect{paths::profile + "?notice=revoked"}));
                     }});
}

void Profile::endSession(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    auto session = signedIn(meta);
    if (!session)
        return reply(std::move(session.error()));
    const QByteArray text = form.value("session");
    if (!form.duplicate().isEmpty()
        || !formTokenHolds(form.value("token"), meta.sessionCookie, sessionForm, text))
        return reply(foreignForm());
    const domain::SessionId id(text.toLongLong());
    const auto own = m_sessionRows.ofUser(session->user.id);
    if (!own)
        return reply(failurePage(faultOf(own.error())));
    const bool isOwn = std::any_of(own->begin(), own->end(),
                                   [&](const domain::Session &row) { return row.id == id; });
    if (!isOwn)
        return reply(answerWith(LocalRedirect{paths::profile}));
    const bool isCurrent = id == session->session.id;
    endSessionAndAnswer(
        m_store, m_answerTo, id, auditEvent(audit::sessionEnded, meta, nullptr, &session->user),
        [isCurrent, reply = std::move(reply)](base::Result<void> outcome) {
            if (!outcome)
                return reply(failurePage(faultOf(outcome.error())));
            auto answer =
                answerWith(isCurrent ? Page(SignedOutPage())
                                     : Page(LocalRedirect{paths::profile + "?notice=session"}));
            answer.clearSession = isCurrent;
            reply(std::move(answer));
        });
}

} // namespace server::oauth
