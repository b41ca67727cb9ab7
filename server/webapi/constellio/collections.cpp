// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-16.
#include "server/webapi/constellio/collections.h"

#include "server/base/strictjson.h"
#include "server/webapi/constellio/answers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace server::webapi::constellio {

namespace {

constexpr int mostRecords = 100;

const QString &folderType()
{
    static const QString name = u"folder"_s;
    return name;
}
const QString &documentType()
{
    static const QString name = u"document"_s;
    return name;
}

/// Which records are asked for, and which part of them.
struct Choice
{
    QString schemaType;
    QString collection;
    int from = 0;
    int size = mostRecords;
};

QJsonObject record(const domain::Module &module, const QString &schemaType)
{
    return {{u"id"_s, module.code},
            {u"schemaType"_s, schemaType},
            {u"collection"_s, module.code},
            {u"title"_s, module.name}};
}

Answer chosen(const QList<const domain::Module *> &modules, const Choice &choice)
{
    QJsonArray records;
    int total = 0;
    for (const auto *module : modules) {
        if (!choice.collection.isEmpty() && choice.collection != module->code)
            continue;
        for (const QString &type : {folderType(), documentType()}) {
            if (!choice.schemaType.isEmpty() && choice.schemaType != type)
                continue;
            if (total >= choice.from && records.size() < choice.size)
                records.append(record(*module, type));
            ++total;
        }
    }
    return found({{u"records"_s, records}, {u"total"_s, total}, {u"from"_s, choice.from}});
}

bool isNumber(const QJsonValue &value, int &number)
{
    if (value.isUndefined())
        return true;
    const int read = value.toInt(-1);
    if (read < 0)
        return false;
    number = read;
    return true;
}

bool isText(const QJsonValue &value, QString &text)
{
    text = value.toString();
    return value.isUndefined() || value.isString();
}

std::optional<Choice> choiceIn(const QJsonObject &object)
{
    Choice choice;
    const bool valid = isText(object[u"schemaType"], choice.schemaType)
                       && isText(object[u"collection"], choice.collection)
                       && isNumber(object[u"from"], choice.from)
                       && isNumber(object[u"size"], choice.size);
    choice.size = std::min(choice.size, mostRecords);
    return valid ? std::optional(choice) : std::nullopt;
}

Answer notFound()
{
    return refused(404, u"There is nothing of this name."_s);
}

} // namespace

QList<const domain::Module *> Collections::modules() const
{
    QList<const domain::Module *> list;
    for (const auto &module : m_catalog.modules) {
        if (module->enabled && !module->builtIn)
            list.append(module.get());
    }
    return list;
}

const domain::Module *Collections::module(const QByteArray &id) const
{
    for (const auto *module : modules()) {
        if (module->code.toUtf8() == id)
            return module;
    }
    return nullptr;
}

Answer Collections::collections() const
{
    QJsonArray array;
    for (const auto *module : modules()) {
        array.append(QJsonObject{{u"code"_s, module->code},
                                 {u"name"_s, module->name},
                                 {u"description"_s, module->description}});
    }
    return found({{u"collections"_s, array}});
}

Answer Collections::records(const Query &query) const
{
    QJsonObject object;
    for (const QByteArray name : {"schemaType", "collection"}) {
        if (query.contains(name))
            object.insert(QString::fromLatin1(name), QString::fromUtf8(query.value(name)));
    }
    for (const QByteArray name : {"from", "size"}) {
        if (!query.contains(name))
            continue;
        bool isNumber = false;
        const int value = query.value(name).toInt(&isNumber);
        object.insert(QString::fromLatin1(name), isNumber ? value : -1);
    }
    const auto choice = choiceIn(object);
    return choice ? chosen(modules(), *choice)
                  : refused(400, u"from and size must be whole numbers."_s);
}

Answer Collections::records(const QByteArray &body) const
{
    const auto object =
        body.isEmpty() ? base::Result<QJsonObject>(QJsonObject()) : base::parseStrictObject(body);
    const auto choice = object ? choiceIn(*object) : std::nullopt;
    return choice ? chosen(modules(), *choice)
                  : refused(400, u"The body must be a JSON object that chooses records."_s);
}

Answer Collections::folder(const QByteArray &id) const
{
    const auto *owner = module(id);
    if (!owner)
        return notFound();
    auto object = record(*owner, folderType());
    object.insert(u"documents"_s, QJsonArray{owner->code});
    return found(object);
}

Answer Collections::document(const QByteArray &id) const
{
    const auto *owner = module(id);
    if (!owner)
        return notFound();
    auto object = record(*owner, documentType());
    object.insert(u"folder"_s, owner->code);
    object.insert(u"description"_s, owner->description);
    return found(object);
}

} // namespace server::webapi::constellio
