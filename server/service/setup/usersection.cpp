// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/setup/sections.h"
#include "server/service/setup/usermembers.h"
#include "server/service/users.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

struct PasswordMembers
{
    bool given = false;
    std::optional<bool> mustChange;
};

PasswordMembers readPassword(Members &members)
{
    PasswordMembers read;
    QString password; // it was checked and hashed before this job
    read.given = members.text(u"password"_s, password) && !password.isEmpty();
    bool mustChange = false;
    if (members.flag(u"must_change"_s, mustChange))
        read.mustChange = mustChange;
    return read;
}

/// Whether the stored password has to be replaced. A one-time password that its owner has replaced
/// already is not put back by applying the same file again.
bool isToBeSet(const domain::User &user, const PasswordMembers &members,
               const PreparedPassword &prepared)
{
    if (!members.given)
        return false;
    const bool oneTime = members.mustChange.value_or(false);
    if (oneTime && !user.passwordHash.isEmpty() && !user.mustChangePassword)
        return false;
    if (user.passwordHash.isEmpty() || prepared.stillRight != user.passwordHash)
        return true;
    return members.mustChange && *members.mustChange != user.mustChangePassword;
}

void createUser(Application &run, Members &members, const domain::UserDraft &draft,
                const PasswordMembers &password)
{
    const auto prepared = run.passwords.value(members.path());
    const auto use =
        password.mustChange.value_or(false) ? PasswordUse::MustChange : PasswordUse::Final;
    const auto user =
        run.valueOf(members, Users(run.change, run.random).create(draft, {prepared.fresh, use}));
    if (user)
        run.outcome.created(u"users"_s, members.path());
}

void changeUser(Application &run, Members &members, const domain::User &stored,
                const domain::UserDraft &draft, const PasswordMembers &password)
{
    Users users(run.change, run.random);
    const auto user = run.valueOf(members, users.update(stored.id, draft));
    if (!user)
        return;
    const auto prepared = run.passwords.value(members.path());
    const bool setsPassword = isToBeSet(stored, password, prepared);
    if (setsPassword) {
        const auto &hash = prepared.fresh.isEmpty() ? prepared.stillRight : prepared.fresh;
        const auto use =
            password.mustChange.value_or(false) ? PasswordUse::MustChange : PasswordUse::Final;
        if (!run.succeeded(members, users.setPassword(stored.id, {hash, use})))
            return;
    }
    if (setsPassword || !(*user == stored))
        run.outcome.changed(u"users"_s, members.path());
    else
        run.outcome.unchanged(u"users"_s);
}

void applyUser(Application &run, Members &members, const QString &code)
{
    auto &users = run.change.work().users();
    const auto units = run.valueOf(members, users.units());
    const auto stored = run.valueOf(members, users.byCode(code));
    if (!units || !stored)
        return;
    const bool exists = *stored && !(*stored)->deletedAt;
    domain::UserDraft draft;
    if (exists)
        draft = domain::draftOf(**stored, *units);
    else
        draft.code = draft.name = code;
    readUser(members, draft);
    draft.type = readUserType(members).value_or(draft.type);
    members.flag(u"locked"_s, draft.locked);
    const auto password = readPassword(members);
    if (!members.done())
        return;
    if (exists)
        changeUser(run, members, **stored, draft, password);
    else
        createUser(run, members, draft, password);
}

} // namespace

void applyUsers(Application &run, Members &document)
{
    QSet<QString> seen;
    for (const auto &element : document.objects(u"users"_s)) {
        Members members(element.object, element.path, run.faults);
        QString code;
        if (!members.newKey(u"code"_s, code, seen, Qt::CaseInsensitive))
            continue;
        applyUser(run, members, code);
        if (run.failed)
            return;
    }
}

QJsonArray exportUsers(const Picture &picture)
{
    QJsonArray array;
    for (const auto &user : picture.users) {
        auto claims = user.claims;
        // The subject goes along: services know the person by it.
        claims.insert(u"sub"_s, QString::fromLatin1(user.subject));
        QJsonObject object{{u"code"_s, user.code},
                           {u"name"_s, user.name},
                           {u"email"_s, user.email},
                           {u"administrator"_s, user.administrator},
                           {u"locked"_s, user.locked},
                           {u"groups"_s, QJsonArray::fromStringList(user.groups)},
                           {u"permissions"_s, QJsonArray::fromStringList(user.permissions)},
                           {u"claims"_s, claims}};
        if (!user.licences.isEmpty())
            object.insert(u"licences"_s, QJsonArray::fromStringList(user.licences));
        if (user.type == domain::UserType::RestApiClient)
            object.insert(u"type"_s, domain::toName(user.type));
        if (const auto unit = domain::unitCodeOf(picture.units, user.unit); !unit.isEmpty())
            object.insert(u"unit"_s, unit);
        array.append(object);
    }
    return array;
}

} // namespace server::service::setup
