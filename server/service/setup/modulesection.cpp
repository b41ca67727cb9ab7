// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/modules.h"
#include "server/service/setup/sections.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

/// Makes or changes the module itself and says what it is now.
std::optional<domain::Module> applyOwnMembers(Application &run, Members &members,
                                              const std::optional<domain::Module> &stored,
                                              const domain::ModuleDraft &draft, bool enabled)
{
    Modules modules(run.change);
    auto module =
        run.valueOf(members, stored ? modules.update(stored->id, draft) : modules.create(draft));
    if (!module)
        return {};
    if (!run.succeeded(members, modules.setEnabled(module->id, enabled)))
        return {};
    module->enabled = enabled;
    if (!stored)
        run.outcome.created(u"modules"_s, members.path());
    else if (*module == *stored)
        run.outcome.unchanged(u"modules"_s);
    else
        run.outcome.changed(u"modules"_s, members.path());
    return module;
}

void applyModule(Application &run, Members &members, const QString &code)
{
    const auto stored = run.valueOf(members, run.change.work().modules().byCode(code));
    if (!stored)
        return;
    domain::ModuleDraft draft{code, code, {}, {}};
    bool enabled = false;
    if (*stored) {
        draft = {code, (*stored)->name, (*stored)->description, (*stored)->iconPng};
        enabled = (*stored)->enabled;
    }
    members.text(u"name"_s, draft.name);
    members.text(u"description"_s, draft.description);
    readIcon(members, draft.iconPng);
    members.flag(u"enabled"_s, enabled);
    const auto module = applyOwnMembers(run, members, *stored, draft, enabled);
    if (module) {
        applyExternalApp(run, members, *module);
        applyTemplates(run, members, *module);
        applyClients(run, members, *module);
        applyProtection(run, members, *module);
        applyApps(run, members, *module);
    } else {
        // The parts cannot be applied without it; their names are known all the same.
        for (const auto &part :
             {u"external_app"_s, u"templates"_s, u"clients"_s, u"protection"_s, u"apps"_s}) {
            QJsonValue ignored;
            members.any(part, ignored);
        }
    }
    members.done();
}

} // namespace

void applyModules(Application &run, Members &document)
{
    QSet<QString> seen;
    for (const auto &element : document.objects(u"modules"_s)) {
        Members members(element.object, element.path, run.faults);
        QString code;
        if (!members.newKey(u"code"_s, code, seen))
            continue;
        applyModule(run, members, code);
        if (run.failed)
            return;
    }
}

QJsonArray exportModules(const Picture &picture)
{
    QJsonArray array;
    for (const auto &module : picture.modules) {
        if (module.builtIn)
            continue;
        QJsonObject object{{u"code"_s, module.code},
                           {u"name"_s, module.name},
                           {u"description"_s, module.description},
                           {u"enabled"_s, module.enabled}};
        if (!module.iconPng.isEmpty())
            object.insert(u"icon"_s, iconToText(module.iconPng));
        for (const auto &app : picture.apps) {
            if (app.module == module.id)
                object.insert(u"external_app"_s, exportExternalApp(app));
        }
        object.insert(u"templates"_s, exportTemplates(picture, module.id));
        object.insert(u"clients"_s, exportClients(picture, module.id));
        if (const auto protection = exportProtection(picture, module.id); !protection.isEmpty())
            object.insert(u"protection"_s, protection);
        if (const auto apps = exportApps(picture, module.id); !apps.isEmpty())
            object.insert(u"apps"_s, apps);
        array.append(object);
    }
    return array;
}

} // namespace server::service::setup
