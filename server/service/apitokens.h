// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-55.
#pragma once

#include "server/base/random.h"
#include "server/base/secret.h"
#include "server/domain/apitoken.h"
#include "server/service/change.h"

namespace server::service {

struct MadeApiToken
{
    domain::ApiToken record;
    base::Secret token;
};

/// The use cases of tokens that administrators make for persons. Made for one write job. Fails with
/// InvalidInput (fields of domain::checkApiToken; "unknown" for a person that there is not) or
/// NotFound.
class ApiTokens
{
public:
    ApiTokens(Change &change, base::RandomSource &random)
        : m_change(change)
        , m_random(random)
    {
    }
    [[nodiscard]] base::Result<MadeApiToken> create(const domain::ApiTokenDraft &draft);
    [[nodiscard]] base::Result<domain::ApiToken>
    setExpiry(domain::ApiTokenId id, const std::optional<base::Timestamp> &at);
    /// Stops every integration that uses it, at once.
    [[nodiscard]] base::Result<void> remove(domain::ApiTokenId id);

private:
    Change &m_change;
    base::RandomSource &m_random;
};

/// How such a token begins: it is told from an access token without asking the database.
[[nodiscard]] QByteArray apiTokenPrefix();
/// Whom the token stands for now; Unauthorized for one that is unknown, over, or of a person who is
/// locked or gone.
struct ApiTokenBearer
{
    domain::ApiToken token;
    domain::User person;
};
[[nodiscard]] base::Result<ApiTokenBearer>
bearerOf(const base::Secret &token, const store::ReadSession &reads, base::Timestamp now);

} // namespace server::service
