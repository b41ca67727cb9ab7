// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 2.3, 3.2.1 and 5.2; security CA-03 to CA-08.
#include "server/oauth/clientauth/clientauthenticator.h"

#include "server/oauth/audit.h"
#include "server/oauth/clientauth/clientcertificate.h"
#include "server/oauth/clientauth/clientsecretbasic.h"
#include "server/oauth/clientauth/clientsecretjwt.h"
#include "server/oauth/clientauth/clientsecretpost.h"
#include "server/oauth/clientauth/privatekeyjwt.h"
#include "server/oauth/clientauth/publicclient.h"

namespace server::oauth {

namespace {

/// RFC 9110 section 15.5.2 wants a challenge with every 401; Basic is the one every client knows.
OAuthError invalidClient(const QString &cause)
{
    auto error = makeError(ErrorCode::InvalidClient, "client authentication failed", cause);
    error.challenge = "Basic";
    return error;
}

bool methodIsAllowed(const service::CatalogClient &client, domain::AuthMethod method)
{
    const auto pinned = client.client.metadata.authMethod;
    return client.policy().allows(method) && (!pinned || *pinned == method);
}

} // namespace

ClientAuthenticator::ClientAuthenticator(const Dependencies &dependencies)
    : m_catalog(dependencies.catalog)
    , m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_attempts(dependencies.clientAttempts)
    , m_recorder(dependencies.recorder)
    , m_secrets(dependencies.verifiedSecrets, dependencies.hashPool, dependencies.answerTo)
{
    auto &keys = dependencies.clientKeys;
    m_methods.push_back(std::make_unique<ClientSecretBasic>(m_secrets));
    m_methods.push_back(std::make_unique<ClientSecretPost>(m_secrets));
    m_methods.push_back(std::make_unique<ClientSecretJwt>(dependencies.sealer));
    m_methods.push_back(std::make_unique<PrivateKeyJwt>(keys, m_answerTo));
    m_methods.push_back(std::make_unique<TlsClientAuth>());
    m_methods.push_back(std::make_unique<SelfSignedTlsClientAuth>(keys, m_answerTo));
    m_methods.push_back(std::make_unique<PublicClient>());
}

void ClientAuthenticator::admit(const Parameters &body, const RequestMeta &meta, ApiReply reply,
                                Admitted goOn)
{
    const auto catalog = m_catalog.current();
    if (catalog->config.issuer.isEmpty() || !catalog->keys)
        return reply(makeError(ErrorCode::Unavailable, "the server link is not set"));
    if (!body.duplicate().isEmpty())
        return reply(makeError(ErrorCode::InvalidRequest, "a parameter was sent twice"));
    authenticate(body, meta, catalog,
                 [reply = std::move(reply), goOn = std::move(goOn)](
                     const tl::expected<AuthenticatedClient, OAuthError> &sender) {
                     if (!sender)
                         return reply(sender.error());
                     goOn(*sender, reply);
                 });
}

void ClientAuthenticator::authenticate(const Parameters &body, const RequestMeta &meta,
                                       const service::CatalogPtr &catalog, ClientAuthReply done)
{
    ClientAuthMethod *presented = nullptr;
    for (const auto &method : m_methods) {
        if (!method->isPresented(body, meta, *catalog))
            continue;
        if (presented) {
            return done(tl::unexpected(makeError(
                ErrorCode::InvalidRequest, "only one way of client authentication may be used")));
        }
        presented = method.get();
    }
    if (!presented)
        return refuse(meta, {}, invalidClient(QStringLiteral("no known method was used")), done);
    authenticateBy(*presented, body, meta, catalog, std::move(done));
}

void ClientAuthenticator::authenticateBy(ClientAuthMethod &method, const Parameters &body,
                                         const RequestMeta &meta,
                                         const service::CatalogPtr &catalog, ClientAuthReply done)
{
    const QByteArrayList claimed = method.claimedClientIds(body, meta);
    const QByteArray named = body.value("client_id");
    if (!named.isEmpty() && !claimed.contains(named)) {
        return done(tl::unexpected(makeError(ErrorCode::InvalidRequest,
                                             "client_id differs from the authenticated client")));
    }
    const QByteArray address = meta.peerAddress.toUtf8();
    QByteArray clientId = claimed.first();
    for (const auto &reading : claimed) {
        if (catalog->client(reading))
            clientId = reading;
    }
    const auto client = catalog->client(clientId);
    const bool isGuess = method.isGuess(client, body, meta);
    if (isGuess) {
        if (const auto wait = m_attempts.take(clientId, address)) {
            auto error = makeError(ErrorCode::TooManyRequests, "too many failed attempts");
            error.retryAfterSeconds = int(wait->count());
            return refuse(meta, client, error, done);
        }
    }
    method.prove(client, body, meta, catalog,
                 [this, claimed = AuthenticatedClient{catalog, client, method.method()}, clientId,
                  address, meta, isGuess,
                  done = std::move(done)](const base::Result<ClientAuthMethod::Proof> &proof) {
                     if (!proof)
                         return done(tl::unexpected(faultOf(proof.error())));
                     if (proof->holds && isGuess)
                         m_attempts.succeeded(clientId, address);
                     proven(claimed, *proof, meta, done);
                 });
}

void ClientAuthenticator::proven(const AuthenticatedClient &claimed,
                                 const ClientAuthMethod::Proof &proof, const RequestMeta &meta,
                                 const ClientAuthReply &done)
{
    if (const auto error = refusal(claimed, proof, meta.now))
        return refuse(meta, claimed.client, *error, done);
    const auto goOn = [this, claimed, secret = proof.secret, now = meta.now, done] {
        m_recorder.used(store::ClientUse{claimed.client->client.id, secret, now});
        done(claimed);
    };
    if (!proof.once)
        return goOn();
    store::submit<bool>(
        m_store, &m_answerTo,
        [once = *proof.once](store::UnitOfWork &work) {
            return work.spentIds().spend(once.digest, once.until);
        },
        [this, client = claimed.client, meta, goOn, done](const base::Result<bool> &first) {
            if (!first)
                return done(tl::unexpected(faultOf(first.error())));
            if (!*first) {
                return refuse(meta, client,
                              invalidClient(QStringLiteral("client_assertion: its jti was used")),
                              done);
            }
            goOn();
        });
}

std::optional<OAuthError> ClientAuthenticator::refusal(const AuthenticatedClient &claimed,
                                                       const ClientAuthMethod::Proof &proof,
                                                       base::Timestamp now)
{
    const auto &client = claimed.client;
    if (!client || !proof.holds) {
        return invalidClient(proof.cause.isEmpty()
                                 ? QStringLiteral("unknown client or wrong credentials")
                                 : proof.cause);
    }
    if (!client->isUsable(now))
        return invalidClient(QStringLiteral("client is off or expired"));
    if (!methodIsAllowed(*client, claimed.method))
        return invalidClient(QStringLiteral("its template or itself pins another method"));
    return std::nullopt;
}

void ClientAuthenticator::refuse(const RequestMeta &meta, const ClientPtr &client,
                                 const OAuthError &error, const ClientAuthReply &done)
{
    m_recorder.audit(refusalEvent(audit::clientRefused, meta, client.get(), nullptr, error));
    done(tl::unexpected(error));
}

} // namespace server::oauth
