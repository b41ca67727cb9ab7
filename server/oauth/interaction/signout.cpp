// SPDX-License-Identifier: GPL-3.0-or-later
// Security SL-13.
#include "server/oauth/interaction/signout.h"

#include "server/oauth/audit.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/formtoken.h"

namespace server::oauth {

namespace {

const QByteArray signOutForm = "sign-out";

BrowserAnswer signedOut()
{
    auto answer = answerWith(SignedOutPage());
    answer.clearSession = true;
    return answer;
}

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
    : m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_sessions(sessions)
{
}

void SignOut::page(const RequestMeta &meta, const BrowserReply &reply)
{
    const auto session = m_sessions.find(meta);
    if (!session)
        return reply(failurePage(faultOf(session.error())));
    if (!*session)
        return reply(signedOut());
    reply(answerWith(SignOutPage{(*session)->user.name, signOutFields(meta)}));
}

void SignOut::submit(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    const auto session = m_sessions.find(meta);
    if (!session)
        return reply(failurePage(faultOf(session.error())));
    if (!*session)
        return reply(signedOut());
    if (!form.duplicate().isEmpty()
        || !formTokenHolds(form.value("token"), meta.sessionCookie, signOutForm))
        return reply(answerWith(ForbiddenPage{ForbiddenPage::Reason::ForeignForm}));
    if (form.value("confirm") != "yes")
        return page(meta, reply);
    endSessionAndAnswer(m_store, m_answerTo, (*session)->session.id,
                        auditEvent(audit::sessionEnded, meta, nullptr, &(*session)->user),
                        [reply = std::move(reply)](base::Result<void> outcome) {
                            if (!outcome)
                                return reply(failurePage(faultOf(outcome.error())));
                            reply(signedOut());
                        });
}

} // namespace server::oauth
