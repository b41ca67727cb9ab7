// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/client.h"
#include "server/domain/clienttemplate.h"
#include "server/domain/logout.h"
#include "server/domain/module.h"
#include "server/domain/serverconfig.h"
#include "server/domain/user.h"
#include "server/service/keyring.h"

#include <QHash>

#include <atomic>
#include <memory>

namespace server::domain {
class ProtectionTable;
}

namespace server::service {

struct CatalogApp;

/// A client with all that decides what it may do now.
struct CatalogClient
{
    domain::Client client;
    QList<domain::ClientSecret> secrets;
    std::shared_ptr<const domain::ClientTemplate> clientTemplate;
    std::shared_ptr<const domain::Module> module;
    domain::ExternalApp app;
    domain::AppFace face;
    domain::LogoutMetadata logout;

    /// Not deleted, not expired, client, module and external app switched on.
    [[nodiscard]] bool isUsable(base::Timestamp now) const;
    [[nodiscard]] const domain::TemplatePolicy &policy() const { return clientTemplate->policy; }
    [[nodiscard]] domain::ScopeSet askable() const
    {
        return domain::askableScopes(policy().scopes);
    }
    /// `wanted` cut to the client's Expires.
    [[nodiscard]] base::Timestamp capped(base::Timestamp wanted) const;
};

/// Everything an administrator configures, as one immutable picture. Requests take the current one
/// at their start and use it to their end.
struct Catalog
{
    domain::ServerConfig config;
    domain::Company company;
    QList<std::shared_ptr<const domain::Module>> modules;
    QList<std::shared_ptr<const domain::ClientTemplate>> templates;
    QHash<QByteArray, std::shared_ptr<const CatalogClient>> clientsById; ///< by `client_id`
    QHash<domain::ClientKey, std::shared_ptr<const CatalogClient>> clientsByKey;
    QHash<QString, std::shared_ptr<const CatalogApp>> apps; ///< by catalogName()
    QList<domain::OrganizationalUnit> units;
    QList<domain::Permission> permissions;
    std::shared_ptr<const KeyRing> keys;
    std::shared_ptr<const domain::ProtectionTable> protection; ///< null: nothing is guarded
    QByteArray jwksJson;                                       ///< made once for each catalog
    quint64 revision = 0;
    bool configured = false; ///< there is an administrator

    [[nodiscard]] std::shared_ptr<const CatalogClient> client(const QByteArray &clientId) const
    {
        return clientsById.value(clientId);
    }
    [[nodiscard]] std::shared_ptr<const CatalogClient> client(domain::ClientKey key) const
    {
        return clientsByKey.value(key);
    }
};
using CatalogPtr = std::shared_ptr<const Catalog>;

/// Where the current catalog is found. Thread-safe.
class CatalogSource
{
public:
    [[nodiscard]] CatalogPtr current() const { return m_current.load(); }
    void publish(CatalogPtr catalog) { m_current.store(std::move(catalog)); }

private:
    std::atomic<CatalogPtr> m_current{std::make_shared<const Catalog>()};
};

} // namespace server::service
