// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.4 and 3.5.
#include "server/oauth/grants/devicecodegrant.h"

#include "server/crypto/digest.h"
#include "server/oauth/audit.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using domain::DeviceDecision;

OAuthError invalidGrant(const QString &cause)
{
    return makeError(ErrorCode::InvalidGrant, "the device code is not valid for this request",
                     cause);
}

domain::Connection connectionOf(const domain::DeviceCode &code)
{
    // The device's connection is no part of the browser session in which it was allowed: it stays
    // when the person signs out there.
    domain::Connection connection;
    connection.grant = code.approval->grant;
    connection.user = code.approval->user;
    connection.client = code.client;
    connection.scopes = code.scopes;
    connection.authTime = code.approval->authTime;
    connection.acr = code.approval->acr;
    connection.amr = code.approval->amr;
    return connection;
}

} // namespace

/// Everything that is decided before the write, and what the write decides.
struct DeviceCodeGrant::Redemption
{
    QByteArray digest;
    ConnectionStart start;
    domain::AuditEvent issued;
    bool won = false;

    base::Result<void> apply(store::UnitOfWork &work)
    {
        const auto redeemed = work.deviceCodes().redeem(digest, issued.at);
        if (!redeemed)
            return base::passOn(redeemed);
        if (!*redeemed)
            return {};
        if (auto begun = start.apply(work); !begun)
            return begun;
        won = true;
        return work.audit().append(issued);
    }
};

DeviceCodeGrant::DeviceCodeGrant(const Dependencies &dependencies)
    : Grant(dependencies.recorder)
    , m_codes(dependencies.reads.deviceCodes())
    , m_grants(dependencies.reads.grants())
    , m_users(dependencies.reads.users())
    , m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_random(dependencies.random)
{
}

domain::GrantType DeviceCodeGrant::type() const
{
    return domain::GrantType::DeviceCode;
}

QByteArrayList DeviceCodeGrant::parameters() const
{
    return {"device_code"};
}

void DeviceCodeGrant::exchange(const TokenRequest &request, ApiReply reply)
{
    constexpr int tries = 3;
    const auto found = m_codes.byDigest(crypto::sha256(request.parameters.value("device_code")));
    if (!found)
        return reply(faultOf(found.error()));
    if (!*found)
        return refuse(request, invalidGrant(u"unknown device code"_s), reply);
    const auto &code = **found;
    if (code.client != request.client->client.id)
        return refuse(request, invalidGrant(u"the code belongs to another client"_s), reply);
    if (code.usedAt)
        return refuse(request, invalidGrant(u"the code was used already"_s), reply);
    if (request.meta.now >= code.expiresAt)
        return refuse(request, makeError(ErrorCode::ExpiredToken, "the device code has expired"),
                      reply);
    switch (code.decision) {
    case DeviceDecision::Pending:
        return notePoll(code, request.meta.now, std::move(reply));
    case DeviceDecision::Denied:
        return refuse(request, makeError(ErrorCode::AccessDenied, "the person did not allow it"),
                      reply);
    case DeviceDecision::Allowed:
        return redeem(request, code, tries, std::move(reply));
    }
}

void DeviceCodeGrant::notePoll(const domain::DeviceCode &code, base::Timestamp now, ApiReply reply)
{
    store::submit<bool>(
        m_store, &m_answerTo,
        [digest = code.digest, now](store::UnitOfWork &work) {
            return work.deviceCodes().poll(digest, now);
        },
        [reply = std::move(reply)](const base::Result<bool> &inTime) {
            if (!inTime)
                return reply(faultOf(inTime.error()));
            if (*inTime) {
                return reply(
                    makeError(ErrorCode::AuthorizationPending, "the person has not decided yet"));
            }
            reply(makeError(ErrorCode::SlowDown, "wait five seconds longer between two requests"));
        });
}

tl::expected<std::shared_ptr<DeviceCodeGrant::Redemption>, OAuthError>
DeviceCodeGrant::prepare(const TokenRequest &request, const domain::DeviceCode &code)
{
    const auto beginning = beginningOf(connectionOf(code), *request.client, m_grants, m_users);
    if (!beginning)
        return tl::unexpected(faultOf(beginning.error()));
    auto start = startConnection(request, *beginning, m_random);
    if (!start)
        return tl::unexpected(faultOf(start.error()));
    auto redemption = std::make_shared<Redemption>();
    redemption->digest = code.digest;
    redemption->start = std::move(*start);
    redemption->issued = issuedEvent(request, type(), *beginning);
    return redemption;
}

void DeviceCodeGrant::redeem(const TokenRequest &request, const domain::DeviceCode &code,
                             int triesLeft, ApiReply reply)
{
    if (!code.approval)
        return refuse(request, invalidGrant(u"the decision names no person"_s), reply);
    auto prepared = prepare(request, code);
    if (!prepared)
        return refuse(request, prepared.error(), reply);
    m_store.enqueue(
        {[redemption = *prepared](store::UnitOfWork &work) { return redemption->apply(work); },
         &m_answerTo,
         [this, request, code, redemption = *prepared, triesLeft,
          reply = std::move(reply)](base::Result<void> outcome) {
             // The connection's id was taken: nothing was written, and another one is drawn.
             if (!outcome && outcome.error().kind == base::Error::Kind::Conflict && triesLeft > 1)
                 return redeem(request, code, triesLeft - 1, reply);
             if (!outcome)
                 return refuse(request, faultOf(outcome.error()), reply);
             if (!redemption->won) {
                 return refuse(request,
                               invalidGrant(u"the code was used, or its granted access ended"_s),
                               reply);
             }
             recorder().used(store::GrantUse{redemption->start.connection.grant, request.meta.now});
             reply(JsonAnswer{redemption->start.answer});
         }});
}

} // namespace server::oauth
