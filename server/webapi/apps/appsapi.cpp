// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/webapi/apps/appsapi.h"

#include "server/base/strictjson.h"
#include "server/service/catalogapp.h"
#include "server/store/apprepository.h"

using namespace Qt::StringLiterals;

namespace server::webapi::apps {

namespace {

tl::unexpected<base::Error> wrongType(const QByteArray &member, const QString &expected)
{
    return base::failure(base::Error::Kind::InvalidInput, u"the request is not valid"_s,
                         {{member, "wrong_type", {expected}}});
}

/// {"context": {...}}
base::Result<QJsonObject> contextIn(const QByteArray &body)
{
    const auto object = objectIn(body);
    if (!object)
        return object;
    if (!object->value(u"context"_s).isObject())
        return wrongType("context", u"an object"_s);
    return object->value(u"context"_s).toObject();
}

/// {"status": {"code": "..."}}, or the code alone.
base::Result<QString> statusIn(const QByteArray &body)
{
    const auto object = objectIn(body);
    if (!object)
        return base::passOn(object);
    QJsonValue status = object->value(u"status"_s);
    if (status.isObject())
        status = status.toObject().value(u"code"_s);
    if (!status.isString())
        return wrongType("status", u"{\"code\": code}"_s);
    return status.toString();
}

/// After a change by this right. Who made an item knows what is in it; who only may change one is
/// told which it was (requirements B-42).
QJsonObject shownTo(const domain::User &person, const domain::App &app,
                    bool domain::AppAccess::*right, const domain::Item &item)
{
    if (right == &domain::AppAccess::create || domain::accessOf(app, person).read)
        return domain::itemToJson(app, item);
    return {{u"__id"_s, domain::uidToText(item.uid)}};
}

} // namespace

base::Result<QJsonObject> objectIn(const QByteArray &body)
{
    if (body.isEmpty())
        return QJsonObject();
    auto object = base::parseStrictObject(body);
    if (!object)
        return base::failure(base::Error::Kind::InvalidInput,
                             u"the body is not a JSON object: "_s + object.error().detail);
    return object;
}

AppsApi::AppsApi(const Dependencies &dependencies)
    : m_with(dependencies)
{
}

base::Result<domain::App> AppsApi::appFor(const Caller &caller, const AppAddress &address,
                                          bool domain::AppAccess::*act) const
{
    const auto found =
        caller.catalog->apps.value(service::catalogName(address.space, address.code));
    if (!found || !found->module->enabled)
        return base::failure(base::Error::Kind::NotFound, u"there is no such app"_s);
    if (!(domain::accessOf(found->app, caller.person).*act))
        return base::failure(base::Error::Kind::Forbidden,
                             u"the person who allowed this has no right to it"_s);
    return found->app;
}

template<class Value, class Act>
void AppsApi::change(const Caller &caller, const AppAddress &address,
                     bool domain::AppAccess::*right,
                     base::Result<Value> (*read)(const QByteArray &), const QByteArray &body,
                     Act act, Reply reply)
{
    const auto app = appFor(caller, address, right);
    if (!app)
        return reply(failureAnswer(app.error()));
    auto value = read(body);
    if (!value)
        return reply(failureAnswer(value.error()));
    store::submit<domain::Item>(
        m_with.store, &m_with.answerTo,
        [&random = m_with.random, act = std::move(act), app = *app, value = std::move(*value),
         caller](store::UnitOfWork &work) -> base::Result<domain::Item> {
            const domain::Actor actor{domain::Actor::Kind::Person, caller.person.id,
                                      caller.person.code, caller.address};
            service::Change made(work, actor, caller.now);
            service::Items items(made, random, caller.person.id);
            return act(items, app.id, value);
        },
        [app = *app, right, person = caller.person,
         reply = std::move(reply)](const base::Result<domain::Item> &item) {
            reply(item ? itemAnswer(shownTo(person, app, right, *item))
                       : failureAnswer(item.error()));
        });
}

void AppsApi::createItem(const Caller &caller, const AppAddress &address, const QByteArray &body,
                         Reply reply)
{
    change(
        caller, address, &domain::AppAccess::create, contextIn, body,
        [](service::Items &items, domain::AppId app, const QJsonObject &context) {
            return items.create(app, context);
        },
        std::move(reply));
}

void AppsApi::updateItem(const Caller &caller, const AppAddress &address, const QString &id,
                         const QByteArray &body, Reply reply)
{
    change(
        caller, address, &domain::AppAccess::change, contextIn, body,
        [uid = domain::uidFromText(id)](service::Items &items, domain::AppId app,
                                        const QJsonObject &context) {
            return items.update(app, uid, context);
        },
        std::move(reply));
}

void AppsApi::setItemStatus(const Caller &caller, const AppAddress &address, const QString &id,
                            const QByteArray &body, Reply reply)
{
    change(
        caller, address, &domain::AppAccess::change, statusIn, body,
        [uid = domain::uidFromText(id)](service::Items &items, domain::AppId app,
                                        const QString &status) {
            return items.setStatus(app, uid, status);
        },
        std::move(reply));
}

Answer AppsApi::item(const Caller &caller, const AppAddress &address, const QString &id)
{
    const auto app = appFor(caller, address, &domain::AppAccess::read);
    if (!app)
        return failureAnswer(app.error());
    const auto item =
        service::existing(m_with.reads.apps().item(app->id, domain::uidFromText(id)), u"item"_s);
    return item ? itemAnswer(domain::itemToJson(*app, *item)) : failureAnswer(item.error());
}

Answer AppsApi::items(const Caller &caller, const AppAddress &address, const QJsonObject &request)
{
    const auto app = appFor(caller, address, &domain::AppAccess::read);
    if (!app)
        return failureAnswer(app.error());
    const auto asked = readListRequest(request);
    if (!asked)
        return failureAnswer(asked.error());
    const auto query = queryFor(*app, *asked);
    if (!query)
        return failureAnswer(query.error());
    const auto list = m_with.reads.apps().list(*query);
    if (!list)
        return failureAnswer(list.error());
    QJsonArray shown;
    for (const auto &item : list->items)
        shown.append(projected(*asked, domain::itemToJson(*app, item)));
    return listAnswer(shown, list->total);
}

} // namespace server::webapi::apps
