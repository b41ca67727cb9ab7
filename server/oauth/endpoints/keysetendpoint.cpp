// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7517 section 5.
#include "server/oauth/endpoints/keysetendpoint.h"

namespace server::oauth {

ApiAnswer keySetAnswer(const service::Catalog &catalog)
{
    if (!catalog.keys)
        return makeError(ErrorCode::Unavailable, "the server is not set up yet");
    return JsonAnswer{catalog.jwksJson, true};
}

} // namespace server::oauth
