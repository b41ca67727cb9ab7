// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/views.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

api::ClientStatus statusOf(const domain::Client &client, base::Timestamp now)
{
    if (client.isExpired(now))
        return api::ClientStatus::Expired;
    if (!client.enabled)
        return api::ClientStatus::Disabled;
    if (client.isExpired(now + endsSoon))
        return api::ClientStatus::ExpiresSoon;
    return api::ClientStatus::Active;
}

/// Live grants are one for each person and client, so counting grants counts people.
base::Result<api::Impact> impactOf(const Reading &reading, const store::GrantFilter &filter)
{
    const auto people = reading.reads.grants().count(filter);
    if (!people)
        return base::passOn(people);
    const auto connections = reading.reads.grants().liveConnectionCount(filter);
    if (!connections)
        return base::passOn(connections);
    return api::Impact{*people, *connections, 0};
}

} // namespace

base::Result<QList<api::ClientSummary>> clientSummaries(const Reading &reading,
                                                        domain::ModuleId module)
{
    auto clients = reading.reads.clients().all();
    if (!clients)
        return base::passOn(clients);
    auto secrets = reading.reads.clients().allSecrets();
    if (!secrets)
        return base::passOn(secrets);
    const auto templates = reading.reads.templates().all();
    if (!templates)
        return base::passOn(templates);
    QList<api::ClientSummary> summaries;
    for (auto &client : *clients) {
        if (module.isValid() && client.module != module)
            continue;
        api::ClientSummary summary;
        for (const auto &value : *templates) {
            if (value.id == client.clientTemplate) {
                summary.templateName = value.name;
                summary.scopes = value.policy.scopes.names();
            }
        }
        for (const auto &secret : *secrets) {
            if (secret.client != client.id)
                continue;
            summary.secrets.append(secret);
            summary.secrets.last().digest.clear();
            summary.secrets.last().slowHash.clear();
            summary.secrets.last().sealed.clear();
        }
        auto impact = impactOfClient(reading, client.id);
        if (!impact)
            return base::passOn(impact);
        summary.people = impact->people;
        summary.connections = impact->connections;
        summary.status = statusOf(client, reading.now);
        summary.client = std::move(client);
        summaries.append(std::move(summary));
    }
    return summaries;
}

base::Result<api::Impact> impactOfClient(const Reading &reading, domain::ClientKey id)
{
    store::GrantFilter filter;
    filter.client = id;
    auto impact = impactOf(reading, filter);
    if (impact)
        impact->clients = 1;
    return impact;
}

base::Result<api::Impact> impactOfUser(const Reading &reading, domain::UserId id)
{
    store::GrantFilter filter;
    filter.user = id;
    auto impact = impactOf(reading, filter);
    if (impact) {
        impact->clients = impact->people; // one live grant for each client
        impact->people = 1;
    }
    return impact;
}

base::Result<api::Impact> impactOfModule(const Reading &reading, domain::ModuleId id)
{
    const auto clients = reading.reads.clients().all();
    if (!clients)
        return base::passOn(clients);
    api::Impact total;
    for (const auto &client : *clients) {
        if (client.module != id)
            continue;
        const auto impact = impactOfClient(reading, client.id);
        if (!impact)
            return impact;
        total.people += impact->people;
        total.connections += impact->connections;
        ++total.clients;
    }
    return total;
}

} // namespace server::admin
