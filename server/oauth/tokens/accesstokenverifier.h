// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9068 section 4, RFC 8725 section 3.
#pragma once

#include "server/oauth/proofs/confirmation.h"
#include "server/service/catalog.h"
#include "server/store/grantrepository.h"
#include "server/store/spentidrepository.h"

#include <QCache>

namespace server::oauth {

/// What a verified access token says, and the rows behind it as they are now.
struct LiveAccessToken
{
    std::shared_ptr<const service::CatalogClient> client;
    std::optional<store::ConnectionState> state; ///< none: the client acts for itself
    domain::ScopeSet scopes; ///< of the token, cut to what grant and template allow now
    QByteArray subject;
    qint64 issuedAt = 0;
    qint64 expiresAt = 0;
    QByteArray id;             ///< `jti`
    Confirmation confirmation; ///< whose keys it takes to use it; the resource has to ask for them
    QByteArray audience;       ///< `aud`
    QJsonObject actor;         ///< `act` (RFC 8693 section 4.1); empty: nobody acts for the client
    QStringList permissions;   ///< codes that it tells (requirements D-14)
};

/// Under which a token is kept that was revoked by itself; `id` is its `jti`.
[[nodiscard]] QByteArray revocationDigest(const QByteArray &id);

/// Decides whether an access token is live: our signature, our issuer, an audience that the caller
/// takes, unexpired, its client on, its connection, grant and user live. Each use reads the rows
/// again, so that a revocation bites at once; what belongs to no connection of its client's is
/// looked up among the tokens that were revoked by themselves. Only the signature's verdict is
/// remembered, in a bounded cache. One for each HTTP worker, used in its thread. Fails with
/// Unauthorized, or with the store's own error.
class AccessTokenVerifier
{
public:
    AccessTokenVerifier(const store::GrantRepository &grants,
                        const store::SpentIdRepository &revoked);
    /// Own: tokens for this server's own resources only (KT-06). Any: the caller decides.
    enum class Audience { Own, Any };
    [[nodiscard]] base::Result<LiveAccessToken> verify(const QByteArray &text,
                                                       const service::Catalog &catalog,
                                                       base::Timestamp now,
                                                       Audience audience = Audience::Own);

private:
    struct Claims
    {
        QByteArray issuer;
        QByteArray audience;
        QByteArray subject;
        QByteArray clientId;
        QByteArray id;
        QJsonObject actor;
        QStringList permissions;
        domain::ScopeSet scopes;
        domain::ConnectionId connection;
        Confirmation confirmation;
        std::optional<domain::ClientKey> keyOwner;
        qint64 issuedAt = 0;
        qint64 expiresAt = 0;
    };
    /// Brings in the rows of the connection, if there is one.
    [[nodiscard]] base::Result<LiveAccessToken> withConnection(LiveAccessToken live,
                                                               const Claims &claims,
                                                               const service::Catalog &catalog,
                                                               base::Timestamp now) const;
    [[nodiscard]] base::Result<Claims> verifiedClaims(const QByteArray &text,
                                                      const service::Catalog &catalog);
    [[nodiscard]] static base::Result<Claims> readClaims(const QByteArray &text,
                                                         const service::KeyRing &keys);

    const store::GrantRepository &m_grants;
    const store::SpentIdRepository &m_revoked;
    std::shared_ptr<const service::KeyRing> m_keys; ///< with which the cached ones were verified
    QCache<QByteArray, Claims> m_verified;
};

} // namespace server::oauth
