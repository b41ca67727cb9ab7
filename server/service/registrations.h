// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 3, RFC 7592 section 2.
#pragma once

#include "server/base/random.h"
#include "server/crypto/sealer.h"
#include "server/service/change.h"
#include "server/service/requestedclient.h"

namespace server::service {

struct NewInitialAccessToken
{
    domain::InitialAccessToken record;
    base::Secret token; ///< exists nowhere else
};

/// A client after its own request, with what is told once.
struct RegisteredClient
{
    domain::Client client;
    domain::TemplatePolicy policy;
    std::optional<base::Secret> secret; ///< made by this request
};

/// Clients that register and change themselves, and the tokens that let them. Made for one write
/// job; all of it is kept or nothing. Fails with Unauthorized when a token does not count (any
/// more), with InvalidInput when the metadata is wrong or outside the template: fields are the
/// members of RFC 7591.
class Registrations
{
public:
    Registrations(Change &change, base::RandomSource &random, const crypto::Sealer &sealer)
        : m_change(change)
        , m_random(random)
        , m_sealer(sealer)
    {
    }
    [[nodiscard]] base::Result<NewInitialAccessToken>
    addToken(const domain::InitialAccessTokenDraft &draft);
    [[nodiscard]] base::Result<void> revokeToken(domain::InitialAccessTokenId id);

    /// Takes one use of the initial access token. `accessToken` is the digest of the token that may
    /// change the client from now on.
    [[nodiscard]] base::Result<RegisteredClient> create(const QByteArray &initialTokenDigest,
                                                        const RequestedClient &requested,
                                                        const QByteArray &accessTokenDigest);
    /// Replaces everything that the client can say of itself. A given secret must be its own.
    [[nodiscard]] base::Result<RegisteredClient> replace(domain::ClientKey id,
                                                         const QByteArray &accessTokenDigest,
                                                         const RequestedClient &requested,
                                                         const base::Secret &ownSecret);
    /// Deletes the client with every token of it.
    [[nodiscard]] base::Result<void> remove(domain::ClientKey id,
                                            const QByteArray &accessTokenDigest);

private:
    [[nodiscard]] base::Result<domain::ClientTemplate> usableTemplate(domain::TemplateId id);
    /// The client, when this token may change it.
    [[nodiscard]] base::Result<domain::Client> owned(domain::ClientKey id,
                                                     const QByteArray &accessTokenDigest);
    [[nodiscard]] base::Result<void> checkOwnSecret(domain::ClientKey id,
                                                    const base::Secret &secret);
    /// Gives or takes secrets as the client's method needs them now.
    [[nodiscard]] base::Result<std::optional<base::Secret>>
    adjustSecrets(const domain::Client &client, const domain::TemplatePolicy &policy,
                  std::optional<domain::AuthMethod> before);

    Change &m_change;
    base::RandomSource &m_random;
    const crypto::Sealer &m_sealer;
};

} // namespace server::service
