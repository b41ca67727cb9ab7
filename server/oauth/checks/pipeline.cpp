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
    Use atPush;
    Use aroundObject;
    Use atResumption;
};

// clang-format off
constexpr Row table[] = {
    //                         authorization  push  around object  resumption
    // Until these have passed, nothing goes to the redirect address.
    { checkClientMayAuthorize, Yes,           Yes,  Yes,           Yes },
    { checkRedirectUri,        Yes,           Yes,  No,            Yes },
    { checkOutsideRedirectUri, No,            No,   Yes,           No  },
    // How errors travel, before anything else can fail.
    { checkResponseMode,       Yes,           Yes,  Yes,           Yes },
    { checkState,              Yes,           Yes,  Yes,           Yes },
    { checkDuplicates,         Yes,           Yes,  Yes,           No  },
    { checkSizes,              Yes,           Yes,  No,            No  },
    { checkTemplateDemands,    Yes,           Yes,  Yes,           Yes },
    { checkRequestObject,      Yes,           Yes,  No,            No  },
    { checkResponseType,       Yes,           Yes,  No,            Yes },
    { checkScope,              Yes,           Yes,  No,            Yes },
    { checkPkce,               Yes,           Yes,  No,            Yes },
    { checkDpopKey,            Yes,           Yes,  No,            Yes },
    { checkNonce,              Yes,           Yes,  No,            Yes },
    { checkPrompt,             Yes,           Yes,  No,            Yes },
    { checkMaxAge,             Yes,           Yes,  No,            Yes },
    { checkIdTokenHint,        Yes,           Yes,  No,            Yes },
    { checkClaims,             Yes,           Yes,  No,            Yes },
    { checkLoginHint,          Yes,           Yes,  No,            Yes },
};
// clang-format on

Use columnOf(const Row &row, CheckedAt where)
{
    switch (where) {
    case CheckedAt::Authorization:
        return row.atAuthorization;
    case CheckedAt::Push:
        return row.atPush;
    case CheckedAt::AroundObject:
        return row.aroundObject;
    case CheckedAt::Resumption:
        break;
    }
    return row.atResumption;
}

} // namespace

OAuthError refusalOf(const AuthorizationRequest &request, OAuthError error)
{
    error.mayRedirect = request.mayRedirect();
    return error;
}

CheckResult runChecks(CheckedAt where, AuthorizationRequest &request)
{
    for (const auto &row : table) {
        if (columnOf(row, where) == No)
            continue;
        if (const auto refused = row.check(request))
            return refusalOf(request, *refused);
    }
    return std::nullopt;
}

} // namespace server::oauth
