// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.3, RFC 9700 section 2.4; security TK-08.
#include "server/oauth/grants/passwordgrant.h"

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

PasswordGrant::PasswordGrant(const Dependencies &dependencies)
    : Grant(dependencies.recorder)
    , m_opening(dependencies)
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
    if (verdict.kind != Kind::Right)
        return refuse(request, refusalOf(verdict), reply);
    if (verdict.user->mustChangePassword) {
        return refuse(request, invalidGrant(u"the password has to be changed on the pages first"_s),
                      reply);
    }
    const auto &user = *verdict.user;
    auto order = std::make_shared<Opening::Order>();
    order->request = request;
    order->type = type();
    order->beginning = {user, connectionOf(request, user, scopes), scopes, scopes};
    order->admit = [verdict, now = request.meta.now](store::UnitOfWork &work) {
        return recordSignIn(work, verdict, now);
    };
    m_opening.open(std::move(order), [this, request, reply = std::move(reply)](
                                         const base::Result<QByteArray> &answer) {
        if (!answer && answer.error().kind == base::Error::Kind::Forbidden)
            return refuse(request, invalidGrant(answer.error().detail), reply);
        if (!answer)
            return refuse(request, faultOf(answer.error()), reply);
        reply(JsonAnswer{*answer});
    });
}

} // namespace server::oauth
