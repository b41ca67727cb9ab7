// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.3; security SL-10, SL-11.
#include "server/oauth/interaction/sessionstart.h"

#include "server/base/base64url.h"
#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"
#include "server/oauth/audit.h"
#include "server/oauth/interaction/authenticationcontext.h"
#include "server/oauth/interaction/authorizationresponse.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/knownbrowser.h"
#include "server/oauth/interaction/passwordview.h"
#include "server/oauth/interaction/resumption.h"
#include "server/oauth/interaction/signinview.h"
#include "server/oauth/interaction/storedrequest.h"

namespace server::oauth {

namespace {

constexpr qsizetype publicIdBytes = 16;
constexpr qsizetype maximumAgentLength = 256;

/// SL-10: a new id at every sign-in; the one that the browser came with ends.
base::Result<void> endBefore(store::UnitOfWork &work, const QByteArray &cookie, base::Timestamp now)
{
    if (cookie.isEmpty())
        return {};
    const auto before = work.sessions().byDigest(crypto::sha256(cookie));
    if (!before)
        return base::passOn(before);
    if (*before) {
        const auto ended = work.sessions().end((*before)->session.id, now);
        if (!ended)
            return base::passOn(ended);
    }
    return {};
}

} // namespace

/// What one sign-in writes.
struct SessionStart::Start
{
    domain::Session session;
    QByteArray cookieBefore;
    std::optional<domain::SessionId> continued; ///< the same person's, in this browser
    std::function<base::Result<void>(store::UnitOfWork &)> alongside;
    PlannedStep step;
    domain::AuditEvent begun;
    base::Secret cookie;
    QByteArray knownBrowser;

    base::Result<void> apply(store::UnitOfWork &work) const
    {
        if (auto done = alongside(work); !done)
            return done;
        if (!continued) {
            if (auto done = endBefore(work, cookieBefore, session.createdAt); !done)
                return done;
        }
        const auto id = work.sessions().insert(session);
        if (!id)
            return base::passOn(id);
        if (auto done = goOnFrom(work, *id); !done)
            return done;
        if (auto done = work.audit().append(begun); !done)
            return done;
        return step.apply(work, *id);
    }

    base::Result<void> goOnFrom(store::UnitOfWork &work, domain::SessionId successor) const
    {
        if (!continued)
            return {};
        const auto replaced = work.sessions().replace(*continued, successor, session.createdAt);
        if (!replaced)
            return base::passOn(replaced);
        // It ended since it was read, and its clients are being told so under this public id: the
        // new session needs one of its own.
        return *replaced ? base::Result<void>() : base::failure(base::Error::Kind::NotFound);
    }
};

SessionStart::SessionStart(const Dependencies &dependencies, Sessions &sessions)
    : m_catalog(dependencies.catalog)
    , m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_sealer(dependencies.sealer)
    , m_random(dependencies.random)
    , m_flow(dependencies)
    , m_sessions(sessions)
{
}

void SessionStart::begin(const Occasion &occasion, const RequestMeta &meta, BrowserReply reply)
{
    constexpr int tries = 3;
    attempt(occasion, meta, tries, std::move(reply));
}

base::Result<PlannedStep> SessionStart::plan(const Occasion &occasion,
                                             const store::SessionState &session,
                                             const RequestMeta &meta)
{
    PlannedStep step;
    if (isOwnPage(occasion.storedRequest)) {
        step.answer = answerWith(LocalRedirect{
            occasion.storedRequest.isEmpty() ? occasion.ownPage : occasion.storedRequest});
        return step;
    }
    const auto resumed = resumeRequest(m_catalog.current(), occasion.storedRequest, meta.now);
    if (!resumed)
        return base::passOn(resumed);
    if (!resumed->refused)
        return m_flow.plan(resumed->request, &session, Arrival::AfterSignIn, meta);
    step.answer = answerWith(errorResponse(resumed->request, *resumed->refused));
    return step;
}

void SessionStart::attempt(const Occasion &occasion, const RequestMeta &meta, int triesLeft,
                           BrowserReply reply)
{
    auto cookie = crypto::makeToken(m_random);
    const auto publicId = m_random.bytes(publicIdBytes);
    if (!cookie || !publicId)
        return reply(failurePage(faultOf(!cookie ? cookie.error() : publicId.error())));
    const auto known = makeKnownBrowser(m_sealer, occasion.user.id, meta.now);
    if (!known)
        return reply(failurePage(faultOf(known.error())));
    const auto before = m_sessions.find(meta);
    if (!before)
        return reply(failurePage(faultOf(before.error())));
    const bool goesOn = *before && (*before)->user.id == occasion.user.id;
    auto start = std::make_shared<Start>();
    auto &session = start->session;
    session.digest = crypto::sha256(cookie->reveal());
    session.sid = goesOn ? (*before)->session.sid : base::toBase64Url(*publicId);
    if (goesOn)
        start->continued = (*before)->session.id;
    session.user = occasion.user.id;
    session.createdAt = session.authTime = session.lastSeenAt = meta.now;
    session.expiresAt = meta.now + m_catalog.current()->config.sessionAbsolute;
    session.acr = passwordAcr();
    session.amr = passwordAmr();
    session.address = meta.peerAddress;
    session.userAgent = meta.userAgent.left(maximumAgentLength);

    RequestMeta within = meta;
    within.sessionCookie = cookie->reveal();
    auto step = occasion.user.mustChangePassword
                    ? forcedChange(m_sealer, m_catalog.current(), occasion.storedRequest, within)
                    : plan(occasion, {session, occasion.user}, within);
    if (!step)
        return reply(failurePage(faultOf(step.error())));
    start->step = std::move(*step);
    start->cookieBefore = meta.sessionCookie;
    start->alongside = occasion.alongside;
    start->begun = auditEvent(audit::sessionBegun, meta, nullptr, &occasion.user);
    start->cookie = std::move(*cookie);
    start->knownBrowser = *known;
    m_store.enqueue(
        {[start](store::UnitOfWork &work) { return start->apply(work); }, &m_answerTo,
         [this, start, occasion, meta, triesLeft,
          reply = std::move(reply)](base::Result<void> outcome) {
             if (!outcome && outcome.error().kind == base::Error::Kind::NotFound && triesLeft > 1)
                 return attempt(occasion, meta, triesLeft - 1, reply);
             if (!outcome && outcome.error().kind == base::Error::Kind::Forbidden) {
                 return reply(signInAgain(m_sealer, m_catalog.current(), occasion.storedRequest,
                                          meta, {SignInPage::Problem::WrongCredentials, 0, {}}));
             }
             if (!outcome)
                 return reply(failurePage(stepFault(outcome.error())));
             BrowserAnswer answer = std::move(start->step.answer);
             answer.newSession = std::move(start->cookie);
             answer.knownBrowser = start->knownBrowser;
             reply(std::move(answer));
         }});
}

} // namespace server::oauth
