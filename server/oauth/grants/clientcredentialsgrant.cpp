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

tl::expected<domain::ScopeSet, OAuthError> scopesFor(const TokenRequest &request)
{
    domain::ScopeSet scopes = ownScopes(*request.client);
    const QByteArray text = request.parameters.value("scope");
    if (!text.isEmpty()) {
        const auto asked = domain::ScopeSet::parse(text);
        if (!asked || !scopes.containsAll(*asked))
            return tl::unexpected(
                makeError(ErrorCode::InvalidScope, "scope goes beyond what this client may ask"));
        scopes = *asked;
    }
    if (scopes.isEmpty())
        return tl::unexpected(makeError(ErrorCode::InvalidScope, "there is no scope to grant"));
    return scopes;
}

OAuthError userIsOff()
{
    return makeError(ErrorCode::InvalidGrant, "the client's account is off");
}

} // namespace

ClientCredentialsGrant::ClientCredentialsGrant(const Dependencies &dependencies)
    : Grant(dependencies.recorder)
    , m_random(dependencies.random)
    , m_users(dependencies.reads.users())
    , m_opening(dependencies)
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
    if (request.client->client.isPublic()) {
        return refuse(request,
                      makeError(ErrorCode::UnauthorizedClient,
                                "a public client has no credentials to act with"),
                      reply);
    }
    const auto scopes = scopesFor(request);
    if (!scopes)
        return refuse(request, scopes.error(), reply);
    if (request.client->client.user)
        return openForUser(request, *scopes, reply);
    auto result = answer(request, *scopes);
    if (const auto *error = std::get_if<OAuthError>(&result))
        return refuse(request, *error, reply);
    recorder().audit(auditEvent(audit::tokenIssued, request.meta, request.client.get(), nullptr,
                                {{u"grant_type"_s, u"client_credentials"_s}}));
    reply(std::move(result));
}

ApiAnswer ClientCredentialsGrant::answer(const TokenRequest &request,
                                         const domain::ScopeSet &scopes) const
{
    const Issuance issuance{*request.catalog,
                            *request.client,
                            nullptr,
                            nullptr,
                            scopes,
                            request.meta.now,
                            request.confirmation,
                            nullptr,
                            domain::toName(type())};
    const auto json =
        makeTokenAnswer(issuance, scopes, IdTokenOccasion::CodeRedeemed, {}, m_random);
    if (!json)
        return faultOf(json.error());
    return JsonAnswer{*json};
}

void ClientCredentialsGrant::openForUser(const TokenRequest &request,
                                         const domain::ScopeSet &scopes, const ApiReply &reply)
{
    const auto user = m_users.byId(*request.client->client.user);
    if (!user)
        return refuse(request, faultOf(user.error()), reply);
    if (!*user || (*user)->locked || (*user)->deletedAt)
        return refuse(request, userIsOff(), reply);
    domain::Connection connection;
    connection.user = (*user)->id;
    connection.client = request.client->client.id;
    connection.scopes = scopes;
    connection.authTime = request.meta.now;
    auto order = std::make_shared<Opening::Order>();
    order->request = request;
    order->type = type();
    order->beginning = {**user, connection, scopes, scopes, RefreshTokens::None};
    // Only what is stored now counts: the account may have been locked since it was read.
    order->admit = [id = (*user)->id](store::UnitOfWork &work) -> base::Result<void> {
        const auto present = work.users().byId(id);
        if (!present)
            return base::passOn(present);
        if (!*present || (*present)->locked || (*present)->deletedAt)
            return base::failure(base::Error::Kind::Forbidden, u"the account changed"_s);
        return {};
    };
    m_opening.open(std::move(order),
                   [this, request, reply](const base::Result<QByteArray> &answer) {
                       if (!answer && answer.error().kind == base::Error::Kind::Forbidden)
                           return refuse(request, userIsOff(), reply);
                       if (!answer)
                           return refuse(request, faultOf(answer.error()), reply);
                       reply(JsonAnswer{*answer});
                   });
}

} // namespace server::oauth
