// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.3; security SL-01 to SL-09, TK-08.
#pragma once

#include "server/oauth/dependencies.h"
#include "server/oauth/requestmeta.h"

namespace server::oauth {

/// Whether a login and a password belong together: what the sign-in page and the password grant
/// share. Attempts are counted before a password is looked at; an unknown, locked or foreign
/// account costs the same hashing and gets the same verdict. Refusals are audited here. One for
/// each user of it, in a worker's thread; the hashing is done in the pool.
class PasswordCheck
{
public:
    explicit PasswordCheck(const Dependencies &dependencies);

    struct Credentials
    {
        QByteArray login;
        base::Secret password;
        std::shared_ptr<const service::CatalogClient>
            client; ///< who handed them over; none: a page
    };
    struct Verdict
    {
        enum class Kind { Right, Wrong, TooManyAttempts, Busy };
        Kind kind = Kind::Wrong;
        int retryAfterSeconds = 0;
        std::optional<domain::User> user; ///< with Right
        QByteArray newHash; ///< with Right: when the stored one is weaker than today's
    };
    using Done = std::function<void(base::Result<Verdict>)>;
    /// `done` comes at once or later, in this thread; it gets an error only when the store fails.
    void check(Credentials credentials, const RequestMeta &meta, Done done);

private:
    struct Attempt;
    void admitted(const std::shared_ptr<Attempt> &attempt,
                  const service::AttemptLimiter::Admission &admission, const Done &done);
    void hash(std::shared_ptr<Attempt> attempt, Done done);
    [[nodiscard]] Verdict verdictOn(const Attempt &attempt);

    const store::UserRepository &m_users;
    base::Executor &m_answerTo;
    crypto::HashPool &m_hashPool;
    const crypto::Sealer &m_sealer;
    service::AttemptLimiter &m_attempts;
    service::Recorder &m_recorder;
};

/// What a right password writes, in the job of whatever it opens: the stamp of the sign-in, and the
/// stronger hash. Forbidden: the account was locked, deleted or given another password while this
/// one was being hashed.
[[nodiscard]] base::Result<void>
recordSignIn(store::UnitOfWork &work, const PasswordCheck::Verdict &verdict, base::Timestamp now);

} // namespace server::oauth
