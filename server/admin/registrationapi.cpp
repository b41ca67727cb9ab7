// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: who may register clients.
#include "server/admin/adminsession.h"
#include "server/service/registrations.h"

namespace server::admin {

using service::Change;
using service::Registrations;
constexpr auto administrator = AdminSession::Need::Administrator;

namespace {

base::Result<QList<api::InitialAccessTokenSummary>> tokenSummaries(const Reading &reading)
{
    auto tokens = reading.reads.registrations().initialTokens();
    if (!tokens)
        return base::passOn(tokens);
    QList<api::InitialAccessTokenSummary> summaries;
    for (auto &token : *tokens) {
        token.digest.clear();
        api::InitialAccessTokenSummary summary;
        const auto clientTemplate = reading.reads.templates().byId(token.clientTemplate);
        if (!clientTemplate)
            return base::passOn(clientTemplate);
        if (*clientTemplate) {
            summary.templateName = (*clientTemplate)->name;
            const auto module = reading.reads.modules().byId((*clientTemplate)->module);
            if (!module)
                return base::passOn(module);
            summary.moduleCode = *module ? (*module)->code : QString();
        }
        summary.token = std::move(token);
        summaries.append(std::move(summary));
    }
    return summaries;
}

} // namespace

api::Answer<QList<api::InitialAccessTokenSummary>> InProcessAdminApi::initialAccessTokens()
{
    return m_session->read<QList<api::InitialAccessTokenSummary>>(administrator, tokenSummaries);
}

api::Answer<api::CreatedInitialAccessToken>
InProcessAdminApi::createInitialAccessToken(domain::InitialAccessTokenDraft draft)
{
    auto &random = m_session->deps().random;
    const auto &sealer = m_session->deps().sealer;
    return m_session->write<api::CreatedInitialAccessToken>(
        administrator, {},
        [draft = std::move(draft), &random,
         &sealer](Change &change) -> base::Result<api::CreatedInitialAccessToken> {
            auto made = Registrations(change, random, sealer).addToken(draft);
            if (!made)
                return base::passOn(made);
            made->record.digest.clear();
            return api::CreatedInitialAccessToken{std::move(made->record), std::move(made->token)};
        });
}

api::Answer<void> InProcessAdminApi::revokeInitialAccessToken(domain::InitialAccessTokenId id)
{
    auto &random = m_session->deps().random;
    const auto &sealer = m_session->deps().sealer;
    return m_session->write<void>(administrator, {}, [id, &random, &sealer](Change &change) {
        return Registrations(change, random, sealer).revokeToken(id);
    });
}

} // namespace server::admin
