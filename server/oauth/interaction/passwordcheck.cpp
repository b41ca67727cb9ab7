// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.3; security SL-01 to SL-09, TK-08.
#include "server/oauth/interaction/passwordcheck.h"

#include "server/crypto/passwordhash.h"
#include "server/oauth/audit.h"
#include "server/oauth/interaction/knownbrowser.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maximumLoginBytes = 256;
constexpr qsizetype maximumPasswordBytes = 1024;
constexpr std::chrono::hours oneTimePasswordLifetime{24};

/// One counter for an account, by whichever of its names it is tried.
QByteArray accountKey(const std::optional<domain::User> &user, const QByteArray &login)
{
    return user ? "user:" + QByteArray::number(user->id.value()) : "login:" + login;
}

/// SL-19: a password that somebody else has set is good for a day.
bool hasLapsed(const domain::User &user, base::Timestamp now)
{
    return user.mustChangePassword && now >= user.passwordChangedAt + oneTimePasswordLifetime;
}

/// The hash to compare with; empty (which never matches) for whoever may not sign in.
QByteArray usableHash(const std::optional<domain::User> &user, base::Timestamp now)
{
    const bool mayTry = user && !user->locked && !user->deletedAt
                        && user->type == domain::UserType::Person && !hasLapsed(*user, now);
    return mayTry ? user->passwordHash : QByteArray();
}

bool isPossible(const PasswordCheck::Credentials &credentials)
{
    return !credentials.login.isEmpty() && credentials.login.size() <= maximumLoginBytes
           && !credentials.password.isEmpty()
           && credentials.password.size() <= maximumPasswordBytes;
}

domain::AuditEvent refusal(const QByteArray &type, const PasswordCheck::Credentials &credentials,
                           const RequestMeta &meta)
{
    auto event = auditEvent(type, meta, credentials.client.get(), nullptr);
    event.success = false;
    // Whoever hands the password over: what was tried is a person's name.
    event.actor.kind = domain::Actor::Kind::System;
    event.actor.name = QString::fromUtf8(credentials.login);
    return event;
}

} // namespace

/// One password on its way through the hash pool.
struct PasswordCheck::Attempt
{
    Credentials credentials;
    RequestMeta meta;
    std::shared_ptr<service::AttemptLimiter::Ticket> ticket;
    std::optional<domain::User> user;
    QByteArray hash;
    bool right = false; ///< set in the pool
    QByteArray newHash; ///< set in the pool
};

PasswordCheck::PasswordCheck(const Dependencies &dependencies)
    : m_users(dependencies.reads.users())
    , m_answerTo(dependencies.answerTo)
    , m_hashPool(dependencies.hashPool)
    , m_sealer(dependencies.sealer)
    , m_attempts(dependencies.signInAttempts)
    , m_recorder(dependencies.recorder)
{
}

void PasswordCheck::check(Credentials credentials, const RequestMeta &meta, Done done)
{
    if (!isPossible(credentials))
        return done(Verdict{});
    auto attempt = std::make_shared<Attempt>();
    attempt->credentials = std::move(credentials);
    attempt->meta = meta;
    const QByteArray &login = attempt->credentials.login;
    auto user = m_users.byLogin(QString::fromUtf8(login));
    if (!user)
        return done(base::passOn(user));
    attempt->user = std::move(*user);
    attempt->hash = usableHash(attempt->user, meta.now);
    const QByteArray account = accountKey(attempt->user, login);
    const QByteArray origin = attemptOrigin(m_sealer, attempt->user, meta);
    m_attempts.admit(account, origin, m_answerTo,
                     [this, attempt,
                      done = std::move(done)](const service::AttemptLimiter::Admission &admission) {
                         admitted(attempt, admission, done);
                     });
}

void PasswordCheck::admitted(const std::shared_ptr<Attempt> &attempt,
                             const service::AttemptLimiter::Admission &admission, const Done &done)
{
    if (!admission) {
        m_recorder.audit(refusal(audit::signInSlowed, attempt->credentials, attempt->meta));
        return done(
            Verdict{Verdict::Kind::TooManyAttempts, int(admission.error().count()), {}, {}});
    }
    attempt->ticket = *admission;
    hash(attempt, done);
}

void PasswordCheck::hash(std::shared_ptr<Attempt> attempt, Done done)
{
    const bool accepted = m_hashPool.submit(
        [attempt] {
            const auto &password = attempt->credentials.password;
            attempt->right = crypto::verifyPassword(password, attempt->hash);
            if (attempt->right && crypto::needsRehash(attempt->hash)) {
                if (const auto stronger = crypto::hashPassword(password))
                    attempt->newHash = *stronger;
            }
        },
        m_answerTo,
        [this, attempt, done] {
            const Verdict verdict = verdictOn(*attempt);
            attempt->ticket.reset(); // whoever waits for this outcome need not wait for its answer
            done(verdict);
        });
    if (accepted)
        return;
    attempt->ticket->handBack();
    attempt->ticket.reset();
    done(Verdict{Verdict::Kind::Busy, 1, {}, {}});
}

PasswordCheck::Verdict PasswordCheck::verdictOn(const Attempt &attempt)
{
    if (attempt.right && attempt.user) {
        attempt.ticket->succeeded();
        return {Verdict::Kind::Right, 0, attempt.user, attempt.newHash};
    }
    auto event = refusal(audit::signInFailed, attempt.credentials, attempt.meta);
    if (attempt.user)
        event.user = attempt.user->id;
    m_recorder.audit(event);
    return {};
}

base::Result<void> recordSignIn(store::UnitOfWork &work, const PasswordCheck::Verdict &verdict,
                                base::Timestamp now)
{
    const auto &user = *verdict.user;
    const auto present = work.users().byId(user.id);
    if (!present)
        return base::passOn(present);
    if (!*present || (*present)->locked || (*present)->deletedAt
        || (*present)->passwordHash != user.passwordHash)
        return base::failure(base::Error::Kind::Forbidden, u"the account changed"_s);
    if (!verdict.newHash.isEmpty()) {
        auto stored = work.users().updatePassword(user.id, verdict.newHash, user.mustChangePassword,
                                                  user.passwordChangedAt);
        if (!stored)
            return stored;
    }
    return work.users().recordSignIn(user.id, now);
}

} // namespace server::oauth
