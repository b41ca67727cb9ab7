// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/lookup.h"
#include "server/admin/json/values.h"
#include "server/service/setup/sections.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

using service::setup::readIcon;

void list(const JsonCallPtr &call)
{
    if (!call->isReady())
        return;
    call->after<QList<api::ModuleSummary>>(
        call->api().modules(), [call](const auto &modules) { call->result(toJsonArray(modules)); });
}

void show(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    if (!call->isReady())
        return;
    withModule(call, name, [call](const auto &module) { call->result(toJson(module)); });
}

void create(const JsonCallPtr &call)
{
    domain::ModuleDraft draft;
    auto &params = call->params();
    params.key(u"code"_s, draft.code);
    draft.name = draft.code;
    params.text(u"name"_s, draft.name);
    params.text(u"description"_s, draft.description);
    readIcon(params, draft.iconPng);
    if (!call->isReady())
        return;
    call->after<domain::Module>(call->api().createModule(draft),
                                [call](const auto &module) { call->result(toJson(module)); });
}

void update(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    auto &params = call->params();
    std::optional<QString> newName;
    std::optional<QString> description;
    std::optional<QByteArray> icon;
    QString text;
    if (params.text(u"name"_s, text))
        newName = text;
    if (params.text(u"description"_s, text))
        description = text;
    QByteArray png;
    if (readIcon(params, png))
        icon = png;
    if (!call->isReady())
        return;
    withModule(call, name, [=](const auto &found) {
        const auto &module = found.module;
        const domain::ModuleDraft draft{module.code, newName.value_or(module.name),
                                        description.value_or(module.description),
                                        icon.value_or(module.iconPng)};
        call->after<domain::Module>(call->api().updateModule(module.id, draft),
                                    [call](const auto &changed) { call->result(toJson(changed)); });
    });
}

void setEnabled(const JsonCallPtr &call, bool enabled)
{
    const auto name = readModuleName(call);
    if (!call->isReady())
        return;
    withModule(call, name, [call, enabled](const auto &found) {
        call->finishAfter(call->api().setModuleEnabled(found.module.id, enabled));
    });
}

void remove(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    if (!call->isReady())
        return;
    withModule(call, name, [call](const auto &found) {
        call->finishAfter(call->api().deleteModule(found.module.id));
    });
}

void impact(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    if (!call->isReady())
        return;
    withModule(call, name, [call](const auto &found) {
        call->after<api::Impact>(call->api().moduleImpact(found.module.id),
                                 [call](const auto &value) { call->result(toJson(value)); });
    });
}

void enableApp(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    if (!call->isReady())
        return;
    withModule(call, name, [call](const auto &found) {
        call->after<domain::ExternalApp>(call->api().enableExternalApp(found.module.id),
                                         [call](const auto &app) { call->result(toJson(app)); });
    });
}

void disableApp(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    if (!call->isReady())
        return;
    withModule(call, name, [call](const auto &found) {
        call->finishAfter(call->api().disableExternalApp(found.module.id));
    });
}

/// With a name of its own the app no longer uses the module's data; told to use them, it takes no
/// name.
void updateApp(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    auto &params = call->params();
    domain::ExternalAppDraft draft;
    params.flag(u"use_module_data"_s, draft.useModuleData);
    const bool namesOwnData = params.text(u"app_name"_s, draft.name);
    const bool describes = params.text(u"description"_s, draft.description);
    const bool hasIcon = readIcon(params, draft.iconPng);
    if (namesOwnData && !params.has(u"use_module_data"_s))
        draft.useModuleData = false;
    if (!call->isReady())
        return;
    withModule(call, name, [=](const auto &found) {
        auto full = draft;
        const auto stored = found.app.value_or(domain::ExternalApp());
        if (!namesOwnData)
            full.name = stored.name;
        if (!describes)
            full.description = stored.description;
        if (!hasIcon)
            full.iconPng = stored.iconPng;
        call->after<domain::ExternalApp>(call->api().updateExternalApp(found.module.id, full),
                                         [call](const auto &app) { call->result(toJson(app)); });
    });
}

} // namespace

QList<JsonCallEntry> moduleCalls()
{
    return {{"module.list", list},
            {"module.show", show},
            {"module.create", create},
            {"module.update", update},
            {"module.enable", [](const JsonCallPtr &call) { setEnabled(call, true); }},
            {"module.disable", [](const JsonCallPtr &call) { setEnabled(call, false); }},
            {"module.delete", remove},
            {"module.impact", impact},
            {"module.enable_app", enableApp},
            {"module.disable_app", disableApp},
            {"module.update_app", updateApp}};
}

} // namespace server::admin
