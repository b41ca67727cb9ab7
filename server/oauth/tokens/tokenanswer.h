// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 5.1, OpenID Connect Core section 3.1.3.3.
#pragma once

#include "server/base/random.h"
#include "server/oauth/tokens/idtoken.h"

namespace server::oauth {

/// Signs what the issuance brings (an access token; an ID Token when `openid` is among the scopes)
/// and makes the JSON of the token answer. `granted` is what the person has agreed to: claims asked
/// for by name go in only when it covers them. `refreshToken` may be empty: none is handed out. To
/// be called before the write that it answers for: the writer does no signing.
[[nodiscard]] base::Result<QByteArray>
makeTokenAnswer(const Issuance &issuance, const domain::ScopeSet &granted, IdTokenOccasion occasion,
                const QByteArray &refreshToken, base::RandomSource &random);

} // namespace server::oauth
