// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 6, RFC 9700 section 4.14.2.
#include "server/oauth/tokens/refreshtoken.h"

#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"

namespace server::oauth {

base::Result<NewRefreshToken> makeRefreshToken(const service::CatalogClient &client,
                                               domain::ConnectionId connection, qint64 generation,
                                               base::Timestamp now, base::RandomSource &random)
{
    auto text = crypto::makeToken(random, "rt_");
    if (!text)
        return base::passOn(text);
    domain::RefreshToken token;
    token.digest = crypto::sha256(text->reveal());
    token.connection = connection;
    token.generation = generation;
    token.issuedAt = now;
    token.expiresAt = client.capped(now + client.policy().refreshTokenLifetime);
    return NewRefreshToken{std::move(*text), token};
}

} // namespace server::oauth
