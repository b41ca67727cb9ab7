// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8259 section 4.
#include "server/base/strictjson.h"

#include <QJsonArray>

#include <algorithm>

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

/// What the text shows before it is parsed; what stands in strings does not count.
struct Shape
{
    qsizetype colons = 0; ///< in a valid document each member has exactly one
    int depth = 0;        ///< the most arrays and objects within each other
};

Shape shapeOf(const QByteArray &json)
{
    Shape shape;
    int open = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && c == ':')
            ++shape.colons;
        else if (!inString && (c == '{' || c == '['))
            shape.depth = std::max(shape.depth, ++open);
        else if (!inString && (c == '}' || c == ']'))
            --open;
    }
    return shape;
}

} // namespace

Result<QJsonDocument> parseStrictDocument(const QByteArray &json, int maximumDepth)
{
    const Shape shape = shapeOf(json);
    if (shape.depth > maximumDepth)
        return failure(Error::Kind::InvalidInput, QStringLiteral("nested too deeply"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Kind::InvalidInput,
                       QStringLiteral("at byte %1: %2").arg(error.offset).arg(error.errorString()));
    const QJsonValue whole =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    if (countMembers(whole) != shape.colons)
        return failure(Error::Kind::InvalidInput,
                       QStringLiteral("a member stands twice in one object"));
    return document;
}

Result<QJsonObject> parseStrictObject(const QByteArray &json, int maximumDepth)
{
    const auto document = parseStrictDocument(json, maximumDepth);
    if (!document)
        return passOn(document);
    if (!document->isObject())
        return failure(Error::Kind::InvalidInput, QStringLiteral("not a JSON object"));
    return document->object();
}

} // namespace server::base
