// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/externalapps.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

QJsonObject describe(const domain::ExternalApp &app)
{
    return {{u"use_module_data"_s, app.useModuleData},
            {u"name"_s, app.name},
            {u"description"_s, app.description},
            {u"icon"_s, iconMark(app.iconPng)}};
}

tl::unexpected<base::Error> alreadyEnabled()
{
    return base::failure(base::Error::Kind::Conflict,
                         u"the external app of this module is enabled already"_s,
                         {{"external_app", "already_enabled", {}}});
}

} // namespace

base::Result<domain::ExternalApp> ExternalApps::enable(domain::ModuleId module)
{
    const auto owner = existing(m_change.work().modules().byId(module), u"module"_s);
    if (!owner)
        return base::passOn(owner);
    if (owner->builtIn)
        return base::failure(base::Error::Kind::Forbidden,
                             u"the built-in module has no external app"_s);
    const auto found = m_change.work().modules().externalApp(module);
    if (!found)
        return base::passOn(found);
    domain::ExternalApp app;
    if (*found) {
        app = **found;
        if (app.enabled)
            return alreadyEnabled();
        app.enabled = true;
        if (auto done = m_change.work().modules().updateExternalApp(app); !done)
            return base::passOn(done);
    } else {
        app.module = module;
        app.enabled = true;
        const auto done = m_change.work().modules().insertExternalApp(app);
        if (!done && done.error().kind == base::Error::Kind::Conflict)
            return alreadyEnabled();
        if (!done)
            return base::passOn(done);
    }
    if (auto done = m_change.record("external_app.enabled", {.module = module}); !done)
        return base::passOn(done);
    m_change.catalogChanged();
    return app;
}

base::Result<domain::ExternalApp> ExternalApps::update(domain::ModuleId module,
                                                       const domain::ExternalAppDraft &draft)
{
    auto app = existing(m_change.work().modules().externalApp(module), u"external app"_s);
    if (!app)
        return app;
    if (auto wrong = domain::checkExternalApp(draft); !wrong.isEmpty())
        return faults(std::move(wrong));
    const auto before = describe(*app);
    app->useModuleData = draft.useModuleData;
    if (!draft.useModuleData) {
        app->name = draft.name;
        app->description = draft.description;
        app->iconPng = draft.iconPng;
    }
    const auto difference = differenceOf(before, describe(*app));
    if (difference.isEmpty())
        return app;
    if (auto done = m_change.work().modules().updateExternalApp(*app); !done)
        return base::passOn(done);
    if (auto done = m_change.record("external_app.changed", {.module = module}, difference); !done)
        return base::passOn(done);
    m_change.catalogChanged();
    return app;
}

base::Result<void> ExternalApps::disable(domain::ModuleId module)
{
    auto app = existing(m_change.work().modules().externalApp(module), u"external app"_s);
    if (!app)
        return base::passOn(app);
    if (!app->enabled)
        return {};
    app->enabled = false;
    if (auto done = m_change.work().modules().updateExternalApp(*app); !done)
        return done;
    m_change.catalogChanged();
    return m_change.record("external_app.disabled", {.module = module});
}

} // namespace server::service
