// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.2, RFC 9449 section 5; protocol T7.
#include "server/oauth/endpoints/tokenendpoint.h"

#include "server/oauth/audit.h"
#include "server/oauth/grants/authorizationcodegrant.h"
#include "server/oauth/grants/clientcredentialsgrant.h"
#include "server/oauth/grants/devicecodegrant.h"
#include "server/oauth/grants/passwordgrant.h"
#include "server/oauth/grants/refreshtokengrant.h"
#include "server/oauth/grants/tokenexchangegrant.h"

namespace server::oauth {

TokenEndpoint::TokenEndpoint(const Dependencies &d, ClientAuthenticator &authenticator,
                             AccessTokenVerifier &verifier)
    : m_recorder(d.recorder)
    , m_authenticator(authenticator)
    , m_senders(d.proofs)
{
    add(std::make_unique<AuthorizationCodeGrant>(d.reads.grants(), d.reads.users(), d.store,
                                                 d.answerTo, d.random, d.recorder));
    add(std::make_unique<RefreshTokenGrant>(d.reads.grants(), d.store, d.answerTo, d.random,
                                            d.recorder));
    add(std::make_unique<ClientCredentialsGrant>(d));
    add(std::make_unique<PasswordGrant>(d));
    add(std::make_unique<DeviceCodeGrant>(d));
    add(std::make_unique<TokenExchangeGrant>(d, verifier));
}

void TokenEndpoint::add(std::unique_ptr<Grant> grant)
{
    const auto type = grant->type();
    m_grants.emplace(type, std::move(grant));
}

void TokenEndpoint::handle(const Parameters &body, const RequestMeta &meta, ApiReply reply)
{
    m_authenticator.admit(
        body, meta, std::move(reply),
        [this, body, meta](const AuthenticatedClient &sender, const ApiReply &answerTo) {
            exchange({sender.catalog, sender.client, sender.method, body, meta, {}}, answerTo);
        });
}

void TokenEndpoint::exchange(TokenRequest request, const ApiReply &reply)
{
    const auto refuse = [&](const OAuthError &error) {
        m_recorder.audit(
            refusalEvent(audit::tokenRefused, request.meta, request.client.get(), nullptr, error));
        reply(error);
    };
    const auto grant = grantFor(request.parameters, *request.client);
    if (!grant)
        return refuse(grant.error());
    auto shown = m_senders.atTokenEndpoint(*request.client, request.meta);
    if (!shown)
        return refuse(shown.error());
    request.confirmation = std::move(shown->confirmation);
    (*grant)->exchange(request, [reply, nonce = shown->nonce](ApiAnswer answer) {
        if (auto *json = std::get_if<JsonAnswer>(&answer))
            json->dpopNonce = nonce;
        reply(std::move(answer));
    });
}

tl::expected<Grant *, OAuthError> TokenEndpoint::grantFor(const Parameters &body,
                                                          const service::CatalogClient &client)
{
    const QByteArray name = body.value("grant_type");
    if (name.isEmpty())
        return tl::unexpected(makeError(ErrorCode::InvalidRequest, "grant_type is missing"));
    const auto type = domain::fromName<domain::GrantType>(name);
    if (!type)
        return tl::unexpected(
            makeError(ErrorCode::UnsupportedGrantType, "grant_type is not known"));
    if (!client.policy().allows(*type)) {
        return tl::unexpected(
            makeError(ErrorCode::UnauthorizedClient, "the client may not use this grant type"));
    }
    const auto found = m_grants.find(*type);
    if (found == m_grants.end()) {
        return tl::unexpected(
            makeError(ErrorCode::UnsupportedGrantType, "this grant type is not offered"));
    }
    for (const auto &parameter : found->second->parameters()) {
        if (!body.contains(parameter))
            return tl::unexpected(makeError(ErrorCode::InvalidRequest, parameter + " is missing"));
    }
    return found->second.get();
}

} // namespace server::oauth
