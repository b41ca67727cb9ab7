// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8259 section 4.
#include "server/base/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace server::base {

namespace {

qsizetype countMembers(const QJsonValue &value)
{
    qsizetype count = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        count = object.size();
        for (auto it = object.begin(); it != object.end(); ++it)
            count += countMembers(it.value());
    } else if (value.isArray()) {
        for (const auto &item : value.toArray())
            count += countMembers(item);
    }
    return count;
}

/// In a valid document each member has exactly one colon outside of strings.
qsizetype countColons(const QByteArray &json)
{
    qsizetype count = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (c == ':' && !inString)
            ++count;
    }
    return count;
}

} // namespace

Result<QJsonObject> parseStrictObject(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Kind::InvalidInput,
                       QStringLiteral("at byte %1: %2").arg(error.offset).arg(error.errorString()));
    if (!document.isObject())
        return failure(Error::Kind::InvalidInput, QStringLiteral("not a JSON object"));
    if (countMembers(document.object()) != countColons(json))
        return failure(Error::Kind::InvalidInput,
                       QStringLiteral("a member stands twice in one object"));
    return document.object();
}

} // namespace server::base
