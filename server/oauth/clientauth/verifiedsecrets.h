// SPDX-License-Identifier: GPL-3.0-or-later
// Security CA-02.
#pragma once

#include <QByteArray>
#include <QSet>

#include <mutex>

namespace server::oauth {

/// Which secrets were found to match their slow hash since this process began, as digests, so that
/// a client does not pay for the slow hash with every request. Only right ones are kept, and only
/// in memory. One for the process; thread-safe; bounded: what is not asked for is forgotten first.
class VerifiedSecrets
{
public:
    static constexpr qsizetype mostEntries = 5000; ///< of each of the two generations

    [[nodiscard]] bool contains(const QByteArray &slowHash, const QByteArray &secret);
    void remember(const QByteArray &slowHash, const QByteArray &secret);

private:
    void insert(const QByteArray &key);

    std::mutex m_mutex;
    QSet<QByteArray> m_young;
    QSet<QByteArray> m_old;
};

} // namespace server::oauth
