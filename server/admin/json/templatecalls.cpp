// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/lookup.h"
#include "server/admin/json/values.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

/// "preset", "scopes" (the same as in "settings", as nearly every template names them) and
/// "settings": the members of a template in the set-up file.
struct Settings
{
    std::optional<domain::Preset> preset;
    QJsonObject values;
};

Settings readSettings(const JsonCallPtr &call)
{
    auto &params = call->params();
    Settings settings;
    QByteArray preset;
    if (params.text(u"preset"_s, preset)) {
        settings.preset = domain::fromName<domain::Preset>(preset);
        if (!settings.preset)
            params.fault("preset", "unknown_value", {QString::fromUtf8(preset)});
    }
    params.object(u"settings"_s, settings.values);
    QStringList scopes;
    if (params.texts(u"scopes"_s, scopes))
        settings.values.insert(u"scopes"_s, QJsonArray::fromStringList(scopes));
    return settings;
}

/// The draft with the settings in it; the call fails when one of them is wrong.
std::optional<domain::TemplateDraft> filled(const JsonCallPtr &call, domain::TemplateDraft draft,
                                            const Settings &settings)
{
    auto policy = domain::policyFromJson(settings.values, draft.policy);
    if (!policy) {
        call->fail(policy.error());
        return {};
    }
    draft.policy = std::move(*policy);
    return draft;
}

void list(const JsonCallPtr &call)
{
    const auto name = readModuleName(call);
    if (!call->isReady())
        return;
    withModule(call, name, [call](const auto &found) {
        call->after<QList<api::TemplateSummary>>(call->api().templates(found.module.id),
                                                 [call](const auto &templates) {
                                                     QJsonArray rows;
                                                     for (const auto &each : templates) {
                                                         auto row = toJson(each.value);
                                                         row.insert(u"clients"_s, each.clients);
                                                         rows.append(row);
                                                     }
                                                     call->result(rows);
                                                 });
    });
}

void show(const JsonCallPtr &call)
{
    const auto name = readTemplateName(call);
    if (!call->isReady())
        return;
    withTemplate(call, name, [call](const auto &value) { call->result(toJson(value)); });
}

void create(const JsonCallPtr &call)
{
    const auto name = readTemplateName(call);
    const auto settings = readSettings(call);
    if (!call->isReady())
        return;
    domain::TemplateDraft start;
    start.name = name.name;
    start.preset = settings.preset.value_or(domain::Preset::ExternalService);
    start.policy = domain::policyOf(start.preset);
    const auto draft = filled(call, std::move(start), settings);
    if (!draft)
        return;
    withModule(call, name.module, [call, draft](const auto &found) {
        call->after<domain::ClientTemplate>(
            call->api().createTemplate(found.module.id, *draft),
            [call](const auto &value) { call->result(toJson(value)); });
    });
}

void update(const JsonCallPtr &call)
{
    const auto name = readTemplateName(call);
    const auto settings = readSettings(call);
    QString newName = name.name;
    call->params().text(u"new_name"_s, newName);
    if (!call->isReady())
        return;
    withTemplate(call, name, [=](const auto &stored) {
        domain::TemplateDraft start{newName, stored.preset, stored.policy};
        if (settings.preset && *settings.preset != stored.preset) {
            start.preset = *settings.preset;
            start.policy = domain::policyOf(start.preset);
        }
        const auto draft = filled(call, std::move(start), settings);
        if (!draft)
            return;
        call->after<domain::ClientTemplate>(
            call->api().updateTemplate(stored.id, *draft),
            [call](const auto &value) { call->result(toJson(value)); });
    });
}

void remove(const JsonCallPtr &call)
{
    const auto name = readTemplateName(call);
    if (!call->isReady())
        return;
    withTemplate(call, name, [call](const auto &stored) {
        call->finishAfter(call->api().deleteTemplate(stored.id));
    });
}

} // namespace

QList<JsonCallEntry> templateCalls()
{
    return {{"template.list", list},
            {"template.show", show},
            {"template.create", create},
            {"template.update", update},
            {"template.delete", remove}};
}

} // namespace server::admin
