// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/random.h"
#include "server/domain/user.h"
#include "server/service/change.h"

namespace server::service {

enum class PasswordUse { Final, MustChange };

/// A password as the hash pool left it: hashing takes tens of milliseconds and never happens in a
/// write job. An empty hash means that the account cannot sign in with a password.
struct HashedPassword
{
    QByteArray hash;
    PasswordUse use = PasswordUse::Final;
};

/// The use cases of users. Made for one write job. Fails with InvalidInput (fields of
/// domain::checkUser, "unknown" unit and permissions), NotFound, or Conflict: "code", "email" or
/// "claims.sub" taken, or "last_administrator": the last one who can sign in is not removed, locked
/// or demoted.
class Users
{
public:
    Users(Change &change, base::RandomSource &random)
        : m_change(change)
        , m_random(random)
    {
    }
    [[nodiscard]] base::Result<domain::User> create(const domain::UserDraft &draft,
                                                    const HashedPassword &password);
    /// Code, type and subject stay. A change of `locked` acts as setLocked() does.
    [[nodiscard]] base::Result<domain::User> update(domain::UserId id,
                                                    const domain::UserDraft &draft);
    /// Ends every session of the person but `except`.
    [[nodiscard]] base::Result<void> setPassword(domain::UserId id, const HashedPassword &password,
                                                 std::optional<domain::SessionId> except = {});
    /// Locking ends sessions and connections at once and for good (requirements X-08): after an
    /// account was in wrong hands, unlocking it revives nothing.
    [[nodiscard]] base::Result<void> setLocked(domain::UserId id, bool locked);
    [[nodiscard]] base::Result<void> remove(domain::UserId id);

private:
    [[nodiscard]] base::Result<domain::User> live(domain::UserId id);
    [[nodiscard]] base::Result<void> fill(domain::User &user, const domain::UserDraft &draft);
    /// Everybody belongs to one: without a name it is the built-in unit (requirements D-05).
    [[nodiscard]] base::Result<std::optional<domain::UnitId>> unitOf(const domain::UserDraft &draft,
                                                                     base::FieldErrors &wrong);
    [[nodiscard]] base::Result<void> checkPermissions(const QStringList &codes,
                                                      base::FieldErrors &wrong);
    /// RFC 9700 section 4.15: no account is known by a name that a client is known by in `sub`;
    /// some access tokens tell the code there.
    [[nodiscard]] base::Result<void> checkNoClientIsCalled(const domain::User &user);
    [[nodiscard]] base::Result<void> checkFree(const domain::User &user);
    [[nodiscard]] base::Result<void> keepAnAdministrator(const domain::User &before,
                                                         bool stillAdministrator);
    [[nodiscard]] base::Result<void> endEverything(domain::UserId id);
    Change &m_change;
    base::RandomSource &m_random;
};

} // namespace server::service
