// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/values.h"

#include "server/base/isotime.h"
#include "server/domain/serverconfigjson.h"
#include "server/service/setup/clientmetadata.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

QString nameOf(api::ClientStatus status)
{
    switch (status) {
    case api::ClientStatus::Active:
        return u"active"_s;
    case api::ClientStatus::ExpiresSoon:
        return u"expires-soon"_s;
    case api::ClientStatus::Expired:
        return u"expired"_s;
    case api::ClientStatus::Disabled:
        return u"disabled"_s;
    }
    return {};
}

QString nameOf(api::ServerState::Phase phase)
{
    switch (phase) {
    case api::ServerState::Phase::Stopped:
        return u"stopped"_s;
    case api::ServerState::Phase::Starting:
        return u"starting"_s;
    case api::ServerState::Phase::Serving:
        return u"serving"_s;
    case api::ServerState::Phase::Failed:
        return u"failed"_s;
    }
    return {};
}

} // namespace

QJsonValue timeToJson(const std::optional<base::Timestamp> &time)
{
    if (!time)
        return {};
    return base::toIsoText(*time);
}

QJsonArray toJson(const QByteArrayList &texts)
{
    QJsonArray array;
    for (const auto &text : texts)
        array.append(QString::fromUtf8(text));
    return array;
}

QJsonObject toJson(const domain::Module &module)
{
    return {{u"code"_s, module.code},
            {u"name"_s, module.name},
            {u"description"_s, module.description},
            {u"enabled"_s, module.enabled},
            {u"built_in"_s, module.builtIn},
            {u"has_icon"_s, !module.iconPng.isEmpty()},
            {u"created_at"_s, timeToJson(module.createdAt)}};
}

QJsonObject toJson(const domain::ExternalApp &app)
{
    return {{u"enabled"_s, app.enabled},
            {u"use_module_data"_s, app.useModuleData},
            {u"name"_s, app.name},
            {u"description"_s, app.description},
            {u"has_icon"_s, !app.iconPng.isEmpty()}};
}

QJsonObject toJson(const api::ModuleSummary &summary)
{
    auto object = toJson(summary.module);
    object.insert(u"external_app"_s, summary.app ? QJsonValue(toJson(*summary.app)) : QJsonValue());
    object.insert(u"templates"_s, summary.templates);
    object.insert(u"clients"_s, summary.clients);
    return object;
}

QJsonObject toJson(const domain::ClientTemplate &value)
{
    return {{u"name"_s, value.name},
            {u"preset"_s, QString::fromLatin1(domain::toName(value.preset))},
            {u"built_in"_s, value.builtIn},
            {u"settings"_s, domain::policyToJson(value.policy)},
            {u"created_at"_s, timeToJson(value.createdAt)}};
}

QJsonObject toJson(const domain::Client &client)
{
    auto object = service::setup::metadataToJson(client.metadata);
    QJsonArray uris;
    for (const auto &uri : client.redirectUris)
        uris.append(QString::fromLatin1(uri.bytes()));
    object.insert(u"client_id"_s, QString::fromLatin1(client.clientId));
    object.insert(u"name"_s, client.name);
    object.insert(u"redirect_uris"_s, uris);
    object.insert(u"enabled"_s, client.enabled);
    object.insert(u"expires"_s, timeToJson(client.expiresAt));
    object.insert(u"created_at"_s, timeToJson(client.createdAt));
    object.insert(u"last_used_at"_s, timeToJson(client.lastUsedAt));
    return object;
}

QJsonObject toJson(const api::ClientSummary &summary)
{
    auto object = toJson(summary.client);
    object.insert(u"template"_s, summary.templateName);
    object.insert(u"scopes"_s, toJson(summary.scopes));
    object.insert(u"status"_s, nameOf(summary.status));
    object.insert(u"secrets"_s, toJsonArray(summary.secrets));
    object.insert(u"people"_s, summary.people);
    object.insert(u"connections"_s, summary.connections);
    return object;
}

QJsonObject toJson(const domain::ClientSecret &secret)
{
    return {{u"id"_s, secret.id.value()},
            {u"prefix"_s, QString::fromLatin1(secret.prefix)},
            {u"label"_s, secret.label},
            {u"created_at"_s, timeToJson(secret.createdAt)},
            {u"expires"_s, timeToJson(secret.expiresAt)},
            {u"last_used_at"_s, timeToJson(secret.lastUsedAt)},
            {u"revoked_at"_s, timeToJson(secret.revokedAt)}};
}

QJsonObject toJson(const domain::User &user)
{
    return {{u"code"_s, user.code},
            {u"sub"_s, QString::fromLatin1(user.subject)},
            {u"name"_s, user.name},
            {u"email"_s, user.email},
            {u"type"_s, domain::toName(user.type)},
            {u"groups"_s, QJsonArray::fromStringList(user.groups)},
            {u"permissions"_s, QJsonArray::fromStringList(user.permissions)},
            {u"licences"_s, QJsonArray::fromStringList(user.licences)},
            {u"administrator"_s, user.administrator},
            {u"locked"_s, user.locked},
            {u"must_change"_s, user.mustChangePassword},
            {u"claims"_s, user.claims},
            {u"created_at"_s, timeToJson(user.createdAt)},
            {u"last_sign_in_at"_s, timeToJson(user.lastSignInAt)}};
}

QJsonObject toJson(const api::GrantSummary &summary)
{
    return {{u"grant"_s, summary.grant.id.value()},
            {u"user"_s, summary.userCode},
            {u"user_name"_s, summary.userName},
            {u"client_id"_s, QString::fromLatin1(summary.clientId)},
            {u"client_name"_s, summary.clientName},
            {u"module"_s, summary.moduleName},
            {u"app"_s, summary.app.name},
            {u"scopes"_s, toJson(summary.grant.scopes.names())},
            {u"connections"_s, summary.connections},
            {u"client_usable"_s, summary.clientUsable},
            {u"created_at"_s, timeToJson(summary.grant.createdAt)},
            {u"last_used_at"_s, timeToJson(summary.grant.lastUsedAt)}};
}

QJsonObject toJson(const api::AuditRow &row)
{
    const auto &event = row.event;
    return {{u"id"_s, event.id.value()},
            {u"at"_s, timeToJson(event.at)},
            {u"type"_s, QString::fromLatin1(event.type)},
            {u"success"_s, event.success},
            {u"actor"_s, event.actor.name},
            {u"address"_s, event.actor.address},
            {u"user"_s, row.userName},
            {u"client"_s, row.clientName},
            {u"module"_s, row.moduleName},
            {u"incident"_s, QString::fromLatin1(event.incident)},
            {u"details"_s, event.details}};
}

QJsonObject toJson(const api::ServerState &state)
{
    return {{u"phase"_s, nameOf(state.phase)},
            {u"problem"_s, state.problem},
            {u"issuer"_s, QString::fromLatin1(state.issuer)},
            {u"listening"_s, QJsonArray::fromStringList(state.listening)},
            {u"tls"_s, state.tls},
            {u"certificate_ends"_s, timeToJson(state.certificateEnds)},
            {u"store_writable"_s, state.storeWritable},
            {u"store_problem"_s, state.storeProblem},
            {u"sqlite_version"_s, state.sqliteVersion},
            {u"master_key_source"_s, state.masterKeySource},
            {u"config"_s, domain::configToJson(state.config)}};
}

QJsonObject toJson(const api::Impact &impact)
{
    return {{u"people"_s, impact.people},
            {u"connections"_s, impact.connections},
            {u"clients"_s, impact.clients}};
}

QJsonObject toJson(const api::SigningKeyInfo &info)
{
    const auto nameOf = [](domain::SigningKey::State state) {
        switch (state) {
        case domain::SigningKey::State::Next:
            return u"next"_s;
        case domain::SigningKey::State::Active:
            return u"active"_s;
        case domain::SigningKey::State::Retired:
            return u"retired"_s;
        }
        return QString();
    };
    QJsonObject object{{u"kid"_s, QString::fromLatin1(info.key.kid)},
                       {u"algorithm"_s, QString::fromLatin1(domain::toName(info.key.algorithm))},
                       {u"state"_s, nameOf(info.key.state)},
                       {u"created_at"_s, timeToJson(info.key.createdAt)},
                       {u"retired_at"_s, timeToJson(info.key.retiredAt)},
                       {u"due_at"_s, timeToJson(info.key.dueAt)}};
    if (!info.clientId.isEmpty())
        object.insert(u"client_id"_s, QString::fromLatin1(info.clientId));
    return object;
}

} // namespace server::admin
