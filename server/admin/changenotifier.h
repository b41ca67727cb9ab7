// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/adminapi.h"
#include "server/service/catalog.h"

#include <mutex>

namespace server::admin {

/// Tells every AdminApi of the process what changed, whoever changed it. One for each process,
/// owned by the composition root; its functions may be called from any thread, and connections to
/// it are queued by their context.
class ChangeNotifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    void announce(api::Topic topic) { emit changed(topic); }
    /// For CatalogLoader's listener: announces the topics in which the catalog differs from the
    /// last one.
    void catalogPublished(service::CatalogPtr catalog);

signals:
    void changed(server::api::Topic topic);

private:
    std::mutex m_mutex;
    service::CatalogPtr m_last;
};

} // namespace server::admin
