// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 5.2.
#include "server/oauth/grants/grant.h"

#include "server/oauth/audit.h"

namespace server::oauth {

void Grant::refuse(const TokenRequest &request, const OAuthError &error, const ApiReply &reply,
                   const domain::User *user)
{
    m_recorder.audit(
        refusalEvent(audit::tokenRefused, request.meta, request.client.get(), user, error));
    reply(error);
}

} // namespace server::oauth
