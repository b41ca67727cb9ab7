// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9126 sections 2 and 3, RFC 9449 section 10.1, FAPI 2.0 section 5.3.2.2; security AZ-20.
#include "server/oauth/endpoints/pushedauthorizationendpoint.h"

#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"
#include "server/oauth/audit.h"
#include "server/oauth/checks/pipeline.h"
#include "server/oauth/interaction/storedrequest.h"
#include "server/oauth/pushedreference.h"

#include <QJsonDocument>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

/// Nothing proves who pushes for a public client (security DS-08).
constexpr qsizetype mostOfAStranger = 4096;

/// RFC 9126 section 2.1: what authenticates the client is no part of its request.
Parameters withoutCredentials(Parameters parameters, const service::CatalogClient &client)
{
    for (const char *name : {"client_secret", "client_assertion", "client_assertion_type"})
        parameters.remove(name);
    parameters.set("client_id", client.client.clientId);
    return parameters;
}

} // namespace

PushedAuthorizationEndpoint::PushedAuthorizationEndpoint(const Dependencies &dependencies,
                                                         ClientAuthenticator &authenticator)
    : m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_random(dependencies.random)
    , m_recorder(dependencies.recorder)
    , m_authenticator(authenticator)
    , m_objects(dependencies)
    , m_senders(dependencies.proofs)
{
}

void PushedAuthorizationEndpoint::handle(const Parameters &body, const RequestMeta &meta,
                                         ApiReply reply)
{
    m_authenticator.admit(
        body, meta, std::move(reply),
        [this, body, meta](const AuthenticatedClient &sender, const ApiReply &answerTo) {
            push(sender, body, meta, answerTo);
        });
}

void PushedAuthorizationEndpoint::push(const AuthenticatedClient &sender, const Parameters &body,
                                       const RequestMeta &meta, ApiReply reply)
{
    const auto &client = sender.client;
    if (body.contains("request_uri")) {
        return refuse(makeError(ErrorCode::InvalidRequest, "request_uri cannot be pushed"), client,
                      meta, reply);
    }
    const auto reference = crypto::makeToken(m_random);
    if (!reference)
        return reply(faultOf(reference.error()));
    AuthorizationRequest request;
    request.catalog = sender.catalog;
    request.now = meta.now;
    request.parameters = withoutCredentials(body, *client);
    request.pushedRequest = crypto::sha256(reference->reveal());
    m_objects.read(request, Around::Dropped,
                   [this, client, meta, reference = reference->reveal(), reply = std::move(reply)](
                       AuthorizationRequest pushed, const CheckResult &unreadable) {
                       const auto refused =
                           unreadable ? unreadable : runChecks(CheckedAt::Push, pushed);
                       if (refused)
                           return refuse(*refused, client, meta, reply);
                       accept(std::move(pushed), reference, meta, reply);
                   });
}

void PushedAuthorizationEndpoint::accept(AuthorizationRequest request, const QByteArray &reference,
                                         const RequestMeta &meta, const ApiReply &reply)
{
    const auto shown = m_senders.atPushedRequest(*request.client, request.dpopKey, meta);
    if (!shown)
        return refuse(shown.error(), request.client, meta, reply);
    // The key of a proof binds the code just as the parameter does (RFC 9449 section 10.1).
    if (!shown->confirmation.dpopKey.isEmpty())
        request.parameters.set("dpop_jkt", shown->confirmation.dpopKey);
    const QByteArray kept = storeRequest(request);
    if (request.client->client.isPublic() && kept.size() > mostOfAStranger) {
        return refuse(makeError(ErrorCode::InvalidRequest, "the request is too long"),
                      request.client, meta, reply);
    }
    store(request, kept, reference, shown->nonce, reply);
}

void PushedAuthorizationEndpoint::store(const AuthorizationRequest &request, const QByteArray &kept,
                                        const QByteArray &reference, const QByteArray &nonce,
                                        const ApiReply &reply)
{
    domain::PushedRequest pushed;
    pushed.digest = request.pushedRequest;
    pushed.client = request.client->client.id;
    pushed.request = kept;
    pushed.createdAt = request.now;
    pushed.expiresAt = request.client->capped(request.now + request.client->policy().parLifetime);
    const qint64 lifetime =
        std::chrono::floor<base::Seconds>(pushed.expiresAt - request.now).count();
    const QJsonObject answer{
        {u"request_uri"_s, QString::fromLatin1(pushedReferencePrefix() + reference)},
        {u"expires_in"_s, lifetime}};
    m_store.enqueue(
        {[pushed](store::UnitOfWork &work) { return work.pushedRequests().insert(pushed); },
         &m_answerTo,
         [answer, nonce, reply](const base::Result<void> &outcome) {
             if (!outcome)
                 return reply(faultOf(outcome.error()));
             JsonAnswer made{QJsonDocument(answer).toJson(QJsonDocument::Compact)};
             made.dpopNonce = nonce;
             made.created = true;
             reply(made);
         }});
}

void PushedAuthorizationEndpoint::refuse(const OAuthError &error, const ClientPtr &client,
                                         const RequestMeta &meta, const ApiReply &reply)
{
    m_recorder.audit(refusalEvent(audit::authorizationRefused, meta, client.get(), nullptr, error));
    reply(error);
}

} // namespace server::oauth
