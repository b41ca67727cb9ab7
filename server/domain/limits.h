// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Every upper bound of what people, documents and clients may hand in: the rules, the fields of
/// the forms and the tests take them from here.
namespace server::domain::limits {

// Characters (UTF-16 units) of texts.
inline constexpr qsizetype nameCharacters = 200;
inline constexpr qsizetype descriptionCharacters = 2000;
inline constexpr qsizetype codeCharacters = 64;
inline constexpr qsizetype userCodeCharacters = 128;
inline constexpr qsizetype emailCharacters =
    254; ///< RFC 5321 section 4.5.3.1.3, without the brackets
inline constexpr qsizetype claimCharacters = 2000;

// Bytes.
inline constexpr qsizetype subjectBytes = 255; ///< OpenID Connect Core section 2, `sub`
inline constexpr qsizetype redirectUriBytes = 2000;
inline constexpr qsizetype issuerBytes = 512;
inline constexpr qsizetype passwordBytes = 1024;
inline constexpr qsizetype iconBytes = 256 * 1024;
inline constexpr qsizetype calledAddressBytes = 2000;       ///< of an address that we call
inline constexpr qsizetype permissionClaimBytes = 6 * 1024; ///< a token has to fit into a header
inline constexpr qsizetype metadataBytes = 16 * 1024;

// Counts.
inline constexpr qsizetype redirectUris = 50;
inline constexpr qsizetype scopes = 100;
inline constexpr qsizetype clientKeys = 20;
inline constexpr qsizetype groups = 200;
inline constexpr qsizetype userPermissions = 100;
inline constexpr qsizetype licences = 50;
inline constexpr qsizetype listenAddresses = 16;
inline constexpr int initialAccessTokenUses = 10'000;
inline constexpr qsizetype passwordMinimumCharacters = 8;
inline constexpr int iconPixels = 256;

// Seconds. The shortest life is one second, so that a test against a real process can wait for an
// end.
inline constexpr qint64 codeSeconds = 600;     ///< RFC 6749 section 4.1.2
inline constexpr qint64 fapi2CodeSeconds = 60; ///< FAPI 2.0 section 5.3.2.1
inline constexpr qint64 parSecondsMinimum = 5;
inline constexpr qint64 parSeconds = 599; ///< FAPI 2.0 section 5.3.2.2: less than 600
inline constexpr qint64 accessTokenSeconds = 7 * 86400;
inline constexpr qint64 refreshTokenSeconds = 3660LL * 86400;
inline constexpr qint64 reuseGraceSeconds = 60;
inline constexpr qint64 legacyTokenSeconds = 3660LL * 86400;
inline constexpr qint64 sessionSeconds = 90 * 86400;

} // namespace server::domain::limits
