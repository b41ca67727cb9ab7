// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"
#include "server/service/clients.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

constexpr qsizetype shownCharacters = 8;
constexpr qsizetype maximumLabel = 100;
const QByteArray sealPurpose = "client-secret";

/// A secret made here has 256 bits, and 8 characters of it tell it from the others. Of a short one
/// that came from elsewhere nothing may be kept.
QByteArray shownPrefix(const QByteArray &secret)
{
    return secret.size() >= 4 * shownCharacters ? secret.left(shownCharacters) : QByteArray();
}

} // namespace

base::Result<base::Secret> unsealSecret(const crypto::Sealer &sealer, const QByteArray &clientId,
                                        const domain::ClientSecret &secret)
{
    return sealer.unseal(sealPurpose, secret.sealed, clientId);
}

base::Result<domain::ClientSecret> Clients::storeSecret(const domain::Client &client,
                                                        const base::Secret &secret,
                                                        const QByteArray &slowHash,
                                                        const QString &label)
{
    const auto policy = policyFor(client.module, client.clientTemplate);
    if (!policy)
        return base::passOn(policy);
    domain::ClientSecret record;
    record.client = client.id;
    record.prefix = shownPrefix(secret.reveal());
    record.slowHash = slowHash;
    record.digest = slowHash.isEmpty() ? crypto::sha256(secret.reveal()) : QByteArray(32, '\0');
    if (usesSecretAsKey(client.metadata, *policy)) {
        auto sealed = m_sealer.seal(sealPurpose, secret.reveal(), client.clientId);
        if (!sealed)
            return base::passOn(sealed);
        record.sealed = std::move(*sealed);
    }
    record.label = label;
    record.createdAt = m_change.now();
    const auto id = m_change.work().clients().insertSecret(record);
    if (!id)
        return base::passOn(id);
    record.id = *id;
    return record;
}

base::Result<void> Clients::giveFirstSecret(NewClient &made, const GivenSecret &given)
{
    if (given.isEmpty()) {
        auto secret = crypto::makeToken(m_random, "cs_");
        if (!secret)
            return base::passOn(secret);
        made.secret = std::move(*secret);
    }
    const auto &secret = made.secret ? *made.secret : given.secret;
    if (auto record = storeSecret(made.client, secret, given.slowHash, {}); !record)
        return base::passOn(record);
    return {};
}

base::Result<domain::Client> Clients::readyForSecret(domain::ClientKey id)
{
    auto client = live(id);
    if (!client)
        return client;
    const auto policy = policyFor(client->module, client->clientTemplate);
    if (!policy)
        return base::passOn(policy);
    if (!usesSecret(client->metadata, *policy))
        return fault("client_secret", "not_allowed_by_template");
    const auto others = m_change.work().clients().secretsOf(id);
    if (!others)
        return base::passOn(others);
    const auto liveCount =
        std::count_if(others->begin(), others->end(),
                      [this](const auto &secret) { return secret.isLive(m_change.now()); });
    if (liveCount >= maximumLiveSecrets)
        return base::failure(
            base::Error::Kind::Conflict, u"the client has as many live secrets as it may have"_s,
            {{"client_secret", "too_many", {QString::number(maximumLiveSecrets)}}});
    return client;
}

base::Result<domain::ClientSecret> Clients::addAndRecord(const domain::Client &client,
                                                         const base::Secret &secret,
                                                         const QByteArray &slowHash,
                                                         const QString &label)
{
    auto record = storeSecret(client, secret, slowHash, label);
    if (!record)
        return record;
    const QJsonObject details{{u"prefix"_s, QString::fromLatin1(record->prefix)},
                              {u"label"_s, label}};
    const Concern concern{.module = client.module, .client = client.id};
    if (auto done = m_change.record("client.secret_added", concern, details); !done)
        return base::passOn(done);
    m_change.catalogChanged();
    return record;
}

base::Result<NewSecret> Clients::addSecret(domain::ClientKey id, const QString &label)
{
    if (label.size() > maximumLabel)
        return fault("label", "too_long", {QString::number(maximumLabel)});
    const auto client = readyForSecret(id);
    if (!client)
        return base::passOn(client);
    auto secret = crypto::makeToken(m_random, "cs_");
    if (!secret)
        return base::passOn(secret);
    auto record = addAndRecord(*client, *secret, {}, label);
    if (!record)
        return base::passOn(record);
    return NewSecret{std::move(*record), std::move(*secret)};
}

base::Result<void> Clients::addGivenSecret(domain::ClientKey id, const GivenSecret &given)
{
    const auto client = readyForSecret(id);
    if (!client)
        return base::passOn(client);
    if (auto record = addAndRecord(*client, given.secret, given.slowHash, {}); !record)
        return base::passOn(record);
    return {};
}

base::Result<void> Clients::dropSealedSecrets(domain::ClientKey id)
{
    const auto secrets = m_change.work().clients().secretsOf(id);
    if (!secrets)
        return base::passOn(secrets);
    for (auto secret : *secrets) {
        if (secret.sealed.isEmpty())
            continue;
        secret.sealed.clear();
        if (auto done = m_change.work().clients().updateSecret(secret); !done)
            return done;
    }
    return {};
}

base::Result<void> Clients::revokeSecret(domain::SecretId id)
{
    auto all = m_change.work().clients().allSecrets();
    if (!all)
        return base::passOn(all);
    const auto found = std::find_if(all->begin(), all->end(),
                                    [id](const auto &secret) { return secret.id == id; });
    if (found == all->end())
        return notFound(u"secret"_s);
    if (found->revokedAt)
        return {};
    const auto client = existing(m_change.work().clients().byId(found->client), u"client"_s);
    if (!client)
        return base::passOn(client);
    if (client->user)
        return builtIn(u"client"_s);
    found->revokedAt = m_change.now();
    found->sealed.clear();
    if (auto done = m_change.work().clients().updateSecret(*found); !done)
        return done;
    m_change.catalogChanged();
    return m_change.record("client.secret_revoked",
                           {.module = client->module, .client = client->id},
                           {{u"prefix"_s, QString::fromLatin1(found->prefix)}});
}

} // namespace server::service
