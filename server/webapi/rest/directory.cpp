// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-16, A-36.
#include "server/webapi/rest/directory.h"

#include "server/webapi/rest/restanswers.h"

using namespace Qt::StringLiterals;

namespace server::webapi::rest {

namespace {

constexpr int mostUsers = 100;

QJsonObject describe(const domain::User &user, const service::Catalog &catalog)
{
    return {{u"code"_s, user.code},
            {u"name"_s, user.name},
            {u"email"_s, user.email},
            {u"type"_s, domain::toName(user.type)},
            {u"unit"_s, domain::unitCodeOf(catalog.units, user.unit)}};
}

QJsonObject describe(const domain::OrganizationalUnit &unit, const service::Catalog &catalog)
{
    return {{u"code"_s, unit.code},
            {u"name"_s, unit.name},
            {u"short"_s, unit.shortName},
            {u"superior"_s, domain::unitCodeOf(catalog.units, unit.superior)}};
}

/// A number of the query within its bounds; nothing where it is none.
std::optional<int> numberIn(const Query &query, const QByteArray &name, int preset, int most)
{
    if (!query.contains(name))
        return preset;
    bool isNumber = false;
    const int value = query.value(name).toInt(&isNumber);
    if (!isNumber || value < 0)
        return std::nullopt;
    return std::min(value, most);
}

Answer wrongNumber(const QString &name)
{
    return refused(400, u"a whole number is needed"_s, name);
}

} // namespace

Answer Directory::self(const RestCall &call) const
{
    if (call.path.size() != 1)
        return refused(404, u"there is nothing here"_s);
    if (call.method != "GET")
        return methodNotAllowed("GET, HEAD");
    auto object = describe(call.user, *call.catalog);
    object.insert(u"permissions"_s, QJsonArray::fromStringList(call.user.permissions));
    object.insert(u"licences"_s, QJsonArray::fromStringList(call.user.licences));
    return found(object);
}

Answer Directory::users(const RestCall &call) const
{
    if (call.path.size() > 2)
        return refused(404, u"there is nothing here"_s);
    if (call.method != "GET")
        return methodNotAllowed("GET, HEAD");
    if (!call.mayUse(call.catalog->config.doors.directoryPermission))
        return refused(403, u"the permission for the directory is needed"_s);
    if (call.path.size() == 1)
        return userList(call);
    const auto user = m_reads.users().byCode(QString::fromUtf8(call.path.at(1)));
    if (!user)
        return refusedFor(user.error());
    if (!*user || (*user)->deletedAt)
        return refused(404, u"there is no such user"_s);
    return found(describe(**user, *call.catalog));
}

Answer Directory::userList(const RestCall &call) const
{
    const auto from = numberIn(call.query, "from", 0, std::numeric_limits<int>::max());
    if (!from)
        return wrongNumber(u"from"_s);
    const auto size = numberIn(call.query, "size", mostUsers, mostUsers);
    if (!size)
        return wrongNumber(u"size"_s);
    const auto users = m_reads.users().list(
        {.text = QString::fromUtf8(call.query.value("text")), .offset = *from, .limit = *size});
    if (!users)
        return refusedFor(users.error());
    QJsonArray array;
    for (const auto &user : *users)
        array.append(describe(user, *call.catalog));
    return found(array);
}

Answer Directory::units(const RestCall &call) const
{
    if (call.path.size() > 2)
        return refused(404, u"there is nothing here"_s);
    if (call.method != "GET")
        return methodNotAllowed("GET, HEAD");
    const auto &units = call.catalog->units;
    if (call.path.size() == 2) {
        for (const auto &unit : units) {
            if (unit.code.toUtf8() == call.path.at(1))
                return found(describe(unit, *call.catalog));
        }
        return refused(404, u"there is no such unit"_s);
    }
    QJsonArray array;
    for (const auto &unit : units)
        array.append(describe(unit, *call.catalog));
    return found(array);
}

} // namespace server::webapi::rest
