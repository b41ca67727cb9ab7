// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqluserrepository.h"

#include "server/sql/jsontext.h"
#include "server/sql/names.h"
#include "server/sql/userrow.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::OrganizationalUnit;
using domain::Permission;
using domain::User;
using domain::UserId;

namespace {

QString selectUser(const QString &rest)
{
    return selectFrom(userColumns(), u"users u "_s + rest);
}

const auto countAdministrators =
    u"SELECT count(*) FROM users WHERE administrator = 1 AND type = 'person' AND locked = 0"
    " AND deleted_at IS NULL"_s;
const auto insertUser =
    u"INSERT INTO users (subject, code, code_folded, name, email, email_folded, search, type, "
    u"unit_id,"
    " groups, permissions, administrator, locked, password_hash, must_change_password,"
    " password_changed_at, claims, created_at, last_sign_in_at, deleted_at, licences)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const auto updateUser = u"UPDATE users SET code = ?, code_folded = ?, name = ?, email = ?, "
                        u"email_folded = ?, search = ?,"
                        " type = ?, unit_id = ?, groups = ?, permissions = ?, administrator = ?, "
                        "locked = ?, claims = ?, licences = ?,"
                        " deleted_at = ?, revision = revision + 1 WHERE id = ?"_s;
const auto updateUserPassword =
    u"UPDATE users SET password_hash = ?, must_change_password = ?, password_changed_at = ?,"
    " revision = revision + 1 WHERE id = ?"_s;
const auto recordUserSignIn =
    u"UPDATE users SET last_sign_in_at = ?, revision = revision + 1 WHERE id = ?"_s;

const auto selectUnits =
    u"SELECT id, code, name, short_name, superior_id FROM units ORDER BY code"_s;
const auto insertUnitRow =
    u"INSERT INTO units (code, name, short_name, superior_id) VALUES (?, ?, ?, ?)"_s;
const auto updateUnitRow =
    u"UPDATE units SET code = ?, name = ?, short_name = ?, superior_id = ? WHERE id = ?"_s;

const auto selectPermissions =
    u"SELECT id, application, code, name, predefined FROM permissions ORDER BY code"_s;
const auto insertPermissionRow =
    u"INSERT INTO permissions (application, code, name, predefined) VALUES (?, ?, ?, ?)"_s;
const auto updatePermissionRow =
    u"UPDATE permissions SET application = ?, code = ?, name = ?, predefined = ? WHERE id = ?"_s;

const auto removePermissionRow = u"DELETE FROM permissions WHERE id = ?"_s;
const auto countHolders = u"SELECT count(*) FROM users WHERE deleted_at IS NULL"
                          " AND permissions LIKE ? ESCAPE '\\'"_s;

/// Lower case over ASCII only: other alphabets' folding maps foreign letters onto ASCII ones.
QString foldedAscii(const QString &text)
{
    QString folded = text;
    for (QChar &c : folded) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + (u'a' - u'A'));
    }
    return folded;
}

QString searchText(const User &user)
{
    return QStringList{user.code, user.name, user.email}.join(u'\n').toCaseFolded();
}

/// What people type is looked for as it stands, wildcards included.
QString likePattern(QString escaped)
{
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + escaped + u'%';
}

Result<OrganizationalUnit> parseUnit(RowReader &row)
{
    OrganizationalUnit unit;
    unit.id = row.id<domain::UnitId>();
    unit.code = row.string();
    unit.name = row.string();
    unit.shortName = row.string();
    unit.superior = row.optionalId<domain::UnitId>();
    return unit;
}

Result<Permission> parsePermission(RowReader &row)
{
    Permission permission;
    permission.id = row.id<domain::PermissionId>();
    permission.application = row.string();
    permission.code = row.string();
    permission.name = row.string();
    permission.predefined = row.flag();
    return permission;
}

} // namespace

SqlUserRepository::SqlUserRepository(SqlConnection &connection)
    : m_byId(connection, selectUser(u"WHERE u.id = ?"_s))
    , m_byCode(connection, selectUser(u"WHERE u.code_folded = ?"_s))
    , m_byLiveCode(connection, selectUser(u"WHERE u.code_folded = ? AND u.deleted_at IS NULL"_s))
    , m_byLiveEmail(
          connection,
          selectUser(
              u"WHERE u.email_folded = ? AND u.email_folded <> '' AND u.deleted_at IS NULL"_s))
    , m_bySubject(connection, selectUser(u"WHERE u.subject = ?"_s))
    , m_list(connection, selectUser(u"WHERE u.deleted_at IS NULL AND u.search LIKE ? ESCAPE '\\'"
                                    " AND (? = '' OR u.type = ?)"
                                    " ORDER BY u.code_folded LIMIT ? OFFSET ?"_s))
    , m_administrators(connection, countAdministrators)
    , m_connection(connection)
    , m_insert(connection, dialect::insertReturningId(insertUser))
    , m_update(connection, updateUser)
    , m_updatePassword(connection, updateUserPassword)
    , m_recordSignIn(connection, recordUserSignIn)
    , m_units(connection, selectUnits)
    , m_insertUnit(connection, dialect::insertReturningId(insertUnitRow))
    , m_updateUnit(connection, updateUnitRow)
    , m_permissions(connection, selectPermissions)
    , m_permissionHolders(connection, countHolders)
    , m_insertPermission(connection, dialect::insertReturningId(insertPermissionRow))
    , m_updatePermission(connection, updatePermissionRow)
    , m_removePermission(connection, removePermissionRow)
{
}

Result<std::optional<User>> SqlUserRepository::byId(UserId id) const
{
    return readOne(m_byId, parseUser, id);
}

Result<std::optional<User>> SqlUserRepository::byCode(const QString &code) const
{
    return readOne(m_byCode, parseUser, foldedAscii(code));
}

Result<std::optional<User>> SqlUserRepository::byLogin(const QString &login) const
{
    const QString folded = foldedAscii(login);
    auto byCode = readOne(m_byLiveCode, parseUser, folded);
    if (!byCode || *byCode)
        return byCode;
    return readOne(m_byLiveEmail, parseUser, folded);
}

Result<std::optional<User>> SqlUserRepository::bySubject(const QByteArray &subject) const
{
    return readOne(m_bySubject, parseUser, Text{subject});
}

Result<QList<User>> SqlUserRepository::list(const domain::UserQuery &query) const
{
    const QString type = query.type ? storedName(*query.type) : u""_s;
    return readAll(m_list, parseUser, likePattern(query.text.toCaseFolded()), type, type,
                   query.limit, query.offset);
}

Result<store::PeopleList> SqlUserRepository::people(const store::PeopleQuery &query) const
{
    // Fixed clauses; what they compare with is bound.
    QString which = u"users u WHERE u.deleted_at IS NULL AND u.locked = 0 AND u.type = ?"
                    " AND u.search LIKE ? ESCAPE '\\'"_s;
    QVariantList values{toValue(storedName(domain::UserType::Person)),
                        toValue(likePattern(query.text.toCaseFolded()))};
    if (query.subjects) {
        which += u" AND u.subject IN ("_s;
        which += QStringList(query.subjects->size(), u"?"_s).join(u',') + u')';
        for (const QString &subject : *query.subjects)
            values.append(toValue(subject));
    }
    Statement count(m_connection, selectFrom(u"count(*)"_s, which));
    const auto total = readCount(count, values);
    if (!total)
        return base::passOn(total);
    values += QVariantList{toValue(query.size), toValue(query.from)};
    Statement page(m_connection, selectFrom(userColumns(),
                                            which + u" ORDER BY u.code_folded LIMIT ? OFFSET ?"_s));
    auto people = readAll(page, parseUser, values);
    if (!people)
        return base::passOn(people);
    return store::PeopleList{std::move(*people), *total};
}

Result<int> SqlUserRepository::administratorCount() const
{
    return readCount(m_administrators);
}

Result<UserId> SqlUserRepository::insert(const User &user)
{
    return m_insert
        .insert(Text{user.subject}, user.code, foldedAscii(user.code), user.name, user.email,
                foldedAscii(user.email), searchText(user), storedName(user.type), user.unit,
                toJson(user.groups), toJson(user.permissions), user.administrator, user.locked,
                Text{user.passwordHash}, user.mustChangePassword, user.passwordChangedAt,
                toJson(user.claims), user.createdAt, user.lastSignInAt, user.deletedAt,
                toJson(user.licences))
        .map([](qint64 id) { return UserId(id); });
}

Result<void> SqlUserRepository::update(const User &user)
{
    return m_update.changeOne(user.code, foldedAscii(user.code), user.name, user.email,
                              foldedAscii(user.email), searchText(user), storedName(user.type),
                              user.unit, toJson(user.groups), toJson(user.permissions),
                              user.administrator, user.locked, toJson(user.claims),
                              toJson(user.licences), user.deletedAt, user.id);
}

Result<void> SqlUserRepository::updatePassword(UserId id, const QByteArray &hash, bool mustChange,
                                               base::Timestamp at)
{
    return m_updatePassword.changeOne(Text{hash}, mustChange, at, id);
}

Result<void> SqlUserRepository::recordSignIn(UserId id, base::Timestamp at)
{
    return m_recordSignIn.changeOne(at, id);
}

Result<QList<OrganizationalUnit>> SqlUserRepository::units() const
{
    return readAll(m_units, parseUnit);
}

Result<domain::UnitId> SqlUserRepository::insertUnit(const OrganizationalUnit &unit)
{
    return m_insertUnit.insert(unit.code, unit.name, unit.shortName, unit.superior)
        .map([](qint64 id) { return domain::UnitId(id); });
}

Result<void> SqlUserRepository::updateUnit(const OrganizationalUnit &unit)
{
    return m_updateUnit.changeOne(unit.code, unit.name, unit.shortName, unit.superior, unit.id);
}

Result<QList<Permission>> SqlUserRepository::permissions() const
{
    return readAll(m_permissions, parsePermission);
}

Result<domain::PermissionId> SqlUserRepository::insertPermission(const Permission &permission)
{
    return m_insertPermission
        .insert(permission.application, permission.code, permission.name, permission.predefined)
        .map([](qint64 id) { return domain::PermissionId(id); });
}

Result<void> SqlUserRepository::updatePermission(const Permission &permission)
{
    return m_updatePermission.changeOne(permission.application, permission.code, permission.name,
                                        permission.predefined, permission.id);
}

Result<void> SqlUserRepository::removePermission(domain::PermissionId id)
{
    return m_removePermission.changeOne(id);
}

Result<int> SqlUserRepository::permissionHolders(const QString &code) const
{
    // The list is stored in JSON: the code stands there as it would in a list of its own.
    const QString list = toJson(QStringList{code});
    return readCount(m_permissionHolders, likePattern(list.mid(1, list.size() - 2)));
}

} // namespace server::sql
