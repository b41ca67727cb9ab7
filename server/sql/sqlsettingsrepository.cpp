// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqlsettingsrepository.h"

#include "server/domain/serverconfigjson.h"
#include "server/sql/jsontext.h"
#include "server/sql/names.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Company;
using domain::KeyId;
using domain::ServerConfig;
using domain::SigningKey;

namespace {

const auto selectValue = u"SELECT value FROM settings WHERE name = ?"_s;
const auto putSetting = u"INSERT INTO settings (name, value) VALUES (?, ?)"
                        " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s;
const auto selectKeys =
    u"SELECT id, kid, algorithm, state, public_jwk, sealed_private, created_at, retired_at,"
    " due_at, client_key FROM signing_keys ORDER BY id"_s;
const auto insertKey =
    u"INSERT INTO signing_keys (kid, algorithm, state, public_jwk, sealed_private, created_at,"
    " retired_at, due_at, client_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const auto updateKey =
    u"UPDATE signing_keys SET state = ?, retired_at = ?, due_at = ?, sealed_private = ? WHERE id = ?"_s;
const auto removeKey = u"DELETE FROM signing_keys WHERE id = ?"_s;

const auto serverConfigName = QByteArrayLiteral("server_config");
const auto companyName = QByteArrayLiteral("company_name");
const auto companyIcon = QByteArrayLiteral("company_icon");

Result<QByteArray> parseValue(RowReader &row)
{
    return row.bytes();
}

Result<SigningKey> parseKey(RowReader &row)
{
    SigningKey key;
    key.id = row.id<KeyId>();
    key.kid = row.text();
    const auto algorithm = domain::fromName<domain::SigningAlgorithm>(row.text());
    const auto state = fromStoredName<SigningKey::State>(row.string());
    if (!algorithm || !state)
        return corruptRow(u"signing_keys"_s);
    key.algorithm = *algorithm;
    key.state = *state;
    key.publicJwk = row.text();
    key.sealedPrivate = row.bytes();
    key.createdAt = row.time();
    key.retiredAt = row.optionalTime();
    key.dueAt = row.optionalTime();
    key.client = row.optionalId<domain::ClientKey>();
    return key;
}

} // namespace

SqlSettingsRepository::SqlSettingsRepository(SqlConnection &connection)
    : m_value(connection, selectValue)
    , m_putValue(connection, putSetting)
    , m_keys(connection, selectKeys)
    , m_insertKey(connection, dialect::insertReturningId(insertKey))
    , m_updateKey(connection, updateKey)
    , m_removeKey(connection, removeKey)
{
}

Result<ServerConfig> SqlSettingsRepository::serverConfig() const
{
    const auto stored = value(serverConfigName);
    if (!stored)
        return base::passOn(stored);
    if (!*stored)
        return ServerConfig();
    const auto object = objectFromJson(QString::fromUtf8(**stored));
    if (!object)
        return base::passOn(object);
    return domain::configFromJson(*object);
}

Result<void> SqlSettingsRepository::putServerConfig(const ServerConfig &config)
{
    return putValue(serverConfigName, toJson(domain::configToJson(config)).toUtf8());
}

Result<Company> SqlSettingsRepository::company() const
{
    const auto name = value(companyName);
    if (!name)
        return base::passOn(name);
    const auto icon = value(companyIcon);
    if (!icon)
        return base::passOn(icon);
    return Company{QString::fromUtf8(name->value_or(QByteArray())), icon->value_or(QByteArray())};
}

Result<void> SqlSettingsRepository::putCompany(const Company &company)
{
    if (auto stored = putValue(companyName, company.name.toUtf8()); !stored)
        return stored;
    return putValue(companyIcon, company.iconPng);
}

Result<std::optional<QByteArray>> SqlSettingsRepository::value(const QByteArray &name) const
{
    return readOne(m_value, parseValue, Text{name});
}

Result<void> SqlSettingsRepository::putValue(const QByteArray &name, const QByteArray &value)
{
    return m_putValue.changeOne(Text{name}, value);
}

Result<QList<SigningKey>> SqlSettingsRepository::signingKeys() const
{
    return readAll(m_keys, parseKey);
}

Result<KeyId> SqlSettingsRepository::insertSigningKey(const SigningKey &key)
{
    return m_insertKey
        .insert(Text{key.kid}, Text{domain::toName(key.algorithm)}, storedName(key.state),
                Text{key.publicJwk}, key.sealedPrivate, key.createdAt, key.retiredAt, key.dueAt,
                key.client)
        .map([](qint64 id) { return KeyId(id); });
}

Result<void> SqlSettingsRepository::updateSigningKey(const SigningKey &key)
{
    return m_updateKey.changeOne(storedName(key.state), key.retiredAt, key.dueAt, key.sealedPrivate,
                                 key.id);
}

Result<void> SqlSettingsRepository::removeSigningKey(KeyId id)
{
    return m_removeKey.changeOne(id);
}

} // namespace server::sql
