// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/appitem.h"

#include "server/base/isotime.h"
#include "server/domain/applimits.h"
#include "server/domain/itemkey.h"
#include "server/domain/textrules.h"

#include <QUuid>
#include <QtEndian>

#include <cmath>

namespace server::domain {

namespace {

using namespace Qt::StringLiterals;

tl::unexpected<base::Error> wrong(const AppField &field, const QByteArray &code,
                                  const QList<QString> &params = {})
{
    return base::failure(base::Error::Kind::InvalidInput, u"the values are not valid"_s,
                         {{field.code.toUtf8(), code, params}});
}

base::Result<QJsonValue> textValue(const AppField &field, const QJsonValue &value,
                                   qsizetype maximum, Lines lines)
{
    if (!value.isString())
        return wrong(field, "wrong_type", {u"text"_s});
    base::FieldErrors errors;
    checkText(errors, field.code.toUtf8(), value.toString(), maximum, Need::Optional, lines);
    if (!errors.isEmpty())
        return wrong(field, errors.first().code, errors.first().params);
    return value.toString().isEmpty() ? QJsonValue() : value;
}

base::Result<QJsonValue> timeValue(const AppField &field, const QJsonValue &value)
{
    const auto time = base::fromIsoText(value.toString());
    if (!time)
        return wrong(field, "wrong_type", {u"date and time like 2027-11-22T00:00:00Z"_s});
    return QJsonValue(base::toMillis(*time));
}

/// What the Web API shows of a value as it is kept.
QJsonValue shownValue(const AppField &field, const QJsonValue &stored)
{
    if (stored.isUndefined() || stored.isNull())
        return QJsonValue::Null;
    if (field.type == FieldType::DateTime)
        return base::toIsoText(base::fromMillis(stored.toInteger()));
    return stored;
}

QString numberName(const AppField &field)
{
    return QString::number(field.number);
}

void checkName(base::FieldErrors &errors, const QJsonValue &value, ItemContent &content)
{
    if (!value.isString())
        errors.append({"__name", "wrong_type", {u"text"_s}});
    else
        checkText(errors, "__name", value.toString(), limits::itemTextCharacters, Need::Optional);
    content.name = value.toString();
}

/// What is required must be there in the end.
void checkRequired(base::FieldErrors &errors, const App &app, const ItemContent &content,
                   ItemAct act)
{
    for (const AppField &field : app.fields) {
        if (!field.required)
            continue;
        const auto value = content.values.value(numberName(field));
        const bool kept = act == ItemAct::Change && value.isUndefined();
        if (!kept && (value.isUndefined() || value.isNull()))
            errors.append({field.code.toUtf8(), "required", {}});
    }
}

} // namespace

QByteArray makeItemUid(base::Timestamp now, const QByteArray &random)
{
    QByteArray uid(8, Qt::Uninitialized);
    qToBigEndian(quint64(base::toMillis(now)) << 16, uid.data());
    uid = uid.left(6) + random.left(10);
    uid[6] = char((uid.at(6) & 0x0f) | 0x70);
    uid[8] = char((uid.at(8) & 0x3f) | 0x80);
    return uid;
}

QString uidToText(const QByteArray &uid)
{
    return QUuid::fromRfc4122(uid).toString(QUuid::WithoutBraces);
}

QByteArray uidFromText(const QString &text)
{
    const QByteArray uid = QUuid::fromString(text).toRfc4122();
    return uidToText(uid) == text ? uid : QByteArray();
}

base::Result<QJsonValue> storedValue(const AppField &field, const QJsonValue &value)
{
    if (value.isNull())
        return value;
    switch (field.type) {
    case FieldType::Text:
        return textValue(field, value, limits::itemTextCharacters, Lines::One);
    case FieldType::LongText:
        return textValue(field, value, limits::itemLongTextCharacters, Lines::Several);
    case FieldType::Number:
        if (!value.isDouble() || !std::isfinite(value.toDouble()))
            return wrong(field, "wrong_type", {u"number"_s});
        return value;
    case FieldType::Boolean:
        if (!value.isBool())
            return wrong(field, "wrong_type", {u"true or false"_s});
        return value;
    case FieldType::DateTime:
        return timeValue(field, value);
    case FieldType::Choice:
        if (!value.isString())
            return wrong(field, "wrong_type", {u"text"_s});
        if (!field.choices.contains(value.toString()))
            return wrong(field, "unknown_value", {value.toString().left(limits::nameCharacters)});
        return value;
    case FieldType::User:
        return textValue(field, value, limits::subjectBytes, Lines::One);
    }
    return wrong(field, "wrong_type");
}

base::Result<ItemContent> checkItem(const App &app, const QJsonObject &context, ItemAct act)
{
    base::FieldErrors errors;
    ItemContent content;
    for (auto it = context.constBegin(); it != context.constEnd(); ++it) {
        const QString code = it.key();
        const AppField *field = app.field(code);
        if (code == "__name"_L1) {
            checkName(errors, it.value(), content);
        } else if (code.startsWith("__"_L1)) {
            errors.append({code.left(limits::codeCharacters).toUtf8(), "read_only", {}});
        } else if (!field) {
            errors.append({code.left(limits::codeCharacters).toUtf8(), "unknown_member", {}});
        } else if (auto value = storedValue(*field, it.value())) {
            content.values.insert(numberName(*field), *value);
        } else {
            errors.append(value.error().fields);
        }
    }
    if (errors.isEmpty())
        checkRequired(errors, app, content, act);
    if (!errors.isEmpty())
        return base::failure(base::Error::Kind::InvalidInput, u"the values are not valid"_s,
                             std::move(errors));
    return content;
}

QJsonObject mergedValues(QJsonObject values, const QJsonObject &changes)
{
    for (auto it = changes.constBegin(); it != changes.constEnd(); ++it) {
        if (it.value().isNull())
            values.remove(it.key());
        else
            values.insert(it.key(), it.value());
    }
    return values;
}

QList<std::pair<QString, QByteArray>> namedUsers(const App &app, const ItemContent &content)
{
    QList<std::pair<QString, QByteArray>> named;
    for (const AppField &field : app.fields) {
        const auto value = content.values.value(numberName(field));
        if (field.type == FieldType::User && value.isString())
            named.append({field.code, value.toString().toUtf8()});
    }
    return named;
}

QJsonObject itemToJson(const App &app, const Item &item)
{
    QJsonObject object{
        {u"__id"_s, uidToText(item.uid)},
        {u"__name"_s, item.name},
        {u"__status"_s, item.status.isEmpty() ? QJsonValue() : QJsonValue(item.status)},
        {u"__createdAt"_s, base::toIsoText(item.createdAt)},
        {u"__updatedAt"_s, base::toIsoText(item.updatedAt)},
        {u"__createdBy"_s, QString::fromUtf8(item.createdBySubject)}};
    for (const AppField &field : app.fields)
        object.insert(field.code, shownValue(field, item.values.value(numberName(field))));
    return object;
}

QList<ItemKey> keysOf(const App &app, const Item &item)
{
    QList<ItemKey> keys{{int(ItemAttribute::Name), keyOf(item.name)},
                        {int(ItemAttribute::Status), keyOf(item.status)},
                        {int(ItemAttribute::CreatedAt), keyOf(item.createdAt)},
                        {int(ItemAttribute::UpdatedAt), keyOf(item.updatedAt)},
                        {int(ItemAttribute::CreatedBy), item.createdBySubject}};
    for (const AppField &field : app.fields) {
        if (field.indexed)
            keys.append({field.number, keyOf(field.type, item.values.value(numberName(field)))});
    }
    return keys;
}

} // namespace server::domain
