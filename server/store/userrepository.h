// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/user.h"

namespace server::store {

/// Whom a directory of people shows: neither programs nor who is locked out.
struct PeopleQuery
{
    QString text;                        ///< a part of code, name or e-mail
    std::optional<QStringList> subjects; ///< only these
    qint64 from = 0;
    qint64 size = 100;
};
struct PeopleList
{
    QList<domain::User> people; ///< by code
    qint64 total = 0;
};

/// Users, organizational units and permissions. Deleted users keep their row: a subject and a user
/// code are never reissued.
class UserRepository
{
public:
    virtual ~UserRepository() = default;
    [[nodiscard]] virtual base::Result<std::optional<domain::User>>
    byId(domain::UserId id) const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::User>>
    byCode(const QString &code) const = 0;
    /// By user code, else by e-mail; compared without case over ASCII.
    [[nodiscard]] virtual base::Result<std::optional<domain::User>>
    byLogin(const QString &login) const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::User>>
    bySubject(const QByteArray &subject) const = 0;
    [[nodiscard]] virtual base::Result<QList<domain::User>>
    list(const domain::UserQuery &query) const = 0;
    [[nodiscard]] virtual base::Result<PeopleList> people(const PeopleQuery &query) const = 0;
    [[nodiscard]] virtual base::Result<int>
    administratorCount() const = 0; ///< undeleted and not locked
    [[nodiscard]] virtual base::Result<domain::UserId> insert(const domain::User &user) = 0;
    /// Everything but the password and the sign-in stamp.
    [[nodiscard]] virtual base::Result<void> update(const domain::User &user) = 0;
    [[nodiscard]] virtual base::Result<void> updatePassword(domain::UserId id,
                                                            const QByteArray &hash, bool mustChange,
                                                            base::Timestamp at) = 0;
    [[nodiscard]] virtual base::Result<void> recordSignIn(domain::UserId id,
                                                          base::Timestamp at) = 0;

    [[nodiscard]] virtual base::Result<QList<domain::OrganizationalUnit>> units() const = 0;
    [[nodiscard]] virtual base::Result<domain::UnitId>
    insertUnit(const domain::OrganizationalUnit &unit) = 0;
    [[nodiscard]] virtual base::Result<void> updateUnit(const domain::OrganizationalUnit &unit) = 0;
    [[nodiscard]] virtual base::Result<QList<domain::Permission>> permissions() const = 0;
    [[nodiscard]] virtual base::Result<domain::PermissionId>
    insertPermission(const domain::Permission &permission) = 0;
    [[nodiscard]] virtual base::Result<void>
    updatePermission(const domain::Permission &permission) = 0;
    [[nodiscard]] virtual base::Result<void> removePermission(domain::PermissionId id) = 0;
    /// How many undeleted users have the permission of this code.
    [[nodiscard]] virtual base::Result<int> permissionHolders(const QString &code) const = 0;
};

} // namespace server::store
