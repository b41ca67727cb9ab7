// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: users, units, permissions.
#include "server/admin/adminsession.h"
#include "server/admin/views.h"
#include "server/service/organization.h"
#include "server/service/users.h"

using namespace Qt::StringLiterals;

namespace server::admin {

using api::Topic;
using service::Change;
using service::HashedPassword;
using service::PasswordUse;
using service::Users;
constexpr auto administrator = AdminSession::Need::Administrator;

namespace {

constexpr qsizetype generatedCharacters = 20;

/// Letters and digits that cannot be mistaken for each other on a screen: 5 bits each.
base::Result<base::Secret> generatePassword(base::RandomSource &random)
{
    static constexpr char alphabet[] = "abcdefghijkmnpqrstuvwxyz23456789";
    static_assert(sizeof alphabet == 33);
    auto bytes = random.bytes(generatedCharacters);
    if (!bytes)
        return base::passOn(bytes);
    for (char &byte : *bytes)
        byte = alphabet[static_cast<unsigned char>(byte) % 32];
    return base::Secret(std::move(*bytes));
}

/// A password to be set for a user: the given one, or one made here.
struct PasswordJob
{
    std::shared_ptr<AdminSession> session;
    Reply<api::CreatedUser> reply;
    base::Secret password;
    bool isGenerated = false;
    PasswordUse use = PasswordUse::MustChange;
    AdminSession::Write<domain::User> write; ///< after the hash is known
    HashedPassword hashed;
};

void writeUser(const std::shared_ptr<PasswordJob> &job)
{
    auto &session = *job->session;
    session.writeNow<api::CreatedUser>(
        administrator, {Topic::Users, Topic::Grants},
        [job](Change &change) -> base::Result<api::CreatedUser> {
            auto user = job->write(change);
            if (!user)
                return base::passOn(user);
            user->passwordHash.clear();
            api::CreatedUser created{std::move(*user), {}};
            if (job->isGenerated)
                created.generatedPassword = std::move(job->password);
            return created;
        },
        job->reply);
}

void run(const std::shared_ptr<PasswordJob> &job, const QString &userCode)
{
    auto &session = *job->session;
    if (auto allowed = session.check(administrator); !allowed)
        return job->reply.give(base::passOn(allowed));
    if (job->password.isEmpty()) {
        auto generated = generatePassword(session.deps().random);
        if (!generated)
            return job->reply.give(base::passOn(generated));
        job->password = std::move(*generated);
        job->isGenerated = true;
        job->use = PasswordUse::MustChange; // for a program it is final all the same
    } else if (auto wrong = domain::checkPassword(job->password, userCode); !wrong.isEmpty()) {
        return job->reply.give(service::faults(std::move(wrong)));
    }
    session.hash(std::shared_ptr<const base::Secret>(job, &job->password), job->use,
                 [job](base::Result<HashedPassword> hashed) {
                     if (!hashed)
                         return job->reply.give(base::passOn(hashed));
                     job->hashed = std::move(*hashed);
                     writeUser(job);
                 });
}

} // namespace

api::Answer<QList<domain::User>> InProcessAdminApi::users(domain::UserQuery query)
{
    query.offset = std::max(query.offset, 0);
    query.limit = std::clamp(query.limit, 0, 10'000);
    return m_session->read<QList<domain::User>>(
        administrator,
        [query = std::move(query)](const Reading &reading) -> base::Result<QList<domain::User>> {
            auto users = reading.reads.users().list(query);
            if (!users)
                return users;
            for (auto &user : *users)
                user.passwordHash.clear();
            return users;
        });
}

api::Answer<api::CreatedUser> InProcessAdminApi::createUser(domain::UserDraft draft,
                                                            base::Secret password)
{
    auto job = std::make_shared<PasswordJob>();
    job->session = m_session;
    job->password = std::move(password);
    // What an administrator types for somebody else is known to two (security SL-19). A program's
    // secret and what the command line reads from a file are final.
    if (draft.type == domain::UserType::RestApiClient || m_session->isTrusted())
        job->use = PasswordUse::Final;
    auto answer = job->reply.answer();
    const auto code = draft.code;
    job->write = [hashed = &job->hashed, draft = std::move(draft),
                  &random = m_session->deps().random](Change &change) {
        return Users(change, random).create(draft, *hashed);
    };
    m_session->inAdminThread([job, code] { run(job, code); });
    return answer;
}

api::Answer<domain::User> InProcessAdminApi::updateUser(domain::UserId id, domain::UserDraft draft)
{
    auto &random = m_session->deps().random;
    return m_session->write<domain::User>(
        administrator, {Topic::Users, Topic::Grants},
        [id, draft = std::move(draft), &random](Change &change) {
            return Users(change, random).update(id, draft).map([](domain::User user) {
                user.passwordHash.clear();
                return user;
            });
        });
}

api::Answer<api::CreatedUser> InProcessAdminApi::setPassword(domain::UserId id,
                                                             base::Secret password, bool mustChange)
{
    auto job = std::make_shared<PasswordJob>();
    job->session = m_session;
    job->password = std::move(password);
    job->use = mustChange ? PasswordUse::MustChange : PasswordUse::Final;
    auto answer = job->reply.answer();
    job->write = [id, hashed = &job->hashed, &random = m_session->deps().random](
                     Change &change) -> base::Result<domain::User> {
        if (auto done = Users(change, random).setPassword(id, *hashed); !done)
            return base::passOn(done);
        return service::existing(change.work().users().byId(id), u"user"_s);
    };
    m_session->inAdminThread([job, id] {
        if (auto allowed = job->session->check(administrator); !allowed)
            return job->reply.give(base::passOn(allowed));
        const auto user = job->session->reading().reads.users().byId(id);
        if (!user || !*user)
            return job->reply.give(service::notFound(u"user"_s));
        run(job, (*user)->code);
    });
    return answer;
}

api::Answer<void> InProcessAdminApi::setUserLocked(domain::UserId id, bool locked)
{
    auto &random = m_session->deps().random;
    return m_session->write<void>(administrator, {Topic::Users, Topic::Grants},
                                  [id, locked, &random](Change &change) {
                                      return Users(change, random).setLocked(id, locked);
                                  });
}

api::Answer<void> InProcessAdminApi::deleteUser(domain::UserId id)
{
    auto &random = m_session->deps().random;
    return m_session->write<void>(
        administrator, {Topic::Users, Topic::Grants},
        [id, &random](Change &change) { return Users(change, random).remove(id); });
}

api::Answer<api::Impact> InProcessAdminApi::userImpact(domain::UserId id)
{
    return m_session->read<api::Impact>(
        administrator, [id](const Reading &reading) { return impactOfUser(reading, id); });
}

api::Answer<QList<domain::OrganizationalUnit>> InProcessAdminApi::units()
{
    return m_session->read<QList<domain::OrganizationalUnit>>(
        administrator, [](const Reading &reading) { return reading.reads.users().units(); });
}

api::Answer<domain::OrganizationalUnit> InProcessAdminApi::saveUnit(domain::UnitDraft draft)
{
    return m_session->write<domain::OrganizationalUnit>(
        administrator, {Topic::Users}, [draft = std::move(draft)](Change &change) {
            return service::Organization(change).saveUnit(draft);
        });
}

api::Answer<QList<domain::Permission>> InProcessAdminApi::permissions()
{
    return m_session->read<QList<domain::Permission>>(
        administrator, [](const Reading &reading) { return reading.reads.users().permissions(); });
}

api::Answer<domain::Permission> InProcessAdminApi::savePermission(domain::PermissionDraft draft)
{
    return m_session->write<domain::Permission>(
        administrator, {Topic::Users}, [draft = std::move(draft)](Change &change) {
            return service::Organization(change).savePermission(draft);
        });
}

api::Answer<void> InProcessAdminApi::deletePermission(QString code)
{
    return m_session->write<void>(administrator, {Topic::Users},
                                  [code = std::move(code)](Change &change) {
                                      return service::Organization(change).removePermission(code);
                                  });
}

} // namespace server::admin
