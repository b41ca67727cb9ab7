// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 2 and the registrations that extend it.
#pragma once

#include "server/domain/client.h"
#include "server/service/setup/members.h"

namespace server::service::setup {

/// Reads the registration members of a client into its metadata; those that have no member of their
/// own there are kept as given once their type is right.
void readMetadata(Members &members, domain::ClientMetadata &metadata);
/// The same members back.
[[nodiscard]] QJsonObject metadataToJson(const domain::ClientMetadata &metadata);

} // namespace server::service::setup
