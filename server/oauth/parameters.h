// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 3.1, 3.2 and appendix B; WHATWG application/x-www-form-urlencoded.
#pragma once

#include "server/base/error.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace server::oauth {

/// The parameters of one request, decoded once: `+` is a space, percent-decoding is strict, the
/// result must be UTF-8 without NUL. An empty value counts as absent; a name given twice is
/// remembered.
class Parameters
{
public:
    /// Fails with InvalidInput: "percent", "utf8", "nul", "too_many" (over 200 parameters).
    [[nodiscard]] static base::Result<Parameters> parse(const QByteArray &encoded);

    [[nodiscard]] QByteArray value(const QByteArray &name) const { return m_values.value(name); }
    [[nodiscard]] bool contains(const QByteArray &name) const { return m_values.contains(name); }
    /// The first name that was given more than once (an empty value counts), or empty. value() is
    /// then the first value that was not empty.
    [[nodiscard]] const QByteArray &duplicate() const { return m_duplicate; }
    [[nodiscard]] bool isDuplicated(const QByteArray &name) const
    {
        return m_duplicates.contains(name);
    }
    void set(const QByteArray &name, const QByteArray &value) { m_values.insert(name, value); }
    void remove(const QByteArray &name) { m_values.remove(name); }
    [[nodiscard]] const QHash<QByteArray, QByteArray> &all() const { return m_values; }

private:
    QHash<QByteArray, QByteArray> m_values;
    QByteArray m_duplicate;
    QSet<QByteArray> m_duplicates;
};

/// One name or value of a form decoded; nothing when its percent signs are not followed by two
/// digits.
[[nodiscard]] std::optional<QByteArray> formDecoded(const QByteArray &encoded);

} // namespace server::oauth
