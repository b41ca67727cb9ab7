// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2; RFC 6749 section 4.1.
#include "server/oauth/interaction/authorizationflow.h"

#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"
#include "server/oauth/audit.h"
#include "server/oauth/interaction/authorizationresponse.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/consentview.h"
#include "server/oauth/interaction/signinview.h"
#include "server/oauth/interaction/storedrequest.h"
#include "server/oauth/paths.h"
#include "server/oauth/tokens/authorizationcode.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

QByteArray localesOf(const AuthorizationRequest &request)
{
    return request.parameters.value("ui_locales");
}

} // namespace

base::Result<void> PlannedStep::apply(store::UnitOfWork &work, domain::SessionId session) const
{
    if (code) {
        if (auto used = consumePushed(work, pushedRequest, code->issuedAt); !used)
            return used;
        auto bound = *code;
        bound.session = session;
        if (auto stored = work.grants().insertCode(bound); !stored)
            return stored;
        if (joinsSession) {
            if (auto joined = work.logout().join(session, bound.client); !joined)
                return joined;
        }
    }
    if (interaction) {
        auto bound = *interaction;
        bound.session = session;
        if (auto stored = work.sessions().insertInteraction(bound); !stored)
            return stored;
    }
    return event ? work.audit().append(*event) : base::Result<void>();
}

base::Result<void> consumePushed(store::UnitOfWork &work, const QByteArray &digest,
                                 base::Timestamp at)
{
    if (digest.isEmpty())
        return {};
    const auto won = work.pushedRequests().consume(digest, at);
    if (!won)
        return base::passOn(won);
    if (!*won)
        return base::failure(base::Error::Kind::Conflict, u"the pushed request was used up"_s);
    return {};
}

OAuthError stepFault(const base::Error &error)
{
    if (error.kind == base::Error::Kind::Conflict)
        return makeError(ErrorCode::InvalidRequestUri, "request_uri was used already",
                         error.detail);
    return faultOf(error);
}

AuthorizationFlow::AuthorizationFlow(const Dependencies &dependencies)
    : m_grants(dependencies.reads.grants())
    , m_sealer(dependencies.sealer)
    , m_random(dependencies.random)
    , m_recorder(dependencies.recorder)
{
}

base::Result<PlannedStep> AuthorizationFlow::plan(const AuthorizationRequest &request,
                                                  const store::SessionState *session,
                                                  Arrival arrival, const RequestMeta &meta)
{
    std::optional<domain::Grant> grant;
    if (session) {
        auto read = m_grants.live(session->user.id, request.client->client.id);
        if (!read)
            return base::passOn(read);
        grant = std::move(*read);
    }
    const auto step = nextStep(request, session, grant ? &*grant : nullptr, arrival);
    switch (step.kind) {
    case NextStep::Kind::SignIn:
        return signIn(request, meta);
    case NextStep::Kind::Consent:
        return askConsent(request, *session, grant ? &*grant : nullptr, arrival, meta);
    case NextStep::Kind::Answer:
        return issueCode(request, *session, *grant, meta);
    case NextStep::Kind::Refuse:
        break;
    }
    return refuse(request, session, step.refusal, meta);
}

base::Result<PlannedStep> AuthorizationFlow::signIn(const AuthorizationRequest &request,
                                                    const RequestMeta &meta) const
{
    auto page = makeSignInPage(m_sealer, request, meta);
    if (!page)
        return base::passOn(page);
    PlannedStep step;
    step.answer = answerWith(std::move(*page), localesOf(request));
    return step;
}

base::Result<PlannedStep> AuthorizationFlow::askConsent(const AuthorizationRequest &request,
                                                        const store::SessionState &session,
                                                        const domain::Grant *grant, Arrival arrival,
                                                        const RequestMeta &meta) const
{
    const auto handle = crypto::makeToken(m_random);
    if (!handle)
        return base::passOn(handle);
    PlannedStep step;
    domain::Interaction interaction;
    interaction.digest = crypto::sha256(handle->reveal());
    interaction.user = session.user.id;
    interaction.request = storeRequest(request);
    interaction.createdAt = request.now;
    interaction.expiresAt = request.now + interactionLifetime;
    step.interaction = interaction;
    if (arrival == Arrival::AfterSignIn) {
        step.answer =
            answerWith(LocalRedirect{paths::consent + "?interaction=" + handle->reveal()});
        return step;
    }
    auto page = makeConsentPage(m_sealer, request, session.user, grant, handle->reveal(), meta);
    if (!page)
        return base::passOn(page);
    step.answer = answerWith(std::move(*page), localesOf(request));
    return step;
}

base::Result<PlannedStep> AuthorizationFlow::issueCode(const AuthorizationRequest &request,
                                                       const store::SessionState &session,
                                                       const domain::Grant &grant,
                                                       const RequestMeta &meta) const
{
    auto code = makeAuthorizationCode(request, session.session, m_random);
    if (!code)
        return base::passOn(code);
    code->record.grant = grant.id;
    PlannedStep step;
    step.answer = answerWith(codeResponse(request, code->text.reveal()), localesOf(request));
    step.code = code->record;
    step.pushedRequest = request.pushedRequest;
    step.joinsSession = request.client->logout.wantsNotice();
    step.event = auditEvent(audit::codeIssued, meta, request.client.get(), &session.user,
                            {{u"scope"_s, QString::fromLatin1(request.scopes.toString())}});
    return step;
}

PlannedStep AuthorizationFlow::refuse(const AuthorizationRequest &request,
                                      const store::SessionState *session, ErrorCode code,
                                      const RequestMeta &meta) const
{
    auto error = makeError(code, code == ErrorCode::ConsentRequired
                                     ? "the person has to be asked for consent"
                                     : "the person has to sign in");
    error.mayRedirect = true;
    m_recorder.audit(refusalEvent(audit::authorizationRefused, meta, request.client.get(),
                                  session ? &session->user : nullptr, error));
    PlannedStep step;
    step.answer = answerWith(errorResponse(request, error), localesOf(request));
    return step;
}

} // namespace server::oauth
