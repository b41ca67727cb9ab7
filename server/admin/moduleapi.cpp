// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: modules, external apps, templates.
#include "server/admin/adminsession.h"
#include "server/admin/views.h"
#include "server/service/externalapps.h"
#include "server/service/modules.h"
#include "server/service/templates.h"

namespace server::admin {

using api::Topic;
using service::Change;
constexpr auto administrator = AdminSession::Need::Administrator;

api::Answer<QList<api::ModuleSummary>> InProcessAdminApi::modules()
{
    return m_session->read<QList<api::ModuleSummary>>(
        administrator, [](const Reading &reading) { return moduleSummaries(reading); });
}

api::Answer<api::ModuleSummary> InProcessAdminApi::module(domain::ModuleId id)
{
    return m_session->read<api::ModuleSummary>(
        administrator, [id](const Reading &reading) { return moduleSummary(reading, id); });
}

api::Answer<domain::Module> InProcessAdminApi::createModule(domain::ModuleDraft draft)
{
    return m_session->write<domain::Module>(administrator, {Topic::Modules},
                                            [draft = std::move(draft)](Change &change) {
                                                return service::Modules(change).create(draft);
                                            });
}

api::Answer<domain::Module> InProcessAdminApi::updateModule(domain::ModuleId id,
                                                            domain::ModuleDraft draft)
{
    return m_session->write<domain::Module>(administrator, {Topic::Modules},
                                            [id, draft = std::move(draft)](Change &change) {
                                                return service::Modules(change).update(id, draft);
                                            });
}

api::Answer<void> InProcessAdminApi::setModuleEnabled(domain::ModuleId id, bool enabled)
{
    return m_session->write<void>(administrator, {Topic::Modules}, [id, enabled](Change &change) {
        return service::Modules(change).setEnabled(id, enabled);
    });
}

api::Answer<void> InProcessAdminApi::deleteModule(domain::ModuleId id)
{
    return m_session->write<void>(
        administrator, {Topic::Modules, Topic::Templates, Topic::Clients, Topic::Grants},
        [id](Change &change) { return service::Modules(change).remove(id); });
}

api::Answer<api::Impact> InProcessAdminApi::moduleImpact(domain::ModuleId id)
{
    return m_session->read<api::Impact>(
        administrator, [id](const Reading &reading) { return impactOfModule(reading, id); });
}

api::Answer<domain::ExternalApp> InProcessAdminApi::enableExternalApp(domain::ModuleId id)
{
    return m_session->write<domain::ExternalApp>(
        administrator, {Topic::Modules},
        [id](Change &change) { return service::ExternalApps(change).enable(id); });
}

api::Answer<domain::ExternalApp>
InProcessAdminApi::updateExternalApp(domain::ModuleId id, domain::ExternalAppDraft draft)
{
    return m_session->write<domain::ExternalApp>(
        administrator, {Topic::Modules}, [id, draft = std::move(draft)](Change &change) {
            return service::ExternalApps(change).update(id, draft);
        });
}

api::Answer<void> InProcessAdminApi::disableExternalApp(domain::ModuleId id)
{
    return m_session->write<void>(administrator, {Topic::Modules}, [id](Change &change) {
        return service::ExternalApps(change).disable(id);
    });
}

api::Answer<QList<api::TemplateSummary>> InProcessAdminApi::templates(domain::ModuleId module)
{
    return m_session->read<QList<api::TemplateSummary>>(
        administrator,
        [module](const Reading &reading) { return templateSummaries(reading, module); });
}

api::Answer<domain::ClientTemplate> InProcessAdminApi::createTemplate(domain::ModuleId module,
                                                                      domain::TemplateDraft draft)
{
    return m_session->write<domain::ClientTemplate>(
        administrator, {Topic::Templates}, [module, draft = std::move(draft)](Change &change) {
            return service::Templates(change).create(module, draft);
        });
}

api::Answer<domain::ClientTemplate> InProcessAdminApi::updateTemplate(domain::TemplateId id,
                                                                      domain::TemplateDraft draft)
{
    return m_session->write<domain::ClientTemplate>(
        administrator, {Topic::Templates, Topic::Clients},
        [id, draft = std::move(draft)](Change &change) {
            return service::Templates(change).update(id, draft);
        });
}

api::Answer<void> InProcessAdminApi::deleteTemplate(domain::TemplateId id)
{
    return m_session->write<void>(administrator, {Topic::Templates}, [id](Change &change) {
        return service::Templates(change).remove(id);
    });
}

} // namespace server::admin
