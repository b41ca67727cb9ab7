// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.1, security CA-02, CA-03.
#pragma once

#include "server/crypto/hashpool.h"
#include "server/oauth/clientauth/clientauthmethod.h"
#include "server/oauth/clientauth/verifiedsecrets.h"

#include <QHash>

#include <vector>

namespace server::oauth {

/// Looks for a secret among a client's live ones. Those that were made here are compared as
/// digests, in constant time, every one of them every time; an unknown client costs one comparison
/// too, and never matches. Those that were not made here cost a slow hash in the pool when they are
/// first seen. One for each HTTP worker, used in its thread.
class SecretCheck
{
public:
    SecretCheck(VerifiedSecrets &verified, crypto::HashPool &pool, base::Executor &answerTo)
        : m_verified(verified)
        , m_pool(pool)
        , m_answerTo(answerTo)
    {
    }
    /// One of the readings was found right before, or is being looked at: not one more guess.
    [[nodiscard]] bool isFamiliar(const ClientPtr &client, const QByteArrayList &readings) const;
    /// Fails with Unavailable when the pool is full.
    void prove(const ClientPtr &client, const QByteArrayList &readings, base::Timestamp now,
               ClientAuthMethod::ProofReply done);

private:
    struct Attempt;
    void verifySlowly(std::shared_ptr<Attempt> attempt, ClientAuthMethod::ProofReply done);
    void verified(const Attempt &attempt);

    VerifiedSecrets &m_verified;
    crypto::HashPool &m_pool;
    base::Executor &m_answerTo;
    /// Requests that wait for the same answer, by digest of client and secret.
    QHash<QByteArray, std::vector<ClientAuthMethod::ProofReply>> m_underWay;
};

} // namespace server::oauth
