// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/clients.h"

#include "server/crypto/opensslrandom.h"
#include "server/domain/clientidurl.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

QJsonObject describe(const domain::Client &client)
{
    QJsonArray uris;
    for (const auto &uri : client.redirectUris)
        uris.append(QString::fromLatin1(uri.bytes()));
    auto object = client.metadata.other;
    object.insert(u"client_id"_s, QString::fromLatin1(client.clientId));
    object.insert(u"name"_s, client.name);
    object.insert(u"redirect_uris"_s, uris);
    object.insert(u"application_type"_s,
                  client.metadata.applicationType == domain::ApplicationType::Native ? u"native"_s
                                                                                     : u"web"_s);
    if (client.metadata.authMethod)
        object.insert(u"token_endpoint_auth_method"_s,
                      QString::fromLatin1(domain::toName(*client.metadata.authMethod)));
    if (client.metadata.idTokenAlgorithm)
        object.insert(u"id_token_signed_response_alg"_s,
                      QString::fromLatin1(domain::toName(*client.metadata.idTokenAlgorithm)));
    return object;
}

/// The draft has passed checkClient, so every address parses.
base::Result<QList<domain::RedirectUri>> parsedUris(const QByteArrayList &texts)
{
    QList<domain::RedirectUri> uris;
    for (const auto &text : texts) {
        auto uri = domain::RedirectUri::parse(text);
        if (!uri)
            return base::passOn(uri);
        uris.append(std::move(*uri));
    }
    return uris;
}

/// A given identifier goes into addresses and headers: what RFC 6749 appendix A.1 allows, without
/// blanks and the colon that separates it from the secret in HTTP Basic.
bool isUsableClientId(const GivenCredentials &given)
{
    const QByteArray &id = given.clientId;
    if (given.idKind == GivenCredentials::IdKind::DocumentAddress)
        return domain::isClientIdUrl(id);
    return id.size() <= 255 && std::all_of(id.begin(), id.end(), [](char c) {
               return c > 0x20 && c < 0x7f && c != ':';
           });
}

} // namespace

bool usesSecret(const domain::ClientMetadata &metadata, const domain::TemplatePolicy &policy)
{
    using domain::AuthMethod;
    const auto isSecret = [](AuthMethod method) {
        return method == AuthMethod::SecretBasic || method == AuthMethod::SecretPost
               || method == AuthMethod::SecretJwt;
    };
    if (metadata.authMethod)
        return isSecret(*metadata.authMethod);
    return std::any_of(policy.authMethods.begin(), policy.authMethods.end(), isSecret);
}

bool usesSecretAsKey(const domain::ClientMetadata &metadata, const domain::TemplatePolicy &policy)
{
    using domain::AuthMethod;
    if (metadata.authMethod)
        return *metadata.authMethod == AuthMethod::SecretJwt;
    return policy.allows(AuthMethod::SecretJwt) && !policy.allows(AuthMethod::SecretBasic)
           && !policy.allows(AuthMethod::SecretPost);
}

base::Result<domain::Client> Clients::live(domain::ClientKey id)
{
    auto client = existing(m_change.work().clients().byId(id), u"client"_s);
    if (client && client->deletedAt)
        return notFound(u"client"_s);
    if (client && client->user)
        return builtIn(u"client"_s); // it comes and goes with its user
    return client;
}

base::Result<domain::TemplatePolicy> Clients::policyFor(domain::ModuleId module,
                                                        domain::TemplateId id)
{
    if (!id.isValid())
        return fault("template", "required");
    const auto value = m_change.work().templates().byId(id);
    if (!value)
        return base::passOn(value);
    // Only the templates of the same module are on offer (requirements B-13).
    if (!*value || (*value)->module != module)
        return fault("template", "unknown");
    return (*value)->policy;
}

base::Result<void> Clients::checkName(const domain::Client &client)
{
    const auto all = m_change.work().clients().all();
    if (!all)
        return base::passOn(all);
    for (const auto &other : *all) {
        if (other.module == client.module && other.id != client.id && other.name == client.name)
            return taken("name", client.name);
    }
    return {};
}

base::Result<void> Clients::checkFree(const domain::Client &client)
{
    if (auto done = checkName(client); !done)
        return done;
    const QString name = QString::fromLatin1(client.clientId);
    const auto subject = m_change.work().users().bySubject(client.clientId);
    if (!subject)
        return base::passOn(subject);
    const auto code = m_change.work().users().byCode(name);
    if (!code)
        return base::passOn(code);
    if (*subject || *code)
        return taken("client_id", name);
    return {};
}

base::Result<NewClient> Clients::create(domain::ModuleId module, const domain::ClientDraft &draft,
                                        const GivenCredentials &given)
{
    const auto owner = existing(m_change.work().modules().byId(module), u"module"_s);
    if (!owner)
        return base::passOn(owner);
    if (owner->builtIn)
        return builtIn(u"module"_s);
    return make(module, draft, given);
}

base::Result<NewClient> Clients::createBuiltIn(const domain::ClientTemplate &value,
                                               const domain::ClientDraft &draft)
{
    return make(value.module, draft, {});
}

base::Result<NewClient> Clients::make(domain::ModuleId module, const domain::ClientDraft &draft,
                                      const GivenCredentials &given)
{
    const auto policy = policyFor(module, draft.clientTemplate);
    if (!policy)
        return base::passOn(policy);
    auto wrong = faultsOf(draft, *policy);
    if (!wrong)
        return base::passOn(wrong);
    if (!isUsableClientId(given))
        wrong->append({"client_id", "syntax", {}});
    if (!given.secret.isEmpty() && !usesSecret(draft.metadata, *policy))
        wrong->append({"client_secret", "not_allowed_by_template", {}});
    if (!wrong->isEmpty())
        return faults(std::move(*wrong));

    NewClient made;
    auto &client = made.client;
    client.module = module;
    client.clientTemplate = draft.clientTemplate;
    client.name = draft.name;
    client.expiresAt = draft.expiresAt;
    client.metadata = draft.metadata;
    client.createdAt = m_change.now();
    auto uris = parsedUris(draft.redirectUris);
    if (!uris)
        return base::passOn(uris);
    client.redirectUris = std::move(*uris);
    client.clientId = given.clientId;
    if (client.clientId.isEmpty()) {
        const auto bytes = m_random.bytes(16);
        if (!bytes)
            return base::passOn(bytes);
        client.clientId = bytes->toHex();
    }
    if (auto done = checkFree(client); !done)
        return base::passOn(done);
    const auto id = m_change.work().clients().insert(client);
    if (!id && id.error().kind == base::Error::Kind::Conflict)
        return taken("client_id", QString::fromLatin1(client.clientId));
    if (!id)
        return base::passOn(id);
    client.id = *id;

    if (usesSecret(client.metadata, *policy)) {
        if (auto done = giveFirstSecret(made, given.secret); !done)
            return base::passOn(done);
    }
    const Concern concern{.module = module, .client = *id};
    if (auto done = m_change.record("client.created", concern, describe(client)); !done)
        return base::passOn(done);
    m_change.catalogChanged();
    return made;
}

base::Result<domain::Client> Clients::update(domain::ClientKey id, const domain::ClientDraft &draft)
{
    auto client = live(id);
    if (!client)
        return client;
    const auto policy = policyFor(client->module, client->clientTemplate);
    if (!policy)
        return base::passOn(policy);
    auto checked = draft;
    checked.clientTemplate = client->clientTemplate;
    checked.expiresAt.reset(); // an expired client may still be renamed
    auto wrong = faultsOf(checked, *policy);
    if (!wrong)
        return base::passOn(wrong);
    if (draft.clientTemplate.isValid() && draft.clientTemplate != client->clientTemplate)
        wrong->append({"template", "cannot_change", {}});
    if (draft.expiresAt && draft.expiresAt != client->expiresAt)
        wrong->append({"expires", "cannot_change", {}});
    if (!wrong->isEmpty())
        return faults(std::move(*wrong));
    const auto before = describe(*client);
    auto uris = parsedUris(draft.redirectUris);
    if (!uris)
        return base::passOn(uris);
    client->name = draft.name;
    client->redirectUris = std::move(*uris);
    client->metadata = draft.metadata;
    const auto after = describe(*client);
    if (before == after)
        return client;
    if (auto done = checkName(*client); !done)
        return base::passOn(done);
    const auto done = m_change.work().clients().update(*client);
    if (!done && done.error().kind == base::Error::Kind::Conflict)
        return taken("name", client->name);
    if (!done)
        return base::passOn(done);
    if (!usesSecretAsKey(client->metadata, *policy)) {
        if (auto dropped = dropSealedSecrets(id); !dropped)
            return base::passOn(dropped);
    }
    const Concern concern{.module = client->module, .client = id};
    if (auto row = m_change.record("client.changed", concern, differenceOf(before, after)); !row)
        return base::passOn(row);
    m_change.catalogChanged();
    return client;
}

base::Result<void> Clients::setEnabled(domain::ClientKey id, bool enabled)
{
    auto client = live(id);
    if (!client)
        return base::passOn(client);
    if (client->enabled == enabled)
        return {};
    client->enabled = enabled;
    if (auto done = m_change.work().clients().update(*client); !done)
        return done;
    m_change.catalogChanged();
    return m_change.record(enabled ? "client.enabled" : "client.disabled",
                           {.module = client->module, .client = id});
}

base::Result<void> Clients::remove(domain::ClientKey id)
{
    const auto client = live(id);
    if (!client)
        return base::passOn(client);
    if (auto done = m_change.work().clients().setDeleted(id, m_change.now()); !done)
        return done;
    m_change.catalogChanged();
    return m_change.record(
        "client.deleted", {.module = client->module, .client = id},
        {{u"name"_s, client->name}, {u"client_id"_s, QString::fromLatin1(client->clientId)}});
}

base::Result<void> Clients::restore(domain::ClientKey id)
{
    const auto client = existing(m_change.work().clients().byId(id), u"client"_s);
    if (!client)
        return base::passOn(client);
    if (client->user)
        return builtIn(u"client"_s);
    if (!client->deletedAt)
        return {};
    if (m_change.now() - *client->deletedAt > undoWindow)
        return base::failure(base::Error::Kind::Conflict,
                             u"the client was deleted too long ago to be brought back"_s,
                             {{"client", "undo_window_over", {client->name}}});
    if (auto done = checkName(*client); !done)
        return done;
    if (auto done = m_change.work().clients().setDeleted(id, {}); !done)
        return done;
    m_change.catalogChanged();
    return m_change.record("client.restored", {.module = client->module, .client = id});
}

} // namespace server::service
