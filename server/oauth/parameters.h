// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 3.1, 3.2 and appendix B; WHATWG application/x-www-form-urlencoded.
#pragma once

#include "server/base/error.h"

#include <QByteArrayList>
#include <QHash>

namespace server::oauth {

/// The parameters of one request, decoded once: `+` is a space, percent-decoding is strict, the result
/// must be UTF-8 without NUL. An empty value counts as absent; a name given twice is remembered.
class Parameters
{
public:
    /// Fails with InvalidInput: "percent", "utf8", "nul", "too_many" (over 200 parameters).
    [[nodiscard]] static base::Result<Parameters> parse(const QByteArray &encoded);

    [[nodiscard]] QByteArray value(const QByteArray &name) const { return m_values.value(name); }
    [[nodiscard]] bool contains(const QByteArray &name) const { return m_values.contains(name); }
    /// The first name that was given more than once (an empty one counts), or empty.
    [[nodiscard]] const QByteArray &duplicate() const { return m_duplicate; }
    void set(const QByteArray &name, const QByteArray &value) { m_values.insert(name, value); }
    [[nodiscard]] const QHash<QByteArray, QByteArray> &all() const { return m_values; }

private:
    QHash<QByteArray, QByteArray> m_values;
    QByteArray m_duplicate;
};

} // namespace server::oauth
