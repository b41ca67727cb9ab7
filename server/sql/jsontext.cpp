// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

tl::unexpected<base::Error> notJson()
{
    return base::failure(base::Error::Kind::Corrupt,
                         u"a stored value is not the JSON that was written"_s);
}

} // namespace

QString toJson(const QStringList &list)
{
    return list.isEmpty() ? u"[]"_s : compact(QJsonDocument(QJsonArray::fromStringList(list)));
}

QString toJson(const QByteArrayList &list)
{
    QStringList strings;
    for (const QByteArray &item : list)
        strings.append(QString::fromUtf8(item));
    return toJson(strings);
}

QString toJson(const QJsonObject &object)
{
    return object.isEmpty() ? u"{}"_s : compact(QJsonDocument(object));
}

Result<QStringList> stringsFromJson(const QString &text)
{
    // The empty list is by far the most frequent one, and read with every token.
    if (text == "[]"_L1)
        return QStringList();
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return notJson();
    QStringList list;
    for (const QJsonValue &value : document.array()) {
        if (!value.isString())
            return notJson();
        list.append(value.toString());
    }
    return list;
}

Result<QByteArrayList> namesFromJson(const QString &text)
{
    const auto strings = stringsFromJson(text);
    if (!strings)
        return base::passOn(strings);
    QByteArrayList list;
    for (const QString &string : *strings)
        list.append(string.toUtf8());
    return list;
}

Result<QJsonObject> objectFromJson(const QString &text)
{
    if (text == "{}"_L1)
        return QJsonObject();
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return notJson();
    return document.object();
}

} // namespace server::sql
