// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/externalapps.h"
#include "server/service/setup/sections.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

/// The app as stored, made first where there is none: naming it in a file is pressing Enable.
std::optional<domain::ExternalApp> ensureApp(Application &run, Members &members,
                                             const std::optional<domain::ExternalApp> &stored,
                                             domain::ModuleId module)
{
    if (stored)
        return stored;
    return run.valueOf(members, ExternalApps(run.change).enable(module));
}

} // namespace

void applyExternalApp(Application &run, Members &module, const domain::Module &owner)
{
    QJsonObject object;
    if (!module.object(u"external_app"_s, object))
        return;
    Members members(object, module.pathOf("external_app"), run.faults);
    const auto stored = run.valueOf(members, run.change.work().modules().externalApp(owner.id));
    if (!stored)
        return;
    auto app = ensureApp(run, members, *stored, owner.id);
    if (!app)
        return;
    domain::ExternalAppDraft draft{app->useModuleData, app->name, app->description, app->iconPng};
    bool enabled = app->enabled;
    members.flag(u"enabled"_s, enabled);
    const bool namesOwnData = members.has(u"name"_s);
    members.text(u"name"_s, draft.name);
    members.text(u"description"_s, draft.description);
    readIcon(members, draft.iconPng);
    if (!members.flag(u"use_module_data"_s, draft.useModuleData) && namesOwnData)
        draft.useModuleData = false; // a name of its own says it
    if (!members.done())
        return;
    ExternalApps apps(run.change);
    app = run.valueOf(members, apps.update(owner.id, draft));
    if (!app)
        return;
    if (app->enabled != enabled) {
        const auto done =
            enabled ? apps.enable(owner.id).map([](const auto &) {}) : apps.disable(owner.id);
        if (!run.succeeded(members, done))
            return;
        app->enabled = enabled;
    }
    if (!*stored)
        run.outcome.created(u"external_apps"_s, members.path());
    else if (*app == **stored)
        run.outcome.unchanged(u"external_apps"_s);
    else
        run.outcome.changed(u"external_apps"_s, members.path());
}

QJsonObject exportExternalApp(const domain::ExternalApp &app)
{
    QJsonObject object{{u"enabled"_s, app.enabled}, {u"use_module_data"_s, app.useModuleData}};
    if (app.useModuleData)
        return object;
    object.insert(u"name"_s, app.name);
    object.insert(u"description"_s, app.description);
    if (!app.iconPng.isEmpty())
        object.insert(u"icon"_s, iconToText(app.iconPng));
    return object;
}

} // namespace server::service::setup
