// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.2, RFC 7636 section 4.4.
#include "server/oauth/tokens/authorizationcode.h"

#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"

namespace server::oauth {

base::Result<NewAuthorizationCode> makeAuthorizationCode(const AuthorizationRequest &request,
                                                         const domain::Session &session,
                                                         base::RandomSource &random)
{
    auto text = crypto::makeToken(random);
    if (!text)
        return base::passOn(text);
    domain::AuthorizationCode code;
    code.digest = crypto::sha256(text->reveal());
    code.user = session.user;
    code.client = request.client->client.id;
    code.scopes = request.scopes;
    code.redirectUri = request.redirectUri;
    code.codeChallenge = request.codeChallenge;
    code.dpopKey = request.dpopKey;
    code.nonce = request.nonce;
    if (session.id.isValid())
        code.session = session.id;
    code.sid = session.sid;
    code.authTime = session.authTime;
    code.authTimeRequested = request.maxAge.has_value();
    code.acr = session.acr;
    code.amr = session.amr;
    code.claims = request.claims.toJson();
    code.issuedAt = request.now;
    code.expiresAt = request.client->capped(request.now + request.client->policy().codeLifetime);
    return NewAuthorizationCode{std::move(*text), code};
}

} // namespace server::oauth
