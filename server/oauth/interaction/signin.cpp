// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.3; security SL-01 to SL-10, SL-14.
#include "server/oauth/interaction/signin.h"

#include "server/crypto/passwordhash.h"
#include "server/oauth/audit.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/signinstate.h"
#include "server/oauth/paths.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using Problem = SignInPage::Problem;

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

/// The hash to compare with; empty (which never matches) for whoever may not sign in on pages.
QByteArray usableHash(const std::optional<domain::User> &user, base::Timestamp now)
{
    const bool mayTry = user && !user->locked && !user->deletedAt
                        && user->type == domain::UserType::Person && !hasLapsed(*user, now);
    return mayTry ? user->passwordHash : QByteArray();
}

} // namespace

/// One password on its way through the hash pool.
struct SignIn::Attempt
{
    QByteArray storedRequest;
    RequestMeta meta;
    QByteArray login;
    QByteArray account;
    std::optional<domain::User> user;
    base::Secret password;
    QByteArray hash;
    bool right = false; ///< set in the pool
    QByteArray newHash; ///< set in the pool when the stored one is weaker than today's
};

SignIn::SignIn(const Dependencies &dependencies, Sessions &sessions, SessionStart &start)
    : m_catalog(dependencies.catalog)
    , m_users(dependencies.reads.users())
    , m_answerTo(dependencies.answerTo)
    , m_hashPool(dependencies.hashPool)
    , m_sealer(dependencies.sealer)
    , m_attempts(dependencies.signInAttempts)
    , m_recorder(dependencies.recorder)
    , m_sessions(sessions)
    , m_start(start)
{
}

void SignIn::page(const RequestMeta &meta, const BrowserReply &reply)
{
    const auto session = m_sessions.find(meta);
    if (!session)
        return reply(failurePage(faultOf(session.error())));
    if (*session)
        return reply(answerWith(LocalRedirect{paths::profile}));
    reply(again({}, meta, {}));
}

BrowserAnswer SignIn::again(const QByteArray &storedRequest, const RequestMeta &meta,
                            const SignInNotice &notice) const
{
    return signInAgain(m_sealer, m_catalog.current(), storedRequest, meta, notice);
}

void SignIn::submit(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    if (!form.duplicate().isEmpty())
        return reply(failurePage(makeError(ErrorCode::InvalidRequest, "a field was sent twice")));
    const auto state = openSignInState(m_sealer, form.value("request"), meta);
    if (!state)
        return reply(answerWith(ForbiddenPage{ForbiddenPage::Reason::ForeignForm}));
    if (form.value("action") == "switch")
        return reply(again(state->request, meta, {}));
    auto attempt = std::make_shared<Attempt>();
    attempt->storedRequest = state->request;
    attempt->meta = meta;
    attempt->login = form.value("login").trimmed();
    attempt->password = base::Secret(form.value("password"));
    const QString login = QString::fromUtf8(attempt->login);
    if (state->isExpired(meta.now))
        return reply(again(state->request, meta, {Problem::Expired, 0, login}));
    const bool possible = !attempt->login.isEmpty() && attempt->login.size() <= maximumLoginBytes
                          && !attempt->password.isEmpty()
                          && attempt->password.size() <= maximumPasswordBytes;
    if (!possible)
        return reply(again(state->request, meta, {Problem::WrongCredentials, 0, login.left(64)}));

    auto user = m_users.byLogin(login);
    if (!user)
        return reply(failurePage(faultOf(user.error())));
    attempt->user = std::move(*user);
    attempt->account = accountKey(attempt->user, attempt->login);
    attempt->hash = usableHash(attempt->user, meta.now);
    if (const auto wait = m_attempts.take(attempt->account, meta.peerAddress.toUtf8())) {
        auto event = auditEvent(audit::signInSlowed, meta, nullptr, nullptr);
        event.success = false;
        event.actor.name = login;
        m_recorder.audit(event);
        return reply(
            again(state->request, meta, {Problem::TooManyAttempts, int(wait->count()), login}));
    }
    verify(std::move(attempt), std::move(reply));
}

void SignIn::verify(std::shared_ptr<Attempt> attempt, BrowserReply reply)
{
    const bool accepted = m_hashPool.submit(
        [attempt] {
            attempt->right = crypto::verifyPassword(attempt->password, attempt->hash);
            if (attempt->right && crypto::needsRehash(attempt->hash)) {
                if (const auto stronger = crypto::hashPassword(attempt->password))
                    attempt->newHash = *stronger;
            }
        },
        m_answerTo, [this, attempt, reply] { verified(*attempt, reply); });
    if (!accepted) {
        reply(again(attempt->storedRequest, attempt->meta,
                    {Problem::Busy, 1, QString::fromUtf8(attempt->login)}));
    }
}

void SignIn::verified(const Attempt &attempt, BrowserReply reply)
{
    const auto &meta = attempt.meta;
    if (!attempt.right || !attempt.user) {
        auto event = auditEvent(audit::signInFailed, meta, nullptr, nullptr);
        event.success = false;
        event.actor.name = QString::fromUtf8(attempt.login);
        if (attempt.user)
            event.user = attempt.user->id;
        m_recorder.audit(event);
        return reply(again(attempt.storedRequest, meta,
                           {Problem::WrongCredentials, 0, QString::fromUtf8(attempt.login)}));
    }
    m_attempts.succeeded(attempt.account, meta.peerAddress.toUtf8());
    const auto stamp = [user = *attempt.user, newHash = attempt.newHash,
                        now = meta.now](store::UnitOfWork &work) -> base::Result<void> {
        const auto present = work.users().byId(user.id);
        if (!present)
            return base::passOn(present);
        // Locked, deleted or given another password while this one was being hashed.
        if (!*present || (*present)->locked || (*present)->deletedAt
            || (*present)->passwordHash != user.passwordHash)
            return base::failure(base::Error::Kind::Forbidden, u"the account changed"_s);
        if (!newHash.isEmpty()) {
            auto stored = work.users().updatePassword(user.id, newHash, user.mustChangePassword,
                                                      user.passwordChangedAt);
            if (!stored)
                return stored;
        }
        return work.users().recordSignIn(user.id, now);
    };
    m_start.begin({*attempt.user, attempt.storedRequest, paths::profile, stamp}, meta,
                  std::move(reply));
}

} // namespace server::oauth
