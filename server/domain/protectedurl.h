// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 3986 sections 3 and 6.2; security FA-04.
#pragma once

#include "server/base/error.h"

#include <QByteArrayList>

#include <optional>

namespace server::domain {

/// The lower-case `host` or `host:port` of a protected host without a port that its scheme implies;
/// nothing when it is none. `scheme` is http or https.
[[nodiscard]] std::optional<QByteArray> protectedHost(const QByteArray &scheme,
                                                      const QByteArray &authority);

/// An address that somebody asked a proxy for, taken apart for the rules. It exists only when every
/// server reads the same path in it: dot segments, encoded slashes, backslashes, empty segments and
/// twice encoded bytes are refused, for the application behind the proxy might resolve them.
class ProtectedUrl
{
public:
    static constexpr qsizetype maximumBytes = 4096;

    ProtectedUrl() = default;
    /// Fails with InvalidInput and one FieldError "url" with the code "too_long", "malformed",
    /// "scheme_forbidden", "user_info", "fragment", "backslash", "encoding", "encoded_slash",
    /// "control_character", "dot_segment" or "empty_segment".
    [[nodiscard]] static base::Result<ProtectedUrl> parse(const QByteArray &bytes);

    /// In printable ASCII, so that it may stand in a header.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] QByteArray withoutQuery() const { return m_bytes.split('?').constFirst(); }
    [[nodiscard]] const QByteArray &host() const { return m_host; } ///< as protectedHost()
    [[nodiscard]] QByteArray origin() const;                        ///< scheme://host[:port]
    [[nodiscard]] bool isHttps() const { return m_isHttps; }
    /// Whether a cookie may travel there: by TLS, or within this machine.
    [[nodiscard]] bool isConfidential() const;
    /// Of the path, percent-decoded once; the last one is empty after a final slash.
    [[nodiscard]] const QByteArrayList &segments() const { return m_segments; }
    /// The same without what follows a semicolon: how servlet containers read them.
    [[nodiscard]] QByteArrayList plainSegments() const;
    bool operator==(const ProtectedUrl &) const = default;

private:
    QByteArray m_bytes;
    QByteArray m_host;
    QByteArrayList m_segments;
    bool m_isHttps = false;
};

} // namespace server::domain
