// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/approws.h"

#include "server/domain/appjson.h"

#include <QJsonDocument>

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::App;

namespace {

QString textOf(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

template<class T>
bool readList(const QString &text, Result<T> (*parse)(const QJsonObject &), QList<T> &list)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return false;
    for (const auto &element : document.array()) {
        auto value = parse(element.toObject());
        if (!value)
            return false;
        list.append(std::move(*value));
    }
    return true;
}

/// A field with its number, which is the store's own business.
Result<domain::AppField> numberedField(const QJsonObject &object)
{
    auto field = domain::fieldFromJson(object);
    if (field)
        field->number = object.value(u"number"_s).toInt();
    return field;
}

} // namespace

QString selectApps(const QString &rest)
{
    return u"SELECT id, module_id, code, name, fields, statuses, rights, next_field, created_at"
           " FROM apps "_s
           + rest;
}

Result<App> parseApp(RowReader &row)
{
    App app;
    app.id = row.id<domain::AppId>();
    app.module = row.id<domain::ModuleId>();
    app.code = row.string();
    app.name = row.string();
    const QString fields = row.string();
    const QString statuses = row.string();
    const QString rights = row.string();
    app.nextField = int(row.integer());
    app.createdAt = row.time();
    if (!readList(fields, numberedField, app.fields)
        || !readList(statuses, domain::statusFromJson, app.statuses)
        || !readList(rights, domain::rightFromJson, app.rights))
        return corruptRow(u"apps"_s);
    return app;
}

QString fieldsText(const App &app)
{
    QJsonArray array;
    for (const auto &field : app.fields) {
        auto object = domain::toJson(field);
        object.insert(u"number"_s, field.number);
        array.append(object);
    }
    return textOf(array);
}

QString statusesText(const App &app)
{
    return textOf(domain::listToJson(app.statuses));
}

QString rightsText(const App &app)
{
    return textOf(domain::listToJson(app.rights));
}

} // namespace server::sql
