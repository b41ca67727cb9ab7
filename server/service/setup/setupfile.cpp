// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/setup/setupfile.h"

#include "server/crypto/passwordhash.h"
#include "server/service/setup/icons.h"
#include "server/service/setup/secrettasks.h"
#include "server/service/setup/sections.h"
#include "server/service/setup/strictjson.h"
#include "server/store/apprepository.h"
#include "server/store/protectionrepository.h"

#include <array>

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

/// In this order, since each may name objects of those before it.
constexpr std::array sections{applyServer,      applyCompany, applyUnits,
                              applyPermissions, applyUsers,   applyModules};

template<class T>
bool readInto(base::Result<T> result, T &value, base::Result<void> &outcome)
{
    if (!outcome)
        return false;
    if (!result) {
        outcome = base::passOn(result);
        return false;
    }
    value = std::move(*result);
    return true;
}

base::Result<QList<domain::User>> allUsers(const store::ReadSession &session)
{
    constexpr int page = 1000;
    QList<domain::User> users;
    for (;;) {
        auto next = session.users().list({.offset = static_cast<int>(users.size()), .limit = page});
        if (!next)
            return next;
        const bool last = next->size() < page;
        users += std::move(*next);
        if (last)
            return users;
    }
}

base::Result<Picture> readPicture(const store::ReadSession &session, base::Timestamp now)
{
    Picture picture;
    picture.now = now;
    base::Result<void> outcome;
    readInto(session.modules().all(), picture.modules, outcome);
    readInto(session.modules().externalApps(), picture.apps, outcome);
    readInto(session.apps().all(), picture.moduleApps, outcome);
    readInto(session.templates().all(), picture.templates, outcome);
    readInto(session.clients().all(), picture.clients, outcome);
    readInto(session.protection().all(), picture.protection, outcome);
    readInto(session.users().units(), picture.units, outcome);
    readInto(session.users().permissions(), picture.permissions, outcome);
    readInto(allUsers(session), picture.users, outcome);
    readInto(session.settings().serverConfig(), picture.config, outcome);
    readInto(session.settings().company(), picture.company, outcome);
    if (!outcome)
        return base::passOn(outcome);
    return picture;
}

} // namespace

base::Result<QJsonObject> readDocument(const QByteArray &text, const QString &baseDirectory)
{
    auto document = parseStrict(text);
    if (!document)
        return document;
    return withIconsRead(std::move(*document), baseDirectory);
}

base::Result<std::vector<PasswordTask>> passwordTasks(const QJsonObject &document,
                                                      const store::ReadSession &session)
{
    std::vector<PasswordTask> tasks;
    base::FieldErrors wrong;
    const auto users = document.value(u"users"_s).toArray();
    for (qsizetype i = 0; i < users.size(); ++i) {
        const auto object = users.at(i).toObject();
        const auto code = object.value(u"code"_s).toString();
        auto password = base::Secret::fromUtf8(object.value(u"password"_s).toString());
        if (code.isEmpty() || password.isEmpty())
            continue; // of another type: the section says so
        const auto path = "users[" + QByteArray::number(i) + ']';
        for (const auto &each : domain::checkPassword(password, code))
            wrong.append({path + '.' + each.field, each.code, each.params});
        const auto user = session.users().byCode(code);
        if (!user)
            return base::passOn(user);
        const bool exists = *user && !(*user)->deletedAt;
        tasks.push_back({path, std::move(password),
                         exists ? QByteArrayList{(*user)->passwordHash} : QByteArrayList()});
    }
    if (!wrong.isEmpty())
        return faults(std::move(wrong));
    if (auto done = addSecretTasks(document, session, tasks); !done)
        return base::passOn(done);
    return tasks;
}

base::Result<PreparedPasswords> preparePasswords(const std::vector<PasswordTask> &tasks)
{
    PreparedPasswords prepared;
    for (const auto &task : tasks) {
        PreparedPassword password;
        for (const auto &stored : task.storedHashes) {
            if (!stored.isEmpty() && crypto::verifyPassword(task.password, stored))
                password.stillRight = stored;
        }
        if (password.stillRight.isEmpty()) {
            auto hash = crypto::hashPassword(task.password);
            if (!hash)
                return base::passOn(hash);
            password.fresh = std::move(*hash);
        }
        prepared.insert(task.path, std::move(password));
    }
    return prepared;
}

base::Result<Outcome> apply(Change &change, base::RandomSource &random,
                            const crypto::Sealer &sealer, const QJsonObject &document,
                            const PreparedPasswords &passwords)
{
    Application run{change, random, sealer, passwords, {}, {}, {}};
    Members members(document, {}, run.faults);
    for (const auto section : sections) {
        section(run, members);
        if (run.failed)
            return tl::unexpected(std::move(*run.failed));
    }
    members.done();
    if (!run.faults.isEmpty())
        return faults(std::move(run.faults));
    if (run.outcome.isChange()) {
        if (auto done = change.record("setup.applied", {}, run.outcome.counts()); !done)
            return base::passOn(done);
    }
    return std::move(run.outcome);
}

base::Result<QJsonObject> exportDocument(const store::ReadSession &session, base::Timestamp now)
{
    const auto picture = readPicture(session, now);
    if (!picture)
        return base::passOn(picture);
    QJsonObject document{{u"company"_s, exportCompany(*picture)},
                         {u"units"_s, exportUnits(*picture)},
                         {u"permissions"_s, exportPermissions(*picture)},
                         {u"users"_s, exportUsers(*picture)},
                         {u"modules"_s, exportModules(*picture)}};
    // Settings that nobody has made yet would be refused when they come back.
    if (!picture->config.listen.isEmpty())
        document.insert(u"server"_s, exportServer(*picture));
    if (picture->company.name.isEmpty())
        document.remove(u"company"_s);
    return document;
}

} // namespace server::service::setup
