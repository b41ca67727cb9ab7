// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core sections 2, 3.1.3.6 and 12.2.
#pragma once

#include "server/oauth/tokens/issuance.h"

namespace server::oauth {

/// A first ID Token repeats the request's nonce, one from a refresh does not (Core section 12.2).
/// Never: this answer brings none.
enum class IdTokenOccasion { CodeRedeemed, Refreshed, Never };

/// The client's wish, else its template's. A wish from before the template became one of the FAPI
/// kind does not bring RS256 back (FAPI 2.0 section 5.4.1).
[[nodiscard]] domain::SigningAlgorithm idTokenAlgorithm(const service::CatalogClient &client);

/// Makes and signs the ID Token that goes with this access token. With platform claims it tells
/// identifier, e-mail and company; with standard claims only what was asked for by name.
[[nodiscard]] base::Result<QByteArray> signIdToken(const Issuance &issuance,
                                                   IdTokenOccasion occasion,
                                                   const QByteArrayList &namedClaims,
                                                   const QByteArray &accessToken);

} // namespace server::oauth
