// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-04 to C-08, C-15.
#include "server/webapi/constellio/webservices.h"

#include "server/service/refreshchains.h"
#include "server/store/legacytokenrepository.h"
#include "server/webapi/constellio/answers.h"

using namespace Qt::StringLiterals;

namespace server::webapi::constellio {

namespace {

/// The token of a Bearer header; empty where there is none.
QByteArray bearerToken(const QByteArray &authorization)
{
    const qsizetype blank = authorization.indexOf(' ');
    return authorization.left(blank).toLower() == "bearer" ? authorization.mid(blank + 1).trimmed()
                                                           : QByteArray();
}

domain::Actor actorOf(const LegacyCall &call, const domain::User &user)
{
    const auto kind =
        user.administrator ? domain::Actor::Kind::Administrator : domain::Actor::Kind::Person;
    return {kind, user.id, user.code, call.address};
}

QString applicationName(const Query &query)
{
    return QString::fromUtf8(query.value("applicationName")).trimmed();
}

/// Requirements A-43: later documents send these with these values; they change nothing.
bool hasKnownExtras(const Query &query)
{
    return (!query.contains("client_type") || query.value("client_type") == "CONFIDENTIAL")
           && (!query.contains("scope") || query.value("scope") == "all");
}

Answer nameNeeded()
{
    return refused(400, u"applicationName is missing or not valid."_s);
}

Answer issued(const service::NewLegacyToken &made)
{
    // Both are of base64url's letters and an underscore: nothing in them has to be escaped.
    return {200,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<authentication><serviceKey>"
                + made.serviceKey.reveal() + "</serviceKey><token>" + made.token.reveal()
                + "</token></authentication>\n",
            "application/xml"};
}

} // namespace

void WebServices::refuse(const LegacyCall &call, const domain::User *user, Answer answer,
                         const Reply &reply)
{
    domain::AuditEvent event;
    event.at = call.now;
    event.type = "web_service.refused";
    event.success = false;
    event.incident = call.incident;
    event.actor.address = call.address;
    if (user) {
        event.actor = actorOf(call, *user);
        event.user = user->id;
    }
    event.details = {{u"status"_s, answer.status}};
    m_deps.recorder.audit(std::move(event));
    reply(std::move(answer));
}

std::optional<domain::User> WebServices::administrator(const LegacyCall &call, const Reply &reply)
{
    const QByteArray token = bearerToken(call.authorization);
    const auto caller = service::legacyCaller(m_deps.reads, token, call.now);
    if (!caller && caller.error().kind != base::Error::Kind::Unauthorized) {
        reply(refusedFor(caller.error()));
        return std::nullopt;
    }
    if (!caller) {
        auto answer = refused(401, u"A legacy token is needed."_s);
        if (!token.isEmpty()) // RFC 6750 section 3.1: a bare challenge where nothing was shown
            answer.challenge += ", error=\"invalid_token\"";
        refuse(call, nullptr, std::move(answer), reply);
        return std::nullopt;
    }
    if (!caller->user.administrator) {
        refuse(call, &caller->user, refused(403, u"Only system administrators may do this."_s),
               reply);
        return std::nullopt;
    }
    m_deps.store.enqueue({[id = caller->token.id, now = call.now](store::UnitOfWork &work) {
                              return work.legacyTokens().recordUse(id, now);
                          },
                          nullptr,
                          {}});
    return caller->user;
}

void WebServices::addApplication(const LegacyCall &call, const Query &query, Reply reply)
{
    const auto user = administrator(call, reply);
    if (!user)
        return;
    const QString name = applicationName(query);
    if (name.isEmpty())
        return reply(nameNeeded());
    if (!hasKnownExtras(query))
        return reply(refused(400, u"client_type and scope can have no other value."_s));
    m_deps.applications.make(
        name, actorOf(call, *user), call.now,
        [reply = std::move(reply)](const base::Result<service::NewClient> &made) {
            if (!made)
                return reply(refusedFor(made.error(), u"applicationName"_s));
            reply(found({{u"client_id"_s, QString::fromLatin1(made->client.clientId)},
                         {u"client_secret"_s, QString::fromLatin1(made->secret->reveal())}}));
        });
}

void WebServices::removeApplication(const LegacyCall &call, const Query &query, Reply reply)
{
    const auto user = administrator(call, reply);
    if (!user)
        return;
    const QString name = applicationName(query);
    if (name.isEmpty())
        return reply(nameNeeded());
    m_deps.applications.remove(name, actorOf(call, *user), call.now,
                               [reply = std::move(reply)](const base::Result<void> &outcome) {
                                   reply(outcome ? Answer{204, {}} : refusedFor(outcome.error()));
                               });
}

void WebServices::revokeRefreshToken(const LegacyCall &call, const service::CatalogPtr &catalog,
                                     const Query &query, Reply reply)
{
    const auto user = administrator(call, reply);
    if (!user)
        return;
    const QByteArray token = query.value("refreshToken");
    if (token.isEmpty())
        return reply(refused(400, u"refreshToken is missing."_s));
    m_deps.store.enqueue(
        {[token, catalog, actor = actorOf(call, *user), now = call.now](store::UnitOfWork &work) {
             service::Change change(work, actor, now);
             return service::RefreshChains(change).end(token, *catalog);
         },
         &m_deps.answerTo,
         [reply = std::move(reply)](const base::Result<void> &outcome) {
             reply(outcome ? Answer{200, {}} : refusedFor(outcome.error()));
         }});
}

void WebServices::generateToken(const LegacyCall &call, const domain::User &owner,
                                const Query &query, Reply reply)
{
    const auto duration = domain::parseLegacyDuration(QString::fromUtf8(query.value("duration")));
    if (!duration)
        return reply(refused(400, u"duration is missing or not valid."_s));
    const QByteArray asUser = query.value("asUser");
    if (!asUser.isEmpty() && !owner.administrator)
        return refuse(call, &owner, refused(401, u"Only system administrators may use asUser."_s),
                      reply);
    store::submit<service::NewLegacyToken>(
        m_deps.store, &m_deps.answerTo,
        [owner, asUser, seconds = *duration, actor = actorOf(call, owner), now = call.now,
         &random =
             m_deps.random](store::UnitOfWork &work) -> base::Result<service::NewLegacyToken> {
            service::Change change(work, actor, now);
            auto user = owner.id;
            if (!asUser.isEmpty()) {
                // The password was checked a moment ago; what counts is what stands now.
                const auto present = service::existing(work.users().byId(owner.id), u"user"_s);
                if (!present || !present->administrator || present->locked || present->deletedAt)
                    return base::failure(base::Error::Kind::Unauthorized, u"the account changed"_s);
                const auto other =
                    service::existing(work.users().byLogin(QString::fromUtf8(asUser)), u"user"_s);
                if (!other)
                    return base::passOn(other);
                user = other->id;
            }
            return service::LegacyTokens(change, random).create(user, seconds);
        },
        [reply = std::move(reply)](const base::Result<service::NewLegacyToken> &made) {
            reply(made ? issued(*made) : refusedFor(made.error()));
        });
}

} // namespace server::webapi::constellio
