// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqlclientrepository.h"

#include "server/sql/jsontext.h"
#include "server/sql/names.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Client;
using domain::ClientKey;
using domain::ClientSecret;
using domain::SecretId;

namespace {

const auto selectClient =
    u"SELECT id, module_id, template_id, client_id, name, redirect_uris, expires_at, enabled,"
    " application_type, auth_method, id_token_algorithm, metadata, created_at, last_used_at,"
    " deleted_at, user_id FROM clients "_s;
// The condition keeps an identifier out that a client of a removed module had.
const auto insertClient =
    u"INSERT INTO clients (module_id, template_id, client_id, name, redirect_uris, expires_at,"
    " enabled, application_type, auth_method, id_token_algorithm, metadata, created_at,"
    " last_used_at, deleted_at, user_id) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
    " WHERE NOT EXISTS (SELECT 1 FROM retired_client_ids WHERE client_id = ?)"_s;
const auto updateClient =
    u"UPDATE clients SET template_id = ?, name = ?, redirect_uris = ?, expires_at = ?, enabled = ?,"
    " application_type = ?, auth_method = ?, id_token_algorithm = ?, metadata = ? WHERE id = ?"_s;
const auto setClientDeleted = u"UPDATE clients SET deleted_at = ? WHERE id = ?"_s;
// A stamp never goes back: batches may arrive out of order.
const auto useClient =
    u"UPDATE clients SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)"_s;

const auto selectSecret =
    u"SELECT id, client_key, prefix, digest, slow_hash, sealed, label, created_at, expires_at,"
    " last_used_at, revoked_at FROM client_secrets "_s;
const auto insertSecretRow =
    u"INSERT INTO client_secrets (client_key, prefix, digest, slow_hash, sealed, label, created_at,"
    " expires_at, last_used_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const auto updateSecretRow =
    u"UPDATE client_secrets SET label = ?, expires_at = ?, revoked_at = ?, sealed = ? WHERE id = ?"_s;
const auto useSecret =
    u"UPDATE client_secrets SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)"_s;

QString toJson(const QList<domain::RedirectUri> &uris)
{
    QByteArrayList list;
    for (const auto &uri : uris)
        list.append(uri.bytes());
    return sql::toJson(list);
}

template<class Enum>
QVariant toStored(const std::optional<Enum> &value)
{
    return value ? QVariant(QString::fromLatin1(domain::toName(*value))) : QVariant();
}

/// An empty name is an empty value; an unknown one is damage.
template<class Enum>
bool fromStored(const QByteArray &name, std::optional<Enum> &value)
{
    value = name.isEmpty() ? std::nullopt : domain::fromName<Enum>(name);
    return name.isEmpty() || value;
}

Result<void> parseRedirectUris(const QString &text, QList<domain::RedirectUri> &uris)
{
    const auto list = namesFromJson(text);
    if (!list)
        return base::passOn(list);
    for (const QByteArray &bytes : *list) {
        auto uri = domain::RedirectUri::parse(bytes);
        if (!uri)
            return corruptRow(u"clients.redirect_uris"_s);
        uris.append(std::move(*uri));
    }
    return {};
}

Result<Client> parseClient(RowReader &row)
{
    Client client;
    client.id = row.id<ClientKey>();
    client.module = row.id<domain::ModuleId>();
    client.clientTemplate = row.id<domain::TemplateId>();
    client.clientId = row.text();
    client.name = row.string();
    if (auto parsed = parseRedirectUris(row.string(), client.redirectUris); !parsed)
        return base::passOn(parsed);
    client.expiresAt = row.optionalTime();
    client.enabled = row.flag();
    const auto type = fromStoredName<domain::ApplicationType>(row.string());
    const bool namesKnown = fromStored(row.text(), client.metadata.authMethod)
                            && fromStored(row.text(), client.metadata.idTokenAlgorithm);
    if (!type || !namesKnown)
        return corruptRow(u"clients"_s);
    client.metadata.applicationType = *type;
    auto other = objectFromJson(row.string());
    if (!other)
        return base::passOn(other);
    client.metadata.other = std::move(*other);
    client.createdAt = row.time();
    client.lastUsedAt = row.optionalTime();
    client.deletedAt = row.optionalTime();
    client.user = row.optionalId<domain::UserId>();
    return client;
}

QVariant sealedValue(const ClientSecret &secret)
{
    return secret.sealed.isEmpty() ? QVariant() : toValue(secret.sealed);
}

Result<ClientSecret> parseSecret(RowReader &row)
{
    ClientSecret secret;
    secret.id = row.id<SecretId>();
    secret.client = row.id<ClientKey>();
    secret.prefix = row.text();
    secret.digest = row.bytes();
    secret.slowHash = row.text();
    secret.sealed = row.bytes();
    secret.label = row.string();
    secret.createdAt = row.time();
    secret.expiresAt = row.optionalTime();
    secret.lastUsedAt = row.optionalTime();
    secret.revokedAt = row.optionalTime();
    return secret;
}

} // namespace

SqlClientRepository::SqlClientRepository(SqlConnection &connection)
    : m_all(connection, selectClient + u"WHERE deleted_at IS NULL ORDER BY id"_s)
    , m_byId(connection, selectClient + u"WHERE id = ?"_s)
    , m_insert(connection, dialect::insertReturningId(insertClient))
    , m_update(connection, updateClient)
    , m_setDeleted(connection, setClientDeleted)
    , m_allSecrets(connection, selectSecret + u"ORDER BY id"_s)
    , m_secretsOf(connection, selectSecret + u"WHERE client_key = ? ORDER BY id"_s)
    , m_insertSecret(connection, dialect::insertReturningId(insertSecretRow))
    , m_updateSecret(connection, updateSecretRow)
    , m_useClient(connection, useClient)
    , m_useSecret(connection, useSecret)
{
}

Result<QList<Client>> SqlClientRepository::all() const
{
    return readAll(m_all, parseClient);
}

Result<std::optional<Client>> SqlClientRepository::byId(ClientKey id) const
{
    return readOne(m_byId, parseClient, id);
}

Result<ClientKey> SqlClientRepository::insert(const Client &client)
{
    const auto id = m_insert.insert(
        client.module, client.clientTemplate, Text{client.clientId}, client.name,
        toJson(client.redirectUris), client.expiresAt, client.enabled,
        storedName(client.metadata.applicationType), toStored(client.metadata.authMethod),
        toStored(client.metadata.idTokenAlgorithm), sql::toJson(client.metadata.other),
        client.createdAt, client.lastUsedAt, client.deletedAt, client.user, Text{client.clientId});
    if (id && *id == 0)
        return base::failure(base::Error::Kind::Conflict, u"client_id"_s);
    return id.map([](qint64 value) { return ClientKey(value); });
}

Result<void> SqlClientRepository::update(const Client &client)
{
    return m_update.changeOne(
        client.clientTemplate, client.name, toJson(client.redirectUris), client.expiresAt,
        client.enabled, storedName(client.metadata.applicationType),
        toStored(client.metadata.authMethod), toStored(client.metadata.idTokenAlgorithm),
        sql::toJson(client.metadata.other), client.id);
}

Result<void> SqlClientRepository::setDeleted(ClientKey id, std::optional<base::Timestamp> at)
{
    return m_setDeleted.changeOne(at, id);
}

Result<QList<ClientSecret>> SqlClientRepository::allSecrets() const
{
    return readAll(m_allSecrets, parseSecret);
}

Result<QList<ClientSecret>> SqlClientRepository::secretsOf(ClientKey client) const
{
    return readAll(m_secretsOf, parseSecret, client);
}

Result<SecretId> SqlClientRepository::insertSecret(const ClientSecret &secret)
{
    return m_insertSecret
        .insert(secret.client, Text{secret.prefix}, secret.digest, Text{secret.slowHash},
                sealedValue(secret), secret.label, secret.createdAt, secret.expiresAt,
                secret.lastUsedAt, secret.revokedAt)
        .map([](qint64 id) { return SecretId(id); });
}

Result<void> SqlClientRepository::updateSecret(const ClientSecret &secret)
{
    return m_updateSecret.changeOne(secret.label, secret.expiresAt, secret.revokedAt,
                                    sealedValue(secret), secret.id);
}

Result<void> SqlClientRepository::recordUse(const QList<store::ClientUse> &uses)
{
    for (const auto &use : uses) {
        if (auto done = m_useClient.change(use.at, use.client, use.at); !done)
            return base::passOn(done);
        if (!use.secret)
            continue;
        if (auto done = m_useSecret.change(use.at, *use.secret, use.at); !done)
            return base::passOn(done);
    }
    return {};
}

} // namespace server::sql
