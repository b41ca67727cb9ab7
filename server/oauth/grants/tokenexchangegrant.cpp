// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8693.
#include "server/oauth/grants/tokenexchangegrant.h"

#include "server/oauth/audit.h"
#include "server/oauth/tokens/tokenanswer.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestChain = 8; ///< services that have acted one after the other

/// RFC 8693 section 2.2.2: also what is wrong with the subject token is an invalid request.
OAuthError invalidRequest(const QByteArray &text, const QString &cause = {})
{
    return makeError(ErrorCode::InvalidRequest, text, cause);
}

std::optional<OAuthError> formFault(const TokenRequest &request)
{
    const auto &form = request.parameters;
    if (request.client->client.isPublic()) {
        return makeError(ErrorCode::UnauthorizedClient,
                         "a public client cannot exchange tokens: nothing proves who it is");
    }
    if (form.contains("actor_token") || form.contains("actor_token_type"))
        return invalidRequest("actor_token is not taken here: the client itself is the actor");
    if (form.value("subject_token_type") != accessTokenTypeUri())
        return invalidRequest("subject_token_type must be that of an access token");
    const QByteArray wanted = form.value("requested_token_type");
    if (!wanted.isEmpty() && wanted != accessTokenTypeUri())
        return invalidRequest("requested_token_type must be that of an access token");
    return std::nullopt;
}

/// The client that the new token is for. Left out, it is whom the old one is for.
tl::expected<QByteArray, OAuthError> audienceOf(const TokenRequest &request,
                                                const LiveAccessToken &subject)
{
    const QByteArray audience = request.parameters.value("audience");
    const QByteArray resource = request.parameters.value("resource");
    const QByteArray &named = audience.isEmpty() ? resource : audience;
    if (!resource.isEmpty() && resource != named)
        return tl::unexpected(makeError(ErrorCode::InvalidTarget, "only one target is taken"));
    if (named.isEmpty() || named == subject.audience)
        return subject.audience;
    // This server's own resources are none of the clients: a token for another service never
    // becomes one for them.
    const auto target = request.catalog->client(named);
    if (!target || !target->isUsable(request.meta.now)) {
        return tl::unexpected(
            makeError(ErrorCode::InvalidTarget, "the target is not a service of this server"));
    }
    return named;
}

tl::expected<domain::ScopeSet, OAuthError> scopesOf(const TokenRequest &request,
                                                    const LiveAccessToken &subject)
{
    auto scopes = subject.scopes.intersected(request.client->askable());
    const QByteArray text = request.parameters.value("scope");
    if (!text.isEmpty()) {
        const auto asked = domain::ScopeSet::parse(text);
        if (!asked || !scopes.containsAll(*asked)) {
            return tl::unexpected(makeError(ErrorCode::InvalidScope,
                                            "scope goes beyond the subject token or the template"));
        }
        scopes = *asked;
    }
    if (scopes.isEmpty())
        return tl::unexpected(makeError(ErrorCode::InvalidScope, "there is no scope to hand on"));
    return scopes;
}

int lengthOf(const QJsonObject &actor)
{
    int length = 0;
    for (auto link = actor; !link.isEmpty(); link = link.value("act"_L1).toObject())
        ++length;
    return length;
}

/// RFC 8693 section 4.1: the present actor outermost, earlier ones within.
QJsonObject actorOf(const TokenRequest &request, const LiveAccessToken &subject)
{
    QJsonObject actor{{u"sub"_s, QString::fromUtf8(request.client->client.clientId)}};
    if (!subject.actor.isEmpty())
        actor.insert(u"act"_s, subject.actor);
    return actor;
}

} // namespace

TokenExchangeGrant::TokenExchangeGrant(const Dependencies &dependencies,
                                       AccessTokenVerifier &verifier)
    : Grant(dependencies.recorder)
    , m_verifier(verifier)
    , m_random(dependencies.random)
{
}

domain::GrantType TokenExchangeGrant::type() const
{
    return domain::GrantType::TokenExchange;
}

QByteArrayList TokenExchangeGrant::parameters() const
{
    return {"subject_token", "subject_token_type"};
}

void TokenExchangeGrant::exchange(const TokenRequest &request, ApiReply reply)
{
    if (const auto fault = formFault(request))
        return refuse(request, *fault, reply);
    const auto subject = subjectOf(request);
    if (!subject)
        return refuse(request, subject.error(), reply);
    const auto audience = audienceOf(request, *subject);
    if (!audience)
        return refuse(request, audience.error(), reply);
    const auto scopes = scopesOf(request, *subject);
    if (!scopes)
        return refuse(request, scopes.error(), reply);
    const Delegation delegation{subject->subject, *audience, actorOf(request, *subject),
                                subject->expiresAt};
    const auto json = answer(request, *subject, delegation, *scopes);
    if (!json)
        return refuse(request, json.error(), reply);
    auto event = auditEvent(audit::tokenIssued, request.meta, request.client.get(),
                            subject->state ? &subject->state->user : nullptr,
                            {{u"grant_type"_s, QString::fromLatin1(domain::toName(type()))},
                             {u"audience"_s, QString::fromUtf8(*audience)},
                             {u"scope"_s, QString::fromLatin1(scopes->toString())}});
    recorder().audit(std::move(event));
    if (subject->state)
        recorder().used(store::GrantUse{subject->state->grant.id, request.meta.now});
    reply(JsonAnswer{*json});
}

tl::expected<LiveAccessToken, OAuthError> TokenExchangeGrant::subjectOf(const TokenRequest &request)
{
    auto live = m_verifier.verify(request.parameters.value("subject_token"), *request.catalog,
                                  request.meta.now, AccessTokenVerifier::Audience::Any);
    if (!live && live.error().kind != base::Error::Kind::Unauthorized)
        return tl::unexpected(faultOf(live.error()));
    if (!live) {
        return tl::unexpected(invalidRequest("the subject token is not live", live.error().detail));
    }
    const auto &caller = request.client->client;
    if (live->client->client.id != caller.id && live->audience != caller.clientId) {
        return tl::unexpected(invalidRequest(
            "the subject token is not live",
            u"it was neither issued to the client nor is the client its audience"_s));
    }
    // A client cannot make a bearer token of one that its own key protects.
    if (live->client->client.id == caller.id && !live->confirmation.isEmpty()
        && live->confirmation != request.confirmation) {
        return tl::unexpected(invalidRequest("the subject token is bound to another key",
                                             u"binding: the key was not shown"_s));
    }
    if (lengthOf(live->actor) >= longestChain)
        return tl::unexpected(invalidRequest("too many services have acted already"));
    return std::move(*live);
}

tl::expected<QByteArray, OAuthError> TokenExchangeGrant::answer(const TokenRequest &request,
                                                                const LiveAccessToken &subject,
                                                                const Delegation &delegation,
                                                                const domain::ScopeSet &scopes)
{
    const auto *state = subject.state ? &*subject.state : nullptr;
    const Issuance issuance{*request.catalog,
                            *request.client,
                            state ? &state->user : nullptr,
                            state ? &state->connection : nullptr,
                            scopes,
                            request.meta.now,
                            request.confirmation,
                            &delegation};
    const auto json = makeTokenAnswer(issuance, scopes, IdTokenOccasion::Never, {}, m_random);
    if (!json)
        return tl::unexpected(faultOf(json.error()));
    return *json;
}

} // namespace server::oauth
