// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: what belongs to the signed-in person.
#include "server/admin/adminsession.h"
#include "server/admin/views.h"
#include "server/crypto/passwordhash.h"
#include "server/service/grants.h"
#include "server/service/users.h"

using namespace Qt::StringLiterals;

namespace server::admin {

using api::Topic;
using base::Error;
using service::Change;
constexpr auto person = AdminSession::Need::Person;

namespace {

/// One change of an own password under way.
struct PasswordChange
{
    std::shared_ptr<AdminSession> session;
    Reply<void> reply;
    base::Secret oldPassword;
    base::Secret newPassword;
    domain::User user;
    bool isRight = false;
    base::Result<QByteArray> hash;
};

const QByteArray &consoleAddress()
{
    static const QByteArray address = QByteArrayLiteral("console");
    return address;
}

void finish(const std::shared_ptr<PasswordChange> &change)
{
    auto &session = *change->session;
    if (!change->isRight)
        return change->reply.give(service::fault("old_password", "wrong"));
    if (!change->hash)
        return change->reply.give(base::passOn(change->hash));
    session.deps().signInAttempts.succeeded(change->user.code.toUtf8(), consoleAddress());
    session.writeNow<void>(
        person, {Topic::Users},
        [change, &random = session.deps().random](Change &made) -> base::Result<void> {
            // Of two at once the second proved knowledge of a password that is no longer the one.
            const auto now = made.work().users().byId(change->user.id);
            if (!now || !*now || (*now)->passwordHash != change->user.passwordHash)
                return service::fault("old_password", "wrong");
            return service::Users(made, random)
                .setPassword(change->user.id, {*change->hash, service::PasswordUse::Final});
        },
        change->reply);
}

void begin(const std::shared_ptr<PasswordChange> &change)
{
    auto &session = *change->session;
    if (auto allowed = session.check(person); !allowed)
        return change->reply.give(base::passOn(allowed));
    const auto user = session.reading().reads.users().byId(session.self());
    if (!user || !*user)
        return change->reply.give(base::failure(Error::Kind::Unauthorized));
    change->user = **user;
    auto wrong = domain::checkPassword(change->newPassword, change->user.code);
    if (change->newPassword.reveal() == change->oldPassword.reveal())
        wrong.append({"password", "unchanged", {}});
    if (!wrong.isEmpty())
        return change->reply.give(service::faults(std::move(wrong)));
    if (const auto wait =
            session.deps().signInAttempts.take(change->user.code.toUtf8(), consoleAddress()))
        return change->reply.give(
            base::failure(Error::Kind::Unavailable, QString::number(wait->count())));
    const bool taken = session.inHashPool(
        [change] {
            change->isRight =
                crypto::verifyPassword(change->oldPassword, change->user.passwordHash);
            if (change->isRight)
                change->hash = crypto::hashPassword(change->newPassword);
        },
        [change] { finish(change); });
    if (!taken)
        change->reply.give(base::failure(Error::Kind::Unavailable, u"1"_s));
}

} // namespace

api::Answer<domain::User> InProcessAdminApi::ownUser()
{
    return m_session->read<domain::User>(
        person, [](const Reading &reading) -> base::Result<domain::User> {
            auto user = service::existing(reading.reads.users().byId(reading.self), u"user"_s);
            if (user)
                user->passwordHash.clear();
            return user;
        });
}

api::Answer<QList<api::GrantSummary>> InProcessAdminApi::ownGrants()
{
    return m_session->read<QList<api::GrantSummary>>(person, [](const Reading &reading) {
        api::GrantQuery query;
        query.user = reading.self;
        return grantSummaries(reading, query);
    });
}

api::Answer<void> InProcessAdminApi::revokeOwnGrant(domain::GrantId grant)
{
    return m_session->write<void>(person, {Topic::Grants}, [grant](Change &change) {
        return service::Grants(change).endOwn(change.actor().user, grant);
    });
}

api::Answer<QList<domain::Session>> InProcessAdminApi::ownSessions()
{
    return m_session->read<QList<domain::Session>>(
        person, [](const Reading &reading) -> base::Result<QList<domain::Session>> {
            auto sessions = reading.reads.sessions().ofUser(reading.self);
            if (!sessions)
                return sessions;
            sessions->removeIf([&reading](const auto &session) {
                return session.endedAt || session.expiresAt <= reading.now;
            });
            for (auto &session : *sessions)
                session.digest.clear();
            return sessions;
        });
}

api::Answer<void> InProcessAdminApi::endOwnSession(domain::SessionId session)
{
    return m_session->write<void>(person, {Topic::Users}, [session](Change &change) {
        return service::Grants(change).endOwnSession(change.actor().user, session);
    });
}

api::Answer<void> InProcessAdminApi::changeOwnPassword(base::Secret oldPassword,
                                                       base::Secret newPassword)
{
    auto change = std::make_shared<PasswordChange>();
    change->session = m_session;
    change->oldPassword = std::move(oldPassword);
    change->newPassword = std::move(newPassword);
    auto answer = change->reply.answer();
    m_session->inAdminThread([change] { begin(change); });
    return answer;
}

} // namespace server::admin
