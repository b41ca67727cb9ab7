// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: hosts behind a proxy.
#include "server/admin/adminsession.h"
#include "server/domain/protectionlines.h"
#include "server/service/protections.h"
#include "server/store/protectionrepository.h"

namespace server::admin {

using api::Topic;
using service::Change;
constexpr auto administrator = AdminSession::Need::Administrator;

api::Answer<QList<domain::ProtectionRule>>
InProcessAdminApi::protectionRules(domain::ModuleId module)
{
    return m_session->read<QList<domain::ProtectionRule>>(
        administrator,
        [module](const Reading &reading) { return reading.reads.protection().ofModule(module); });
}

api::Answer<QList<domain::ProtectionRule>>
InProcessAdminApi::saveProtectionRules(domain::ModuleId module,
                                       QList<domain::ProtectionDraft> rules)
{
    return m_session->write<QList<domain::ProtectionRule>>(
        administrator, {Topic::Modules}, [module, rules = std::move(rules)](Change &change) {
            return service::Protections(change).save(module, rules);
        });
}

api::Answer<QByteArray> InProcessAdminApi::proxyLines(domain::Proxy proxy,
                                                      domain::ProtectedHost host)
{
    return m_session->read<QByteArray>(
        administrator,
        [proxy, host = std::move(host)](const Reading &reading) -> base::Result<QByteArray> {
            const auto config = reading.reads.settings().serverConfig();
            if (!config)
                return base::passOn(config);
            return domain::proxyLines(proxy, host, *config);
        });
}

} // namespace server::admin
