// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9068 section 2.
#pragma once

#include "server/base/random.h"
#include "server/oauth/tokens/issuance.h"

namespace server::oauth {

struct AccessToken
{
    QByteArray text;
    base::Seconds lifetime{0};
};

/// Makes and signs an access token. Its audience is the issuer, since the guarded resources are
/// this server's own; a delegation brings another one. The connection's id stands in a private
/// claim, so that ending the connection is seen without storing each token. Fails when randomness
/// or the key fails.
[[nodiscard]] base::Result<AccessToken> signAccessToken(const Issuance &issuance,
                                                        base::RandomSource &random);

/// Header `typ` of access tokens, and the private claim with the connection's id (as text: a JSON
/// number would lose its last digits).
[[nodiscard]] inline QByteArray accessTokenType()
{
    return "at+jwt";
}
[[nodiscard]] inline QString connectionClaim()
{
    return QStringLiteral("connection_id");
}

} // namespace server::oauth
