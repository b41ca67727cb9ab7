// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.1, OpenID Connect Core section 3.1.2.
#include "server/oauth/endpoints/authorizationendpoint.h"

#include "server/oauth/audit.h"
#include "server/oauth/checks/pipeline.h"
#include "server/oauth/interaction/authorizationresponse.h"
#include "server/oauth/interaction/browseranswer.h"

namespace server::oauth {

AuthorizationEndpoint::AuthorizationEndpoint(const Dependencies &dependencies, Sessions &sessions,
                                             AuthorizationFlow &flow)
    : m_catalog(dependencies.catalog)
    , m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_recorder(dependencies.recorder)
    , m_sessions(sessions)
    , m_flow(flow)
{
}

void AuthorizationEndpoint::handle(const Parameters &parameters, const RequestMeta &meta,
                                   BrowserReply reply)
{
    constexpr int tries = 3;
    AuthorizationRequest request;
    request.catalog = m_catalog.current();
    request.now = meta.now;
    request.parameters = parameters;
    if (request.catalog->config.issuer.isEmpty() || !request.catalog->keys)
        return reply(failurePage(makeError(ErrorCode::Unavailable, "the server link is not set")));
    if (const auto refused = runChecks(CheckedAt::Authorization, request)) {
        m_recorder.audit(refusalEvent(audit::authorizationRefused, meta, request.client.get(),
                                      nullptr, *refused));
        return reply(
            answerWith(errorResponse(request, *refused), parameters.value("ui_locales").left(512)));
    }
    proceed(request, meta, tries, std::move(reply));
}

void AuthorizationEndpoint::proceed(const AuthorizationRequest &request, const RequestMeta &meta,
                                    int triesLeft, BrowserReply reply)
{
    const auto session = m_sessions.findFull(meta);
    if (!session)
        return reply(answerWith(errorResponse(request, faultOf(session.error()))));
    auto planned = m_flow.plan(request, *session ? &**session : nullptr, Arrival::Directly, meta);
    if (!planned)
        return reply(answerWith(errorResponse(request, faultOf(planned.error()))));
    if (!planned->writes())
        return reply(std::move(planned->answer));
    auto step = std::make_shared<PlannedStep>(std::move(*planned));
    m_store.enqueue({[step, id = (*session)->session.id](store::UnitOfWork &work) {
                         return step->apply(work, id);
                     },
                     &m_answerTo,
                     [this, step, request, meta, triesLeft,
                      reply = std::move(reply)](base::Result<void> outcome) {
                         // The grant was ended after it was read: the person has to be asked again.
                         if (!outcome && outcome.error().kind == base::Error::Kind::NotFound
                             && triesLeft > 1)
                             return proceed(request, meta, triesLeft - 1, reply);
                         if (!outcome) {
                             auto error = faultOf(outcome.error());
                             error.mayRedirect = true;
                             return reply(answerWith(errorResponse(request, error)));
                         }
                         reply(std::move(step->answer));
                     }});
}

} // namespace server::oauth
