// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9112 section 4, RFC 6797.
#pragma once

#include "server/http/message.h"

namespace server::http::front {

/// How one answer is written.
struct Framing
{
    bool head = false; ///< the request was HEAD: the length is told, the body is not sent
    bool close = false;
    bool secure = false; ///< came by TLS: the browser is told to stay with it
    QByteArray date;     ///< RFC 9110 section 5.6.7
};

/// The bytes of an answer: one block for one send(). Headers that the front alone decides (length,
/// connection, date) are taken from nobody else, and a header that could break the framing is left
/// out even if a handler went around Response::addHeader().
[[nodiscard]] QByteArray frame(const Response &response, const Framing &framing);

/// An answer of the front itself: a line of text, closed to caches and scripts.
[[nodiscard]] Response plainAnswer(int status);

} // namespace server::http::front
