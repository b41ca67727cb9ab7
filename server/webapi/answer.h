// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QByteArray>
#include <QHash>

#include <functional>

namespace server::webapi {

/// What a guarded resource answers. Free of HTTP types; server/http sends it.
struct Answer
{
    int status = 200;
    QByteArray body;                             ///< empty: none
    QByteArray contentType = "application/json"; ///< where there is a body
    QByteArray allow = {};                       ///< with 405: the methods that the address takes
    QByteArray challenge = {};                   ///< with 401: WWW-Authenticate
    int retryAfterSeconds = 0;
};
using Reply = std::function<void(Answer)>;

/// The status for an error inside (RFC 9110 section 15); Conflict is 409, which not every platform
/// knows.
[[nodiscard]] int statusOf(base::Error::Kind kind);

/// The decoded parameters of a query or a form; each name stands once.
using Query = QHash<QByteArray, QByteArray>;

} // namespace server::webapi
