// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.4; security CO-01 to CO-12.
#include "server/oauth/interaction/consent.h"

#include "server/crypto/digest.h"
#include "server/oauth/audit.h"
#include "server/oauth/interaction/authorizationflow.h"
#include "server/oauth/interaction/authorizationresponse.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/consentview.h"
#include "server/oauth/interaction/formtoken.h"
#include "server/oauth/tokens/authorizationcode.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using Reason = ForbiddenPage::Reason;

} // namespace

/// What one decision writes, and whether it was the first.
struct Consent::Decision
{
    QByteArray interaction; ///< digest
    domain::ScopeSet scopes;
    std::optional<domain::AuthorizationCode> code; ///< none: the person left
    QByteArray pushedRequest;
    bool joinsSession = false; ///< the code's client wants to hear when the session ends
    domain::AuditEvent event;
    BrowserAnswer answer;
    bool first = false;

    base::Result<void> apply(store::UnitOfWork &work)
    {
        const auto decided = work.sessions().decideInteraction(interaction, event.at);
        if (!decided)
            return base::passOn(decided);
        if (!*decided)
            return {};
        first = true;
        if (code) {
            if (auto used = consumePushed(work, pushedRequest, event.at); !used)
                return used;
            const auto grant = work.grants().allow(code->user, code->client, scopes, event.at);
            if (!grant)
                return base::passOn(grant);
            code->grant = *grant;
            if (auto stored = work.grants().insertCode(*code); !stored)
                return stored;
            if (joinsSession && code->session) {
                if (auto joined = work.logout().join(*code->session, code->client); !joined)
                    return joined;
            }
        } else if (!pushedRequest.isEmpty()) {
            // Refused is answered too; whether something else was faster does not matter here.
            if (auto used = work.pushedRequests().consume(pushedRequest, event.at); !used)
                return base::passOn(used);
        }
        return work.audit().append(event);
    }
};

Consent::Consent(const Dependencies &dependencies, Sessions &sessions)
    : m_interactions(dependencies.reads.sessions())
    , m_grants(dependencies.reads.grants())
    , m_catalog(dependencies.catalog)
    , m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_sealer(dependencies.sealer)
    , m_random(dependencies.random)
    , m_recorder(dependencies.recorder)
    , m_sessions(sessions)
{
}

tl::expected<Consent::Waiting, BrowserAnswer> Consent::find(const QByteArray &handle,
                                                            const RequestMeta &meta)
{
    const auto forbidden = [](Reason reason) {
        return tl::unexpected(answerWith(ForbiddenPage{reason}));
    };
    auto session = m_sessions.findFull(meta);
    if (!session)
        return tl::unexpected(failurePage(faultOf(session.error())));
    const auto interaction = m_interactions.interaction(crypto::sha256(handle));
    if (!interaction)
        return tl::unexpected(failurePage(faultOf(interaction.error())));
    if (!*interaction)
        return forbidden(Reason::Expired);
    if (!*session || (*interaction)->session != (*session)->session.id)
        return forbidden(Reason::ForeignForm);
    if ((*interaction)->decidedAt)
        return forbidden(Reason::AlreadyDecided);
    if (meta.now >= (*interaction)->expiresAt)
        return forbidden(Reason::Expired);
    auto resumed = resumeRequest(m_catalog.current(), (*interaction)->request, meta.now);
    if (!resumed)
        return tl::unexpected(failurePage(faultOf(resumed.error())));
    if (resumed->refused) {
        m_recorder.audit(refusalEvent(audit::authorizationRefused, meta,
                                      resumed->request.client.get(), &(*session)->user,
                                      *resumed->refused));
        return tl::unexpected(answerWith(errorResponse(resumed->request, *resumed->refused)));
    }
    return Waiting{std::move(**session), std::move(resumed->request), handle};
}

void Consent::page(const Parameters &query, const RequestMeta &meta, const BrowserReply &reply)
{
    auto waiting = find(query.value("interaction"), meta);
    if (!waiting)
        return reply(std::move(waiting.error()));
    const auto grant = m_grants.live(waiting->session.user.id, waiting->request.client->client.id);
    if (!grant)
        return reply(failurePage(faultOf(grant.error())));
    auto page = makeConsentPage(m_sealer, waiting->request, waiting->session.user,
                                *grant ? &**grant : nullptr, waiting->handle, meta);
    if (!page)
        return reply(failurePage(faultOf(page.error())));
    reply(answerWith(std::move(*page), waiting->request.parameters.value("ui_locales")));
}

void Consent::decide(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    const QByteArray handle = form.value("interaction");
    if (!form.duplicate().isEmpty()
        || !formTokenHolds(form.value("token"), meta.sessionCookie, consentForm(), handle))
        return reply(answerWith(ForbiddenPage{Reason::ForeignForm}));
    auto waiting = find(handle, meta);
    if (!waiting)
        return reply(std::move(waiting.error()));
    const QByteArray decision = form.value("decision");
    if (decision == "allow")
        return allow(*waiting, meta, reply);
    if (decision == "deny")
        return leave(*waiting, meta, reply);
    reply(failurePage(makeError(ErrorCode::InvalidRequest, "decision must be allow or deny")));
}

void Consent::allow(const Waiting &waiting, const RequestMeta &meta, const BrowserReply &reply)
{
    const auto &request = waiting.request;
    auto code = makeAuthorizationCode(request, waiting.session.session, m_random);
    if (!code)
        return reply(failurePage(faultOf(code.error())));
    auto decision = std::make_shared<Decision>();
    decision->interaction = crypto::sha256(waiting.handle);
    decision->scopes = request.consentScopes;
    decision->code = code->record;
    decision->pushedRequest = request.pushedRequest;
    decision->joinsSession = request.client->logout.wantsNotice();
    decision->event =
        auditEvent(audit::grantAllowed, meta, request.client.get(), &waiting.session.user,
                   {{u"scope"_s, QString::fromLatin1(request.consentScopes.toString())}});
    decision->answer = answerWith(codeResponse(request, code->text.reveal()));
    write(std::move(decision), reply);
}

void Consent::leave(const Waiting &waiting, const RequestMeta &meta, const BrowserReply &reply)
{
    const auto &request = waiting.request;
    auto error = makeError(ErrorCode::AccessDenied, "the person did not allow it");
    error.mayRedirect = true;
    auto decision = std::make_shared<Decision>();
    decision->interaction = crypto::sha256(waiting.handle);
    decision->pushedRequest = request.pushedRequest;
    decision->event =
        auditEvent(audit::consentRefused, meta, request.client.get(), &waiting.session.user);
    decision->event.success = false;
    decision->answer = answerWith(errorResponse(request, error));
    write(std::move(decision), reply);
}

void Consent::write(std::shared_ptr<Decision> decision, BrowserReply reply)
{
    m_store.enqueue({[decision](store::UnitOfWork &work) { return decision->apply(work); },
                     &m_answerTo,
                     [decision, reply = std::move(reply)](base::Result<void> outcome) {
                         if (!outcome)
                             return reply(failurePage(stepFault(outcome.error())));
                         if (!decision->first)
                             return reply(answerWith(ForbiddenPage{Reason::AlreadyDecided}));
                         reply(std::move(decision->answer));
                     }});
}

} // namespace server::oauth
