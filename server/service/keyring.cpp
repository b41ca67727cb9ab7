// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/keyring.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace server::service {

namespace {

const crypto::SigningKeyPair *findActive(const QList<KeyRing::Entry> &entries,
                                         domain::SigningAlgorithm algorithm,
                                         std::optional<domain::ClientKey> client)
{
    for (const auto &entry : entries) {
        if (entry.record.state == domain::SigningKey::State::Active
            && entry.record.algorithm == algorithm && entry.record.client == client)
            return entry.pair.get();
    }
    return nullptr;
}

} // namespace

const crypto::SigningKeyPair *KeyRing::active(domain::SigningAlgorithm algorithm,
                                              std::optional<domain::ClientKey> client) const
{
    if (client) {
        if (const auto *own = findActive(entries, algorithm, client))
            return own;
    }
    return findActive(entries, algorithm, std::nullopt);
}

const crypto::SigningKeyPair *KeyRing::byKid(const QByteArray &kid) const
{
    for (const auto &entry : entries) {
        if (entry.record.kid == kid)
            return entry.pair.get();
    }
    return nullptr;
}

QByteArray KeyRing::jwksJson() const
{
    QJsonArray keys;
    for (const auto &entry : entries)
        keys.append(entry.pair->publicJwk());
    return QJsonDocument(QJsonObject{{QStringLiteral("keys"), keys}})
        .toJson(QJsonDocument::Compact);
}

} // namespace server::service
