// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/base/error.h"
#include "server/domain/ids.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace server::domain {

struct User;
using AppId = base::Id<struct AppTag>;

enum class FieldType { Text, LongText, Number, Boolean, DateTime, Choice, User };
[[nodiscard]] QByteArray toName(FieldType type);
[[nodiscard]] std::optional<FieldType> fieldTypeFromName(const QByteArray &name);
/// Long texts are kept and shown, but nothing is looked up by them.
[[nodiscard]] bool isIndexable(FieldType type);

/// One field of an app's items. Items keep its values by number, so that a field that is removed
/// and made anew under its old code starts empty.
struct AppField
{
    int number = 0; ///< unique in the app, never given out twice; 0: not stored yet
    QString code;   ///< its name in the Web API
    QString name;   ///< for people
    FieldType type = FieldType::Text;
    bool required = false;
    bool indexed = true; ///< lists can be filtered and sorted by it
    bool unique = false; ///< no two items have the same value; needs the index
    QStringList choices; ///< the values of a Choice
    bool operator==(const AppField &) const = default;
};

struct AppStatus
{
    QString code;
    QString name;
    bool operator==(const AppStatus &) const = default;
};

/// What some people may do with an app's items. Rights add up; who has none sees nothing.
struct AppRight
{
    enum class Who { Everyone, Group, User };
    Who who = Who::Everyone;
    QString name; ///< of the group, or the user's code; empty for everyone
    bool read = false;
    bool create = false;
    bool change = false;
    bool operator==(const AppRight &) const = default;
};
[[nodiscard]] QByteArray toName(AppRight::Who who);

/// Items of one kind inside a module, served by the Web API (requirements B-50 to B-52) under the
/// module's code, its namespace, and its own.
struct App
{
    AppId id;
    ModuleId module;
    QString code; ///< unique in the module, stable
    QString name;
    QList<AppField> fields;
    QList<AppStatus> statuses; ///< the first is that of a new item; none: items have no status
    QList<AppRight> rights;
    int nextField = 0; ///< the number of the next new field
    base::Timestamp createdAt;
    bool operator==(const App &) const = default;

    [[nodiscard]] const AppField *field(const QString &fieldCode) const;
    [[nodiscard]] bool hasStatus(const QString &statusCode) const;
};

/// What a form or a document says about an app. Fields are matched with those there are by code.
struct AppDraft
{
    QString code;
    QString name;
    QList<AppField> fields;
    QList<AppStatus> statuses;
    QList<AppRight> rights;
};

/// Codes: "required", "too_long", "control_character", "code_syntax", "reserved", "duplicate",
/// "contradiction" (an index that the type cannot have, a choice without values), "too_many".
/// Fields: "code", "name", "fields[0].code", "fields[0].choices[1]", "statuses[0].code",
/// "rights[0].name", ...
[[nodiscard]] base::FieldErrors checkApp(const AppDraft &draft);
[[nodiscard]] AppDraft draftOf(const App &app);

/// What a person may do with the items of an app. Administrators may do everything.
struct AppAccess
{
    bool read = false;
    bool create = false;
    bool change = false;
    bool operator==(const AppAccess &) const = default;
};
[[nodiscard]] AppAccess accessOf(const App &app, const User &user);

} // namespace server::domain
