// SPDX-License-Identifier: GPL-3.0-or-later
// RP-Initiated Logout 1.0 section 2; security SL-13.
#include "server/oauth/interaction/signout.h"

#include "server/oauth/audit.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/formtoken.h"
#include "server/oauth/interaction/signedout.h"

namespace server::oauth {

namespace {

const QByteArray signOutForm = "sign-out";

} // namespace

HiddenFields signOutFields(const RequestMeta &meta)
{
    return {{"token", formToken(meta.sessionCookie, signOutForm)}, {"confirm", "yes"}};
}

void endSessionAndAnswer(store::Store &store, base::Executor &answerTo, domain::SessionId session,
                         const domain::AuditEvent &event,
                         std::function<void(base::Result<void>)> done)
{
    store.enqueue({[session, event](store::UnitOfWork &work) -> base::Result<void> {
                       const auto ended = work.sessions().end(session, event.at);
                       if (!ended)
                           return base::passOn(ended);
                       return *ended ? work.audit().append(event) : base::Result<void>();
                   },
                   &answerTo, std::move(done)});
}

SignOut::SignOut(const Dependencies &dependencies, Sessions &sessions)
    : m_catalog(dependencies.catalog)
    , m_logout(dependencies.reads.logout())
    , m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_sealer(dependencies.sealer)
    , m_sessions(sessions)
{
}

void SignOut::page(const RequestMeta &meta, const BrowserReply &reply)
{
    const auto session = m_sessions.find(meta);
    if (!session)
        return reply(failurePage(faultOf(session.error())));
    if (!*session)
        return reply(leave({}, meta.now));
    ask(**session, {}, meta, reply);
}

void SignOut::ask(const store::SessionState &session, const SignOutRequest &request,
                  const RequestMeta &meta, const BrowserReply &reply) const
{
    SignOutPage page{session.user.name, {}, {}, signOutFields(meta)};
    if (request != SignOutRequest()) {
        const auto sealed = sealSignOut(m_sealer, request, meta);
        if (!sealed)
            return reply(failurePage(faultOf(sealed.error())));
        page.hidden.append({"request", *sealed});
        page.redirectOrigin = originOf(request.postLogoutRedirectUri);
        if (const auto client = m_catalog.current()->client(request.clientId))
            page.clientName = client->client.name;
    }
    reply(answerWith(std::move(page), request.uiLocales));
}

void SignOut::submit(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    const auto foreign = [] {
        return answerWith(ForbiddenPage{ForbiddenPage::Reason::ForeignForm});
    };
    SignOutRequest request;
    if (form.contains("request")) {
        auto opened = openSignOut(m_sealer, form.value("request"), meta);
        if (!opened)
            return reply(foreign());
        request = std::move(*opened);
    }
    const auto session = m_sessions.find(meta);
    if (!session)
        return reply(failurePage(faultOf(session.error())));
    if (!*session)
        return reply(leave(request, meta.now));
    if (!form.duplicate().isEmpty()
        || !formTokenHolds(form.value("token"), meta.sessionCookie, signOutForm))
        return reply(foreign());
    if (form.value("confirm") != "yes")
        return ask(**session, request, meta, reply);
    end(**session, request,
        form.value("everywhere") == "yes" ? Extent::Everywhere : Extent::ThisSession, meta,
        std::move(reply));
}

void SignOut::end(const store::SessionState &session, const SignOutRequest &request, Extent extent,
                  const RequestMeta &meta, BrowserReply reply)
{
    const auto catalog = m_catalog.current();
    const auto participants = m_logout.clientsOf(session.session.id);
    if (!participants)
        return reply(failurePage(faultOf(participants.error())));
    auto answer = std::make_shared<BrowserAnswer>(signedOut(
        *catalog, request, logoutFrames(*catalog, *participants, session.session.sid), meta.now));
    const auto client = catalog->client(request.clientId);
    const auto done = [answer, reply = std::move(reply)](base::Result<void> outcome) {
        reply(outcome ? std::move(*answer) : failurePage(faultOf(outcome.error())));
    };
    const auto event = auditEvent(audit::sessionEnded, meta, client.get(), &session.user);
    if (extent == Extent::ThisSession)
        return endSessionAndAnswer(m_store, m_answerTo, session.session.id, event, done);
    m_store.enqueue(
        {[user = session.user.id, event](store::UnitOfWork &work) -> base::Result<void> {
             const auto ended = work.sessions().endAllOfUser(user, {}, event.at);
             if (!ended)
                 return base::passOn(ended);
             return work.audit().append(event);
         },
         &m_answerTo, done});
}

BrowserAnswer SignOut::leave(const SignOutRequest &request, base::Timestamp now) const
{
    return signedOut(*m_catalog.current(), request, {}, now);
}

} // namespace server::oauth
