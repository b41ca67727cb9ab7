// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 sections 8, 9 and 11.1.
#pragma once

#include "server/base/clock.h"
#include "server/base/random.h"
#include "server/base/secret.h"

#include <QSet>

#include <memory>
#include <mutex>

namespace server::oauth {

/// Remembers the proofs that were used, one for all workers, and makes the nonces that stand in
/// where it cannot remember: proofs that may be older than this memory, because the process began
/// or the clock went back, count only with a nonce of the present key. So no proof works twice, not
/// even over a crash, and no use of a token costs a write. Bounded; when full it says so instead of
/// forgetting. Thread-safe.
class ProofMemory
{
public:
    static constexpr qsizetype usualCapacity = 400'000; ///< of each of the two generations
    enum class Verdict { Fresh, Seen, Full };
    /// Whoever proved nothing else may fill only half of it.
    enum class Share { Half, Whole };

    ProofMemory(base::Secret nonceKey, base::Timestamp now, qsizetype capacity = usualCapacity);
    /// With a fresh key. Fails when the random source does.
    [[nodiscard]] static base::Result<std::unique_ptr<ProofMemory>> make(base::RandomSource &random,
                                                                         base::Timestamp now);

    /// Fresh exactly once for each id, as long as a proof may be used.
    [[nodiscard]] Verdict remember(const QByteArray &id, base::Timestamp now, Share share);
    /// Whether a proof of that moment could have been used before this memory began.
    [[nodiscard]] bool mayPredate(base::Timestamp issuedAt, base::Timestamp now);
    /// The nonce of the present; each is good for two and a half to five minutes.
    [[nodiscard]] QByteArray nonce(base::Timestamp now);
    [[nodiscard]] bool isNonce(const QByteArray &nonce, base::Timestamp now);

private:
    using Key = std::pair<quint64, quint64>;
    void observe(base::Timestamp now);
    [[nodiscard]] QByteArray nonceOf(qint64 period) const;

    const qsizetype m_capacity;
    std::mutex m_mutex;
    base::Secret m_nonceKey;
    base::Timestamp m_latest;     ///< the time as last seen
    base::Timestamp m_knownSince; ///< every later proof that was used is remembered
    base::Timestamp m_youngSince;
    QSet<Key> m_young;
    QSet<Key> m_old;
};

} // namespace server::oauth
