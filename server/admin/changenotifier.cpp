// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/changenotifier.h"

namespace server::admin {

namespace {

template<class T>
bool sameValues(const QList<std::shared_ptr<const T>> &a, const QList<std::shared_ptr<const T>> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const auto &left, const auto &right) { return *left == *right; });
}

bool sameClients(const service::Catalog &a, const service::Catalog &b)
{
    if (a.clientsByKey.size() != b.clientsByKey.size())
        return false;
    for (auto it = a.clientsByKey.cbegin(); it != a.clientsByKey.cend(); ++it) {
        const auto other = b.client(it.key());
        if (!other || !(other->client == (*it)->client) || other->secrets != (*it)->secrets)
            return false;
    }
    return true;
}

/// Inherited faces are left out: they differ only together with a module.
bool sameModules(const service::Catalog &a, const service::Catalog &b)
{
    if (!sameValues(a.modules, b.modules))
        return false;
    for (auto it = a.clientsByKey.cbegin(); it != a.clientsByKey.cend(); ++it) {
        const auto other = b.client(it.key());
        if (other && !(other->app == (*it)->app))
            return false;
    }
    return true;
}

} // namespace

void ChangeNotifier::catalogPublished(service::CatalogPtr catalog)
{
    service::CatalogPtr last;
    {
        const std::lock_guard lock(m_mutex);
        last = std::exchange(m_last, catalog);
    }
    if (!last || !sameModules(*last, *catalog))
        announce(api::Topic::Modules);
    if (!last || !sameValues(last->templates, catalog->templates))
        announce(api::Topic::Templates);
    if (!last || !sameClients(*last, *catalog))
        announce(api::Topic::Clients);
    if (!last || last->units != catalog->units || last->configured != catalog->configured)
        announce(api::Topic::Users);
    if (!last || !(last->config == catalog->config))
        announce(api::Topic::Server);
    if (!last || !(last->company == catalog->company))
        announce(api::Topic::Company);
}

} // namespace server::admin
