// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 5.2, RFC 6750 section 3, RFC 9110 sections 11.6.1 and 10.2.3.
#pragma once

#include "server/http/message.h"
#include "server/oauth/answers.h"

namespace server::http {

/// Whether the caller showed anything to be judged: RFC 6750 section 3.1 wants a bare challenge
/// where it did not.
enum class Credentials { Shown, None };

/// The status of an error at a machine endpoint and on a page. A page never answers 401: a browser
/// would ask for a password of its own.
[[nodiscard]] int apiStatus(oauth::ErrorCode code);
[[nodiscard]] int pageStatus(oauth::ErrorCode code);

/// The answer of a machine endpoint: JSON, nothing, or an error with its challenge.
[[nodiscard]] Response apiResponse(const oauth::ApiAnswer &answer,
                                   Credentials credentials = Credentials::Shown);
/// Only the characters that RFC 6749 allows in error_description.
[[nodiscard]] QByteArray descriptionCharacters(const QByteArray &text);
/// A quoted-string of RFC 9110: quotes and backslashes escaped, everything but printable ASCII left
/// out.
[[nodiscard]] QByteArray quotedString(const QByteArray &text);

} // namespace server::http
