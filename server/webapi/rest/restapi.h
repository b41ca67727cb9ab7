// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-01, D-16, D-17, A-36.
#pragma once

#include "server/webapi/dependencies.h"
#include "server/webapi/rest/directory.h"
#include "server/webapi/rest/permissions.h"

namespace server::webapi::rest {

/// The REST API that the tokens of Rest API clients open. The platform's own resource addresses are
/// not public, so these are ours: `me`, `users`, `units` and `permissions` below one folder. One
/// for each HTTP worker, used in its thread.
class RestApi
{
public:
    explicit RestApi(const Dependencies &dependencies);
    void answer(const RestCall &call, Reply reply);

private:
    Directory m_directory;
    Permissions m_permissions;
};

} // namespace server::webapi::rest
