// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: tokens of the Web API for persons.
#include "server/admin/adminsession.h"
#include "server/api/appviews.h"
#include "server/service/apitokens.h"
#include "server/store/apprepository.h"

namespace server::admin {

using api::Topic;
using service::ApiTokens;
using service::Change;
constexpr auto administrator = AdminSession::Need::Administrator;

namespace {

base::Result<QList<api::ApiTokenSummary>> tokenSummaries(const Reading &reading)
{
    auto tokens = reading.reads.apps().tokens().all();
    if (!tokens)
        return base::passOn(tokens);
    QList<api::ApiTokenSummary> summaries;
    for (auto &token : *tokens) {
        token.digest.clear();
        const auto user = reading.reads.users().byId(token.user);
        if (!user)
            return base::passOn(user);
        api::ApiTokenSummary summary{std::move(token), {}, {}};
        if (*user) {
            summary.userCode = (*user)->code;
            summary.userName = (*user)->name;
        }
        summaries.append(std::move(summary));
    }
    return summaries;
}

} // namespace

api::Answer<QList<api::ApiTokenSummary>> InProcessAdminApi::apiTokens()
{
    return m_session->read<QList<api::ApiTokenSummary>>(administrator, tokenSummaries);
}

api::Answer<api::CreatedApiToken> InProcessAdminApi::createApiToken(domain::ApiTokenDraft draft)
{
    auto &random = m_session->deps().random;
    return m_session->write<api::CreatedApiToken>(
        administrator, {Topic::Apps},
        [&random, draft = std::move(draft)](Change &change) -> base::Result<api::CreatedApiToken> {
            auto made = ApiTokens(change, random).create(draft);
            if (!made)
                return base::passOn(made);
            made->record.digest.clear();
            return api::CreatedApiToken{std::move(made->record), std::move(made->token)};
        });
}

api::Answer<domain::ApiToken>
InProcessAdminApi::setApiTokenExpiry(domain::ApiTokenId id,
                                     std::optional<base::Timestamp> expiresAt)
{
    auto &random = m_session->deps().random;
    return m_session->write<domain::ApiToken>(
        administrator, {Topic::Apps},
        [&random, id, expiresAt](Change &change) -> base::Result<domain::ApiToken> {
            auto changed = ApiTokens(change, random).setExpiry(id, expiresAt);
            if (changed)
                changed->digest.clear();
            return changed;
        });
}

api::Answer<void> InProcessAdminApi::deleteApiToken(domain::ApiTokenId id)
{
    auto &random = m_session->deps().random;
    return m_session->write<void>(administrator, {Topic::Apps}, [&random, id](Change &change) {
        return ApiTokens(change, random).remove(id);
    });
}

} // namespace server::admin
