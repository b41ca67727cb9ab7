// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9110 section 5.6, RFC 9112 section 3, RFC 3986 sections 2 and 3.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace server::http::front {

/// One or more tchar: a method or a field name.
[[nodiscard]] bool isToken(QByteArrayView text);

/// No control character but the tab: neither CR, LF nor NUL can pass into or out of a header.
[[nodiscard]] bool isFieldValue(QByteArrayView text);

/// An absolute path of pchar and slashes, every percent sign followed by two hexadecimal digits.
[[nodiscard]] bool isPath(QByteArrayView text);

/// Visible ASCII without "#". Looser than RFC 3986, because browsers send some characters as they
/// are.
[[nodiscard]] bool isQuery(QByteArrayView text);

/// host [":" port] with a port up to 65535; user information and anything else is refused.
[[nodiscard]] bool isHost(QByteArrayView text);

/// Case-insensitive for ASCII only, unlike QString's rules.
[[nodiscard]] bool equalsIgnoringCase(QByteArrayView text, QByteArrayView lower);

/// Spaces and tabs taken off both ends.
[[nodiscard]] QByteArrayView trimmed(QByteArrayView text);

} // namespace server::http::front
