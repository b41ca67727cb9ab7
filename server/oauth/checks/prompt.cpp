// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.1.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkPrompt(AuthorizationRequest &request)
{
    request.prompt = {};
    for (const auto &value : request.parameters.value("prompt").split(' ')) {
        if (value == "none")
            request.prompt |= Prompt::None;
        else if (value == "login")
            request.prompt |= Prompt::Login;
        else if (value == "consent")
            request.prompt |= Prompt::Consent;
        else if (value == "select_account")
            request.prompt |= Prompt::SelectAccount;
        else if (!value.isEmpty())
            return makeError(ErrorCode::InvalidRequest, "prompt has an unknown value");
    }
    if (request.prompt.testFlag(Prompt::None) && request.prompt != Prompt::None)
        return makeError(ErrorCode::InvalidRequest, "prompt none stands alone");
    return std::nullopt;
}

} // namespace server::oauth
