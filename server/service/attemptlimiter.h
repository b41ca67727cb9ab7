// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6819 section 4.3.2, requirements X-11.
#pragma once

#include "server/base/clock.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace server::service {

/// Slows repeated wrong passwords and secrets, per account (or client) and address. Counted before
/// the check, atomically, so that parallel guesses cannot pass together; one counter for the form,
/// the password grant and the console. Never locks an owner out for long, and never by the account
/// alone for an address that has not failed. Bounded memory. Thread-safe.
class AttemptLimiter
{
public:
    AttemptLimiter(const base::Clock &clock, int limit);
    ~AttemptLimiter();
    /// Takes one attempt. A value says how long to wait before the next one is looked at.
    [[nodiscard]] std::optional<base::Seconds> take(const QByteArray &account,
                                                    const QByteArray &address);
    /// The attempt was right: the counters of this pair go back.
    void succeeded(const QByteArray &account, const QByteArray &address);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace server::service
