// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6819 section 4.3.2, requirements X-11.
#pragma once

#include "server/base/clock.h"
#include "server/base/executor.h"

#include <QByteArray>

#include <tl/expected.hpp>

#include <functional>
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

    /// An attempt while it is being looked at. It was wrong unless something else is said before it
    /// ends. Must not outlive the limiter.
    class Ticket
    {
    public:
        ~Ticket();
        Ticket(const Ticket &) = delete;
        Ticket &operator=(const Ticket &) = delete;
        void succeeded() { m_outcome = Outcome::Right; }
        /// It was not looked at after all, and does not count.
        void handBack() { m_outcome = Outcome::NotLookedAt; }

    private:
        friend class AttemptLimiter;
        enum class Outcome { Wrong, Right, NotLookedAt };
        Ticket(AttemptLimiter &limiter, QByteArray account, QByteArray address);
        AttemptLimiter &m_limiter;
        const QByteArray m_account, m_address;
        Outcome m_outcome = Outcome::Wrong;
    };
    using Admission = tl::expected<std::shared_ptr<Ticket>, base::Seconds>;
    /// take() for what is looked at slowly. Attempts of unknown outcome count as wrong here too,
    /// but where only such ones stand in the way this one waits for them instead of being refused:
    /// many right passwords at once are no guesses. `done` comes at once, or later in `answerTo`.
    void admit(const QByteArray &account, const QByteArray &address, base::Executor &answerTo,
               std::function<void(Admission)> done);
    /// Forgets who waits there; to be called before that executor ends.
    void drain(const base::Executor &answerTo);

private:
    void end(const Ticket &ticket);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace server::service
