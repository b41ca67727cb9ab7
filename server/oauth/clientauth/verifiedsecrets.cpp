// SPDX-License-Identifier: GPL-3.0-or-later
// Security CA-02.
#include "server/oauth/clientauth/verifiedsecrets.h"

#include "server/crypto/digest.h"

#include <utility>

namespace server::oauth {

namespace {

/// The hash with its salt is part of the key: a secret that is replaced is another entry.
QByteArray keyOf(const QByteArray &slowHash, const QByteArray &secret)
{
    return crypto::sha256(slowHash + '\0' + secret);
}

} // namespace

bool VerifiedSecrets::contains(const QByteArray &slowHash, const QByteArray &secret)
{
    const QByteArray key = keyOf(slowHash, secret);
    const std::lock_guard lock(m_mutex);
    if (m_young.contains(key))
        return true;
    if (!m_old.contains(key))
        return false;
    insert(key);
    return true;
}

void VerifiedSecrets::remember(const QByteArray &slowHash, const QByteArray &secret)
{
    const QByteArray key = keyOf(slowHash, secret);
    const std::lock_guard lock(m_mutex);
    insert(key);
}

void VerifiedSecrets::insert(const QByteArray &key)
{
    if (m_young.size() >= mostEntries)
        m_old = std::exchange(m_young, {});
    m_young.insert(key);
}

} // namespace server::oauth
