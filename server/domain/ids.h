// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/id.h"

namespace server::domain {

using ModuleId = base::Id<struct ModuleTag>;
using TemplateId = base::Id<struct TemplateTag>;
/// The row of a client; its public identifier (`client_id`) is Client::clientId.
using ClientKey = base::Id<struct ClientTag>;
using SecretId = base::Id<struct SecretTag>;
/// The row of a user; its public identifier (`sub`) is User::subject.
using UserId = base::Id<struct UserTag>;
using UnitId = base::Id<struct UnitTag>;
using PermissionId = base::Id<struct PermissionTag>;
using GrantId = base::Id<struct GrantTag>;
using ConnectionId = base::Id<struct ConnectionTag>;
using SessionId = base::Id<struct SessionTag>;
using LogoutDeliveryId = base::Id<struct LogoutDeliveryTag>;
using AuditId = base::Id<struct AuditTag>;
using KeyId = base::Id<struct KeyTag>;

} // namespace server::domain
