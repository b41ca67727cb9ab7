// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: legacy tokens of persons (requirements C-14).
#include "server/admin/adminsession.h"
#include "server/service/legacytokens.h"
#include "server/store/legacytokenrepository.h"

namespace server::admin {

using api::Topic;
using service::Change;
using service::LegacyTokens;
constexpr auto administrator = AdminSession::Need::Administrator;

namespace {

void leaveOutDigests(domain::LegacyToken &token)
{
    token.digest.clear();
    token.serviceKeyDigest.clear();
}

} // namespace

api::Answer<QList<domain::LegacyToken>> InProcessAdminApi::legacyTokens(domain::UserId user)
{
    return m_session->read<QList<domain::LegacyToken>>(
        administrator, [user](const Reading &reading) -> base::Result<QList<domain::LegacyToken>> {
            auto tokens = reading.reads.legacyTokens().ofUser(user);
            if (!tokens)
                return tokens;
            for (auto &token : *tokens)
                leaveOutDigests(token);
            return tokens;
        });
}

api::Answer<api::CreatedLegacyToken> InProcessAdminApi::createLegacyToken(domain::UserId user,
                                                                          base::Seconds duration)
{
    auto &random = m_session->deps().random;
    return m_session->write<api::CreatedLegacyToken>(
        administrator, {Topic::Users},
        [user, duration, &random](Change &change) -> base::Result<api::CreatedLegacyToken> {
            auto made = LegacyTokens(change, random).create(user, duration);
            if (!made)
                return base::passOn(made);
            leaveOutDigests(made->record);
            return api::CreatedLegacyToken{std::move(made->record), std::move(made->serviceKey),
                                           std::move(made->token)};
        });
}

api::Answer<void> InProcessAdminApi::revokeLegacyToken(domain::UserId user,
                                                       domain::LegacyTokenId token)
{
    auto &random = m_session->deps().random;
    return m_session->write<void>(administrator, {Topic::Users},
                                  [user, token, &random](Change &change) {
                                      return LegacyTokens(change, random).revoke(user, token);
                                  });
}

} // namespace server::admin
