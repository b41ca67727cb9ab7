// SPDX-License-Identifier: GPL-3.0-or-later
// Security SL-03 to SL-05, SL-10, SL-16.
#include "server/oauth/interaction/passwordchange.h"

#include "server/crypto/digest.h"
#include "server/crypto/passwordhash.h"
#include "server/oauth/audit.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/formtoken.h"
#include "server/oauth/interaction/passwordview.h"
#include "server/oauth/interaction/signinstate.h"
#include "server/oauth/paths.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using Problem = ChangePasswordPage::Problem;

Problem problemOf(const base::FieldErrors &errors)
{
    const QByteArray &code = errors.first().code;
    if (code == "too_short")
        return Problem::TooShort;
    if (code == "too_long")
        return Problem::TooLong;
    return Problem::Common; // also what contains the person's own name
}

/// What is wrong before any hashing.
Problem problemWith(const Parameters &form, const domain::User &user)
{
    const base::Secret wanted(form.value("new"));
    if (const auto errors = domain::checkPassword(wanted, user.code); !errors.isEmpty())
        return problemOf(errors);
    if (!crypto::constantTimeEquals(wanted.reveal(), form.value("repeat")))
        return Problem::Mismatch;
    if (crypto::constantTimeEquals(wanted.reveal(), form.value("old")))
        return Problem::Same;
    return Problem::None;
}

} // namespace

/// Both passwords on their way through the hash pool.
struct PasswordChange::Attempt
{
    domain::User user;
    domain::SessionId session;
    QByteArray storedRequest;
    RequestMeta meta;
    QByteArray account;
    base::Secret before;
    base::Secret wanted;
    bool revokesGrants = false;
    bool right = false;               ///< set in the pool
    base::Result<QByteArray> newHash; ///< set in the pool
};

PasswordChange::PasswordChange(const Dependencies &dependencies, Sessions &sessions,
                               SessionStart &start)
    : m_catalog(dependencies.catalog)
    , m_answerTo(dependencies.answerTo)
    , m_hashPool(dependencies.hashPool)
    , m_sealer(dependencies.sealer)
    , m_attempts(dependencies.signInAttempts)
    , m_recorder(dependencies.recorder)
    , m_sessions(sessions)
    , m_start(start)
{
}

BrowserAnswer PasswordChange::again(const domain::User &user, const QByteArray &storedRequest,
                                    const RequestMeta &meta, Problem problem) const
{
    auto page = makeChangePasswordPage(m_sealer, m_catalog.current(), storedRequest, meta);
    if (!page)
        return failurePage(faultOf(page.error()));
    page->forced = user.mustChangePassword;
    page->problem = problem;
    // A request that waits would lose the grant that it goes on with.
    page->offersRevocation = storedRequest.isEmpty();
    return answerWith(std::move(*page));
}

void PasswordChange::page(const RequestMeta &meta, const BrowserReply &reply)
{
    const auto session = m_sessions.find(meta);
    if (!session)
        return reply(failurePage(faultOf(session.error())));
    if (!*session)
        return reply(answerWith(LocalRedirect{paths::signIn}));
    reply(again((*session)->user, {}, meta, Problem::None));
}

void PasswordChange::submit(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    const auto session = m_sessions.find(meta);
    if (!session)
        return reply(failurePage(faultOf(session.error())));
    if (!*session)
        return reply(answerWith(LocalRedirect{paths::signIn}));
    if (!form.duplicate().isEmpty()
        || !formTokenHolds(form.value("token"), meta.sessionCookie, passwordForm()))
        return reply(answerWith(ForbiddenPage{ForbiddenPage::Reason::ForeignForm}));
    const auto &user = (*session)->user;
    QByteArray storedRequest;
    if (form.contains("request")) {
        const auto state = openSignInState(m_sealer, form.value("request"), meta);
        if (!state)
            return reply(answerWith(ForbiddenPage{ForbiddenPage::Reason::ForeignForm}));
        storedRequest = state->request;
    }
    if (const auto problem = problemWith(form, user); problem != Problem::None)
        return reply(again(user, storedRequest, meta, problem));
    auto attempt = std::make_shared<Attempt>();
    attempt->user = user;
    attempt->session = (*session)->session.id;
    attempt->storedRequest = storedRequest;
    attempt->revokesGrants = storedRequest.isEmpty() && form.value("revoke") == "yes";
    attempt->meta = meta;
    attempt->account = "user:" + QByteArray::number(user.id.value());
    attempt->before = base::Secret(form.value("old"));
    attempt->wanted = base::Secret(form.value("new"));
    if (m_attempts.take(attempt->account, meta.peerAddress.toUtf8()))
        return reply(again(user, storedRequest, meta, Problem::Busy));
    hash(std::move(attempt), std::move(reply));
}

void PasswordChange::hash(std::shared_ptr<Attempt> attempt, BrowserReply reply)
{
    const bool accepted = m_hashPool.submit(
        [attempt] {
            attempt->right = crypto::verifyPassword(attempt->before, attempt->user.passwordHash);
            if (attempt->right)
                attempt->newHash = crypto::hashPassword(attempt->wanted);
        },
        m_answerTo, [this, attempt, reply] { hashed(*attempt, reply); });
    if (!accepted)
        reply(again(attempt->user, attempt->storedRequest, attempt->meta, Problem::Busy));
}

void PasswordChange::hashed(const Attempt &attempt, BrowserReply reply)
{
    const auto &meta = attempt.meta;
    if (!attempt.right) {
        auto event = auditEvent(audit::passwordChanged, meta, nullptr, &attempt.user);
        event.success = false;
        m_recorder.audit(event);
        return reply(again(attempt.user, attempt.storedRequest, meta, Problem::WrongCredentials));
    }
    if (!attempt.newHash)
        return reply(failurePage(faultOf(attempt.newHash.error())));
    m_attempts.succeeded(attempt.account, meta.peerAddress.toUtf8());
    auto event = auditEvent(audit::passwordChanged, meta, nullptr, &attempt.user);
    if (attempt.revokesGrants)
        event.details.insert(u"grants_ended"_s, true);
    const auto change = [user = attempt.user, session = attempt.session,
                         revokesGrants = attempt.revokesGrants, hash = *attempt.newHash,
                         event](store::UnitOfWork &work) -> base::Result<void> {
        const auto present = work.users().byId(user.id);
        if (!present)
            return base::passOn(present);
        if (!*present || (*present)->locked || (*present)->deletedAt
            || (*present)->passwordHash != user.passwordHash)
            return base::failure(base::Error::Kind::Forbidden, u"the account changed"_s);
        if (auto stored = work.users().updatePassword(user.id, hash, false, event.at); !stored)
            return stored;
        // This browser's goes on in the one that begins now.
        const auto ended = work.sessions().endAllOfUser(user.id, session, event.at);
        if (!ended)
            return base::passOn(ended);
        if (revokesGrants) {
            if (const auto revoked = work.grants().endAllOfUser(user.id, event.at); !revoked)
                return base::passOn(revoked);
        }
        return work.audit().append(event);
    };
    domain::User changed = attempt.user;
    changed.mustChangePassword = false;
    m_start.begin({changed, attempt.storedRequest, paths::profile + "?notice=password", change},
                  meta, std::move(reply));
}

} // namespace server::oauth
