// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/webapi/apps/listrequest.h"

#include "server/base/strictjson.h"
#include "server/domain/applimits.h"
#include "server/domain/itemkey.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace server::webapi::apps {

namespace {

namespace limits = domain::limits;

tl::unexpected<base::Error> wrong(const QByteArray &member, const QByteArray &code,
                                  const QString &param)
{
    return base::failure(base::Error::Kind::InvalidInput, u"the request is not valid"_s,
                         {{member, code, {param}}});
}

base::Result<void> readNumber(const QJsonObject &body, const QString &name, qint64 &value)
{
    const QJsonValue given = body.value(name);
    if (given.isUndefined() || given.isNull())
        return {};
    const double number = given.toDouble(-1);
    if (!given.isDouble() || number != std::floor(number) || number < 0 || number > 1e9)
        return wrong(name.toLatin1(), "wrong_type", u"a whole number from 0 on"_s);
    value = qint64(number);
    return {};
}

base::Result<bool> readTexts(const QJsonObject &body, const QString &name, QStringList &texts)
{
    const QJsonValue given = body.value(name);
    if (given.isUndefined() || given.isNull())
        return false;
    // One alone may stand without its list.
    const QJsonArray list = given.isString() ? QJsonArray{given} : given.toArray();
    if (!given.isString() && !given.isArray())
        return wrong(name.toLatin1(), "wrong_type", u"a list of texts"_s);
    if (list.size() > limits::filterValues)
        return wrong(name.toLatin1(), "too_many", QString::number(limits::filterValues));
    for (const auto &element : list) {
        if (!element.isString())
            return wrong(name.toLatin1(), "wrong_type", u"a list of texts"_s);
        texts.append(element.toString());
    }
    return true;
}

base::Result<void> readSort(const QJsonObject &body, QList<ListRequest::Sort> &sort)
{
    const QJsonValue given = body.value(u"sortExpressions"_s);
    if (given.isUndefined() || given.isNull())
        return {};
    if (!given.isArray())
        return wrong("sortExpressions", "wrong_type", u"a list of objects"_s);
    const QJsonArray list = given.toArray();
    if (list.size() > limits::sortFields)
        return wrong("sortExpressions", "too_many", QString::number(limits::sortFields));
    for (const auto &element : list) {
        const QJsonObject object = element.toObject();
        const QJsonValue ascending = object.value(u"ascending"_s);
        if (!object.value(u"field"_s).isString()
            || !(ascending.isUndefined() || ascending.isBool()))
            return wrong("sortExpressions", "wrong_type",
                         u"{\"field\": name, \"ascending\": true}"_s);
        sort.append({object.value(u"field"_s).toString(), ascending.toBool(true)});
    }
    return {};
}

base::Result<void> readObject(const QJsonObject &body, const QString &name, QJsonObject &object)
{
    const QJsonValue given = body.value(name);
    if (given.isUndefined() || given.isNull())
        return {};
    if (!given.isObject())
        return wrong(name.toLatin1(), "wrong_type", u"an object"_s);
    object = given.toObject();
    return {};
}

} // namespace

base::Result<ListRequest> readListRequest(const QJsonObject &body)
{
    ListRequest request;
    if (auto done = readNumber(body, u"from"_s, request.from); !done)
        return base::passOn(done);
    if (auto done = readNumber(body, u"size"_s, request.size); !done)
        return base::passOn(done);
    request.size = qMin<qint64>(request.size, limits::itemsListed);
    const auto ids = readTexts(body, u"ids"_s, request.ids);
    if (!ids)
        return base::passOn(ids);
    // The platform's clients send an empty list where they do not mean one.
    request.hasIds = *ids && !request.ids.isEmpty();
    if (auto done = readTexts(body, u"statusCode"_s, request.statuses); !done)
        return base::passOn(done);
    // Items that were deleted are gone: `active` has nothing to leave out.
    const QJsonValue active = body.value(u"active"_s);
    if (!active.isUndefined() && !active.isNull() && !active.isBool())
        return wrong("active", "wrong_type", u"true or false"_s);
    if (auto done = readObject(body, u"filter"_s, request.filter); !done)
        return base::passOn(done);
    if (auto done = readSort(body, request.sort); !done)
        return base::passOn(done);
    QJsonObject fields;
    if (auto done = readObject(body, u"fields"_s, fields); !done)
        return base::passOn(done);
    if (!fields.contains(u"*"_s))
        request.fields = fields.keys();
    return request;
}

base::Result<QJsonObject> bodyOfQuery(const QHash<QByteArray, QByteArray> &query)
{
    QJsonObject body;
    for (auto it = query.cbegin(); it != query.cend(); ++it) {
        const QString name = QString::fromUtf8(it.key());
        const QString text = QString::fromUtf8(it.value());
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        if (name == "from"_L1 || name == "size"_L1) {
            body.insert(name, isNumber ? QJsonValue(number) : QJsonValue(text));
        } else if (name == "active"_L1) {
            if (text != "true"_L1 && text != "false"_L1)
                return wrong("active", "wrong_type", u"true or false"_s);
            body.insert(name, text == "true"_L1);
        } else if (name == "ids"_L1 || name == "statusCode"_L1) {
            body.insert(name, QJsonArray::fromStringList(text.split(u',')));
        } else if (name == "filter"_L1 || name == "sortExpressions"_L1) {
            const auto document = base::parseStrictDocument(it.value());
            if (!document)
                return wrong(it.key(), "wrong_type", u"JSON ("_s + document.error().detail + u')');
            body.insert(name, document->isArray() ? QJsonValue(document->array())
                                                  : QJsonValue(document->object()));
        }
    }
    return body;
}

base::Result<domain::ItemQuery> queryFor(const domain::App &app, const ListRequest &request)
{
    using domain::ItemAttribute;
    using domain::ItemCondition;
    using domain::ItemFilter;
    domain::ItemQuery query;
    query.app = app.id;
    query.from = request.from;
    query.size = request.size;
    auto filter = domain::filterFromJson(app, request.filter);
    if (!filter)
        return base::passOn(filter);
    if (request.hasIds || !request.statuses.isEmpty()) {
        const auto addList = [&](ItemAttribute attribute, QByteArrayList keys) {
            query.filter.add(
                ItemFilter::of({int(attribute), ItemCondition::Operator::OneOf, std::move(keys)}));
        };
        QByteArrayList keys;
        for (const QString &id : request.ids)
            keys.append(domain::uidFromText(id));
        if (request.hasIds)
            addList(ItemAttribute::Id, keys);
        keys.clear();
        for (const QString &status : request.statuses)
            keys.append(domain::keyOf(status));
        if (!request.statuses.isEmpty())
            addList(ItemAttribute::Status, keys);
        if (filter->kind == ItemFilter::Kind::All)
            query.filter.parts += filter->parts;
        else
            query.filter.add(std::move(*filter));
    } else {
        query.filter = std::move(*filter);
    }
    for (const auto &sort : request.sort) {
        const auto attribute = domain::sortAttribute(app, sort.field);
        if (!attribute)
            return base::passOn(attribute);
        query.sort.append({*attribute, sort.ascending});
    }
    return query;
}

QJsonObject projected(const ListRequest &request, const QJsonObject &object)
{
    if (request.fields.isEmpty())
        return object;
    QJsonObject part{{u"__id"_s, object.value(u"__id"_s)}};
    for (const QString &field : request.fields) {
        if (object.contains(field))
            part.insert(field, object.value(field));
    }
    return part;
}

} // namespace server::webapi::apps
