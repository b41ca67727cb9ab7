// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/userrepository.h"

namespace server::sql {

/// byId, byCode and bySubject find deleted users too, since their code and subject stay taken;
/// byLogin does not.
class SqlUserRepository final : public store::UserRepository
{
public:
    explicit SqlUserRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<std::optional<domain::User>> byId(domain::UserId id) const override;
    [[nodiscard]] base::Result<std::optional<domain::User>>
    byCode(const QString &code) const override;
    [[nodiscard]] base::Result<std::optional<domain::User>>
    byLogin(const QString &login) const override;
    [[nodiscard]] base::Result<std::optional<domain::User>>
    bySubject(const QByteArray &subject) const override;
    [[nodiscard]] base::Result<QList<domain::User>>
    list(const domain::UserQuery &query) const override;
    [[nodiscard]] base::Result<store::PeopleList>
    people(const store::PeopleQuery &query) const override;
    [[nodiscard]] base::Result<int> administratorCount() const override;
    [[nodiscard]] base::Result<domain::UserId> insert(const domain::User &user) override;
    [[nodiscard]] base::Result<void> update(const domain::User &user) override;
    [[nodiscard]] base::Result<void> updatePassword(domain::UserId id, const QByteArray &hash,
                                                    bool mustChange, base::Timestamp at) override;
    [[nodiscard]] base::Result<void> recordSignIn(domain::UserId id, base::Timestamp at) override;

    [[nodiscard]] base::Result<QList<domain::OrganizationalUnit>> units() const override;
    [[nodiscard]] base::Result<domain::UnitId>
    insertUnit(const domain::OrganizationalUnit &unit) override;
    [[nodiscard]] base::Result<void> updateUnit(const domain::OrganizationalUnit &unit) override;
    [[nodiscard]] base::Result<QList<domain::Permission>> permissions() const override;
    [[nodiscard]] base::Result<domain::PermissionId>
    insertPermission(const domain::Permission &permission) override;
    [[nodiscard]] base::Result<void>
    updatePermission(const domain::Permission &permission) override;
    [[nodiscard]] base::Result<void> removePermission(domain::PermissionId id) override;
    [[nodiscard]] base::Result<int> permissionHolders(const QString &code) const override;

private:
    mutable Statement m_byId, m_byCode, m_byLiveCode, m_byLiveEmail, m_bySubject, m_list,
        m_administrators;
    SqlConnection &m_connection;
    Statement m_insert, m_update, m_updatePassword, m_recordSignIn;
    mutable Statement m_units;
    Statement m_insertUnit, m_updateUnit;
    mutable Statement m_permissions, m_permissionHolders;
    Statement m_insertPermission, m_updatePermission, m_removePermission;
};

} // namespace server::sql
