// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6, RFC 6750 section 3, RFC 9449 section 7; security FA-01 to FA-12.
#include "server/oauth/forwardauth/forwardauth.h"

#include "server/domain/protectionlines.h"
#include "server/domain/protectiontable.h"
#include "server/oauth/audit.h"
#include "server/oauth/forwardauth/identity.h"
#include "server/oauth/forwardauth/pass.h"

namespace server::oauth {

namespace {

/// As the client behind the proxy sent it: what a DPoP proof has to name.
RequestMeta behindProxy(const ProxiedRequest &request, const RequestMeta &meta)
{
    RequestMeta original = meta;
    original.method = request.method;
    original.url = request.url.withoutQuery();
    // The connection to us is the proxy's, and so is any certificate of it.
    original.certificate.reset();
    return original;
}

OAuthError forbidden(QByteArray text, const QString &cause = {})
{
    return makeError(ErrorCode::AccessDenied, std::move(text), cause);
}

ForwardAuth::Verdict refused(OAuthError error)
{
    ForwardAuth::Verdict verdict;
    verdict.refused = std::move(error);
    return verdict;
}

/// Where strangers are sent when the answer itself has to do it.
QByteArray startOf(const ProxiedRequest &request)
{
    return request.url.origin() + domain::protectionFolder
           + "start?rd=" + request.url.bytes().toPercentEncoding();
}

} // namespace

ForwardAuth::ForwardAuth(const Dependencies &dependencies, ResourceGate &gate, Sessions &sessions)
    : m_catalog(dependencies.catalog)
    , m_sealer(dependencies.sealer)
    , m_recorder(dependencies.recorder)
    , m_gate(gate)
    , m_sessions(sessions)
{
}

ForwardAuth::Verdict ForwardAuth::decide(const ProxiedRequest &request, const RequestMeta &meta)
{
    const auto catalog = m_catalog.current();
    const auto *entry = catalog->protection ? catalog->protection->find(request.url) : nullptr;
    if (!entry)
        return refused(forbidden("no rule covers this address"));
    if (!entry->isOn)
        return refused(forbidden("the module of this address is switched off"));
    if (const auto token = tokenInHeader(meta.authorization))
        return byToken(*token, entry->rule, behindProxy(request, meta), *catalog);
    return byPass(entry->rule, request, meta);
}

ForwardAuth::Verdict ForwardAuth::byToken(const PresentedToken &token,
                                          const domain::ProtectionRule &rule,
                                          const RequestMeta &meta, const service::Catalog &catalog)
{
    if (rule.scopes.isEmpty())
        return refuse(forbidden("tokens are not taken here"), rule, meta, nullptr, nullptr);
    const auto call = m_gate.admit(token, meta, rule.scopes.names().constFirst(), catalog);
    if (!call)
        return refused(call.error());
    const auto &live = call->token;
    const auto *client = live.client.get();
    if (isForRestV2Only(live, catalog)) {
        return refuse(bearerError(ErrorCode::InvalidToken, "the access token is not live"), rule,
                      meta, client, nullptr);
    }
    if (!live.scopes.containsAll(rule.scopes)) {
        auto error = bearerError(ErrorCode::InsufficientScope, "more scopes are needed");
        error.scope = rule.scopes.toString();
        return refuse(std::move(error), rule, meta, client, nullptr);
    }
    const auto *user = live.state ? &live.state->user : nullptr;
    const bool mayPass =
        user ? rule.admits(*user) : rule.services == domain::ServiceAccess::Admitted;
    if (!mayPass)
        return refuse(forbidden("this token may not be used here"), rule, meta, client, user);
    if (live.state)
        m_recorder.used(store::GrantUse{live.state->grant.id, meta.now});
    Verdict verdict;
    verdict.identity = identityOf(user, client->client.clientId);
    verdict.dpopNonce = call->nonce;
    return verdict;
}

ForwardAuth::Verdict ForwardAuth::byPass(const domain::ProtectionRule &rule,
                                         const ProxiedRequest &request, const RequestMeta &meta)
{
    const bool takesPass = request.url.isConfidential() && !request.passCookie.isEmpty();
    const auto digest = takesPass ? openPass(m_sealer, request.passCookie, request.url.host())
                                  : base::Result<QByteArray>(QByteArray());
    if (digest && !digest->isEmpty()) {
        const auto state = m_sessions.findFullByDigest(*digest, meta.now);
        if (!state)
            return refused(faultOf(state.error()));
        if (*state) {
            const auto &user = (*state)->user;
            if (!rule.admits(user)) {
                return refuse(forbidden("this person may not use this address"), rule, meta,
                              nullptr, &user);
            }
            Verdict verdict;
            verdict.identity = identityOf(&user, {});
            return verdict;
        }
    }
    auto verdict = refused(bearerError(ErrorCode::InvalidToken, "an access token is needed"));
    // A form that was sent cannot be sent again after the sign-in, and a program cannot sign in.
    const bool canSignIn = request.isNavigation && request.url.isConfidential()
                           && (request.method == "GET" || request.method == "HEAD");
    verdict.stranger = canSignIn ? rule.stranger : domain::Stranger::Refuse;
    return verdict;
}

ForwardAuth::Verdict ForwardAuth::refuse(OAuthError error, const domain::ProtectionRule &rule,
                                         const RequestMeta &meta,
                                         const service::CatalogClient *client,
                                         const domain::User *user)
{
    error.debugText = QString::fromLatin1(rule.host) + rule.path;
    auto event = refusalEvent(audit::accessRefused, meta, client, user, error);
    event.module = rule.module;
    m_recorder.audit(std::move(event));
    return refused(std::move(error));
}

ProxyAnswer ForwardAuth::answer(const ProxiedRequest &request, const RequestMeta &meta)
{
    auto verdict = decide(request, meta);
    ProxyAnswer answer;
    if (verdict.refused && verdict.stranger == domain::Stranger::Redirect) {
        answer.location = startOf(request);
        return answer;
    }
    answer.error = std::move(verdict.refused);
    answer.headers = std::move(verdict.identity);
    answer.dpopNonce = std::move(verdict.dpopNonce);
    return answer;
}

} // namespace server::oauth
