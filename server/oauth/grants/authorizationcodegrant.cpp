// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.3, RFC 7636 section 4.6, RFC 9700 section 4.5.
#include "server/oauth/grants/authorizationcodegrant.h"

#include "server/base/base64url.h"
#include "server/crypto/digest.h"
#include "server/domain/pkce.h"
#include "server/oauth/audit.h"
#include "server/oauth/grants/connectionstart.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

OAuthError invalidGrant(const QString &cause)
{
    return makeError(ErrorCode::InvalidGrant, "the code is not valid for this request", cause);
}

/// RFC 7636 section 4.6: a verifier exactly when there was a challenge, in both directions.
bool verifierHolds(const domain::AuthorizationCode &code, const QByteArray &verifier)
{
    if (code.codeChallenge.isEmpty())
        return verifier.isEmpty();
    return domain::isCodeVerifier(verifier)
           && crypto::constantTimeEquals(base::toBase64Url(crypto::sha256(verifier)),
                                         code.codeChallenge);
}

/// What binds a code to the one who asked for it; who fails here learns and changes nothing.
std::optional<QString> foreignTo(const TokenRequest &request, const domain::AuthorizationCode &code)
{
    if (code.client != request.client->client.id)
        return u"the code belongs to another client"_s;
    if (code.redirectUriSent && code.redirectUri != request.parameters.value("redirect_uri"))
        return u"redirect_uri differs from the authorization request"_s;
    if (!verifierHolds(code, request.parameters.value("code_verifier")))
        return u"code_verifier is wrong, missing or uncalled for"_s;
    if (!code.dpopKey.isEmpty() && code.dpopKey != request.confirmation.dpopKey)
        return u"binding: the code is bound to another DPoP key"_s;
    return std::nullopt;
}

domain::Connection connectionOf(const domain::AuthorizationCode &code)
{
    domain::Connection connection;
    connection.grant = code.grant;
    connection.user = code.user;
    connection.client = code.client;
    connection.scopes = code.scopes;
    connection.session = code.session;
    connection.sid = code.sid;
    connection.authTime = code.authTime;
    connection.nonce = code.nonce;
    connection.acr = code.acr;
    connection.amr = code.amr;
    connection.claims = code.claims;
    return connection;
}

/// Ends what the first redemption began, and says so in the trail; in the writer.
base::Result<void> endBegunConnection(store::UnitOfWork &work,
                                      const domain::AuthorizationCode &code,
                                      domain::AuditEvent event)
{
    const auto ended = work.grants().endConnection(*code.connection, event.at);
    if (!ended)
        return base::passOn(ended);
    event.details.insert(u"connection_ended"_s, *ended);
    return work.audit().append(event);
}

} // namespace

/// Everything that is decided before the write, and what the write decides.
struct AuthorizationCodeGrant::Redemption
{
    domain::AuthorizationCode code;
    ConnectionStart start;
    domain::AuditEvent issued;
    domain::AuditEvent replayed;
    bool won = false;

    base::Result<void> apply(store::UnitOfWork &work);
};

base::Result<void> AuthorizationCodeGrant::Redemption::apply(store::UnitOfWork &work)
{
    auto &grants = work.grants();
    const auto redeemed = grants.redeemCode(code.digest, issued.at);
    if (!redeemed)
        return base::passOn(redeemed);
    if (!*redeemed) {
        const auto present = grants.code(code.digest);
        if (!present)
            return base::passOn(present);
        // Another redemption was faster: this one is a replay with everything right.
        if (*present && (*present)->connection)
            return endBegunConnection(work, **present, replayed);
        return {};
    }
    if (auto begun = start.apply(work); !begun)
        return begun;
    if (auto stored = grants.setCodeConnection(code.digest, start.connection.id); !stored)
        return stored;
    won = true;
    return work.audit().append(issued);
}

AuthorizationCodeGrant::AuthorizationCodeGrant(const store::GrantRepository &grants,
                                               const store::UserRepository &users,
                                               store::Store &store, base::Executor &answerTo,
                                               base::RandomSource &random,
                                               service::Recorder &recorder)
    : Grant(recorder)
    , m_grants(grants)
    , m_users(users)
    , m_store(store)
    , m_answerTo(answerTo)
    , m_random(random)
{
}

domain::GrantType AuthorizationCodeGrant::type() const
{
    return domain::GrantType::AuthorizationCode;
}

QByteArrayList AuthorizationCodeGrant::parameters() const
{
    return {"code"};
}

void AuthorizationCodeGrant::exchange(const TokenRequest &request, ApiReply reply)
{
    constexpr int tries = 3;
    attempt(request, tries, std::move(reply));
}

void AuthorizationCodeGrant::attempt(const TokenRequest &request, int triesLeft, ApiReply reply)
{
    const auto code = m_grants.code(crypto::sha256(request.parameters.value("code")));
    if (!code)
        return reply(faultOf(code.error()));
    if (!*code)
        return refuse(request, invalidGrant(u"unknown code"_s), reply);
    if (const auto cause = foreignTo(request, **code))
        return refuse(request, invalidGrant(*cause), reply);
    if ((*code)->connection)
        return endReplayed(request, **code, std::move(reply));
    if ((*code)->usedAt)
        return refuse(request, invalidGrant(u"the granted access has ended"_s), reply);
    auto redemption = prepare(request, **code);
    if (!redemption)
        return refuse(request, redemption.error(), reply);
    redeem(request, std::move(*redemption), triesLeft - 1, std::move(reply));
}

tl::expected<std::shared_ptr<AuthorizationCodeGrant::Redemption>, OAuthError>
AuthorizationCodeGrant::prepare(const TokenRequest &request, const domain::AuthorizationCode &code)
{
    if (request.meta.now >= code.expiresAt)
        return tl::unexpected(invalidGrant(u"the code has expired"_s));
    const auto beginning = beginningOf(connectionOf(code), *request.client, m_grants, m_users);
    if (!beginning)
        return tl::unexpected(faultOf(beginning.error()));
    auto start = startConnection(request, *beginning, m_random);
    if (!start)
        return tl::unexpected(faultOf(start.error()));
    auto redemption = std::make_shared<Redemption>();
    redemption->code = code;
    redemption->start = std::move(*start);
    redemption->issued = issuedEvent(request, type(), *beginning);
    redemption->replayed =
        auditEvent(audit::codeReplayed, request.meta, request.client.get(), nullptr);
    redemption->replayed.success = false;
    redemption->replayed.user = code.user;
    return redemption;
}

void AuthorizationCodeGrant::redeem(const TokenRequest &request,
                                    std::shared_ptr<Redemption> redemption, int triesLeft,
                                    ApiReply reply)
{
    m_store.enqueue(
        {[redemption](store::UnitOfWork &work) { return redemption->apply(work); }, &m_answerTo,
         [this, request, redemption, triesLeft,
          reply = std::move(reply)](base::Result<void> outcome) {
             // The connection's id was taken: nothing was written, and another one is drawn.
             if (!outcome && outcome.error().kind == base::Error::Kind::Conflict && triesLeft > 0)
                 return attempt(request, triesLeft, reply);
             if (!outcome && outcome.error().kind == base::Error::Kind::NotFound)
                 return refuse(request, invalidGrant(u"the granted access ended meanwhile"_s),
                               reply);
             if (!outcome)
                 return refuse(request, faultOf(outcome.error()), reply);
             if (!redemption->won)
                 return refuse(request, invalidGrant(u"the code was used already"_s), reply);
             recorder().used(store::GrantUse{redemption->code.grant, request.meta.now});
             reply(JsonAnswer{redemption->start.answer});
         }});
}

void AuthorizationCodeGrant::endReplayed(const TokenRequest &request,
                                         const domain::AuthorizationCode &code, ApiReply reply)
{
    auto event = auditEvent(audit::codeReplayed, request.meta, request.client.get(), nullptr);
    event.success = false;
    event.incident = request.meta.incident;
    event.user = code.user;
    m_store.enqueue(
        {[code, event](store::UnitOfWork &work) { return endBegunConnection(work, code, event); },
         &m_answerTo,
         [reply = std::move(reply)](base::Result<void> outcome) {
             if (!outcome)
                 return reply(faultOf(outcome.error()));
             reply(invalidGrant(u"the code was used already"_s));
         }});
}

} // namespace server::oauth
