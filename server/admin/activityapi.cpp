// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: granted accesses, audit, overview.
#include "server/admin/adminsession.h"
#include "server/admin/overviewview.h"
#include "server/admin/views.h"
#include "server/service/grants.h"

namespace server::admin {

using api::Topic;
using service::Change;
constexpr auto administrator = AdminSession::Need::Administrator;

api::Answer<QList<api::GrantSummary>> InProcessAdminApi::grants(api::GrantQuery query)
{
    return m_session->read<QList<api::GrantSummary>>(
        administrator, [query = std::move(query)](const Reading &reading) {
            return grantSummaries(reading, query);
        });
}

api::Answer<int> InProcessAdminApi::revokeGrants(QList<domain::GrantId> grants)
{
    return m_session->write<int>(administrator, {Topic::Grants},
                                 [grants = std::move(grants)](Change &change) -> base::Result<int> {
                                     int count = 0;
                                     for (const auto id : grants) {
                                         const auto ended = service::Grants(change).end(id);
                                         if (!ended)
                                             return base::passOn(ended);
                                         count += *ended ? 1 : 0;
                                     }
                                     return count;
                                 });
}

api::Answer<QList<api::AuditRow>> InProcessAdminApi::audit(domain::AuditQuery query)
{
    return m_session->read<QList<api::AuditRow>>(
        administrator,
        [query = std::move(query)](const Reading &reading) { return auditRows(reading, query); });
}

api::Answer<api::Overview> InProcessAdminApi::overview(api::OverviewRange range)
{
    return m_session->read<api::Overview>(
        administrator, [range, session = m_session.get()](const Reading &reading) {
            return makeOverview(reading, range, session->deps().server.state().certificateEnds);
        });
}

} // namespace server::admin
