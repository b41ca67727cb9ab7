// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core sections 3.1.2.1, 3.1.2.3, 3.1.2.4 and 3.1.2.6; requirements A-16.
#pragma once

#include "server/domain/grant.h"
#include "server/oauth/checks/authorizationrequest.h"
#include "server/store/sessionrepository.h"

namespace server::oauth {

/// Whether the person has signed in for this very request.
enum class Arrival { Directly, AfterSignIn };

struct NextStep
{
    enum class Kind { SignIn, Consent, Answer, Refuse };
    Kind kind = Kind::SignIn;
    ErrorCode refusal = ErrorCode::LoginRequired; ///< with Refuse
    bool operator==(const NextStep &) const = default;
};

/// What a checked request needs before it can be answered. A pure rule. `session` and `grant` are
/// null where there is none; the grant is the live one of the session's person and the client.
[[nodiscard]] NextStep nextStep(const AuthorizationRequest &request,
                                const store::SessionState *session, const domain::Grant *grant,
                                Arrival arrival);

} // namespace server::oauth
