// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 6, RFC 9449 section 5, RFC 9700 section 4.14.2, OpenID Connect Core section 12.
#include "server/oauth/grants/refreshtokengrant.h"

#include "server/crypto/digest.h"
#include "server/oauth/audit.h"
#include "server/oauth/tokens/refreshtoken.h"
#include "server/oauth/tokens/tokenanswer.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

OAuthError invalidGrant(const QString &cause)
{
    return makeError(ErrorCode::InvalidGrant, "the refresh token is not valid for this request",
                     cause);
}

/// Requirements A-12: a client that lost the answer may come again with the token before the live
/// one.
bool isForgiven(const store::RefreshState &found, const domain::TemplatePolicy &policy,
                base::Timestamp now)
{
    const auto &connection = found.state.connection;
    return policy.reuseGrace > base::Seconds(0) && connection.rotatedAt
           && found.token.generation == connection.generation - 1
           && now <= *connection.rotatedAt + policy.reuseGrace;
}

domain::AuditEvent replayEvent(const TokenRequest &request, const store::RefreshState &found)
{
    auto event = auditEvent(audit::refreshReplayed, request.meta, request.client.get(), nullptr);
    event.success = false;
    event.incident = request.meta.incident;
    event.user = found.state.connection.user;
    return event;
}

base::Result<void> endConnection(store::UnitOfWork &work, domain::ConnectionId id,
                                 domain::AuditEvent event)
{
    const auto ended = work.grants().endConnection(id, event.at);
    if (!ended)
        return base::passOn(ended);
    event.details.insert(u"connection_ended"_s, *ended);
    return work.audit().append(event);
}

domain::AuditEvent issuedEvent(const TokenRequest &request, const domain::User &user,
                               const domain::ScopeSet &scopes)
{
    return auditEvent(audit::tokenIssued, request.meta, request.client.get(), &user,
                      {{u"grant_type"_s, u"refresh_token"_s},
                       {u"scope"_s, QString::fromLatin1(scopes.toString())}});
}

} // namespace

/// What one rotation writes, and whether it won.
struct RefreshTokenGrant::Rotation
{
    domain::ConnectionId connection;
    qint64 from = 0;
    domain::RefreshToken successor;
    QByteArray answer;
    domain::AuditEvent issued;
    domain::AuditEvent replayed;
    bool graceful = false; ///< the template forgives a client that asks twice
    bool won = false;

    base::Result<void> apply(store::UnitOfWork &work)
    {
        const auto advanced = work.grants().advanceGeneration(connection, from, issued.at);
        if (!advanced)
            return base::passOn(advanced);
        if (!*advanced)
            return lost(work);
        if (auto stored = work.grants().insertRefreshToken(successor); !stored)
            return stored;
        won = true;
        return work.audit().append(issued);
    }

    base::Result<void> lost(store::UnitOfWork &work) const
    {
        const auto state = work.grants().connection(connection);
        if (!state)
            return base::passOn(state);
        // It was ended since it was read; or somebody has used the same token: a replay.
        if (!*state || !(*state)->isLive() || graceful)
            return {};
        return endConnection(work, connection, replayed);
    }
};

RefreshTokenGrant::RefreshTokenGrant(const store::GrantRepository &grants, store::Store &store,
                                     base::Executor &answerTo, base::RandomSource &random,
                                     service::Recorder &recorder)
    : Grant(recorder)
    , m_grants(grants)
    , m_store(store)
    , m_answerTo(answerTo)
    , m_random(random)
{
}

domain::GrantType RefreshTokenGrant::type() const
{
    return domain::GrantType::RefreshToken;
}

QByteArrayList RefreshTokenGrant::parameters() const
{
    return {"refresh_token"};
}

void RefreshTokenGrant::exchange(const TokenRequest &request, ApiReply reply)
{
    const auto read =
        m_grants.refreshToken(crypto::sha256(request.parameters.value("refresh_token")));
    if (!read)
        return reply(faultOf(read.error()));
    if (!*read)
        return refuse(request, invalidGrant(u"unknown refresh token"_s), reply);
    const auto &found = **read;
    const auto &state = found.state;
    if (state.connection.client != request.client->client.id)
        return refuse(request, invalidGrant(u"the token belongs to another client"_s), reply);
    if (!state.isLive()) {
        return refuse(request,
                      invalidGrant(u"the connection, its grant or the account has ended"_s), reply,
                      &state.user);
    }
    const auto &policy = request.client->policy();
    const auto now = request.meta.now;
    if (found.token.generation != state.connection.generation && !isForgiven(found, policy, now))
        return endReplayed(request, found, std::move(reply));
    if (now >= found.token.expiresAt)
        return refuse(request, invalidGrant(u"the token has expired"_s), reply, &state.user);
    const QByteArray &boundTo = state.connection.dpopKey;
    if (!boundTo.isEmpty() && boundTo != request.confirmation.dpopKey) {
        return refuse(request, invalidGrant(u"binding: the token is bound to another DPoP key"_s),
                      reply, &state.user);
    }
    const auto scopes = scopesFor(request, state);
    if (!scopes)
        return refuse(request, scopes.error(), reply, &state.user);
    if (policy.rotation == domain::RefreshRotation::Fixed)
        return answerSame(request, found, *scopes, reply);
    rotate(request, found, *scopes, std::move(reply));
}

tl::expected<domain::ScopeSet, OAuthError>
RefreshTokenGrant::scopesFor(const TokenRequest &request, const store::ConnectionState &state) const
{
    domain::ScopeSet scopes = state.connection.scopes;
    const QByteArray text = request.parameters.value("scope");
    if (!text.isEmpty()) {
        const auto asked = domain::ScopeSet::parse(text);
        if (!asked || !scopes.containsAll(*asked)) {
            return tl::unexpected(
                makeError(ErrorCode::InvalidScope, "scope goes beyond what was granted"));
        }
        scopes = *asked;
    }
    scopes = scopes.intersected(state.grant.scopes).intersected(request.client->askable());
    if (scopes.isEmpty())
        return tl::unexpected(invalidGrant(u"the template allows none of the scopes any more"_s));
    return scopes;
}

void RefreshTokenGrant::answerSame(const TokenRequest &request, const store::RefreshState &found,
                                   const domain::ScopeSet &scopes, const ApiReply &reply)
{
    const auto &state = found.state;
    const Issuance issuance{*request.catalog,     *request.client, &state.user,
                            &state.connection,    scopes,          request.meta.now,
                            request.confirmation, nullptr,         domain::toName(type())};
    const auto answer = makeTokenAnswer(issuance, state.grant.scopes, IdTokenOccasion::Refreshed,
                                        request.parameters.value("refresh_token"), m_random);
    if (!answer)
        return refuse(request, faultOf(answer.error()), reply, &state.user);
    recorder().audit(issuedEvent(request, state.user, scopes));
    recorder().used(store::GrantUse{state.grant.id, request.meta.now});
    reply(JsonAnswer{*answer});
}

void RefreshTokenGrant::rotate(const TokenRequest &request, const store::RefreshState &found,
                               const domain::ScopeSet &scopes, ApiReply reply)
{
    const auto &state = found.state;
    const auto &connection = state.connection;
    // A forgiven predecessor retires the successor that its answer lost: never two live ones.
    auto successor = makeRefreshToken(*request.client, connection.id, connection.generation + 1,
                                      request.meta.now, m_random);
    if (!successor)
        return refuse(request, faultOf(successor.error()), reply, &state.user);
    const Issuance issuance{*request.catalog,     *request.client, &state.user,
                            &connection,          scopes,          request.meta.now,
                            request.confirmation, nullptr,         domain::toName(type())};
    const auto answer = makeTokenAnswer(issuance, state.grant.scopes, IdTokenOccasion::Refreshed,
                                        successor->text.reveal(), m_random);
    if (!answer)
        return refuse(request, faultOf(answer.error()), reply, &state.user);

    auto rotation = std::make_shared<Rotation>();
    rotation->connection = connection.id;
    rotation->from = connection.generation;
    rotation->successor = successor->record;
    rotation->answer = *answer;
    rotation->graceful = request.client->policy().reuseGrace > base::Seconds(0);
    rotation->issued = issuedEvent(request, state.user, scopes);
    rotation->replayed = replayEvent(request, found);
    m_store.enqueue(
        {[rotation](store::UnitOfWork &work) { return rotation->apply(work); }, &m_answerTo,
         [this, request, rotation, grant = state.grant.id,
          reply = std::move(reply)](base::Result<void> outcome) {
             if (!outcome)
                 return refuse(request, faultOf(outcome.error()), reply);
             if (!rotation->won)
                 return refuse(request, invalidGrant(u"the token was used already"_s), reply);
             recorder().used(store::GrantUse{grant, request.meta.now});
             reply(JsonAnswer{rotation->answer});
         }});
}

void RefreshTokenGrant::endReplayed(const TokenRequest &request, const store::RefreshState &found,
                                    ApiReply reply)
{
    m_store.enqueue({[id = found.state.connection.id, event = replayEvent(request, found)](
                         store::UnitOfWork &work) { return endConnection(work, id, event); },
                     &m_answerTo,
                     [reply = std::move(reply)](base::Result<void> outcome) {
                         if (!outcome)
                             return reply(faultOf(outcome.error()));
                         reply(invalidGrant(u"the token was used already"_s));
                     }});
}

} // namespace server::oauth
