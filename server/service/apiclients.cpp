// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/apiclients.h"

#include "server/service/builtins.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

/// Where a digest would be: the secret is known by its slow hash only.
const QByteArray &noDigest()
{
    static const QByteArray zeros(32, '\0');
    return zeros;
}

} // namespace

base::Result<std::optional<domain::Client>> ApiClients::clientOf(domain::UserId user)
{
    const auto clients = m_change.work().clients().all();
    if (!clients)
        return base::passOn(clients);
    for (const auto &client : *clients) {
        if (client.user == user)
            return client;
    }
    return std::nullopt;
}

base::Result<void> ApiClients::addSecret(domain::ClientKey client, const QByteArray &passwordHash)
{
    if (passwordHash.isEmpty())
        return {}; // an account without a password is a client without a secret
    domain::ClientSecret secret;
    secret.client = client;
    secret.digest = noDigest();
    secret.slowHash = passwordHash;
    secret.createdAt = m_change.now();
    const auto id = m_change.work().clients().insertSecret(secret);
    return id ? base::Result<void>() : base::passOn(id);
}

base::Result<void> ApiClients::create(const domain::User &user)
{
    const auto clientTemplate = BuiltIns(m_change).clientTemplate(domain::Preset::RestApiClient);
    if (!clientTemplate)
        return base::passOn(clientTemplate);
    domain::Client client;
    client.module = clientTemplate->module;
    client.clientTemplate = clientTemplate->id;
    client.clientId = user.code.toLatin1();
    client.name = user.code;
    client.enabled = !user.locked;
    client.user = user.id;
    client.createdAt = m_change.now();
    const auto id = m_change.work().clients().insert(client);
    if (!id && id.error().kind == base::Error::Kind::Conflict)
        return taken("code", user.code);
    if (!id)
        return base::passOn(id);
    m_change.catalogChanged();
    if (auto done = addSecret(*id, user.passwordHash); !done)
        return done;
    return m_change.record("client.created",
                           {.module = client.module, .client = *id, .user = user.id},
                           {{u"client_id"_s, user.code}, {u"name"_s, client.name}});
}

base::Result<void> ApiClients::replaceSecret(const domain::User &user,
                                             const QByteArray &passwordHash)
{
    const auto client = clientOf(user.id);
    if (!client || !*client)
        return client ? base::Result<void>() : base::passOn(client);
    const auto secrets = m_change.work().clients().secretsOf((*client)->id);
    if (!secrets)
        return base::passOn(secrets);
    for (auto secret : *secrets) {
        if (secret.revokedAt)
            continue;
        secret.revokedAt = m_change.now();
        if (auto done = m_change.work().clients().updateSecret(secret); !done)
            return done;
    }
    m_change.catalogChanged();
    return addSecret((*client)->id, passwordHash);
}

base::Result<void> ApiClients::setEnabled(const domain::User &user, bool enabled)
{
    auto client = clientOf(user.id);
    if (!client || !*client)
        return client ? base::Result<void>() : base::passOn(client);
    (*client)->enabled = enabled;
    m_change.catalogChanged();
    return m_change.work().clients().update(**client);
}

base::Result<void> ApiClients::remove(const domain::User &user)
{
    const auto client = clientOf(user.id);
    if (!client || !*client)
        return client ? base::Result<void>() : base::passOn(client);
    if (auto ended = m_change.work().grants().endAllOfClient((*client)->id, m_change.now()); !ended)
        return base::passOn(ended);
    m_change.catalogChanged();
    return m_change.work().clients().setDeleted((*client)->id, m_change.now());
}

} // namespace server::service
