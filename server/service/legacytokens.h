// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-08, C-14, C-15.
#pragma once

#include "server/base/random.h"
#include "server/base/secret.h"
#include "server/domain/legacytoken.h"
#include "server/domain/user.h"
#include "server/service/change.h"

namespace server::service {

struct NewLegacyToken
{
    domain::LegacyToken record;
    base::Secret serviceKey; ///< both exist nowhere else
    base::Secret token;
};

/// Opaque tokens that stand for a person at the Constellio web services. Made for one write job.
/// Fails with InvalidInput ("duration"), NotFound, Forbidden (an account that is locked, or of a
/// program), Conflict (as many live ones as a person may have) or Internal when randomness fails.
class LegacyTokens
{
public:
    static constexpr int maximumLive = 50;

    LegacyTokens(Change &change, base::RandomSource &random)
        : m_change(change)
        , m_random(random)
    {
    }
    [[nodiscard]] base::Result<NewLegacyToken> create(domain::UserId user, base::Seconds duration);
    [[nodiscard]] base::Result<void> revoke(domain::UserId owner, domain::LegacyTokenId id);

private:
    [[nodiscard]] base::Result<domain::User> ownerFor(domain::UserId user);
    Change &m_change;
    base::RandomSource &m_random;
};

/// Whose token this is, as long as token and account are good. Unauthorized for everything else.
struct LegacyCaller
{
    domain::LegacyToken token;
    domain::User user;
};
[[nodiscard]] base::Result<LegacyCaller> legacyCaller(const store::ReadSession &reads,
                                                      const QByteArray &token, base::Timestamp now);

} // namespace server::service
