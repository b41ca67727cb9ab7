// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/views.h"

using namespace Qt::StringLiterals;

namespace server::admin {

base::Result<QList<api::ModuleSummary>> moduleSummaries(const Reading &reading)
{
    auto modules = reading.reads.modules().all();
    if (!modules)
        return base::passOn(modules);
    const auto apps = reading.reads.modules().externalApps();
    if (!apps)
        return base::passOn(apps);
    const auto templates = reading.reads.templates().all();
    if (!templates)
        return base::passOn(templates);
    const auto clients = reading.reads.clients().all();
    if (!clients)
        return base::passOn(clients);
    QHash<domain::ModuleId, int> templateCounts;
    QHash<domain::ModuleId, int> clientCounts;
    for (const auto &value : *templates)
        ++templateCounts[value.module];
    for (const auto &client : *clients)
        ++clientCounts[client.module];
    QList<api::ModuleSummary> summaries;
    for (auto &module : *modules) {
        api::ModuleSummary summary;
        summary.templates = templateCounts.value(module.id);
        summary.clients = clientCounts.value(module.id);
        for (const auto &app : *apps) {
            if (app.module == module.id)
                summary.app = app;
        }
        summary.module = std::move(module);
        summaries.append(std::move(summary));
    }
    return summaries;
}

base::Result<api::ModuleSummary> moduleSummary(const Reading &reading, domain::ModuleId id)
{
    auto all = moduleSummaries(reading);
    if (!all)
        return base::passOn(all);
    for (auto &summary : *all) {
        if (summary.module.id == id)
            return std::move(summary);
    }
    return service::notFound(u"module"_s);
}

base::Result<QList<api::TemplateSummary>> templateSummaries(const Reading &reading,
                                                            domain::ModuleId module)
{
    auto templates = reading.reads.templates().all();
    if (!templates)
        return base::passOn(templates);
    const auto clients = reading.reads.clients().all();
    if (!clients)
        return base::passOn(clients);
    QList<api::TemplateSummary> summaries;
    for (auto &value : *templates) {
        if (module.isValid() && value.module != module)
            continue;
        const auto count =
            std::count_if(clients->begin(), clients->end(), [&value](const auto &client) {
                return client.clientTemplate == value.id;
            });
        summaries.append({std::move(value), static_cast<int>(count)});
    }
    return summaries;
}

} // namespace server::admin
