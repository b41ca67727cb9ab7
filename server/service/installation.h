// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/crypto/sealer.h"
#include "server/service/users.h"
#include "server/store/store.h"

namespace server::service {

/// Makes, where missing, what every installation has: what BuiltIns names and an active key for
/// each algorithm. Called once at each start, before the catalog is loaded; waits for the store,
/// and for the making of an RSA key at the first start. Idempotent.
[[nodiscard]] base::Result<void>
prepareInstallation(store::Store &store, const crypto::Sealer &sealer, const base::Clock &clock);

/// What the first start asks for.
struct FirstAdministrator
{
    domain::ServerConfig config;
    domain::Company company;
    domain::UserDraft administrator;
    HashedPassword password;
};

/// The first administrator, company and settings, in one write job. Conflict when an administrator
/// exists already: of two at once, one wins.
[[nodiscard]] base::Result<domain::User>
completeFirstStart(Change &change, base::RandomSource &random, const FirstAdministrator &values);

} // namespace server::service
