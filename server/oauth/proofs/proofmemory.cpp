// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 sections 8, 9 and 11.1.
#include "server/oauth/proofs/proofmemory.h"

#include "server/base/base64url.h"
#include "server/crypto/digest.h"
#include "server/oauth/proofs/dpopproof.h"

#include <QtEndian>

namespace server::oauth {

namespace {

using namespace std::chrono_literals;

/// From its first use a proof can be shown again for at most this long.
constexpr base::Seconds rememberedFor = oldestProof + proofAhead;
/// Requests carry the time of their arrival and may overtake each other.
constexpr base::Seconds disorder = 5s;
constexpr base::Seconds noncePeriod = 150s;
constexpr qsizetype keyBytes = 32;
constexpr qsizetype nonceBytes = 16;

} // namespace

ProofMemory::ProofMemory(base::Secret nonceKey, base::Timestamp now, qsizetype capacity)
    : m_capacity(capacity)
    , m_nonceKey(std::move(nonceKey))
    , m_latest(now)
    , m_knownSince(now + proofAhead)
    , m_youngSince(now)
{
}

base::Result<std::unique_ptr<ProofMemory>> ProofMemory::make(base::RandomSource &random,
                                                             base::Timestamp now)
{
    auto key = random.bytes(keyBytes);
    if (!key)
        return base::passOn(key);
    return std::make_unique<ProofMemory>(base::Secret(std::move(*key)), now);
}

ProofMemory::Verdict ProofMemory::remember(const QByteArray &id, base::Timestamp now, Share share)
{
    const Key key{qFromBigEndian<quint64>(id.constData()),
                  qFromBigEndian<quint64>(id.constData() + sizeof(quint64))};
    const std::lock_guard lock(m_mutex);
    observe(now);
    if (m_young.contains(key) || m_old.contains(key))
        return Verdict::Seen;
    if (m_young.size() >= (share == Share::Half ? m_capacity / 2 : m_capacity))
        return Verdict::Full;
    m_young.insert(key);
    return Verdict::Fresh;
}

bool ProofMemory::mayPredate(base::Timestamp issuedAt, base::Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    observe(now);
    return issuedAt <= m_knownSince;
}

QByteArray ProofMemory::nonce(base::Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    observe(now);
    return nonceOf(base::toSeconds(now) / noncePeriod.count());
}

bool ProofMemory::isNonce(const QByteArray &nonce, base::Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    observe(now);
    const qint64 period = base::toSeconds(now) / noncePeriod.count();
    return crypto::constantTimeEquals(nonce, nonceOf(period))
           || crypto::constantTimeEquals(nonce, nonceOf(period - 1));
}

void ProofMemory::observe(base::Timestamp now)
{
    if (now + disorder < m_latest) {
        // The clock went back: the moments that come now were there before, and what was remembered
        // of them may have been forgotten since. Nonces of that time end with their key.
        m_knownSince = std::max(m_knownSince, m_latest + proofAhead);
        m_nonceKey = base::Secret(crypto::hmacSha256(m_nonceKey.reveal(), "after"));
        m_youngSince = m_latest = now;
        return;
    }
    m_latest = std::max(m_latest, now);
    if (now - m_youngSince < rememberedFor)
        return;
    m_old = std::exchange(m_young, {});
    m_youngSince = now;
}

QByteArray ProofMemory::nonceOf(qint64 period) const
{
    const QByteArray tag = crypto::hmacSha256(m_nonceKey.reveal(), QByteArray::number(period));
    return base::toBase64Url(tag.left(nonceBytes));
}

} // namespace server::oauth
