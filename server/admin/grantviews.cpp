// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/views.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

/// What the rows of one list have in common, read once.
struct Surroundings
{
    QHash<domain::ClientKey, domain::Client> clients;
    QHash<domain::ModuleId, domain::Module> modules;
    QHash<domain::ModuleId, domain::ExternalApp> apps;
};

base::Result<Surroundings> readSurroundings(const Reading &reading)
{
    const auto clients = reading.reads.clients().all();
    if (!clients)
        return base::passOn(clients);
    const auto modules = reading.reads.modules().all();
    if (!modules)
        return base::passOn(modules);
    const auto apps = reading.reads.modules().externalApps();
    if (!apps)
        return base::passOn(apps);
    Surroundings around;
    for (const auto &client : *clients)
        around.clients.insert(client.id, client);
    for (const auto &module : *modules)
        around.modules.insert(module.id, module);
    for (const auto &app : *apps)
        around.apps.insert(app.module, app);
    return around;
}

api::GrantSummary summaryOf(const domain::Grant &grant, const domain::Client &client,
                            const Surroundings &around, base::Timestamp now)
{
    api::GrantSummary summary;
    summary.grant = grant;
    summary.clientId = client.clientId;
    summary.clientName = client.name;
    if (!client.redirectUris.isEmpty())
        summary.redirectHost = QString::fromLatin1(client.redirectUris.first().displayHost());
    const auto module = around.modules.value(client.module);
    const auto app = around.apps.value(client.module);
    summary.moduleName = module.name;
    summary.app = domain::faceOf(module, app);
    summary.clientUsable = client.enabled && !client.isExpired(now) && module.enabled
                           && (module.builtIn || app.enabled);
    return summary;
}

bool matches(const api::GrantSummary &summary, const QString &text)
{
    const auto has = [&text](const QString &value) {
        return value.contains(text, Qt::CaseInsensitive);
    };
    return text.isEmpty() || has(summary.userCode) || has(summary.userName)
           || has(summary.clientName) || has(summary.moduleName) || has(summary.app.name);
}

store::GrantFilter filterOf(const Reading &reading, const api::GrantQuery &query)
{
    store::GrantFilter filter;
    filter.user = query.user;
    filter.client = query.client;
    if (query.unusedDays > 0)
        filter.unusedSince = reading.now - std::chrono::days(query.unusedDays);
    filter.limit = std::clamp(query.limit, 0, 10'000);
    return filter;
}

} // namespace

base::Result<QList<api::GrantSummary>> grantSummaries(const Reading &reading,
                                                      const api::GrantQuery &query)
{
    const auto around = readSurroundings(reading);
    if (!around)
        return base::passOn(around);
    auto filter = filterOf(reading, query);
    // Pages are read until enough rows fit the text, which the store knows nothing of.
    constexpr int mostPages = 20;
    QList<api::GrantSummary> summaries;
    QHash<domain::UserId, domain::User> users;
    for (int page = 0; page < mostPages && filter.limit > 0; ++page) {
        const auto grants = reading.reads.grants().list(filter);
        if (!grants)
            return base::passOn(grants);
        for (const auto &grant : *grants) {
            // A deleted client's grants are over; they wait for the undo window only.
            const auto client = around->clients.constFind(grant.client);
            if (client == around->clients.constEnd() || summaries.size() >= filter.limit)
                continue;
            auto summary = summaryOf(grant, *client, *around, reading.now);
            if (!users.contains(grant.user)) {
                const auto user = reading.reads.users().byId(grant.user);
                if (!user)
                    return base::passOn(user);
                users.insert(grant.user, user->value_or(domain::User()));
            }
            const auto &user = users[grant.user];
            summary.userCode = user.code;
            summary.userName = user.name;
            if (!matches(summary, query.text))
                continue;
            store::GrantFilter own;
            own.user = grant.user;
            own.client = grant.client;
            const auto connections = reading.reads.grants().liveConnectionCount(own);
            if (!connections)
                return base::passOn(connections);
            summary.connections = *connections;
            summaries.append(std::move(summary));
        }
        if (grants->size() < filter.limit || summaries.size() >= filter.limit)
            break;
        filter.offset += filter.limit;
    }
    return summaries;
}

} // namespace server::admin
