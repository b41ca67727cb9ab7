// SPDX-License-Identifier: GPL-3.0-or-later
// Security FA-05, FA-06, FA-07.
#pragma once

#include "server/crypto/sealer.h"
#include "server/domain/protectedurl.h"
#include "server/oauth/requestmeta.h"

/// What travels between this server and a protected host, sealed. Nothing is stored for strangers,
/// and nothing of it is good for any other host.
namespace server::oauth {

/// The value of a protected host's cookie: it names the session by its digest, so that whoever
/// reads it, the application among them, cannot use the session itself.
[[nodiscard]] base::Result<QByteArray>
sealPass(const crypto::Sealer &sealer, const QByteArray &sessionDigest, const QByteArray &host);
/// The session's digest; InvalidInput when it was not made here for this host.
[[nodiscard]] base::Result<QByteArray> openPass(const crypto::Sealer &sealer,
                                                const QByteArray &value, const QByteArray &host);

/// A wish to enter a protected host: where to, and in which browser it began.
struct Entry
{
    static constexpr base::Seconds lifetime{3600};
    domain::ProtectedUrl url;
    QByteArray binding; ///< SHA-256 of the entry cookie
    base::Timestamp begunAt;
    [[nodiscard]] bool isExpired(base::Timestamp now) const { return now >= begunAt + lifetime; }
};
[[nodiscard]] base::Result<QByteArray> sealEntry(const crypto::Sealer &sealer, const Entry &entry);
[[nodiscard]] base::Result<Entry> openEntry(const crypto::Sealer &sealer, const QByteArray &value);

/// Lets one browser, once and soon, into the host that its entry names.
struct Ticket
{
    static constexpr base::Seconds lifetime{60};
    QByteArray id; ///< random
    QByteArray sessionDigest;
    Entry entry; ///< begun when the ticket was made
    [[nodiscard]] bool isExpired(base::Timestamp now) const
    {
        return now >= entry.begunAt + lifetime;
    }
};
[[nodiscard]] base::Result<QByteArray> sealTicket(const crypto::Sealer &sealer,
                                                  const Ticket &ticket);
/// InvalidInput when it was not made here for this host.
[[nodiscard]] base::Result<Ticket> openTicket(const crypto::Sealer &sealer, const QByteArray &value,
                                              const QByteArray &host);

} // namespace server::oauth
