// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/templates.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

QJsonObject describe(const domain::ClientTemplate &value)
{
    auto object = domain::policyToJson(value.policy);
    object.insert(u"name"_s, value.name);
    object.insert(u"preset"_s, QString::fromLatin1(domain::toName(value.preset)));
    return object;
}

} // namespace

base::Result<void> Templates::checkName(domain::ModuleId module, domain::TemplateId self,
                                        const QString &name)
{
    const auto all = m_change.work().templates().all();
    if (!all)
        return base::passOn(all);
    for (const auto &other : *all) {
        if (other.module == module && other.id != self && other.name == name)
            return taken("name", name);
    }
    return {};
}

base::Result<domain::ClientTemplate> Templates::create(domain::ModuleId module,
                                                       const domain::TemplateDraft &draft)
{
    const auto owner = existing(m_change.work().modules().byId(module), u"module"_s);
    if (!owner)
        return base::passOn(owner);
    if (owner->builtIn)
        return builtIn(u"module"_s);
    if (auto wrong = domain::checkTemplate(draft); !wrong.isEmpty())
        return faults(std::move(wrong));
    if (auto done = checkName(module, {}, draft.name); !done)
        return base::passOn(done);
    domain::ClientTemplate value;
    value.module = module;
    value.name = draft.name;
    value.preset = draft.preset;
    value.policy = draft.policy;
    value.createdAt = m_change.now();
    const auto id = m_change.work().templates().insert(value);
    if (!id && id.error().kind == base::Error::Kind::Conflict)
        return taken("name", draft.name);
    if (!id)
        return base::passOn(id);
    value.id = *id;
    auto details = describe(value);
    details.insert(u"id"_s, id->value());
    if (auto done = m_change.record("template.created", {.module = module}, details); !done)
        return base::passOn(done);
    m_change.catalogChanged();
    return value;
}

base::Result<domain::ClientTemplate> Templates::update(domain::TemplateId id,
                                                       const domain::TemplateDraft &draft)
{
    auto value = existing(m_change.work().templates().byId(id), u"template"_s);
    if (!value)
        return value;
    if (value->builtIn)
        return builtIn(u"template"_s);
    if (auto wrong = domain::checkTemplate(draft); !wrong.isEmpty())
        return faults(std::move(wrong));
    if (auto done = checkName(value->module, id, draft.name); !done)
        return base::passOn(done);
    const auto before = describe(*value);
    value->name = draft.name;
    value->preset = draft.preset;
    value->policy = draft.policy;
    auto difference = differenceOf(before, describe(*value));
    if (difference.isEmpty())
        return value;
    const auto done = m_change.work().templates().update(*value);
    if (!done && done.error().kind == base::Error::Kind::Conflict)
        return taken("name", draft.name);
    if (!done)
        return base::passOn(done);
    difference.insert(u"template"_s, value->name);
    if (auto row = m_change.record("template.changed", {.module = value->module}, difference); !row)
        return base::passOn(row);
    m_change.catalogChanged();
    return value;
}

base::Result<void> Templates::remove(domain::TemplateId id)
{
    const auto value = existing(m_change.work().templates().byId(id), u"template"_s);
    if (!value)
        return base::passOn(value);
    if (value->builtIn)
        return builtIn(u"template"_s);
    const auto clients = m_change.work().clients().all();
    if (!clients)
        return base::passOn(clients);
    base::FieldErrors users;
    for (const auto &client : *clients) {
        if (client.clientTemplate == id)
            users.append({"clients", "in_use", {client.name}});
    }
    if (!users.isEmpty())
        return base::failure(base::Error::Kind::Conflict, u"clients use this template"_s, users);
    if (auto done = m_change.work().templates().remove(id); !done)
        return done;
    m_change.catalogChanged();
    return m_change.record("template.deleted", {.module = value->module},
                           {{u"name"_s, value->name}});
}

} // namespace server::service
