// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/modules.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

QJsonObject describe(const domain::Module &module)
{
    return {{u"code"_s, module.code},
            {u"name"_s, module.name},
            {u"description"_s, module.description},
            {u"icon"_s, iconMark(module.iconPng)}};
}

} // namespace

base::Result<domain::Module> Modules::custom(domain::ModuleId id)
{
    auto module = existing(m_change.work().modules().byId(id), u"module"_s);
    if (module && module->builtIn)
        return builtIn(u"module"_s);
    return module;
}

base::Result<domain::Module> Modules::create(const domain::ModuleDraft &draft)
{
    if (auto wrong = domain::checkModule(draft); !wrong.isEmpty())
        return faults(std::move(wrong));
    domain::Module module;
    module.code = draft.code;
    module.name = draft.name;
    module.description = draft.description;
    module.iconPng = draft.iconPng;
    module.createdAt = m_change.now();
    const auto id = m_change.work().modules().insert(module);
    if (!id && id.error().kind == base::Error::Kind::Conflict)
        return taken("code", draft.code);
    if (!id)
        return base::passOn(id);
    module.id = *id;
    if (auto done = m_change.record("module.created", {.module = *id}, describe(module)); !done)
        return base::passOn(done);
    m_change.catalogChanged();
    return module;
}

base::Result<domain::Module> Modules::update(domain::ModuleId id, const domain::ModuleDraft &draft)
{
    auto module = custom(id);
    if (!module)
        return module;
    auto wrong = domain::checkModule(draft);
    if (draft.code != module->code)
        wrong.append({"code", "cannot_change", {module->code}});
    if (!wrong.isEmpty())
        return faults(std::move(wrong));
    const auto before = describe(*module);
    module->name = draft.name;
    module->description = draft.description;
    module->iconPng = draft.iconPng;
    const auto difference = differenceOf(before, describe(*module));
    if (difference.isEmpty())
        return module;
    if (auto done = m_change.work().modules().update(*module); !done)
        return base::passOn(done);
    if (auto done = m_change.record("module.changed", {.module = id}, difference); !done)
        return base::passOn(done);
    m_change.catalogChanged();
    return module;
}

base::Result<void> Modules::setEnabled(domain::ModuleId id, bool enabled)
{
    auto module = custom(id);
    if (!module)
        return base::passOn(module);
    if (module->enabled == enabled)
        return {};
    module->enabled = enabled;
    if (auto done = m_change.work().modules().update(*module); !done)
        return done;
    m_change.catalogChanged();
    return m_change.record(enabled ? "module.enabled" : "module.disabled", {.module = id});
}

base::Result<void> Modules::remove(domain::ModuleId id)
{
    const auto module = custom(id);
    if (!module)
        return base::passOn(module);
    const auto clients = m_change.work().clients().all();
    if (!clients)
        return base::passOn(clients);
    int count = 0;
    for (const auto &client : *clients) {
        if (client.module != id)
            continue;
        ++count;
        auto ended = m_change.work().grants().endAllOfClient(client.id, m_change.now());
        if (!ended)
            return base::passOn(ended);
    }
    if (auto done = m_change.work().modules().remove(id); !done)
        return done;
    m_change.catalogChanged();
    // The row names the module by its code: its number means nothing to people once it is gone.
    return m_change.record(
        "module.deleted", {},
        {{u"code"_s, module->code}, {u"name"_s, module->name}, {u"clients"_s, count}});
}

} // namespace server::service
