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
    const auto target = targetOf(token, catalog, *client, meta.now);
    if (!target)
        return reply(faultOf(target.error()));
    if (!target->connection && !target->alone)
        return reply(EmptyAnswer());

    auto event = auditEvent(audit::connectionEnded, meta, client.get(), nullptr);
    if (target->connection)
        event.user = target->connection->user;
    else
        event.details.insert(QStringLiteral("only_this_token"), true);
    m_store.enqueue({[target = *target, event](store::UnitOfWork &work) -> base::Result<void> {
                         const auto ended = end(target, work, event.at);
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

base::Result<bool> RevocationEndpoint::end(const Target &target, store::UnitOfWork &work,
                                           base::Timestamp at)
{
    if (target.connection)
        return work.grants().endConnection(target.connection->id, at);
    return work.spentIds().spend(revocationDigest(target.alone->id),
                                 base::fromMillis(target.alone->expiresAt * 1000));
}

base::Result<RevocationEndpoint::Target>
RevocationEndpoint::targetOf(const QByteArray &token, const service::Catalog &catalog,
                             const service::CatalogClient &client, base::Timestamp now)
{
    const auto isIts = [&client](const domain::Connection &connection) {
        return connection.client == client.client.id;
    };
    const auto refresh = m_grants.refreshToken(crypto::sha256(token));
    if (!refresh)
        return base::passOn(refresh);
    Target target;
    if (*refresh) {
        if (isIts((*refresh)->state.connection))
            target.connection = (*refresh)->state.connection;
        return target;
    }
    auto live = m_verifier.verify(token, catalog, now, AccessTokenVerifier::Audience::Any);
    if (!live && live.error().kind != base::Error::Kind::Unauthorized)
        return base::passOn(live);
    if (!live || live->client->client.id != client.client.id)
        return target;
    if (live->state && isIts(live->state->connection))
        target.connection = live->state->connection;
    else
        target.alone = std::move(*live);
    return target;
}

} // namespace server::oauth
