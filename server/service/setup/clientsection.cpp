// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/isotime.h"
#include "server/crypto/digest.h"
#include "server/service/clients.h"
#include "server/service/setup/clientmetadata.h"
#include "server/service/setup/sections.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

/// What the file says about one client, over what is stored.
struct ClientMembers
{
    domain::ClientDraft draft;
    QString templateName;
    bool enabled = true;
    GivenCredentials given;
};

QString templateName(const QList<domain::ClientTemplate> &templates, domain::TemplateId id)
{
    for (const auto &each : templates) {
        if (each.id == id)
            return each.name;
    }
    return {};
}

domain::TemplateId templateId(const QList<domain::ClientTemplate> &templates,
                              domain::ModuleId module, const QString &name)
{
    for (const auto &each : templates) {
        if (each.module == module && each.name == name)
            return each.id;
    }
    return {};
}

ClientMembers startingFrom(const std::optional<domain::Client> &stored, const QString &name)
{
    ClientMembers values;
    values.draft.name = name;
    if (!stored)
        return values;
    values.draft.clientTemplate = stored->clientTemplate;
    for (const auto &uri : stored->redirectUris)
        values.draft.redirectUris.append(uri.bytes());
    values.draft.expiresAt = stored->expiresAt;
    values.draft.metadata = stored->metadata;
    values.enabled = stored->enabled;
    return values;
}

void readClient(Members &members, ClientMembers &values)
{
    members.text(u"template"_s, values.templateName);
    members.texts(u"redirect_uris"_s, values.draft.redirectUris);
    members.moment(u"expires"_s, values.draft.expiresAt);
    members.flag(u"enabled"_s, values.enabled);
    members.text(u"client_id"_s, values.given.clientId);
    QByteArray secret;
    if (members.text(u"client_secret"_s, secret))
        values.given.secret.secret = base::Secret(std::move(secret));
    readMetadata(members, values.draft.metadata);
}

/// Whether the given secret is one of the client's; a revoked one is a fault, not to be revived by
/// an old file.
std::optional<bool> knowsSecret(Application &run, Members &members, domain::ClientKey client,
                                const base::Secret &given, const PreparedPassword &prepared)
{
    const auto secrets = run.valueOf(members, run.change.work().clients().secretsOf(client));
    if (!secrets)
        return {};
    const auto digest = crypto::sha256(given.reveal());
    for (const auto &each : *secrets) {
        const bool isIt = each.slowHash.isEmpty() ? crypto::constantTimeEquals(each.digest, digest)
                                                  : each.slowHash == prepared.stillRight;
        if (!isIt)
            continue;
        if (each.isLive(run.change.now()))
            return true;
        members.fault("client_secret", "revoked");
        return {};
    }
    return false;
}

void list(Application &run, const domain::Module &owner, const domain::Client &client,
          const std::optional<base::Secret> &secret)
{
    QJsonObject row{{u"module"_s, owner.code},
                    {u"name"_s, client.name},
                    {u"client_id"_s, QString::fromLatin1(client.clientId)}};
    if (secret)
        row.insert(u"client_secret"_s, QString::fromLatin1(secret->reveal()));
    run.outcome.client(std::move(row));
}

void createClient(Application &run, Members &members, const domain::Module &owner,
                  const ClientMembers &values)
{
    Clients clients(run.change, run.random, run.sealer);
    const auto made = run.valueOf(members, clients.create(owner.id, values.draft, values.given));
    if (!made)
        return;
    if (!values.enabled
        && !run.succeeded(members, clients.setEnabled(made->client.id, values.enabled)))
        return;
    run.outcome.created(u"clients"_s, members.path());
    list(run, owner, made->client, made->secret);
}

void changeClient(Application &run, Members &members, const domain::Module &owner,
                  const domain::Client &stored, const ClientMembers &values)
{
    if (values.draft.expiresAt != stored.expiresAt)
        members.fault("expires", "cannot_change");
    if (!values.given.clientId.isEmpty() && values.given.clientId != stored.clientId)
        members.fault("client_id", "cannot_change");
    auto known = std::optional(true);
    if (!values.given.secret.isEmpty())
        known = knowsSecret(run, members, stored.id, values.given.secret.secret,
                            run.passwords.value(members.path()));
    if (!members.done() || !known)
        return;
    Clients clients(run.change, run.random, run.sealer);
    auto client = run.valueOf(members, clients.update(stored.id, values.draft));
    if (!client)
        return;
    if (!*known && !run.succeeded(members, clients.addGivenSecret(stored.id, values.given.secret)))
        return;
    if (!run.succeeded(members, clients.setEnabled(stored.id, values.enabled)))
        return;
    client->enabled = values.enabled;
    if (*known && *client == stored)
        run.outcome.unchanged(u"clients"_s);
    else
        run.outcome.changed(u"clients"_s, members.path());
    list(run, owner, *client, {});
}

std::optional<std::optional<domain::Client>>
findClient(Application &run, Members &members, domain::ModuleId module, const QString &name)
{
    const auto all = run.valueOf(members, run.change.work().clients().all());
    if (!all)
        return {};
    for (const auto &each : *all) {
        if (each.module == module && each.name == name)
            return std::optional(each);
    }
    return std::optional<domain::Client>();
}

void applyClient(Application &run, Members &members, const domain::Module &owner,
                 const QString &name)
{
    const auto stored = findClient(run, members, owner.id, name);
    const auto templates = run.valueOf(members, run.change.work().templates().all());
    if (!stored || !templates)
        return;
    auto values = startingFrom(*stored, name);
    values.templateName = templateName(*templates, values.draft.clientTemplate);
    readClient(members, values);
    const auto prepared = run.passwords.value(members.path());
    values.given.secret.slowHash = prepared.fresh.isEmpty() ? prepared.stillRight : prepared.fresh;
    values.draft.clientTemplate = templateId(*templates, owner.id, values.templateName);
    if (!values.draft.clientTemplate.isValid()) {
        if (values.templateName.isEmpty())
            members.fault("template", "required");
        else
            members.fault("template", "unknown", {values.templateName});
    }
    if (!members.done())
        return;
    if (*stored)
        changeClient(run, members, owner, **stored, values);
    else
        createClient(run, members, owner, values);
}

} // namespace

void applyClients(Application &run, Members &module, const domain::Module &owner)
{
    QSet<QString> seen;
    for (const auto &element : module.objects(u"clients"_s)) {
        Members members(element.object, element.path, run.faults);
        QString name;
        if (!members.newKey(u"name"_s, name, seen))
            continue;
        applyClient(run, members, owner, name);
        if (run.failed)
            return;
    }
}

QJsonArray exportClients(const Picture &picture, domain::ModuleId module)
{
    QJsonArray array;
    for (const auto &client : picture.clients) {
        // An expired client is over for good (requirements B-18): nobody can make it again.
        if (client.module != module || client.isExpired(picture.now))
            continue;
        auto object = metadataToJson(client.metadata);
        QJsonArray uris;
        for (const auto &uri : client.redirectUris)
            uris.append(QString::fromLatin1(uri.bytes()));
        object.insert(u"name"_s, client.name);
        object.insert(u"template"_s, templateName(picture.templates, client.clientTemplate));
        object.insert(u"redirect_uris"_s, uris);
        object.insert(u"enabled"_s, client.enabled);
        object.insert(u"client_id"_s, QString::fromLatin1(client.clientId));
        if (client.expiresAt)
            object.insert(u"expires"_s, base::toIsoText(*client.expiresAt));
        array.append(object);
    }
    return array;
}

} // namespace server::service::setup
