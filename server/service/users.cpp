// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/users.h"

#include "server/domain/limits.h"
#include "server/service/apiclients.h"
#include "server/service/builtins.h"
#include "server/store/legacytokenrepository.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

QJsonObject describe(const domain::User &user)
{
    return {{u"code"_s, user.code},
            {u"name"_s, user.name},
            {u"email"_s, user.email},
            {u"unit"_s, user.unit ? user.unit->value() : 0},
            {u"groups"_s, QJsonArray::fromStringList(user.groups)},
            {u"permissions"_s, QJsonArray::fromStringList(user.permissions)},
            {u"licences"_s, QJsonArray::fromStringList(user.licences)},
            {u"administrator"_s, user.administrator},
            {u"claims"_s, user.claims}};
}

bool isActiveAdministrator(const domain::User &user)
{
    return user.administrator && user.type == domain::UserType::Person && !user.locked
           && !user.deletedAt;
}

} // namespace

base::Result<domain::User> Users::live(domain::UserId id)
{
    auto user = existing(m_change.work().users().byId(id), u"user"_s);
    if (user && user->deletedAt)
        return notFound(u"user"_s);
    return user;
}

base::Result<std::optional<domain::UnitId>> Users::unitOf(const domain::UserDraft &draft,
                                                          base::FieldErrors &wrong)
{
    if (draft.unitCode.isEmpty()) {
        const auto unit = BuiltIns(m_change).unit();
        if (!unit)
            return base::passOn(unit);
        return unit->id;
    }
    const auto units = m_change.work().users().units();
    if (!units)
        return base::passOn(units);
    for (const auto &each : *units) {
        if (each.code == draft.unitCode)
            return each.id;
    }
    wrong.append({"unit", "unknown", {draft.unitCode}});
    return std::nullopt;
}

base::Result<void> Users::checkPermissions(const QStringList &codes, base::FieldErrors &wrong)
{
    if (codes.isEmpty())
        return {};
    const auto known = m_change.work().users().permissions();
    if (!known)
        return base::passOn(known);
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const auto &code = codes.at(i);
        const auto found = std::find_if(known->begin(), known->end(),
                                        [&code](const auto &each) { return each.code == code; });
        if (found == known->end())
            wrong.append({"permissions[" + QByteArray::number(i) + ']', "unknown", {code}});
        else
            bytes += found->code.toUtf8().size() + found->application.toUtf8().size();
    }
    if (bytes > domain::limits::permissionClaimBytes)
        wrong.append(
            {"permissions", "too_long", {QString::number(domain::limits::permissionClaimBytes)}});
    return {};
}

base::Result<void> Users::fill(domain::User &user, const domain::UserDraft &draft)
{
    auto wrong = domain::checkUser(draft);
    if (!wrong.isEmpty()) // before anything is looked for: the lists are bounded now
        return faults(std::move(wrong));
    const auto unit = unitOf(draft, wrong);
    if (!unit)
        return base::passOn(unit);
    if (auto done = checkPermissions(draft.permissions, wrong); !done)
        return done;
    if (!wrong.isEmpty())
        return faults(std::move(wrong));
    user.unit = *unit;
    user.name = draft.name;
    user.email = draft.email;
    user.groups = draft.groups;
    user.permissions = draft.permissions;
    user.licences = draft.licences;
    user.administrator = draft.administrator;
    user.claims = draft.claims;
    user.claims.remove(u"sub"_s); // it is the subject, not a claim of its own
    return {};
}

base::Result<void> Users::checkFree(const domain::User &user)
{
    if (!user.email.isEmpty()) {
        const auto other = m_change.work().users().byLogin(user.email);
        if (!other)
            return base::passOn(other);
        if (*other && (*other)->id != user.id && !(*other)->deletedAt)
            return taken("email", user.email);
    }
    const auto sameSubject = m_change.work().users().bySubject(user.subject);
    if (!sameSubject)
        return base::passOn(sameSubject);
    if (*sameSubject && (*sameSubject)->id != user.id)
        return taken("claims.sub", QString::fromLatin1(user.subject));
    return {};
}

base::Result<void> Users::checkNoClientIsCalled(const domain::User &user)
{
    const auto clients = m_change.work().clients().all();
    if (!clients)
        return base::passOn(clients);
    for (const auto &client : *clients) {
        if (client.clientId == user.subject)
            return taken("claims.sub", QString::fromLatin1(user.subject));
        if (user.code.compare(QString::fromLatin1(client.clientId), Qt::CaseInsensitive) == 0)
            return taken("code", user.code);
    }
    return {};
}

base::Result<void> Users::keepAnAdministrator(const domain::User &before, bool stillAdministrator)
{
    if (!isActiveAdministrator(before) || stillAdministrator)
        return {};
    const auto count = m_change.work().users().administratorCount();
    if (!count)
        return base::passOn(count);
    if (*count > 1)
        return {};
    return base::failure(base::Error::Kind::Conflict, u"this is the last administrator"_s,
                         {{"administrator", "last_administrator", {before.code}}});
}

base::Result<domain::User> Users::create(const domain::UserDraft &draft,
                                         const HashedPassword &password)
{
    domain::User user;
    if (auto done = fill(user, draft); !done)
        return base::passOn(done);
    user.code = draft.code;
    user.type = draft.type;
    user.locked = draft.locked;
    user.passwordHash = password.hash;
    // A program has no page on which it could change one.
    user.mustChangePassword =
        password.use == PasswordUse::MustChange && user.type == domain::UserType::Person;
    user.passwordChangedAt = m_change.now();
    user.createdAt = m_change.now();
    user.subject = draft.claims.value(u"sub"_s).toString().toLatin1();
    if (user.subject.isEmpty()) {
        const auto bytes = m_random.bytes(16);
        if (!bytes)
            return base::passOn(bytes);
        user.subject = bytes->toHex();
    }
    const auto sameCode = m_change.work().users().byCode(user.code);
    if (!sameCode)
        return base::passOn(sameCode);
    if (*sameCode)
        return taken("code", user.code);
    if (auto done = checkFree(user); !done)
        return base::passOn(done);
    if (auto done = checkNoClientIsCalled(user); !done)
        return base::passOn(done);
    const auto id = m_change.work().users().insert(user);
    if (!id && id.error().kind == base::Error::Kind::Conflict)
        return taken("code", user.code); // a deleted user's: codes are never given out again
    if (!id)
        return base::passOn(id);
    user.id = *id;
    if (auto done = m_change.record("user.created", {.user = *id}, describe(user)); !done)
        return base::passOn(done);
    if (user.administrator)
        m_change.catalogChanged(); // the installation may count as configured now
    if (user.type == domain::UserType::RestApiClient) {
        if (auto done = ApiClients(m_change).create(user); !done)
            return base::passOn(done);
    }
    return user;
}

base::Result<domain::User> Users::update(domain::UserId id, const domain::UserDraft &draft)
{
    auto user = live(id);
    if (!user)
        return user;
    const auto before = *user;
    base::FieldErrors fixed;
    if (draft.code != before.code)
        fixed.append({"code", "cannot_change", {before.code}});
    if (draft.type != before.type)
        fixed.append({"type", "cannot_change", {}});
    const auto subject = draft.claims.value(u"sub"_s).toString().toLatin1();
    if (!subject.isEmpty() && subject != before.subject)
        fixed.append({"claims.sub", "cannot_change", {QString::fromLatin1(before.subject)}});
    if (!fixed.isEmpty())
        return faults(std::move(fixed));
    if (auto done = fill(*user, draft); !done)
        return base::passOn(done);
    if (auto done = checkFree(*user); !done)
        return base::passOn(done);
    if (auto done = keepAnAdministrator(before, user->administrator && !draft.locked); !done)
        return base::passOn(done);
    const auto difference = differenceOf(describe(before), describe(*user));
    if (!difference.isEmpty()) {
        const auto done = m_change.work().users().update(*user);
        if (!done && done.error().kind == base::Error::Kind::Conflict)
            return taken("email", user->email);
        if (!done)
            return base::passOn(done);
        if (auto row = m_change.record("user.changed", {.user = id}, difference); !row)
            return base::passOn(row);
        if (before.administrator != user->administrator)
            m_change.catalogChanged();
    }
    if (draft.locked != before.locked) {
        if (auto done = setLocked(id, draft.locked); !done)
            return base::passOn(done);
        user->locked = draft.locked;
    }
    return user;
}

base::Result<void> Users::endEverything(domain::UserId id)
{
    auto &work = m_change.work();
    if (auto ended = work.sessions().endAllOfUser(id, {}, m_change.now()); !ended)
        return base::passOn(ended);
    if (auto ended = work.grants().endAllOfUser(id, m_change.now()); !ended)
        return base::passOn(ended);
    if (auto revoked = work.legacyTokens().revokeAllOfUser(id, m_change.now()); !revoked)
        return base::passOn(revoked);
    return {};
}

base::Result<void> Users::setPassword(domain::UserId id, const HashedPassword &password,
                                      std::optional<domain::SessionId> except)
{
    const auto user = live(id);
    if (!user)
        return base::passOn(user);
    auto &work = m_change.work();
    const bool isProgram = user->type == domain::UserType::RestApiClient;
    const bool mustChange = password.use == PasswordUse::MustChange && !isProgram;
    if (auto done = work.users().updatePassword(id, password.hash, mustChange, m_change.now());
        !done)
        return done;
    if (isProgram) {
        if (auto done = ApiClients(m_change).replaceSecret(*user, password.hash); !done)
            return done;
    }
    if (auto ended = work.sessions().endAllOfUser(id, except, m_change.now()); !ended)
        return base::passOn(ended);
    return m_change.record("user.password_changed", {.user = id}, {{u"must_change"_s, mustChange}});
}

base::Result<void> Users::setLocked(domain::UserId id, bool locked)
{
    auto user = live(id);
    if (!user)
        return base::passOn(user);
    if (user->locked == locked)
        return {};
    if (auto done = keepAnAdministrator(*user, !locked); !done)
        return done;
    user->locked = locked;
    if (auto done = m_change.work().users().update(*user); !done)
        return done;
    if (locked) {
        if (auto done = endEverything(id); !done)
            return done;
    }
    if (user->type == domain::UserType::RestApiClient) {
        if (auto done = ApiClients(m_change).setEnabled(*user, !locked); !done)
            return done;
    }
    if (user->administrator)
        m_change.catalogChanged();
    return m_change.record(locked ? "user.locked" : "user.unlocked", {.user = id});
}

base::Result<void> Users::remove(domain::UserId id)
{
    auto user = live(id);
    if (!user)
        return base::passOn(user);
    if (auto done = keepAnAdministrator(*user, false); !done)
        return done;
    if (auto done = endEverything(id); !done)
        return done;
    if (user->type == domain::UserType::RestApiClient) {
        if (auto done = ApiClients(m_change).remove(*user); !done)
            return done;
    }
    user->deletedAt = m_change.now();
    if (auto done = m_change.work().users().update(*user); !done)
        return done;
    if (user->administrator)
        m_change.catalogChanged();
    return m_change.record("user.deleted", {.user = id}, {{u"code"_s, user->code}});
}

} // namespace server::service
