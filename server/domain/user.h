// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/base/error.h"
#include "server/base/secret.h"
#include "server/domain/ids.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace server::domain {

struct OrganizationalUnit
{
    UnitId id;
    QString code;
    QString name;
    QString shortName; ///< unique, without blanks
    std::optional<UnitId> superior;
    bool operator==(const OrganizationalUnit &) const = default;
};
/// The unit with this id; null where there is none, and for no id.
[[nodiscard]] const OrganizationalUnit *unitOf(const QList<OrganizationalUnit> &units,
                                               const std::optional<UnitId> &id);
/// Its code, or nothing.
[[nodiscard]] QString unitCodeOf(const QList<OrganizationalUnit> &units,
                                 const std::optional<UnitId> &id);

struct UnitDraft
{
    QString code, name, shortName, superiorCode;
};
[[nodiscard]] base::FieldErrors checkUnit(const UnitDraft &draft);

struct Permission
{
    PermissionId id;
    QString application;
    QString code; ///< unique
    QString name;
    bool predefined = false;
    bool operator==(const Permission &) const = default;
};
struct PermissionDraft
{
    QString application, code, name;
};
[[nodiscard]] base::FieldErrors checkPermission(const PermissionDraft &draft);

enum class UserType { Person, RestApiClient };
/// "person" or "rest-api-client": the name in files, on the command line and in the REST API.
[[nodiscard]] QString toName(UserType type);
[[nodiscard]] std::optional<UserType> userTypeFromName(const QString &name);

/// A person (or a Rest API client of the Deyel kind) with an account here.
struct User
{
    UserId id;
    QByteArray
        subject;  ///< `sub`: stable, at most 255 ASCII characters, never the e-mail, never reissued
    QString code; ///< login name, unique without case (ASCII); the e-mail signs in too
    QString name;
    QString email; ///< unique when given
    UserType type = UserType::Person;
    std::optional<UnitId> unit;
    QStringList groups;
    QStringList permissions; ///< permission codes
    QStringList licences;    ///< names of products; for Rest API clients (requirements D-03)
    bool administrator = false;
    bool locked = false;
    QByteArray passwordHash; ///< PHC string (argon2id); empty: cannot sign in with a password
    bool mustChangePassword = false;
    base::Timestamp passwordChangedAt;
    QJsonObject claims; ///< OpenID Connect Core section 5.1, `address` nested
    base::Timestamp createdAt;
    std::optional<base::Timestamp> lastSignInAt;
    std::optional<base::Timestamp> deletedAt;
    bool operator==(const User &) const = default;
};

/// Which users a list shows: undeleted ones, by code.
struct UserQuery
{
    QString text = {};                 ///< a part of code, name or e-mail
    std::optional<UserType> type = {}; ///< both kinds when not said
    int offset = 0;
    int limit = 1000;
};

struct UserDraft
{
    QString code, name, email;
    UserType type = UserType::Person;
    QString unitCode;
    QStringList groups, permissions, licences;
    bool administrator = false;
    bool locked = false;
    QJsonObject claims; ///< may hold `sub` when a user is made
};
/// What there is, to be changed. The user's unit is known by its id; a draft names it by its code.
[[nodiscard]] UserDraft draftOf(const User &user, const QList<OrganizationalUnit> &units);
/// Codes: "required", "too_long", "code_syntax", "email_syntax", "control_character",
/// "claim_unknown", "claim_type" (field "claims.NAME").
[[nodiscard]] base::FieldErrors checkUser(const UserDraft &draft);
/// Codes: "too_short" (8 characters), "too_long" (1024 bytes), "common", "contains_context".
[[nodiscard]] base::FieldErrors checkPassword(const base::Secret &password,
                                              const QString &userCode);

struct Company
{
    QString name;
    QByteArray iconPng;
    bool operator==(const Company &) const = default;
};

} // namespace server::domain
