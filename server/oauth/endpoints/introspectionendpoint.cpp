// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7662 section 2, RFC 9449 section 6.2, RFC 8705 section 3.2.
#include "server/oauth/endpoints/introspectionendpoint.h"

#include "server/crypto/digest.h"

#include <QJsonDocument>

namespace server::oauth {

using namespace Qt::StringLiterals;

IntrospectionEndpoint::IntrospectionEndpoint(const Dependencies &dependencies,
                                             ClientAuthenticator &authenticator,
                                             AccessTokenVerifier &verifier)
    : m_grants(dependencies.reads.grants())
    , m_authenticator(authenticator)
    , m_verifier(verifier)
{
}

void IntrospectionEndpoint::handle(const Parameters &body, const RequestMeta &meta, ApiReply reply)
{
    m_authenticator.admit(body, meta, std::move(reply),
                          [this, token = body.value("token"), now = meta.now](
                              const AuthenticatedClient &sender, const ApiReply &answerTo) {
                              answerTo(answer(token, *sender.catalog, *sender.client, now));
                          });
}

ApiAnswer IntrospectionEndpoint::answer(const QByteArray &token, const service::Catalog &catalog,
                                        const service::CatalogClient &client, base::Timestamp now)
{
    // RFC 7662 section 2.1: whoever asks must be authorized, and a public client proves nothing.
    if (client.client.isPublic()) {
        auto error = makeError(ErrorCode::InvalidClient, "client authentication failed");
        error.challenge = "Basic";
        return error;
    }
    if (token.isEmpty())
        return makeError(ErrorCode::InvalidRequest, "token is missing");

    auto described = describeAccessToken(token, catalog, client, now);
    if (described && described->isEmpty())
        described = describeRefreshToken(token, catalog, client, now);
    if (!described)
        return faultOf(described.error());
    described->insert(u"active"_s, !described->isEmpty());
    return JsonAnswer{QJsonDocument(*described).toJson(QJsonDocument::Compact)};
}

base::Result<QJsonObject>
IntrospectionEndpoint::describeAccessToken(const QByteArray &token, const service::Catalog &catalog,
                                           const service::CatalogClient &client,
                                           base::Timestamp now)
{
    const auto live = m_verifier.verify(token, catalog, now, AccessTokenVerifier::Audience::Any);
    if (!live && live.error().kind != base::Error::Kind::Unauthorized)
        return base::passOn(live);
    // Told to whom it was issued and to whom it is for, nobody else.
    if (!live
        || (live->client->client.id != client.client.id
            && live->audience != client.client.clientId))
        return QJsonObject();
    QJsonObject answer{
        {u"scope"_s, QString::fromLatin1(live->scopes.toString())},
        {u"client_id"_s, QString::fromUtf8(live->client->client.clientId)},
        {u"sub"_s, QString::fromUtf8(live->subject)},
        {u"exp"_s, live->expiresAt},
        {u"iat"_s, live->issuedAt},
        {u"iss"_s, QString::fromUtf8(catalog.config.issuer.bytes())},
        {u"aud"_s, QString::fromUtf8(live->audience)},
        {u"jti"_s, QString::fromLatin1(live->id)},
        {u"token_type"_s, QString::fromLatin1(live->confirmation.tokenType())},
    };
    if (!live->confirmation.isEmpty())
        answer.insert(u"cnf"_s, live->confirmation.toJson());
    if (!live->actor.isEmpty())
        answer.insert(u"act"_s, live->actor);
    if (live->state)
        answer.insert(u"username"_s, live->state->user.code);
    return answer;
}

base::Result<QJsonObject> IntrospectionEndpoint::describeRefreshToken(
    const QByteArray &token, const service::Catalog &catalog, const service::CatalogClient &client,
    base::Timestamp now)
{
    const auto found = m_grants.refreshToken(crypto::sha256(token));
    if (!found)
        return base::passOn(found);
    if (!*found)
        return QJsonObject();
    const auto &record = (*found)->token;
    const auto &state = (*found)->state;
    const bool live = state.isLive() && state.connection.client == client.client.id
                      && record.generation == state.connection.generation && now < record.expiresAt;
    if (!live)
        return QJsonObject();
    const auto scopes =
        state.connection.scopes.intersected(state.grant.scopes).intersected(client.askable());
    return QJsonObject{
        {u"scope"_s, QString::fromLatin1(scopes.toString())},
        {u"client_id"_s, QString::fromUtf8(client.client.clientId)},
        {u"sub"_s, QString::fromUtf8(state.user.subject)},
        {u"username"_s, state.user.code},
        {u"exp"_s, base::toSeconds(record.expiresAt)},
        {u"iat"_s, base::toSeconds(record.issuedAt)},
        {u"iss"_s, QString::fromUtf8(catalog.config.issuer.bytes())},
    };
}

} // namespace server::oauth
