// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7009 section 2.
#include "server/oauth/endpoints/revocationendpoint.h"

#include "server/crypto/digest.h"
#include "server/oauth/audit.h"

namespace server::oauth {

RevocationEndpoint::RevocationEndpoint(const Dependencies &dependencies,
                                       ClientAuthenticator &authenticator,
                                       AccessTokenVerifier &verifier)
    : m_grants(dependencies.reads.grants())
    , m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_authenticator(authenticator)
    , m_verifier(verifier)
{
}

void RevocationEndpoint::handle(const Parameters &body, const RequestMeta &meta, ApiReply reply)
{
    m_authenticator.admit(body, meta, std::move(reply),
                          [this, token = body.value("token"),
                           meta](const AuthenticatedClient &sender, const ApiReply &answerTo) {
                              revoke(token, *sender.catalog, sender.client, meta, answerTo);
                          });
}

void RevocationEndpoint::revoke(const QByteArray &token, const service::Catalog &catalog,
                                const ClientPtr &client, const RequestMeta &meta, ApiReply reply)
{
    if (token.isEmpty())
        return reply(makeError(ErrorCode::InvalidRequest, "token is missing"));
    const auto connection = connectionOf(token, catalog, *client, meta.now);
    if (!connection)
        return reply(connection.error());
    if (!*connection)
        return reply(EmptyAnswer());

    auto event = auditEvent(audit::connectionEnded, meta, client.get(), nullptr);
    event.user = (*connection)->user;
    m_store.enqueue(
        {[id = (*connection)->id, event](store::UnitOfWork &work) -> base::Result<void> {
             const auto ended = work.grants().endConnection(id, event.at);
             if (!ended)
                 return base::passOn(ended);
             return *ended ? work.audit().append(event) : base::Result<void>();
         },
         &m_answerTo,
         [reply = std::move(reply)](base::Result<void> outcome) {
             if (!outcome)
                 return reply(faultOf(outcome.error()));
             reply(EmptyAnswer());
         }});
}

RevocationEndpoint::Found RevocationEndpoint::connectionOf(const QByteArray &token,
                                                           const service::Catalog &catalog,
                                                           const service::CatalogClient &client,
                                                           base::Timestamp now)
{
    const auto isIts = [&client](const domain::Connection &connection) {
        return connection.client == client.client.id;
    };
    const auto refresh = m_grants.refreshToken(crypto::sha256(token));
    if (!refresh)
        return tl::unexpected(faultOf(refresh.error()));
    if (*refresh) {
        const auto &connection = (*refresh)->state.connection;
        return isIts(connection) ? std::optional(connection) : std::nullopt;
    }
    const auto live = m_verifier.verify(token, catalog, now, AccessTokenVerifier::Audience::Any);
    if (!live && live.error().kind != base::Error::Kind::Unauthorized)
        return tl::unexpected(faultOf(live.error()));
    if (!live || live->client->client.id != client.client.id)
        return std::nullopt;
    if (live->state && isIts(live->state->connection))
        return live->state->connection;
    return tl::unexpected(
        makeError(ErrorCode::UnsupportedTokenType, "this access token ends by itself only"));
}

} // namespace server::oauth
