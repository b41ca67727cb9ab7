// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements X-14, security CO-04.
#include "server/oauth/interaction/formtoken.h"

#include "server/base/base64url.h"
#include "server/crypto/digest.h"

namespace server::oauth {

QByteArray formToken(const QByteArray &sessionCookie, const QByteArray &purpose,
                     const QByteArray &subject)
{
    const QByteArray message = "form " + purpose + '\0' + subject;
    return base::toBase64Url(crypto::hmacSha256(sessionCookie, message));
}

bool formTokenHolds(const QByteArray &token, const QByteArray &sessionCookie,
                    const QByteArray &purpose, const QByteArray &subject)
{
    return !sessionCookie.isEmpty()
           && crypto::constantTimeEquals(token, formToken(sessionCookie, purpose, subject));
}

} // namespace server::oauth
