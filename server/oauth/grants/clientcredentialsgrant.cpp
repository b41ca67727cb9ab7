// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.4, RFC 9700 section 4.15.
#include "server/oauth/grants/clientcredentialsgrant.h"

#include "server/oauth/audit.h"
#include "server/oauth/tokens/tokenanswer.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

/// Scopes that speak of a person mean nothing here.
domain::ScopeSet ownScopes(const service::CatalogClient &client)
{
    const auto personal = domain::ScopeSet::parse("openid").value_or(domain::ScopeSet());
    return client.policy().scopes.without(personal).without(domain::standardClaimScopes());
}

} // namespace

ClientCredentialsGrant::ClientCredentialsGrant(base::RandomSource &random,
                                               service::Recorder &recorder)
    : Grant(recorder)
    , m_random(random)
{
}

domain::GrantType ClientCredentialsGrant::type() const
{
    return domain::GrantType::ClientCredentials;
}

QByteArrayList ClientCredentialsGrant::parameters() const
{
    return {};
}

void ClientCredentialsGrant::exchange(const TokenRequest &request, ApiReply reply)
{
    auto result = answer(request);
    if (const auto *error = std::get_if<OAuthError>(&result))
        return refuse(request, *error, reply);
    recorder().audit(auditEvent(audit::tokenIssued, request.meta, request.client.get(), nullptr,
                                {{u"grant_type"_s, u"client_credentials"_s}}));
    reply(std::move(result));
}

ApiAnswer ClientCredentialsGrant::answer(const TokenRequest &request) const
{
    if (request.client->client.isPublic()) {
        return makeError(ErrorCode::UnauthorizedClient,
                         "a public client has no credentials to act with");
    }
    domain::ScopeSet scopes = ownScopes(*request.client);
    const QByteArray text = request.parameters.value("scope");
    if (!text.isEmpty()) {
        const auto asked = domain::ScopeSet::parse(text);
        if (!asked || !scopes.containsAll(*asked))
            return makeError(ErrorCode::InvalidScope, "scope goes beyond what this client may ask");
        scopes = *asked;
    }
    if (scopes.isEmpty())
        return makeError(ErrorCode::InvalidScope, "there is no scope to grant");
    const Issuance issuance{*request.catalog, *request.client,     nullptr, nullptr, scopes,
                            request.meta.now, request.confirmation};
    const auto json =
        makeTokenAnswer(issuance, scopes, IdTokenOccasion::CodeRedeemed, {}, m_random);
    if (!json)
        return faultOf(json.error());
    return JsonAnswer{*json};
}

} // namespace server::oauth
