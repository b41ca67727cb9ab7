// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/catalogloader.h"

#include "server/domain/protectiontable.h"
#include "server/service/catalogapp.h"
#include "server/store/apprepository.h"
#include "server/store/protectionrepository.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

Q_LOGGING_CATEGORY(lcCatalog, "consentry.service.catalog")

template<class Key, class Value>
using SharedById = QHash<Key, std::shared_ptr<const Value>>;

template<class Key, class Value>
SharedById<Key, Value> share(QList<Value> values, QList<std::shared_ptr<const Value>> &list)
{
    SharedById<Key, Value> byId;
    for (auto &value : values) {
        auto shared = std::make_shared<const Value>(std::move(value));
        byId.insert(shared->id, shared);
        list.append(std::move(shared));
    }
    return byId;
}

base::Result<void> readClients(const store::ReadSession &session, Catalog &catalog)
{
    auto modules = session.modules().all();
    if (!modules)
        return base::passOn(modules);
    auto apps = session.modules().externalApps();
    if (!apps)
        return base::passOn(apps);
    auto templates = session.templates().all();
    if (!templates)
        return base::passOn(templates);
    auto clients = session.clients().all();
    if (!clients)
        return base::passOn(clients);
    auto secrets = session.clients().allSecrets();
    if (!secrets)
        return base::passOn(secrets);

    const auto modulesById = share<domain::ModuleId>(std::move(*modules), catalog.modules);
    const auto templatesById = share<domain::TemplateId>(std::move(*templates), catalog.templates);
    QHash<domain::ModuleId, domain::ExternalApp> appsByModule;
    for (auto &app : *apps)
        appsByModule.insert(app.module, std::move(app));
    QHash<domain::ClientKey, QList<domain::ClientSecret>> secretsByClient;
    for (auto &secret : *secrets) {
        if (!secret.revokedAt)
            secretsByClient[secret.client].append(std::move(secret));
    }
    for (auto &client : *clients) {
        auto entry = std::make_shared<CatalogClient>();
        entry->module = modulesById.value(client.module);
        entry->clientTemplate = templatesById.value(client.clientTemplate);
        if (!entry->module || !entry->clientTemplate)
            return base::failure(base::Error::Kind::Corrupt,
                                 u"client %1 has no module or template"_s.arg(client.id.value()));
        entry->app = appsByModule.value(client.module);
        entry->face = domain::faceOf(*entry->module, entry->app);
        entry->secrets = secretsByClient.value(client.id);
        entry->client = std::move(client);
        entry->logout = domain::LogoutMetadata::of(entry->client.metadata.other);
        catalog.clientsById.insert(entry->client.clientId, entry);
        catalog.clientsByKey.insert(entry->client.id, entry);
    }
    return {};
}

base::Result<void> readProtection(const store::ReadSession &session, Catalog &catalog)
{
    const auto rules = session.protection().all();
    if (!rules)
        return base::passOn(rules);
    QList<domain::Module> modules;
    for (const auto &module : catalog.modules)
        modules.append(*module);
    catalog.protection = std::make_shared<const domain::ProtectionTable>(*rules, modules);
    return {};
}

base::Result<void> readApps(const store::ReadSession &session, Catalog &catalog)
{
    auto apps = session.apps().all();
    if (!apps)
        return base::passOn(apps);
    QHash<domain::ModuleId, std::shared_ptr<const domain::Module>> modules;
    for (const auto &module : std::as_const(catalog.modules))
        modules.insert(module->id, module);
    for (auto &app : *apps) {
        const auto module = modules.value(app.module);
        if (!module)
            return base::failure(base::Error::Kind::Corrupt,
                                 u"app %1 has no module"_s.arg(app.id.value()));
        const QString name = catalogName(module->code, app.code);
        catalog.apps.insert(name, std::make_shared<CatalogApp>(CatalogApp{std::move(app), module}));
    }
    return {};
}

base::Result<void> readSettings(const store::ReadSession &session, Catalog &catalog)
{
    auto config = session.settings().serverConfig();
    if (!config)
        return base::passOn(config);
    catalog.config = std::move(*config);
    auto company = session.settings().company();
    if (!company)
        return base::passOn(company);
    catalog.company = std::move(*company);
    auto units = session.users().units();
    if (!units)
        return base::passOn(units);
    catalog.units = std::move(*units);
    auto permissions = session.users().permissions();
    if (!permissions)
        return base::passOn(permissions);
    catalog.permissions = std::move(*permissions);
    const auto administrators = session.users().administratorCount();
    if (!administrators)
        return base::passOn(administrators);
    catalog.configured = *administrators > 0;
    return {};
}

} // namespace

CatalogLoader::CatalogLoader(store::Store &store, const crypto::Sealer &sealer,
                             CatalogSource &source)
    : m_store(store)
    , m_sealer(sealer)
    , m_source(source)
{
}

base::Result<void> CatalogLoader::start()
{
    // The hook stands before the first reading, so that no commit falls between the two.
    m_store.setCatalogHook([this] { reload(); });
    return load();
}

base::Result<void> CatalogLoader::load()
{
    const std::lock_guard lock(m_mutex);
    auto catalog = read();
    if (!catalog)
        return base::passOn(catalog);
    (*catalog)->revision = ++m_revision;
    m_source.publish(std::move(*catalog));
    return {};
}

base::Result<std::shared_ptr<Catalog>> CatalogLoader::read()
{
    // Changes are rare, and a session of its own each time needs no thread to keep it.
    const auto session = m_store.openReadSession();
    if (!session)
        return base::passOn(session);
    auto catalog = std::make_shared<Catalog>();
    if (auto done = readSettings(**session, *catalog); !done)
        return base::passOn(done);
    if (m_override)
        m_override(catalog->config);
    if (auto done = readClients(**session, *catalog); !done)
        return base::passOn(done);
    if (auto done = readProtection(**session, *catalog); !done)
        return base::passOn(done);
    if (auto done = readApps(**session, *catalog); !done)
        return base::passOn(done);
    if (auto done = readKeys(**session, *catalog); !done)
        return base::passOn(done);
    return catalog;
}

base::Result<void> CatalogLoader::readKeys(const store::ReadSession &session, Catalog &catalog)
{
    auto records = session.settings().signingKeys();
    if (!records)
        return base::passOn(records);
    auto ring = std::make_shared<KeyRing>();
    for (auto &record : *records) {
        if (record.client) { // a key of its own leaves the set together with its client
            const auto client = catalog.client(*record.client);
            if (!client || client->client.deletedAt)
                continue;
        }
        auto pair = m_pairs.value(record.kid);
        if (!pair) {
            auto opened = openSigningKey(record, m_sealer);
            if (!opened)
                return base::passOn(opened);
            pair = *opened;
            m_pairs.insert(record.kid, pair);
        }
        ring->entries.append({std::move(record), std::move(pair)});
    }
    catalog.jwksJson = ring->jwksJson();
    catalog.keys = std::move(ring);
    return {};
}

void CatalogLoader::reload()
{
    auto done = load();
    if (!done) // once more: a busy file or a full descriptor table may have passed
        done = load();
    if (!done) {
        qCCritical(lcCatalog).noquote()
            << "the configuration cannot be read, no client is served:" << done.error().detail;
        const std::lock_guard lock(m_mutex);
        auto closed = std::make_shared<Catalog>();
        const auto last = m_source.current();
        closed->config = last->config;
        closed->company = last->company;
        closed->configured = last->configured;
        closed->keys = std::make_shared<const KeyRing>();
        closed->jwksJson = closed->keys->jwksJson();
        closed->revision = ++m_revision;
        m_source.publish(std::move(closed));
    }
    if (m_listener)
        m_listener();
}

} // namespace server::service
