// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 2 (`acr`, `amr`), RFC 8176 section 2.
#pragma once

#include <QByteArrayList>

namespace server::oauth {

/// The `acr` of a sign-in by password, the one context that this server reaches.
[[nodiscard]] inline QByteArray passwordAcr()
{
    return "urn:consentry:acr:password";
}
[[nodiscard]] inline QByteArrayList passwordAmr()
{
    return {"pwd"};
}

} // namespace server::oauth
