// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/lookup.h"
#include "server/admin/json/values.h"
#include "server/service/setup/clientmetadata.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

void list(const JsonCallPtr &call)
{
    QString module;
    call->params().text(u"module"_s, module);
    if (!call->isReady())
        return;
    const auto listOf = [call](domain::ModuleId id) {
        call->after<QList<api::ClientSummary>>(
            call->api().clients(id),
            [call](const auto &clients) { call->result(toJsonArray(clients)); });
    };
    if (module.isEmpty())
        return listOf({});
    withModule(call, {module}, [listOf](const auto &found) { listOf(found.module.id); });
}

void show(const JsonCallPtr &call)
{
    const auto name = readClientName(call);
    if (!call->isReady())
        return;
    withClient(call, name, [call](const auto &client) { call->result(toJson(client)); });
}

void create(const JsonCallPtr &call)
{
    auto &params = call->params();
    const auto module = readModuleName(call);
    domain::ClientDraft draft;
    QString templateName;
    params.key(u"name"_s, draft.name);
    params.key(u"template"_s, templateName);
    params.texts(u"redirect_uris"_s, draft.redirectUris);
    params.moment(u"expires"_s, draft.expiresAt);
    service::setup::readMetadata(params, draft.metadata);
    if (!call->isReady())
        return;
    withModule(call, module, [=](const auto &found) {
        const auto id = found.module.id;
        withTemplateOf(call, id, templateName, [=](const auto &value) {
            auto full = draft;
            full.clientTemplate = value.id;
            call->after<api::CreatedClient>(call->api().createClient(id, full), [=](auto created) {
                auto object = toJson(created.client);
                object.insert(u"module"_s, module.code);
                object.insert(u"template"_s, templateName);
                if (created.secret)
                    object.insert(u"client_secret"_s,
                                  QString::fromLatin1(created.secret->reveal()));
                call->result(object);
            });
        });
    });
}

void update(const JsonCallPtr &call)
{
    auto &params = call->params();
    const auto name = readClientName(call);
    QString newName;
    params.text(u"new_name"_s, newName);
    QByteArrayList uris;
    const bool namesUris = params.texts(u"redirect_uris"_s, uris);
    // Read once here for its faults, and once more over what is stored.
    domain::ClientMetadata named;
    service::setup::readMetadata(params, named);
    const auto object = service::setup::metadataToJson(named);
    if (!call->isReady())
        return;
    withClient(call, name, [=](const auto &found) {
        const auto &stored = found.client;
        domain::ClientDraft draft;
        draft.name = newName.isEmpty() ? stored.name : newName;
        draft.redirectUris = uris;
        if (!namesUris) {
            for (const auto &uri : stored.redirectUris)
                draft.redirectUris.append(uri.bytes());
        }
        draft.metadata = stored.metadata;
        base::FieldErrors faults;
        service::setup::Members members(object, {}, faults);
        service::setup::readMetadata(members, draft.metadata);
        call->after<domain::Client>(call->api().updateClient(stored.id, draft),
                                    [call](const auto &client) { call->result(toJson(client)); });
    });
}

/// A call that names a client, does one thing to it and answers nothing.
using Act = api::Answer<void> (api::AdminApi::*)(domain::ClientKey);

void act(const JsonCallPtr &call, Act what)
{
    const auto name = readClientName(call);
    if (!call->isReady())
        return;
    withClient(call, name, [call, what](const auto &found) {
        call->finishAfter((call->api().*what)(found.client.id));
    });
}

void setEnabled(const JsonCallPtr &call, bool enabled)
{
    const auto name = readClientName(call);
    if (!call->isReady())
        return;
    withClient(call, name, [call, enabled](const auto &found) {
        call->finishAfter(call->api().setClientEnabled(found.client.id, enabled));
    });
}

void impact(const JsonCallPtr &call)
{
    const auto name = readClientName(call);
    if (!call->isReady())
        return;
    withClient(call, name, [call](const auto &found) {
        call->after<api::Impact>(call->api().clientImpact(found.client.id),
                                 [call](const auto &value) { call->result(toJson(value)); });
    });
}

void addSecret(const JsonCallPtr &call)
{
    const auto name = readClientName(call);
    QString label;
    call->params().text(u"label"_s, label);
    if (!call->isReady())
        return;
    withClient(call, name, [call, label](const auto &found) {
        const auto clientId = QString::fromLatin1(found.client.clientId);
        call->after<api::CreatedSecret>(
            call->api().addSecret(found.client.id, label), [call, clientId](auto created) {
                auto object = toJson(created.record);
                object.insert(u"client_id"_s, clientId);
                object.insert(u"client_secret"_s, QString::fromLatin1(created.secret.reveal()));
                call->result(object);
            });
    });
}

/// "secret": the number that client.show gives, or the prefix.
void revokeSecret(const JsonCallPtr &call)
{
    const auto name = readClientName(call);
    QString secret;
    call->params().key(u"secret"_s, secret);
    if (!call->isReady())
        return;
    withClient(call, name, [call, secret](const auto &found) {
        QList<domain::SecretId> matching;
        for (const auto &each : found.secrets) {
            const bool isIt = QString::number(each.id.value()) == secret
                              || QString::fromLatin1(each.prefix) == secret;
            if (isIt && !each.revokedAt)
                matching.append(each.id);
        }
        if (matching.size() == 1)
            return call->finishAfter(call->api().revokeSecret(matching.first()));
        // Two secrets may begin alike: then only the number says which.
        const auto code =
            matching.isEmpty() ? QByteArrayLiteral("unknown") : QByteArrayLiteral("ambiguous");
        call->fail({base::Error::Kind::NotFound,
                    u"no one secret is named so"_s,
                    {{"secret", code, {secret}}}});
    });
}

} // namespace

QList<JsonCallEntry> clientCalls()
{
    return {
        {"client.list", list},
        {"client.show", show},
        {"client.create", create},
        {"client.update", update},
        {"client.enable", [](const JsonCallPtr &call) { setEnabled(call, true); }},
        {"client.disable", [](const JsonCallPtr &call) { setEnabled(call, false); }},
        {"client.delete", [](const JsonCallPtr &call) { act(call, &api::AdminApi::deleteClient); }},
        {"client.impact", impact},
        {"client.add_secret", addSecret},
        {"client.revoke_secret", revokeSecret}};
}

} // namespace server::admin
