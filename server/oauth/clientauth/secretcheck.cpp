// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.1, security CA-02, CA-03.
#include "server/oauth/clientauth/secretcheck.h"

#include "server/crypto/digest.h"
#include "server/crypto/passwordhash.h"

#include <algorithm>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using Proof = ClientAuthMethod::Proof;

Proof proveByDigest(const service::CatalogClient *client, const QByteArray &secret,
                    base::Timestamp now)
{
    const QByteArray digest = crypto::sha256(secret);
    // A stand-in for a client that is not known or has no secret: the comparison takes its time,
    // and its answer cannot count, since an empty list of live secrets has nothing to match.
    static const QList<domain::ClientSecret> standIn{[] {
        domain::ClientSecret none;
        none.digest = QByteArray(32, '\0');
        none.revokedAt = base::Timestamp();
        return none;
    }()};
    const auto &candidates = client && !client->secrets.isEmpty() ? client->secrets : standIn;
    Proof proof;
    for (const auto &candidate : candidates) {
        const bool equal = crypto::constantTimeEquals(digest, candidate.digest);
        if (equal && candidate.isLive(now) && candidate.slowHash.isEmpty() && !secret.isEmpty())
            proof = {.holds = true, .secret = candidate.id};
    }
    return proof;
}

QByteArray attemptKey(const service::CatalogClient &client, const QByteArrayList &readings)
{
    return crypto::sha256(QByteArray::number(client.client.id.value()) + '\0'
                          + readings.join('\0'));
}

} // namespace

/// One secret on its way through the pool.
struct SecretCheck::Attempt
{
    QByteArray key;
    QByteArrayList readings;
    QList<domain::ClientSecret> candidates;
    std::optional<domain::SecretId> found; ///< set in the pool
    QByteArray foundHash;
    QByteArray foundReading;

    void run()
    {
        for (const auto &candidate : candidates) {
            for (const auto &reading : readings) {
                if (!found && crypto::verifyPassword(base::Secret(reading), candidate.slowHash)) {
                    found = candidate.id;
                    foundHash = candidate.slowHash;
                    foundReading = reading;
                }
            }
        }
    }
};

bool SecretCheck::isFamiliar(const ClientPtr &client, const QByteArrayList &readings) const
{
    if (!client)
        return false;
    const bool isSlow = std::any_of(client->secrets.begin(), client->secrets.end(),
                                    [](const auto &secret) { return !secret.slowHash.isEmpty(); });
    if (!isSlow)
        return false;
    if (m_underWay.contains(attemptKey(*client, readings)))
        return true;
    for (const auto &secret : client->secrets) {
        for (const auto &reading : readings) {
            if (!secret.slowHash.isEmpty() && m_verified.contains(secret.slowHash, reading))
                return true;
        }
    }
    return false;
}

void SecretCheck::prove(const ClientPtr &client, const QByteArrayList &readings,
                        base::Timestamp now, ClientAuthMethod::ProofReply done)
{
    Proof proof;
    for (const auto &reading : readings) {
        const auto byReading = proveByDigest(client.get(), reading, now);
        if (!proof.holds)
            proof = byReading;
    }
    if (proof.holds || !client)
        return done(proof);
    auto attempt = std::make_shared<Attempt>();
    for (const auto &secret : client->secrets) {
        if (secret.slowHash.isEmpty() || !secret.isLive(now))
            continue;
        for (const auto &reading : readings) {
            if (m_verified.contains(secret.slowHash, reading))
                return done(Proof{.holds = true, .secret = secret.id});
        }
        attempt->candidates.append(secret);
    }
    for (const auto &reading : readings) {
        if (!reading.isEmpty() && !attempt->readings.contains(reading))
            attempt->readings.append(reading);
    }
    if (attempt->candidates.isEmpty() || attempt->readings.isEmpty())
        return done(proof);
    attempt->key = attemptKey(*client, readings);
    verifySlowly(std::move(attempt), std::move(done));
}

void SecretCheck::verifySlowly(std::shared_ptr<Attempt> attempt, ClientAuthMethod::ProofReply done)
{
    auto &waiting = m_underWay[attempt->key];
    const bool isFirst = waiting.empty();
    waiting.push_back(std::move(done));
    if (!isFirst)
        return;
    const bool accepted = m_pool.submit([attempt] { attempt->run(); }, m_answerTo,
                                        [this, attempt] { verified(*attempt); });
    if (accepted)
        return;
    for (const auto &reply : m_underWay.take(attempt->key))
        reply(base::failure(base::Error::Kind::Unavailable, u"too many secrets to check"_s));
}

void SecretCheck::verified(const Attempt &attempt)
{
    if (attempt.found)
        m_verified.remember(attempt.foundHash, attempt.foundReading);
    for (const auto &reply : m_underWay.take(attempt.key))
        reply(Proof{.holds = attempt.found.has_value(), .secret = attempt.found});
}

} // namespace server::oauth
