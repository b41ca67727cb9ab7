// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/crypto/sealer.h"
#include "server/service/catalog.h"
#include "server/service/signingkeys.h"
#include "server/store/store.h"

#include <functional>
#include <mutex>

namespace server::service {

/// Reads everything that an administrator configures into a new Catalog and publishes it. start()
/// loads it once in the calling thread and makes the store load it again in the writer's thread
/// after each commit that changed it, before that commit is answered. When such a reload fails, a
/// catalog without clients and keys is published: a change that switched something off never goes
/// unseen. Owned by the composition root; outlives the store's writer.
class CatalogLoader
{
public:
    CatalogLoader(store::Store &store, const crypto::Sealer &sealer, CatalogSource &source);
    [[nodiscard]] base::Result<void> start();
    /// `listener` runs after each later publication, in the writer's thread. To be set before
    /// start().
    void setListener(std::function<void()> listener) { m_listener = std::move(listener); }
    /// What this start was told to use instead of the stored settings; runs on each loaded catalog,
    /// in the thread that loads. To be set before start().
    void setOverride(std::function<void(domain::ServerConfig &)> change)
    {
        m_override = std::move(change);
    }

private:
    [[nodiscard]] base::Result<void> load();
    [[nodiscard]] base::Result<std::shared_ptr<Catalog>> read();
    [[nodiscard]] base::Result<void> readKeys(const store::ReadSession &session, Catalog &catalog);
    void reload();

    store::Store &m_store;
    const crypto::Sealer &m_sealer;
    CatalogSource &m_source;
    std::function<void()> m_listener;
    std::function<void(domain::ServerConfig &)> m_override;
    std::mutex m_mutex;                    ///< start() and the hook run in different threads
    QHash<QByteArray, KeyPairPtr> m_pairs; ///< opened already, by kid
    quint64 m_revision = 0;
};

} // namespace server::service
