// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.3, 5.1 and 5.4.
#include "server/oauth/interaction/deviceverification.h"

#include "server/base/base64url.h"
#include "server/crypto/digest.h"
#include "server/oauth/audit.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/consentview.h"
#include "server/oauth/interaction/formtoken.h"
#include "server/oauth/interaction/signinview.h"
#include "server/oauth/paths.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using Problem = DevicePage::Problem;
using Reason = ForbiddenPage::Reason;

constexpr qsizetype maximumCodeBytes = 64;
const QByteArray codeForm = "device-code";
const QByteArray decisionForm = "device-decision";

/// Our own page with a code filled in, to come back to after the sign-in.
QByteArray pageWith(const QByteArray &userCode)
{
    return userCode.isEmpty() ? paths::device : paths::device + "?user_code=" + userCode;
}

QByteArray userCodeIn(const Parameters &parameters)
{
    return domain::canonicalUserCode(
        QString::fromUtf8(parameters.value("user_code").left(maximumCodeBytes)));
}

/// Guesses of one person count together, wherever the sessions are.
QByteArray guesser(const domain::User &user)
{
    return "device:" + QByteArray::number(user.id.value());
}

} // namespace

/// What one decision writes, and whether it was the first.
struct DeviceVerification::Decision
{
    domain::DeviceCode code;
    store::SessionState session;
    bool allowed = false;
    domain::AuditEvent event;
    bool first = false;

    base::Result<void> apply(store::UnitOfWork &work)
    {
        const auto present = work.sessions().byDigest(session.session.digest);
        if (!present)
            return base::passOn(present);
        // What a person began does not outlive their sign-out.
        if (!*present || (*present)->session.endedAt || (*present)->user.locked
            || (*present)->user.deletedAt)
            return {};
        std::optional<domain::DeviceApproval> approval;
        if (allowed) {
            const auto grant =
                work.grants().allow(session.user.id, code.client, code.scopes, event.at);
            if (!grant)
                return base::passOn(grant);
            approval = {*grant, session.user.id, session.session.authTime, session.session.acr,
                        session.session.amr};
        }
        const auto decided = work.deviceCodes().decide(code.digest, approval, event.at);
        if (!decided)
            return base::passOn(decided);
        // An error takes the granted access back.
        if (!*decided)
            return base::failure(base::Error::Kind::Conflict, u"the code was decided already"_s);
        first = true;
        return work.audit().append(event);
    }
};

DeviceVerification::DeviceVerification(const Dependencies &dependencies, Sessions &sessions)
    : m_codes(dependencies.reads.deviceCodes())
    , m_grants(dependencies.reads.grants())
    , m_catalog(dependencies.catalog)
    , m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_sealer(dependencies.sealer)
    , m_attempts(dependencies.signInAttempts)
    , m_recorder(dependencies.recorder)
    , m_sessions(sessions)
{
}

BrowserAnswer DeviceVerification::signInFirst(const QByteArray &userCode,
                                              const RequestMeta &meta) const
{
    return signInAgain(m_sealer, m_catalog.current(), pageWith(userCode), meta, {});
}

BrowserAnswer DeviceVerification::ask(const QByteArray &userCode, const RequestMeta &meta,
                                      Problem problem, int retryAfterSeconds) const
{
    DevicePage page;
    if (!userCode.isEmpty())
        page.userCode = QString::fromLatin1(domain::displayUserCode(userCode));
    page.problem = problem;
    page.retryAfterSeconds = retryAfterSeconds;
    page.hidden = {{"token", formToken(meta.sessionCookie, codeForm)}};
    return answerWith(std::move(page));
}

void DeviceVerification::page(const Parameters &query, const RequestMeta &meta,
                              const BrowserReply &reply)
{
    const QByteArray userCode = userCodeIn(query);
    const auto session = m_sessions.findFull(meta);
    if (!session)
        return reply(failurePage(faultOf(session.error())));
    reply(*session ? ask(userCode, meta, Problem::None) : signInFirst(userCode, meta));
}

std::optional<DeviceVerification::Waiting>
DeviceVerification::waiting(const std::optional<domain::DeviceCode> &code,
                            const RequestMeta &meta) const
{
    if (!code || code->decision != domain::DeviceDecision::Pending || meta.now >= code->expiresAt)
        return std::nullopt;
    AuthorizationRequest request;
    request.catalog = m_catalog.current();
    request.now = meta.now;
    request.client = request.catalog->client(code->client);
    if (!request.client || !request.client->isUsable(meta.now)
        || !request.client->policy().allows(domain::GrantType::DeviceCode)
        || !request.client->askable().containsAll(code->scopes))
        return std::nullopt;
    request.scopes = request.consentScopes = code->scopes;
    return Waiting{*code, std::move(request)};
}

void DeviceVerification::submit(const Parameters &form, const RequestMeta &meta,
                                const BrowserReply &reply)
{
    const QByteArray userCode = userCodeIn(form);
    const auto session = m_sessions.findFull(meta);
    if (!session)
        return reply(failurePage(faultOf(session.error())));
    if (!*session)
        return reply(signInFirst(userCode, meta));
    if (!form.duplicate().isEmpty()
        || !formTokenHolds(form.value("token"), meta.sessionCookie, codeForm))
        return reply(answerWith(ForbiddenPage{Reason::ForeignForm}));
    if (userCode.isEmpty())
        return reply(ask({}, meta, Problem::UnknownCode));
    const auto &user = (*session)->user;
    const QByteArray address = meta.peerAddress.toUtf8();
    if (const auto wait = m_attempts.take(guesser(user), address))
        return reply(ask(userCode, meta, Problem::TooManyAttempts, int(wait->count())));
    const auto code = m_codes.byUserCode(crypto::sha256(userCode));
    if (!code)
        return reply(failurePage(faultOf(code.error())));
    const auto found = waiting(*code, meta);
    if (!found) {
        auto event = auditEvent(audit::deviceCodeRefused, meta, nullptr, &user);
        event.success = false;
        m_recorder.audit(event);
        return reply(ask(userCode, meta, Problem::UnknownCode));
    }
    m_attempts.succeeded(guesser(user), address);
    reply(consent(*found, userCode, user, meta));
}

BrowserAnswer DeviceVerification::consent(const Waiting &waiting, const QByteArray &userCode,
                                          const domain::User &user, const RequestMeta &meta) const
{
    const auto grant = m_grants.live(user.id, waiting.code.client);
    if (!grant)
        return failurePage(faultOf(grant.error()));
    const QByteArray handle = base::toBase64Url(waiting.code.digest);
    ConsentPage page = describeConsent(waiting.request, user, *grant ? &**grant : nullptr);
    page.device = AskingDevice{QString::fromLatin1(domain::displayUserCode(userCode)),
                               waiting.code.address, waiting.code.createdAt};
    page.hidden = {{"device", handle},
                   {"token", formToken(meta.sessionCookie, decisionForm, handle)}};
    const auto fields = switchAccountFields(m_sealer, pageWith(userCode), meta);
    if (!fields)
        return failurePage(faultOf(fields.error()));
    page.switchAccount = *fields;
    return answerWith(std::move(page));
}

void DeviceVerification::decide(const Parameters &form, const RequestMeta &meta,
                                const BrowserReply &reply)
{
    const QByteArray handle = form.value("device");
    const QByteArray decision = form.value("decision");
    const auto digest = base::fromBase64Url(handle);
    if (!form.duplicate().isEmpty() || !digest
        || !formTokenHolds(form.value("token"), meta.sessionCookie, decisionForm, handle))
        return reply(answerWith(ForbiddenPage{Reason::ForeignForm}));
    const auto session = m_sessions.findFull(meta);
    if (!session)
        return reply(failurePage(faultOf(session.error())));
    if (!*session)
        return reply(answerWith(ForbiddenPage{Reason::ForeignForm}));
    if (decision != "allow" && decision != "deny") {
        return reply(
            failurePage(makeError(ErrorCode::InvalidRequest, "decision must be allow or deny")));
    }
    const auto code = m_codes.byDigest(*digest);
    if (!code)
        return reply(failurePage(faultOf(code.error())));
    const auto found = waiting(*code, meta);
    if (!found) {
        const bool decided = *code && (*code)->decision != domain::DeviceDecision::Pending;
        return reply(answerWith(ForbiddenPage{decided ? Reason::AlreadyDecided : Reason::Expired}));
    }
    auto job = std::make_shared<Decision>();
    job->code = found->code;
    job->session = **session;
    job->allowed = decision == "allow";
    job->event = auditEvent(job->allowed ? audit::grantAllowed : audit::consentRefused, meta,
                            found->request.client.get(), &(*session)->user,
                            {{u"scope"_s, QString::fromLatin1(found->code.scopes.toString())},
                             {u"device_address"_s, found->code.address}});
    job->event.success = job->allowed;
    write(std::move(job), reply);
}

void DeviceVerification::write(std::shared_ptr<Decision> decision, const BrowserReply &reply)
{
    m_store.enqueue({[decision](store::UnitOfWork &work) { return decision->apply(work); },
                     &m_answerTo,
                     [decision, reply](base::Result<void> outcome) {
                         if (!outcome && outcome.error().kind == base::Error::Kind::Conflict)
                             return reply(answerWith(ForbiddenPage{Reason::AlreadyDecided}));
                         if (!outcome)
                             return reply(failurePage(faultOf(outcome.error())));
                         if (!decision->first)
                             return reply(answerWith(ForbiddenPage{Reason::ForeignForm}));
                         reply(answerWith(DeviceDonePage{decision->allowed}));
                     }});
}

} // namespace server::oauth
