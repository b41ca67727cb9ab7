// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.1: an ID Token of ours, also an expired one.
#include "server/oauth/checks/checks.h"

#include "server/oauth/tokens/idtokenhint.h"

namespace server::oauth {

CheckResult checkIdTokenHint(AuthorizationRequest &request)
{
    const QByteArray hint = request.parameters.value("id_token_hint");
    if (hint.isEmpty())
        return std::nullopt;
    const auto read = readIdTokenHint(hint, *request.catalog);
    if (!read)
        return makeError(ErrorCode::InvalidRequest,
                         "id_token_hint is not an ID Token of this server", read.error().detail);
    request.hintedSubject = read->subject;
    return std::nullopt;
}

} // namespace server::oauth
