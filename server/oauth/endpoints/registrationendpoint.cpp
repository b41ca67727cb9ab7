// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 3, RFC 7592 section 2, RFC 6750 section 2.1.
#include "server/oauth/endpoints/registrationendpoint.h"

#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"
#include "server/oauth/audit.h"
#include "server/oauth/endpoints/metadatabody.h"
#include "server/oauth/paths.h"
#include "server/service/registrations.h"

#include <QJsonDocument>

namespace server::oauth {

using namespace Qt::StringLiterals;
using service::RegisteredClient;
using service::RequestedClient;

namespace {

const QByteArray accountOfStrangers = "registration";
/// RFC 7591 section 2.
constexpr auto methodIfNoneIsNamed = domain::AuthMethod::SecretBasic;

OAuthError tokenError(const QString &cause)
{
    auto error = makeError(ErrorCode::InvalidToken, "the token does not count", cause);
    error.challenge = "Bearer";
    return error;
}

service::Change changeBy(store::UnitOfWork &work, const RequestMeta &meta, const QString &name)
{
    return service::Change(
        work, domain::Actor{domain::Actor::Kind::Client, {}, name, meta.peerAddress}, meta.now);
}

/// RFC 7591 section 3.2.1. The token is the one that the client showed or that was just made for
/// it: what is stored could not be told again.
QByteArray documentOf(const domain::Client &client, const domain::TemplatePolicy &policy,
                      const domain::Issuer &issuer, const QByteArray &accessToken,
                      const base::Secret *secret)
{
    auto object = service::registeredMetadata(client, policy);
    const auto issuedAt =
        std::chrono::duration_cast<base::Seconds>(client.createdAt.time_since_epoch()).count();
    object.insert(u"client_id"_s, QString::fromLatin1(client.clientId));
    object.insert(u"client_id_issued_at"_s, qint64(issuedAt));
    if (secret) {
        object.insert(u"client_secret"_s, QString::fromLatin1(secret->reveal()));
        object.insert(u"client_secret_expires_at"_s, 0);
    }
    object.insert(u"registration_client_uri"_s,
                  QString::fromUtf8(issuer.url(paths::registration + '/' + client.clientId)));
    object.insert(u"registration_access_token"_s, QString::fromLatin1(accessToken));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

JsonAnswer answerFor(const RegisteredClient &made, const domain::Issuer &issuer,
                     const QByteArray &accessToken)
{
    JsonAnswer answer;
    answer.json = documentOf(made.client, made.policy, issuer, accessToken,
                             made.secret ? &*made.secret : nullptr);
    return answer;
}

struct Update
{
    RequestedClient requested;
    base::Secret secret;
};

/// RFC 7592 section 2.2: the update names its client, and its secret only if that is its own.
tl::expected<Update, OAuthError> readUpdate(const QByteArray &body, const QByteArray &clientId)
{
    const auto object = metadataObject(body);
    if (!object)
        return tl::unexpected(object.error());
    if ((*object)[u"client_id"].toString().toUtf8() != clientId) {
        return tl::unexpected(makeError(ErrorCode::InvalidClientMetadata,
                                        "client_id differs from the client of the address"));
    }
    const auto secret = (*object)[u"client_secret"];
    if (!secret.isString() && !secret.isUndefined() && !secret.isNull()) {
        return tl::unexpected(
            makeError(ErrorCode::InvalidClientMetadata, "client_secret: wrong_type"));
    }
    auto requested = service::readRequestedClient(*object, methodIfNoneIsNamed);
    if (!requested)
        return tl::unexpected(metadataError(requested.error()));
    return Update{std::move(*requested), base::Secret(secret.toString().toUtf8())};
}

} // namespace

RegistrationEndpoint::RegistrationEndpoint(const Dependencies &dependencies)
    : m_random(dependencies.random)
    , m_sealer(dependencies.sealer)
    , m_catalog(dependencies.catalog)
    , m_store(dependencies.store)
    , m_registrations(dependencies.reads.registrations())
    , m_answerTo(dependencies.answerTo)
    , m_attempts(dependencies.clientAttempts)
    , m_recorder(dependencies.recorder)
{
}

void RegistrationEndpoint::create(const QByteArray &body, const RequestMeta &meta, ApiReply reply)
{
    const auto catalog = m_catalog.current();
    const auto initial = initialToken(*catalog, meta);
    if (!initial)
        return reply(initial.error());
    const auto object = metadataObject(body);
    if (!object)
        return reply(refused(object.error(), meta, nullptr));
    const auto requested = service::readRequestedClient(*object, methodIfNoneIsNamed);
    if (!requested)
        return reply(refused(metadataError(requested.error()), meta, nullptr));
    auto made = crypto::makeToken(m_random, "rat_");
    if (!made)
        return reply(faultOf(made.error()));
    const auto token = std::make_shared<const base::Secret>(std::move(*made));
    store::submit<RegisteredClient>(
        m_store, &m_answerTo,
        [&random = m_random, &sealer = m_sealer, meta, token, initial = *initial,
         requested = *requested](store::UnitOfWork &work) {
            auto change = changeBy(work, meta, initial.label);
            return service::Registrations(change, random, sealer)
                .create(initial.digest, requested, crypto::sha256(token->reveal()));
        },
        [this, meta, catalog, token,
         reply = std::move(reply)](base::Result<RegisteredClient> done) {
            if (!done)
                return reply(failed(done.error(), meta, nullptr));
            auto answer = answerFor(*done, catalog->config.issuer, token->reveal());
            answer.created = true;
            reply(std::move(answer));
        });
}

void RegistrationEndpoint::read(const QByteArray &clientId, const RequestMeta &meta,
                                const ApiReply &reply)
{
    const auto catalog = m_catalog.current();
    const auto found = owner(*catalog, clientId, meta);
    if (!found)
        return reply(found.error());
    reply(JsonAnswer{documentOf(found->client->client, found->client->policy(),
                                catalog->config.issuer, found->token, nullptr)});
}

void RegistrationEndpoint::replace(const QByteArray &clientId, const QByteArray &body,
                                   const RequestMeta &meta, ApiReply reply)
{
    const auto catalog = m_catalog.current();
    const auto found = owner(*catalog, clientId, meta);
    if (!found)
        return reply(found.error());
    auto read = readUpdate(body, clientId);
    if (!read)
        return reply(refused(read.error(), meta, found->client.get()));
    const auto update = std::make_shared<const Update>(std::move(*read));
    store::submit<RegisteredClient>(
        m_store, &m_answerTo,
        [&random = m_random, &sealer = m_sealer, meta, update,
         owner = *found](store::UnitOfWork &work) {
            auto change = changeBy(work, meta, QString::fromUtf8(owner.client->client.clientId));
            return service::Registrations(change, random, sealer)
                .replace(owner.client->client.id, crypto::sha256(owner.token), update->requested,
                         update->secret);
        },
        [this, meta, catalog, owner = *found,
         reply = std::move(reply)](base::Result<RegisteredClient> done) {
            if (!done)
                return reply(failed(done.error(), meta, owner.client.get()));
            reply(answerFor(*done, catalog->config.issuer, owner.token));
        });
}

void RegistrationEndpoint::remove(const QByteArray &clientId, const RequestMeta &meta,
                                  ApiReply reply)
{
    const auto catalog = m_catalog.current();
    const auto found = owner(*catalog, clientId, meta);
    if (!found)
        return reply(found.error());
    m_store.enqueue(
        {[&random = m_random, &sealer = m_sealer, meta, owner = *found](store::UnitOfWork &work) {
             auto change = changeBy(work, meta, QString::fromUtf8(owner.client->client.clientId));
             return service::Registrations(change, random, sealer)
                 .remove(owner.client->client.id, crypto::sha256(owner.token));
         },
         &m_answerTo,
         [this, meta, owner = *found, reply = std::move(reply)](base::Result<void> done) {
             if (!done)
                 return reply(failed(done.error(), meta, owner.client.get()));
             reply(EmptyAnswer{true});
         }});
}

RegistrationEndpoint::Checked<QByteArray>
RegistrationEndpoint::admitted(const service::Catalog &catalog, const RequestMeta &meta,
                               const QByteArray &account)
{
    if (catalog.config.registration == domain::Registration::Off)
        return tl::unexpected(makeError(ErrorCode::NotFound, "clients cannot register here"));
    if (catalog.config.issuer.isEmpty())
        return tl::unexpected(makeError(ErrorCode::Unavailable, "the server link is not set"));
    if (const auto wait = m_attempts.take(account, meta.peerAddress.toUtf8())) {
        auto error = makeError(ErrorCode::TooManyRequests, "too many failed attempts");
        error.retryAfterSeconds = int(wait->count());
        return tl::unexpected(refused(std::move(error), meta, nullptr));
    }
    const QByteArray token = meta.authorization.mid(7).trimmed();
    if (meta.authorization.left(7).toLower() != "bearer " || token.isEmpty())
        return tl::unexpected(refused(tokenError(u"no bearer token"_s), meta, nullptr));
    return token;
}

RegistrationEndpoint::Checked<domain::InitialAccessToken>
RegistrationEndpoint::initialToken(const service::Catalog &catalog, const RequestMeta &meta)
{
    const auto token = admitted(catalog, meta, accountOfStrangers);
    if (!token)
        return tl::unexpected(token.error());
    const auto found = m_registrations.initialToken(crypto::sha256(*token));
    if (!found)
        return tl::unexpected(faultOf(found.error()));
    if (!*found || !(*found)->isLive(meta.now)) {
        const QString cause = *found ? u"the initial access token is used up or over"_s
                                     : u"unknown initial access token"_s;
        return tl::unexpected(refused(tokenError(cause), meta, nullptr));
    }
    m_attempts.succeeded(accountOfStrangers, meta.peerAddress.toUtf8());
    return **found;
}

RegistrationEndpoint::Checked<RegistrationEndpoint::Owner>
RegistrationEndpoint::owner(const service::Catalog &catalog, const QByteArray &clientId,
                            const RequestMeta &meta)
{
    const auto client = catalog.client(clientId);
    const QByteArray account = client ? accountOfStrangers + ':' + clientId : accountOfStrangers;
    const auto token = admitted(catalog, meta, account);
    if (!token)
        return tl::unexpected(token.error());
    domain::ClientRegistration registration;
    if (client) {
        const auto found = m_registrations.registration(client->client.id);
        if (!found)
            return tl::unexpected(faultOf(found.error()));
        registration = found->value_or(domain::ClientRegistration());
    }
    // RFC 7592 section 2: 401 for a client that is gone as for a wrong token.
    const bool isIts =
        crypto::constantTimeEquals(registration.accessTokenDigest, crypto::sha256(*token));
    if (!isIts) {
        const QString cause =
            client ? u"not the client's registration access token"_s : u"unknown client"_s;
        return tl::unexpected(refused(tokenError(cause), meta, client.get()));
    }
    m_attempts.succeeded(account, meta.peerAddress.toUtf8());
    if (!client->isUsable(meta.now)) {
        return tl::unexpected(
            refused(tokenError(u"client is off or expired"_s), meta, client.get()));
    }
    return Owner{client, *token};
}

OAuthError RegistrationEndpoint::refused(OAuthError error, const RequestMeta &meta,
                                         const service::CatalogClient *client)
{
    m_recorder.audit(refusalEvent(audit::registrationRefused, meta, client, nullptr, error));
    return error;
}

OAuthError RegistrationEndpoint::failed(const base::Error &error, const RequestMeta &meta,
                                        const service::CatalogClient *client)
{
    using Kind = base::Error::Kind;
    if (error.kind == Kind::InvalidInput || error.kind == Kind::Conflict)
        return refused(metadataError(error), meta, client);
    if (error.kind == Kind::Unauthorized || error.kind == Kind::NotFound
        || error.kind == Kind::Forbidden)
        return refused(tokenError(error.detail), meta, client);
    return faultOf(error);
}

} // namespace server::oauth
