// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6; security FA-05, FA-06, FA-07.
#include "server/oauth/forwardauth/protectedentry.h"

#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"
#include "server/domain/protectionlines.h"
#include "server/domain/protectiontable.h"
#include "server/oauth/audit.h"
#include "server/oauth/forwardauth/pass.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/signinview.h"
#include "server/oauth/paths.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype ticketIdBytes = 16;

ProxyAnswer redirectTo(QByteArray address)
{
    ProxyAnswer answer;
    answer.location = std::move(address);
    return answer;
}

OAuthError unusable(const QString &cause)
{
    return makeError(ErrorCode::InvalidRequest,
                     "this sign-in cannot be finished; open the address of the service again",
                     cause);
}

tl::unexpected<base::Error> refused(const QString &why)
{
    return base::failure(base::Error::Kind::InvalidInput, why);
}

/// Where the browser is to come out: the page that was asked for, or another one of its host.
base::Result<domain::ProtectedUrl> targetOf(const ProxiedRequest &request,
                                            const QByteArray &returnAddress)
{
    QByteArray address = returnAddress;
    if (address.isEmpty()) {
        const QByteArray own = request.url.origin() + domain::protectionFolder;
        address =
            request.url.bytes().startsWith(own) ? request.url.origin() + '/' : request.url.bytes();
    } else if (address.startsWith('/')) {
        address.prepend(request.url.origin());
    }
    auto target = domain::ProtectedUrl::parse(address);
    if (target && target->origin() != request.url.origin())
        return refused(u"the return address is of another host"_s);
    return target;
}

QByteArray ownPageOf(const QByteArray &sealedEntry)
{
    return paths::verifySignIn + "?request=" + sealedEntry;
}

} // namespace

ProtectedEntry::ProtectedEntry(const Dependencies &dependencies, ForwardAuth &forwardAuth,
                               Sessions &sessions)
    : m_catalog(dependencies.catalog)
    , m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_sealer(dependencies.sealer)
    , m_random(dependencies.random)
    , m_forwardAuth(forwardAuth)
    , m_sessions(sessions)
{
}

ProxyAnswer ProtectedEntry::start(const ProxiedRequest &request, const QByteArray &returnAddress,
                                  const RequestMeta &meta)
{
    const auto target = targetOf(request, returnAddress);
    if (!target) {
        return refusal(makeError(ErrorCode::AccessDenied, "this return address is not allowed",
                                 target.error().detail));
    }
    ProxiedRequest wanted = request;
    wanted.url = *target;
    auto verdict = m_forwardAuth.decide(wanted, meta);
    if (!verdict.refused) // signed in meanwhile, in another window
        return redirectTo(target->bytes());
    if (!verdict.stranger || *verdict.stranger == domain::Stranger::Refuse)
        return refusal(std::move(*verdict.refused));

    ProxyAnswer answer;
    QByteArray cookie = request.entryCookie;
    if (cookie.isEmpty()) {
        const auto fresh = crypto::makeToken(m_random);
        if (!fresh)
            return refusal(faultOf(fresh.error()));
        cookie = answer.newEntryCookie = fresh->reveal();
    }
    const auto sealed = sealEntry(m_sealer, {*target, crypto::sha256(cookie), meta.now});
    if (!sealed)
        return refusal(faultOf(sealed.error()));
    answer.location = m_catalog.current()->config.issuer.url(ownPageOf(*sealed));
    return answer;
}

void ProtectedEntry::signIn(const Parameters &query, const RequestMeta &meta,
                            const BrowserReply &reply)
{
    const QByteArray request = query.value("request");
    const auto entry = openEntry(m_sealer, request);
    if (!entry)
        return reply(failurePage(unusable(entry.error().detail)));
    const auto catalog = m_catalog.current();
    const auto *rule = catalog->protection ? catalog->protection->find(entry->url) : nullptr;
    if (!rule || !rule->isOn || rule->rule.stranger == domain::Stranger::Refuse)
        return reply(failurePage(unusable(u"no rule leads to this sign-in any more"_s)));
    if (entry->isExpired(meta.now))
        return reply(
            answerWith(ClientRedirect{entry->url.bytes(), {}, ClientRedirect::Mode::Query}));
    const auto session = m_sessions.findFull(meta);
    if (!session)
        return reply(failurePage(faultOf(session.error())));
    if (!*session)
        return reply(signInAgain(m_sealer, catalog, ownPageOf(request), meta, {}));
    const auto id = m_random.bytes(ticketIdBytes);
    if (!id)
        return reply(failurePage(faultOf(id.error())));
    const auto ticket = sealTicket(
        m_sealer, {*id, (*session)->session.digest, {entry->url, entry->binding, meta.now}});
    if (!ticket)
        return reply(failurePage(faultOf(ticket.error())));
    reply(answerWith(ClientRedirect{entry->url.origin() + domain::protectionFolder + "callback",
                                    {{"ticket", *ticket}},
                                    ClientRedirect::Mode::Query}));
}

base::Result<Ticket> ProtectedEntry::usableTicket(const ProxiedRequest &request,
                                                  const QByteArray &value,
                                                  const RequestMeta &meta) const
{
    auto ticket = openTicket(m_sealer, value, request.url.host());
    if (!ticket)
        return ticket;
    if (ticket->isExpired(meta.now))
        return refused(u"the ticket is too old"_s);
    if (ticket->entry.url.origin() != request.url.origin() || !request.url.isConfidential())
        return refused(u"the ticket is for another address"_s);
    // Else a stranger's ticket could sign a person in as the stranger.
    if (request.entryCookie.isEmpty()
        || !crypto::constantTimeEquals(ticket->entry.binding, crypto::sha256(request.entryCookie)))
        return refused(u"the ticket belongs to another browser"_s);
    return ticket;
}

void ProtectedEntry::finish(const ProxiedRequest &request, const QByteArray &ticket,
                            const RequestMeta &meta, ProxyReply reply)
{
    const auto usable = usableTicket(request, ticket, meta);
    if (!usable)
        return reply(refusal(unusable(usable.error().detail)));
    const auto state = m_sessions.findFullByDigest(usable->sessionDigest, meta.now);
    if (!state)
        return reply(refusal(faultOf(state.error())));
    if (!*state)
        return reply(refusal(unusable(u"the session has ended"_s)));
    const auto pass = sealPass(m_sealer, usable->sessionDigest, request.url.host());
    if (!pass)
        return reply(refusal(faultOf(pass.error())));
    const auto event = auditEvent(audit::hostEntered, meta, nullptr, &(*state)->user,
                                  {{u"host"_s, QString::fromLatin1(request.url.host())}});
    store::submit<bool>(
        m_store, &m_answerTo,
        [id = crypto::sha256(usable->id), end = usable->entry.begunAt + 2 * Ticket::lifetime,
         event](store::UnitOfWork &work) -> base::Result<bool> {
            auto won = work.spentIds().spend(id, end);
            if (!won || !*won)
                return won;
            if (auto done = work.audit().append(event); !done)
                return base::passOn(done);
            return true;
        },
        [pass = *pass, to = usable->entry.url.bytes(),
         reply = std::move(reply)](const base::Result<bool> &won) {
            if (!won)
                return reply(refusal(faultOf(won.error())));
            if (!*won)
                return reply(refusal(unusable(u"the ticket was used already"_s)));
            ProxyAnswer answer = redirectTo(to);
            answer.newPass = pass;
            reply(std::move(answer));
        });
}

ProxyAnswer ProtectedEntry::leave() const
{
    ProxyAnswer answer = redirectTo(m_catalog.current()->config.issuer.url("/signout"));
    answer.clearPass = true;
    return answer;
}

QByteArray protectedOriginOf(const crypto::Sealer &sealer, const QByteArray &ownPage)
{
    const QByteArray beginning = ownPageOf({});
    if (!ownPage.startsWith(beginning))
        return {};
    const auto entry = openEntry(sealer, ownPage.mid(beginning.size()));
    return entry ? entry->url.origin() : QByteArray();
}

} // namespace server::oauth
