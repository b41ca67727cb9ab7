// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.3, RFC 9700 section 2.4; security TK-08.
#include "server/oauth/grants/passwordgrant.h"

#include "server/oauth/audit.h"
#include "server/oauth/checks/askedscopes.h"
#include "server/oauth/interaction/authenticationcontext.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using Kind = PasswordCheck::Verdict::Kind;

OAuthError invalidGrant(const QString &cause)
{
    return makeError(ErrorCode::InvalidGrant, "the user name or the password is not valid", cause);
}

OAuthError refusalOf(const PasswordCheck::Verdict &verdict)
{
    if (verdict.kind == Kind::Wrong)
        return invalidGrant(u"unknown person, wrong password, or an account that is off"_s);
    auto error = verdict.kind == Kind::Busy
                     ? makeError(ErrorCode::Unavailable, "the server cannot do this just now",
                                 u"the password hashing is full"_s)
                     : makeError(ErrorCode::TooManyRequests, "too many failed attempts");
    error.retryAfterSeconds = verdict.retryAfterSeconds;
    return error;
}

domain::Connection connectionOf(const TokenRequest &request, const domain::User &user,
                                const domain::ScopeSet &scopes)
{
    domain::Connection connection;
    connection.user = user.id;
    connection.client = request.client->client.id;
    connection.scopes = scopes;
    connection.authTime = request.meta.now;
    connection.acr = passwordAcr();
    connection.amr = passwordAmr();
    return connection;
}

} // namespace

/// What one right password writes.
struct PasswordGrant::Opening
{
    PasswordCheck::Verdict verdict;
    ConnectionStart start;
    domain::AuditEvent allowed;
    domain::AuditEvent issued;

    base::Result<void> apply(store::UnitOfWork &work)
    {
        if (auto stamped = recordSignIn(work, verdict, issued.at); !stamped)
            return stamped;
        auto &connection = start.connection;
        auto &grants = work.grants();
        const auto before = grants.live(connection.user, connection.client);
        if (!before)
            return base::passOn(before);
        const auto grant =
            grants.allow(connection.user, connection.client, connection.scopes, issued.at);
        if (!grant)
            return base::passOn(grant);
        connection.grant = *grant;
        if (auto begun = start.apply(work); !begun)
            return begun;
        if (!*before || !(*before)->scopes.containsAll(connection.scopes)) {
            if (auto told = work.audit().append(allowed); !told)
                return told;
        }
        return work.audit().append(issued);
    }
};

PasswordGrant::PasswordGrant(const Dependencies &dependencies)
    : Grant(dependencies.recorder)
    , m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_random(dependencies.random)
    , m_passwords(dependencies)
{
}

domain::GrantType PasswordGrant::type() const
{
    return domain::GrantType::Password;
}

QByteArrayList PasswordGrant::parameters() const
{
    return {"username", "password"};
}

void PasswordGrant::exchange(const TokenRequest &request, ApiReply reply)
{
    const auto scopes = askedScopes(request.parameters, *request.client);
    if (!scopes)
        return refuse(request, scopes.error(), reply);
    const auto &form = request.parameters;
    m_passwords.check(
        {form.value("username").trimmed(), base::Secret(form.value("password")), request.client},
        request.meta,
        [this, request, scopes = *scopes,
         reply = std::move(reply)](const base::Result<PasswordCheck::Verdict> &verdict) {
            if (!verdict)
                return refuse(request, faultOf(verdict.error()), reply);
            verified(request, scopes, *verdict, reply);
        });
}

void PasswordGrant::verified(const TokenRequest &request, const domain::ScopeSet &scopes,
                             const PasswordCheck::Verdict &verdict, ApiReply reply)
{
    constexpr int tries = 3;
    if (verdict.kind != Kind::Right)
        return refuse(request, refusalOf(verdict), reply);
    if (verdict.user->mustChangePassword) {
        return refuse(request, invalidGrant(u"the password has to be changed on the pages first"_s),
                      reply);
    }
    open(request, scopes, verdict, tries, std::move(reply));
}

void PasswordGrant::open(const TokenRequest &request, const domain::ScopeSet &scopes,
                         const PasswordCheck::Verdict &verdict, int triesLeft, ApiReply reply)
{
    const auto &user = *verdict.user;
    const Beginning beginning{user, connectionOf(request, user, scopes), scopes, scopes};
    auto start = startConnection(request, beginning, m_random);
    if (!start)
        return refuse(request, faultOf(start.error()), reply);
    auto opening = std::make_shared<Opening>();
    opening->verdict = verdict;
    opening->start = std::move(*start);
    opening->allowed = auditEvent(
        audit::grantAllowed, request.meta, request.client.get(), &user,
        {{u"scope"_s, QString::fromLatin1(scopes.toString())}, {u"grant_type"_s, u"password"_s}});
    opening->issued = issuedEvent(request, type(), beginning);
    m_store.enqueue(
        {[opening](store::UnitOfWork &work) { return opening->apply(work); }, &m_answerTo,
         [this, request, scopes, opening, triesLeft,
          reply = std::move(reply)](base::Result<void> outcome) {
             // The connection's id was taken: nothing was written, and another one is drawn.
             if (!outcome && outcome.error().kind == base::Error::Kind::Conflict && triesLeft > 1)
                 return open(request, scopes, opening->verdict, triesLeft - 1, reply);
             if (!outcome && outcome.error().kind == base::Error::Kind::Forbidden)
                 return refuse(request, invalidGrant(outcome.error().detail), reply);
             if (!outcome)
                 return refuse(request, faultOf(outcome.error()), reply);
             recorder().used(store::GrantUse{opening->start.connection.grant, request.meta.now});
             reply(JsonAnswer{opening->start.answer});
         }});
}

} // namespace server::oauth
