// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/inprocessadminapi.h"

#include "server/admin/adminsession.h"

namespace server::admin {

InProcessAdminApi::InProcessAdminApi(const AdminDependencies &dependencies,
                                     std::optional<domain::Actor> trustedOperator, QObject *parent)
    : api::AdminApi(parent)
    , m_session(std::make_shared<AdminSession>(dependencies, std::move(trustedOperator)))
    , m_adminThread(dependencies.adminThread)
{
    connect(&dependencies.notifier, &ChangeNotifier::changed, this, &api::AdminApi::changed);
}

InProcessAdminApi::~InProcessAdminApi()
{
    m_adminThread.post([session = m_session] { session->close(); });
}

} // namespace server::admin
