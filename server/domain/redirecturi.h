// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.1.2, RFC 8252 section 7, RFC 9700 sections 2.1 and 4.1.3.
#pragma once

#include "server/base/error.h"
#include "server/domain/limits.h"

namespace server::domain {

enum class ApplicationType { Web, Native };

/// A registered redirect address, kept as the bytes that were registered. It exists only after the
/// checks of parse(). It is compared as bytes, never as a URL; the one exception is the port of a
/// loopback http address of a native client (RFC 8252 section 7.3).
class RedirectUri
{
public:
    static constexpr qsizetype maximumBytes = limits::redirectUriBytes;

    RedirectUri() = default;
    /// Fails with Kind::InvalidInput and one FieldError whose code is one of: "empty", "too_long",
    /// "control_character", "not_ascii", "backslash", "wildcard", "relative", "fragment",
    /// "user_info", "scheme_forbidden", "http_not_loopback", "private_scheme_without_dot",
    /// "host_missing", "malformed", "not_canonical" (params: the canonical form),
    /// "reserved_parameter" (params: its name).
    [[nodiscard]] static base::Result<RedirectUri> parse(const QByteArray &bytes);

    /// Whether a received value is this address.
    [[nodiscard]] bool matches(const QByteArray &received, ApplicationType type) const;
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// `https://host:port` of a hierarchical address, `scheme:` of a private-use one. For
    /// Content-Security-Policy and for people.
    [[nodiscard]] QByteArray origin() const;
    /// The host in ASCII for people; the scheme where there is no host.
    [[nodiscard]] QByteArray displayHost() const;
    bool operator==(const RedirectUri &) const = default;

private:
    QByteArray m_bytes;
};

/// The address with parameters appended to its query (`?` or `&`), each percent-encoded once.
[[nodiscard]] QByteArray withQuery(const QByteArray &uri,
                                   const QList<std::pair<QByteArray, QByteArray>> &parameters);

} // namespace server::domain
