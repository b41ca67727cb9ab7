// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/lookup.h"
#include "server/admin/json/values.h"
#include "server/api/appviews.h"
#include "server/domain/appjson.h"
#include "server/service/setup/appmembers.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

/// "module" and "app": both codes.
struct AppName
{
    ModuleName module;
    QString code;
};

AppName readAppName(const JsonCallPtr &call)
{
    AppName name{readModuleName(call), {}};
    call->params().key(u"app"_s, name.code);
    return name;
}

void withApp(const JsonCallPtr &call, const AppName &name,
             std::function<void(api::AppSummary)> next)
{
    withModule(call, name.module, [=](const auto &module) {
        call->after<QList<api::AppSummary>>(call->api().apps(module.module.id),
                                            [=](const auto &apps) {
                                                for (const auto &summary : apps) {
                                                    if (summary.app.code == name.code)
                                                        return next(summary);
                                                }
                                                call->fail({base::Error::Kind::NotFound,
                                                            u"there is no such app"_s,
                                                            {{"app", "unknown", {name.code}}}});
                                            });
    });
}

QJsonObject summaryToJson(const api::AppSummary &summary)
{
    auto object = domain::definitionToJson(summary.app);
    object.insert(u"module"_s, summary.moduleCode);
    object.insert(u"items"_s, summary.items);
    return object;
}

void list(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    if (!call->isReady())
        return;
    withModule(call, name, [call](const auto &module) {
        call->after<QList<api::AppSummary>>(call->api().apps(module.module.id),
                                            [call](const auto &apps) {
                                                QJsonArray array;
                                                for (const auto &app : apps)
                                                    array.append(summaryToJson(app));
                                                call->result(array);
                                            });
    });
}

void show(const JsonCallPtr &call)
{
    const auto name = readAppName(call);
    if (!call->isReady())
        return;
    withApp(call, name, [call](const auto &app) { call->result(summaryToJson(app)); });
}

void create(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    domain::AppDraft draft;
    call->params().key(u"app"_s, draft.code);
    draft.name = draft.code;
    service::setup::readAppMembers(call->params(), draft);
    if (!call->isReady())
        return;
    withModule(call, name, [=](const auto &module) {
        call->after<domain::App>(
            call->api().createApp(module.module.id, draft),
            [call](const auto &app) { call->result(domain::definitionToJson(app)); });
    });
}

void remove(const JsonCallPtr &call)
{
    const auto name = readAppName(call);
    if (!call->isReady())
        return;
    withApp(call, name,
            [call](const auto &found) { call->finishAfter(call->api().deleteApp(found.app.id)); });
}

void items(const JsonCallPtr &call)
{
    const auto name = readAppName(call);
    auto &params = call->params();
    int from = 0;
    int size = 100;
    QString sort;
    QJsonObject filter;
    params.number(u"from"_s, from);
    params.number(u"size"_s, size);
    params.text(u"sort"_s, sort);
    params.object(u"filter"_s, filter);
    if (!call->isReady())
        return;
    withApp(call, name, [=](const auto &found) {
        const auto chosen = domain::filterFromJson(found.app, filter);
        if (!chosen)
            return call->fail(chosen.error());
        domain::ItemQuery query{found.app.id, *chosen, {}, qMax(from, 0), qMax(size, 0)};
        if (!sort.isEmpty()) {
            const bool backwards = sort.startsWith(u'-');
            const auto attribute = domain::sortAttribute(found.app, sort.mid(backwards ? 1 : 0));
            if (!attribute)
                return call->fail(attribute.error());
            query.sort = {{*attribute, !backwards}};
        }
        call->after<api::ItemPage>(call->api().items(query), [call, found](const auto &page) {
            QJsonArray array;
            for (const auto &item : page.items)
                array.append(domain::itemToJson(found.app, item));
            call->result(QJsonObject{{u"items"_s, array}, {u"total"_s, page.total}});
        });
    });
}

} // namespace

QList<JsonCallEntry> appCalls()
{
    return {{"app.list", list},
            {"app.show", show},
            {"app.create", create},
            {"app.delete", remove},
            {"app.items", items}};
}

} // namespace server::admin
