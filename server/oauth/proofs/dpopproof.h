// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 sections 4.2 and 4.3.
#pragma once

#include "server/base/clock.h"
#include "server/base/error.h"

namespace server::oauth {

/// How old a proof may be, and how far the client's clock may be ahead of ours.
inline constexpr base::Seconds oldestProof{60};
inline constexpr base::Seconds proofAhead{10};

/// The request that a proof has to be made for.
struct ProvenRequest
{
    QByteArray method;
    QByteArray address;     ///< as published, without query
    QByteArray accessToken; ///< at resources: `ath` must be its hash; empty elsewhere
    base::Timestamp now;
};

/// A proof that is in order in itself. Whether it was used before, and whether it needs a nonce, is
/// not decided yet.
struct DpopProof
{
    QByteArray key;   ///< thumbprint (RFC 7638)
    QByteArray id;    ///< SHA-256 over key and `jti`
    QByteArray nonce; ///< empty: none
    base::Timestamp issuedAt;
};

/// InvalidInput with the cause, in words that may be told to the client.
[[nodiscard]] base::Result<DpopProof> readDpopProof(const QByteArray &text,
                                                    const ProvenRequest &request);

} // namespace server::oauth
