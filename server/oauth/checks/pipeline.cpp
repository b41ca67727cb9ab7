// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.1, OpenID Connect Core section 3.1.2.1.
#include "server/oauth/checks/pipeline.h"

namespace server::oauth {

namespace {

enum class Use { Yes, No };
using enum Use;

struct Row
{
    CheckResult (*check)(AuthorizationRequest &);
    Use atAuthorization;
    Use atResumption;
};

// clang-format off
constexpr Row table[] = {
    //                         authorization  resumption
    // Until both of these passed, nothing goes to the redirect address.
    { checkClientMayAuthorize, Yes,           Yes },
    { checkRedirectUri,        Yes,           Yes },
    // How errors travel, before anything else can fail.
    { checkResponseMode,       Yes,           Yes },
    { checkState,              Yes,           Yes },
    { checkDuplicates,         Yes,           No  },
    { checkSizes,              Yes,           No  },
    { checkRequestObject,      Yes,           No  },
    { checkTemplateDemands,    Yes,           Yes },
    { checkResponseType,       Yes,           Yes },
    { checkScope,              Yes,           Yes },
    { checkPkce,               Yes,           Yes },
    { checkDpopKey,            Yes,           Yes },
    { checkNonce,              Yes,           Yes },
    { checkPrompt,             Yes,           Yes },
    { checkMaxAge,             Yes,           Yes },
    { checkIdTokenHint,        Yes,           Yes },
    { checkClaims,             Yes,           Yes },
    { checkLoginHint,          Yes,           Yes },
};
// clang-format on

} // namespace

CheckResult runChecks(CheckedAt where, AuthorizationRequest &request)
{
    for (const auto &row : table) {
        if ((where == CheckedAt::Authorization ? row.atAuthorization : row.atResumption) == No)
            continue;
        if (auto refused = row.check(request)) {
            refused->mayRedirect = request.mayRedirect();
            return refused;
        }
    }
    return std::nullopt;
}

} // namespace server::oauth
