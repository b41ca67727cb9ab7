// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/setup/sections.h"
#include "server/service/templates.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

/// Everything but the name and the preset is policy; its members are the domain's own table.
bool readPolicy(Members &members, const QJsonObject &object, domain::TemplatePolicy &policy)
{
    QJsonObject named;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        QJsonValue value;
        if (it.key() != "name"_L1 && it.key() != "preset"_L1 && members.any(it.key(), value))
            named.insert(it.key(), value);
    }
    auto read = domain::policyFromJson(named, policy);
    if (!read) {
        members.take(read.error());
        return false;
    }
    policy = std::move(*read);
    return true;
}

void applyTemplate(Application &run, Members &members, const QJsonObject &object,
                   const domain::Module &owner, const std::optional<domain::ClientTemplate> &stored,
                   const QString &name)
{
    domain::TemplateDraft draft;
    draft.name = name;
    if (stored) {
        draft.preset = stored->preset;
        draft.policy = stored->policy;
    }
    QByteArray presetName = domain::toName(draft.preset);
    members.text(u"preset"_s, presetName);
    const auto preset = domain::fromName<domain::Preset>(presetName);
    if (!preset)
        members.fault("preset", "unknown_value", {QString::fromUtf8(presetName)});
    else if (!stored || *preset != stored->preset)
        draft.policy = domain::policyOf(*preset);
    draft.preset = preset.value_or(draft.preset);
    if (!readPolicy(members, object, draft.policy) || !members.done())
        return;
    Templates templates(run.change);
    const auto saved = run.valueOf(members, stored ? templates.update(stored->id, draft)
                                                   : templates.create(owner.id, draft));
    if (!saved)
        return;
    run.outcome.saved(u"templates"_s, members.path(), stored, *saved);
}

} // namespace

void applyTemplates(Application &run, Members &module, const domain::Module &owner)
{
    QSet<QString> seen;
    for (const auto &element : module.objects(u"templates"_s)) {
        Members members(element.object, element.path, run.faults);
        QString name;
        if (!members.newKey(u"name"_s, name, seen))
            continue;
        const auto all = run.valueOf(members, run.change.work().templates().all());
        if (!all)
            return;
        std::optional<domain::ClientTemplate> stored;
        for (const auto &each : *all) {
            if (each.module == owner.id && each.name == name)
                stored = each;
        }
        applyTemplate(run, members, element.object, owner, stored, name);
        if (run.failed)
            return;
    }
}

QJsonArray exportTemplates(const Picture &picture, domain::ModuleId module)
{
    QJsonArray array;
    for (const auto &value : picture.templates) {
        if (value.module != module)
            continue;
        auto object = domain::policyToJson(value.policy);
        object.insert(u"name"_s, value.name);
        object.insert(u"preset"_s, QString::fromLatin1(domain::toName(value.preset)));
        array.append(object);
    }
    return array;
}

} // namespace server::service::setup
