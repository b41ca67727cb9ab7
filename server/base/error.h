// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace server::base {

/// One wrong field of a form or document: where, which rule, and the values that the text needs.
/// Holds no text for people and no language; ui/support and the page templates make the sentence.
struct FieldError
{
    QByteArray field;      ///< name of the field, for example "redirect_uris[0]"
    QByteArray code;       ///< stable name of the broken rule, for example "http_not_loopback"
    QList<QString> params; ///< values for the sentence
    bool operator==(const FieldError &) const = default;
};
using FieldErrors = QList<FieldError>;

/// Why an operation did not happen. `detail` is English, for logs and the command line only.
struct Error
{
    enum class Kind {
        InvalidInput, ///< the caller's values are wrong; `fields` says which
        NotFound,
        Conflict,       ///< it exists already, or is in use
        Forbidden,      ///< the caller is known and may not
        Unauthorized,   ///< the caller is not known
        InUse,          ///< another process or object holds it
        Unavailable,    ///< try again later: disk full, queue full, shutting down
        UnknownOutcome, ///< a commit failed: it may or may not have happened; treat single-use
                        ///< things as spent
        Corrupt,        ///< stored data does not make sense
        Internal,       ///< a bug or a failing library call
    };
    Kind kind = Kind::Internal;
    QString detail;
    FieldErrors fields;
};

template<class T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error::Kind kind, QString detail = {},
                                                   FieldErrors fields = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(detail), std::move(fields)});
}

/// `if (auto r = f(); !r) return passOn(r);`
template<class T>
[[nodiscard]] tl::unexpected<Error> passOn(const Result<T> &result)
{
    return tl::unexpected<Error>(result.error());
}

} // namespace server::base
