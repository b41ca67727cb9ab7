// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/app.h"

namespace server::domain {

using ItemId = base::Id<struct ItemTag>;

/// What every item can be filtered by; the fields of apps are numbered from firstField on. Id has
/// no key: items are found by it as it stands.
enum class ItemAttribute { Id = 0, Name, Status, CreatedAt, UpdatedAt, CreatedBy };
inline constexpr int firstField = 16;

/// One item of an app. Its public identifier is a UUID in the order of time (RFC 9562 section 5.7).
struct Item
{
    ItemId id;
    AppId app;
    QByteArray uid; ///< 16 bytes
    QString name;
    QString status; ///< empty where the app has none
    UserId createdBy;
    QByteArray createdBySubject; ///< read only
    base::Timestamp createdAt;
    UserId updatedBy;
    base::Timestamp updatedAt;
    QJsonObject values; ///< by the field's number; times in milliseconds
    bool operator==(const Item &) const = default;
};

[[nodiscard]] QByteArray makeItemUid(base::Timestamp now, const QByteArray &random);
[[nodiscard]] QString uidToText(const QByteArray &uid);
/// Only the lower-case form that uidToText() gives; empty for everything else.
[[nodiscard]] QByteArray uidFromText(const QString &text);

/// The values of a Web API context that are right, by the field's number.
struct ItemContent
{
    std::optional<QString> name; ///< `__name`, if it was sent
    QJsonObject values;          ///< null takes a value away
};
enum class ItemAct { Create, Change };
/// Checks types, lengths and choices; for Create also that nothing is missing, for Change that
/// nothing required is taken away. Fields are named by code. Codes: "unknown_member", "read_only"
/// (a system field), "wrong_type" (params: what it should be), "too_long", "control_character",
/// "required", "unknown_value".
[[nodiscard]] base::Result<ItemContent> checkItem(const App &app, const QJsonObject &context,
                                                  ItemAct act);
/// A value as it comes in JSON, in the form that items keep; null stays null.
[[nodiscard]] base::Result<QJsonValue> storedValue(const AppField &field, const QJsonValue &value);
/// The values with the changes; those that were taken away are gone.
[[nodiscard]] QJsonObject mergedValues(QJsonObject values, const QJsonObject &changes);
/// The people that the content names, with the code of the field that does.
[[nodiscard]] QList<std::pair<QString, QByteArray>> namedUsers(const App &app,
                                                               const ItemContent &content);

/// The item as the Web API shows it: `__id`, `__name`, `__status`, `__createdAt`, `__updatedAt`,
/// `__createdBy`, and every field of the app, null where it has no value.
[[nodiscard]] QJsonObject itemToJson(const App &app, const Item &item);

/// What the item is found by: a key for each attribute and each indexed field.
struct ItemKey
{
    int attribute = 0;
    QByteArray key;
    bool operator==(const ItemKey &) const = default;
};
[[nodiscard]] QList<ItemKey> keysOf(const App &app, const Item &item);

} // namespace server::domain
