// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 4514, RFC 8705 section 2.1.2.
#pragma once

#include "server/base/error.h"

#include <QPair>

namespace server::crypto {

/// A distinguished name taken apart: for each relative name its attributes, in one order. Attribute
/// types are dotted numbers, so that `CN`, `cn` and `2.5.4.3` are one; values are compared byte by
/// byte.
class DistinguishedName
{
public:
    /// The text form, most specific part first. InvalidInput for a type that nobody knows and for
    /// what breaks the grammar; at most 1024 characters.
    [[nodiscard]] static base::Result<DistinguishedName> parse(const QString &text);
    bool operator==(const DistinguishedName &) const = default;

private:
    QList<QList<QPair<QByteArray, QByteArray>>> m_parts;
};

} // namespace server::crypto
