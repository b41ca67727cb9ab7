// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: clients and their secrets.
#include "server/admin/adminsession.h"
#include "server/admin/views.h"
#include "server/service/clients.h"

namespace server::admin {

using api::Topic;
using service::Change;
using service::Clients;
constexpr auto administrator = AdminSession::Need::Administrator;

api::Answer<QList<api::ClientSummary>> InProcessAdminApi::clients(domain::ModuleId module)
{
    return m_session->read<QList<api::ClientSummary>>(
        administrator,
        [module](const Reading &reading) { return clientSummaries(reading, module); });
}

api::Answer<api::CreatedClient> InProcessAdminApi::createClient(domain::ModuleId module,
                                                                domain::ClientDraft draft)
{
    auto &random = m_session->deps().random;
    const auto &sealer = m_session->deps().sealer;
    return m_session->write<api::CreatedClient>(
        administrator, {Topic::Clients},
        [module, draft = std::move(draft), &random,
         &sealer](Change &change) -> base::Result<api::CreatedClient> {
            auto made = Clients(change, random, sealer).create(module, draft);
            if (!made)
                return base::passOn(made);
            return api::CreatedClient{std::move(made->client), std::move(made->secret)};
        });
}

api::Answer<domain::Client> InProcessAdminApi::updateClient(domain::ClientKey id,
                                                            domain::ClientDraft draft)
{
    auto &random = m_session->deps().random;
    const auto &sealer = m_session->deps().sealer;
    return m_session->write<domain::Client>(
        administrator, {Topic::Clients},
        [id, draft = std::move(draft), &random, &sealer](Change &change) {
            return Clients(change, random, sealer).update(id, draft);
        });
}

api::Answer<void> InProcessAdminApi::setClientEnabled(domain::ClientKey id, bool enabled)
{
    auto &random = m_session->deps().random;
    const auto &sealer = m_session->deps().sealer;
    return m_session->write<void>(
        administrator, {Topic::Clients}, [id, enabled, &random, &sealer](Change &change) {
            return Clients(change, random, sealer).setEnabled(id, enabled);
        });
}

api::Answer<api::Impact> InProcessAdminApi::clientImpact(domain::ClientKey id)
{
    return m_session->read<api::Impact>(
        administrator, [id](const Reading &reading) { return impactOfClient(reading, id); });
}

api::Answer<void> InProcessAdminApi::deleteClient(domain::ClientKey id)
{
    auto &random = m_session->deps().random;
    const auto &sealer = m_session->deps().sealer;
    return m_session->write<void>(administrator, {Topic::Clients, Topic::Grants},
                                  [id, &random, &sealer](Change &change) {
                                      return Clients(change, random, sealer).remove(id);
                                  });
}

api::Answer<void> InProcessAdminApi::restoreClient(domain::ClientKey id)
{
    auto &random = m_session->deps().random;
    const auto &sealer = m_session->deps().sealer;
    return m_session->write<void>(administrator, {Topic::Clients, Topic::Grants},
                                  [id, &random, &sealer](Change &change) {
                                      return Clients(change, random, sealer).restore(id);
                                  });
}

api::Answer<api::CreatedSecret> InProcessAdminApi::addSecret(domain::ClientKey id, QString label)
{
    auto &random = m_session->deps().random;
    const auto &sealer = m_session->deps().sealer;
    return m_session->write<api::CreatedSecret>(
        administrator, {Topic::Clients},
        [id, label = std::move(label), &random,
         &sealer](Change &change) -> base::Result<api::CreatedSecret> {
            auto made = Clients(change, random, sealer).addSecret(id, label);
            if (!made)
                return base::passOn(made);
            made->record.digest.clear();
            made->record.sealed.clear();
            return api::CreatedSecret{std::move(made->record), std::move(made->secret)};
        });
}

api::Answer<void> InProcessAdminApi::revokeSecret(domain::SecretId id)
{
    auto &random = m_session->deps().random;
    const auto &sealer = m_session->deps().sealer;
    return m_session->write<void>(administrator, {Topic::Clients},
                                  [id, &random, &sealer](Change &change) {
                                      return Clients(change, random, sealer).revokeSecret(id);
                                  });
}

} // namespace server::admin
