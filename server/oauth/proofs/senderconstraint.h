// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 sections 5, 7 to 10, RFC 8705 section 3, FAPI 2.0 Security Profile section 5.3.2.1.
#pragma once

#include "server/oauth/oautherror.h"
#include "server/oauth/proofs/confirmation.h"
#include "server/oauth/proofs/dpopproof.h"
#include "server/oauth/proofs/proofmemory.h"
#include "server/oauth/requestmeta.h"
#include "server/service/catalog.h"

namespace server::oauth {

/// The keys that a request has shown, and the nonce to answer it with.
struct ShownKeys
{
    Confirmation confirmation;
    QByteArray nonce; ///< empty: none is offered
};

/// How a token came to a resource (RFC 6750 section 2, RFC 9449 section 7.1).
enum class TokenScheme { Bearer, DPoP };

/// Decides which keys a request's tokens are bound to, and whether a bound token comes from the one
/// it was given to. Each proof counts once. One for each HTTP worker, over the memory that all
/// share.
class SenderConstraint
{
public:
    explicit SenderConstraint(ProofMemory &memory);

    /// What the tokens of this request will be bound to. A client that need not bind them and sends
    /// a proof gets bound ones all the same; one that must and does not is refused.
    [[nodiscard]] tl::expected<ShownKeys, OAuthError>
    atTokenEndpoint(const service::CatalogClient &client, const RequestMeta &meta);
    /// The key of a proof at the pushed authorization request endpoint: the code will be bound to
    /// it. `asked` is the request's `dpop_jkt`, which must agree.
    [[nodiscard]] tl::expected<ShownKeys, OAuthError>
    atPushedRequest(const service::CatalogClient &client, const QByteArray &asked,
                    const RequestMeta &meta);
    /// The nonce to answer with, or why this token may not be used by this request.
    [[nodiscard]] tl::expected<QByteArray, OAuthError>
    atResource(const service::CatalogClient &client, const Confirmation &bound, TokenScheme scheme,
               const QByteArray &accessToken, const RequestMeta &meta);

private:
    [[nodiscard]] tl::expected<DpopProof, OAuthError> accept(const service::CatalogClient &client,
                                                             const QByteArray &accessToken,
                                                             const RequestMeta &meta);
    [[nodiscard]] QByteArray offer(const service::CatalogClient &client, const DpopProof &proof,
                                   base::Timestamp now);

    ProofMemory &m_memory;
};

} // namespace server::oauth
