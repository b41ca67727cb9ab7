// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.1, RFC 9126 section 4, OpenID Connect Core section 3.1.2.
#include "server/oauth/endpoints/authorizationendpoint.h"

#include "server/crypto/digest.h"
#include "server/oauth/audit.h"
#include "server/oauth/checks/pipeline.h"
#include "server/oauth/interaction/authorizationresponse.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/resumption.h"
#include "server/oauth/pushedreference.h"

namespace server::oauth {

namespace {

constexpr int tries = 3; ///< when a grant ends between reading and writing

} // namespace

AuthorizationEndpoint::AuthorizationEndpoint(const Dependencies &dependencies, Sessions &sessions,
                                             AuthorizationFlow &flow)
    : m_catalog(dependencies.catalog)
    , m_pushed(dependencies.reads.pushedRequests())
    , m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_recorder(dependencies.recorder)
    , m_sessions(sessions)
    , m_flow(flow)
    , m_objects(dependencies)
{
}

void AuthorizationEndpoint::handle(const Parameters &parameters, const RequestMeta &meta,
                                   BrowserReply reply)
{
    AuthorizationRequest request;
    request.catalog = m_catalog.current();
    request.now = meta.now;
    request.parameters = parameters;
    if (request.catalog->config.issuer.isEmpty() || !request.catalog->keys)
        return reply(failurePage(makeError(ErrorCode::Unavailable, "the server link is not set")));
    if (parameters.value("request_uri").startsWith(pushedReferencePrefix()))
        return open(parameters, meta, std::move(reply));
    m_objects.read(request, Around::Filled,
                   [this, meta, reply = std::move(reply)](const AuthorizationRequest &read,
                                                          const CheckResult &unreadable) {
                       check(read, unreadable, meta, reply);
                   });
}

void AuthorizationEndpoint::check(AuthorizationRequest request, const CheckResult &unreadable,
                                  const RequestMeta &meta, BrowserReply reply)
{
    const auto refused = unreadable ? unreadable : runChecks(CheckedAt::Authorization, request);
    if (refused)
        return refuse(request, *refused, meta, reply);
    proceed(request, meta, tries, std::move(reply));
}

void AuthorizationEndpoint::open(const Parameters &parameters, const RequestMeta &meta,
                                 BrowserReply reply)
{
    const auto catalog = m_catalog.current();
    AuthorizationRequest asked;
    asked.catalog = catalog;
    asked.parameters = parameters;
    const auto unusable = [&](const QString &cause) {
        refuse(asked, makeError(ErrorCode::InvalidRequestUri, "request_uri cannot be used", cause),
               meta, reply);
    };
    if (parameters.isDuplicated("client_id") || parameters.isDuplicated("request_uri"))
        return unusable(QStringLiteral("client_id or request_uri was sent twice"));
    const QByteArray reference =
        parameters.value("request_uri").mid(pushedReferencePrefix().size());
    const auto pushed = m_pushed.byDigest(crypto::sha256(reference));
    if (!pushed)
        return reply(failurePage(faultOf(pushed.error())));
    if (!*pushed)
        return unusable(QStringLiteral("nothing was pushed under it"));
    const auto client = catalog->client(parameters.value("client_id"));
    if (!client || client->client.id != (*pushed)->client)
        return unusable(QStringLiteral("another client pushed it"));
    if (!(*pushed)->isUsable(meta.now))
        return unusable(QStringLiteral("it was used or has expired"));
    const auto resumed = resumeRequest(catalog, (*pushed)->request, meta.now);
    if (!resumed)
        return reply(failurePage(faultOf(resumed.error())));
    if (resumed->refused)
        return refuse(resumed->request, *resumed->refused, meta, reply);
    proceed(resumed->request, meta, tries, std::move(reply));
}

void AuthorizationEndpoint::refuse(const AuthorizationRequest &request, const OAuthError &error,
                                   const RequestMeta &meta, const BrowserReply &reply)
{
    m_recorder.audit(
        refusalEvent(audit::authorizationRefused, meta, request.client.get(), nullptr, error));
    reply(answerWith(errorResponse(request, error),
                     request.parameters.value("ui_locales").left(512)));
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
                             auto error = stepFault(outcome.error());
                             error.mayRedirect = error.code != ErrorCode::InvalidRequestUri;
                             return reply(answerWith(errorResponse(request, error)));
                         }
                         reply(std::move(step->answer));
                     }});
}

} // namespace server::oauth
