// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/webapi/answer.h"

namespace server::webapi {

int statusOf(base::Error::Kind kind)
{
    using Kind = base::Error::Kind;
    switch (kind) {
    case Kind::InvalidInput:
        return 400;
    case Kind::Unauthorized:
        return 401;
    case Kind::Forbidden:
        return 403;
    case Kind::NotFound:
        return 404;
    case Kind::Conflict:
        return 409;
    case Kind::InUse:
    case Kind::Unavailable:
    case Kind::UnknownOutcome:
        return 503;
    case Kind::Corrupt:
    case Kind::Internal:
        return 500;
    }
    return 500;
}

} // namespace server::webapi
