// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 2.3, 3.2.1 and 5.2; security CA-03 to CA-08.
#include "server/oauth/clientauth/clientauthenticator.h"

#include "server/oauth/audit.h"
#include "server/oauth/clientauth/clientsecretbasic.h"
#include "server/oauth/clientauth/clientsecretpost.h"
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
    : m_attempts(dependencies.clientAttempts)
    , m_recorder(dependencies.recorder)
{
    m_methods.push_back(std::make_unique<ClientSecretBasic>());
    m_methods.push_back(std::make_unique<ClientSecretPost>());
    m_methods.push_back(std::make_unique<PublicClient>());
}

tl::expected<ClientPtr, OAuthError>
ClientAuthenticator::authenticate(const Parameters &body, const RequestMeta &meta,
                                  const service::Catalog &catalog)
{
    const ClientAuthMethod *presented = nullptr;
    for (const auto &method : m_methods) {
        if (!method->isPresented(body, meta))
            continue;
        if (presented) {
            return tl::unexpected(makeError(ErrorCode::InvalidRequest,
                                            "only one way of client authentication may be used"));
        }
        presented = method.get();
    }
    if (!presented) {
        const auto error = invalidClient(QStringLiteral("no known method was used"));
        m_recorder.audit(refusalEvent(audit::clientRefused, meta, nullptr, nullptr, error));
        return tl::unexpected(error);
    }
    return authenticateBy(*presented, body, meta, catalog);
}

tl::expected<ClientPtr, OAuthError>
ClientAuthenticator::authenticateBy(const ClientAuthMethod &method, const Parameters &body,
                                    const RequestMeta &meta, const service::Catalog &catalog)
{
    const QByteArrayList claimed = method.claimedClientIds(body, meta);
    const QByteArray named = body.value("client_id");
    if (!named.isEmpty() && !claimed.contains(named)) {
        return tl::unexpected(makeError(ErrorCode::InvalidRequest,
                                        "client_id differs from the authenticated client"));
    }
    const QByteArray address = meta.peerAddress.toUtf8();
    QByteArray clientId = claimed.first();
    for (const auto &reading : claimed) {
        if (catalog.client(reading))
            clientId = reading;
    }
    const auto client = catalog.client(clientId);
    const auto refuse = [&](OAuthError error) {
        m_recorder.audit(refusalEvent(audit::clientRefused, meta, client.get(), nullptr, error));
        return tl::unexpected(std::move(error));
    };
    if (method.canBeGuessed()) {
        if (const auto wait = m_attempts.take(clientId, address)) {
            auto error = makeError(ErrorCode::TooManyRequests, "too many failed attempts");
            error.retryAfterSeconds = int(wait->count());
            return refuse(std::move(error));
        }
    }
    const auto proof = method.prove(client.get(), body, meta);
    if (!proof.holds)
        return refuse(invalidClient(QStringLiteral("unknown client or wrong credentials")));
    if (method.canBeGuessed())
        m_attempts.succeeded(clientId, address);
    if (!client->isUsable(meta.now))
        return refuse(invalidClient(QStringLiteral("client is off or expired")));
    if (!methodIsAllowed(*client, method.method()))
        return refuse(invalidClient(QStringLiteral("its template or itself pins another method")));
    m_recorder.used(store::ClientUse{client->client.id, proof.secret, meta.now});
    return client;
}

} // namespace server::oauth
