// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 3: what AdminApi hands out of the tokens that let clients register themselves.
#pragma once

#include "server/base/secret.h"
#include "server/domain/registration.h"

namespace server::api {

struct InitialAccessTokenSummary
{
    domain::InitialAccessToken token; ///< digest left out
    QString moduleCode;
    QString templateName;
};

/// Exists once: the token itself is in no other value.
struct CreatedInitialAccessToken
{
    domain::InitialAccessToken record; ///< digest left out
    base::Secret token;
};

} // namespace server::api
