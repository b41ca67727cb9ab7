// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-04 to C-06, A-32.
#pragma once

#include "server/domain/signingkey.h"
#include "server/service/clients.h"

namespace server::service {

/// Clients of the built-in Application template, known by their names and each with a key pair of
/// its own. Made for one write job. Fails with InvalidInput or Conflict ("name"), or NotFound.
class Applications
{
public:
    Applications(Change &change, base::RandomSource &random, const crypto::Sealer &sealer)
        : m_change(change)
        , m_random(random)
        , m_sealer(sealer)
    {
    }
    /// `key` was made before the job: an RSA key takes a good part of a second.
    [[nodiscard]] base::Result<NewClient> create(const QString &name, domain::SigningKey key);
    /// Every token of it ends; there is no way back.
    [[nodiscard]] base::Result<void> remove(const QString &name);

private:
    [[nodiscard]] base::Result<std::optional<domain::Client>>
    named(const domain::ClientTemplate &value, const QString &name);
    Change &m_change;
    base::RandomSource &m_random;
    const crypto::Sealer &m_sealer;
};

} // namespace server::service
