// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.3; security SL-01 to SL-10, SL-14.
#include "server/oauth/interaction/signin.h"

#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/signinstate.h"
#include "server/oauth/paths.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using Problem = SignInPage::Problem;

/// Of a name that cannot be one; a longer one would only fill the page.
constexpr qsizetype shownLoginCharacters = 256;

} // namespace

SignIn::SignIn(const Dependencies &dependencies, Sessions &sessions, SessionStart &start)
    : m_catalog(dependencies.catalog)
    , m_sealer(dependencies.sealer)
    , m_passwords(dependencies)
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
    const QByteArray login = form.value("login").trimmed();
    if (state->isExpired(meta.now))
        return reply(again(state->request, meta, {Problem::Expired, 0, QString::fromUtf8(login)}));
    m_passwords.check({login, base::Secret(form.value("password")), {}}, meta,
                      [this, request = state->request, login, meta, reply = std::move(reply)](
                          const base::Result<PasswordCheck::Verdict> &verdict) {
                          if (!verdict)
                              return reply(failurePage(faultOf(verdict.error())));
                          answer(*verdict, {request, QString::fromUtf8(login)}, meta, reply);
                      });
}

void SignIn::answer(const PasswordCheck::Verdict &verdict, const Waiting &waiting,
                    const RequestMeta &meta, BrowserReply reply)
{
    using Kind = PasswordCheck::Verdict::Kind;
    const auto refuse = [&](Problem problem, const QString &login) {
        reply(again(waiting.request, meta, {problem, verdict.retryAfterSeconds, login}));
    };
    switch (verdict.kind) {
    case Kind::Wrong:
        return refuse(Problem::WrongCredentials, waiting.login.left(shownLoginCharacters));
    case Kind::TooManyAttempts:
        return refuse(Problem::TooManyAttempts, waiting.login);
    case Kind::Busy:
        return refuse(Problem::Busy, waiting.login);
    case Kind::Right:
        break;
    }
    const auto stamp = [verdict, now = meta.now](store::UnitOfWork &work) {
        return recordSignIn(work, verdict, now);
    };
    m_start.begin({*verdict.user, waiting.request, paths::profile, stamp}, meta, std::move(reply));
}

} // namespace server::oauth
