// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/userrow.h"

#include "server/sql/jsontext.h"
#include "server/sql/names.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using domain::User;

QString userColumns()
{
    return u"u.id, u.subject, u.code, u.name, u.email, u.type, u.unit_id, u.groups, u.permissions, "
           u"u.administrator,"
           " u.locked, u.password_hash, u.must_change_password, u.password_changed_at, u.claims, "
           "u.created_at,"
           " u.last_sign_in_at, u.deleted_at, u.licences"_s;
}

base::Result<User> parseUser(RowReader &row)
{
    User user;
    user.id = row.id<domain::UserId>();
    user.subject = row.text();
    user.code = row.string();
    user.name = row.string();
    user.email = row.string();
    const auto type = fromStoredName<domain::UserType>(row.string());
    user.unit = row.optionalId<domain::UnitId>();
    auto groups = stringsFromJson(row.string());
    auto permissions = stringsFromJson(row.string());
    user.administrator = row.flag();
    user.locked = row.flag();
    user.passwordHash = row.text();
    user.mustChangePassword = row.flag();
    user.passwordChangedAt = row.time();
    auto claims = objectFromJson(row.string());
    user.createdAt = row.time();
    user.lastSignInAt = row.optionalTime();
    user.deletedAt = row.optionalTime();
    auto licences = stringsFromJson(row.string());
    if (!type || !groups || !permissions || !claims || !licences)
        return corruptRow(u"users"_s);
    user.type = *type;
    user.groups = std::move(*groups);
    user.permissions = std::move(*permissions);
    user.claims = std::move(*claims);
    user.licences = std::move(*licences);
    return user;
}

} // namespace server::sql
