// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/items.h"

#include "server/store/apprepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace server::service {

base::Result<domain::App> Items::appFor(domain::AppId id, bool domain::AppAccess::*act)
{
    auto app = existing(m_change.work().apps().byId(id), u"app"_s);
    if (!app)
        return app;
    const auto person = existing(m_change.work().users().byId(m_person), u"user"_s);
    if (!person)
        return base::passOn(person);
    if (!(domain::accessOf(*app, *person).*act))
        return base::failure(base::Error::Kind::Forbidden, u"this person has no right to it"_s);
    return app;
}

base::Result<void> Items::checkPeople(const domain::App &app, const domain::ItemContent &content)
{
    for (const auto &[code, subject] : domain::namedUsers(app, content)) {
        const auto named = m_change.work().users().bySubject(subject);
        if (!named)
            return base::passOn(named);
        if (!*named || (*named)->deletedAt)
            return fault(code.toUtf8(), "unknown", {QString::fromUtf8(subject)});
    }
    return {};
}

base::Result<QList<domain::ItemKey>> Items::freeKeys(const domain::App &app,
                                                     const domain::Item &item)
{
    auto keys = domain::keysOf(app, item);
    for (const auto &field : app.fields) {
        if (!field.unique)
            continue;
        for (const auto &key : std::as_const(keys)) {
            if (key.attribute != field.number || key.key.isEmpty())
                continue;
            const auto other = m_change.work().apps().isTaken(app.id, key, item.id);
            if (!other)
                return base::passOn(other);
            if (*other)
                return taken(field.code.toUtf8(), {});
        }
    }
    return keys;
}

base::Result<domain::Item> Items::create(domain::AppId id, const QJsonObject &context)
{
    const auto app = appFor(id, &domain::AppAccess::create);
    if (!app)
        return base::passOn(app);
    auto content = domain::checkItem(*app, context, domain::ItemAct::Create);
    if (!content)
        return base::passOn(content);
    if (auto done = checkPeople(*app, *content); !done)
        return base::passOn(done);
    const auto random = m_random.bytes(10);
    if (!random)
        return base::passOn(random);
    const auto author = existing(m_change.work().users().byId(m_person), u"user"_s);
    if (!author)
        return base::passOn(author);
    const auto newest = m_change.work().apps().newestItemAt(app->id);
    if (!newest)
        return base::passOn(newest);
    domain::Item item;
    item.app = app->id;
    item.createdAt = item.updatedAt = std::max(m_change.now(), newest->value_or(m_change.now()));
    item.uid = domain::makeItemUid(item.createdAt, *random);
    item.name = content->name.value_or(QString());
    item.status = app->statuses.isEmpty() ? QString() : app->statuses.first().code;
    item.createdBy = item.updatedBy = author->id;
    item.createdBySubject = author->subject;
    item.values = domain::mergedValues({}, content->values);
    const auto keys = freeKeys(*app, item);
    if (!keys)
        return base::passOn(keys);
    const auto number = m_change.work().apps().insertItem(item, *keys);
    if (!number)
        return base::passOn(number);
    item.id = *number;
    return item;
}

base::Result<domain::Item> Items::update(domain::AppId id, const QByteArray &uid,
                                         const QJsonObject &context)
{
    const auto app = appFor(id, &domain::AppAccess::change);
    if (!app)
        return base::passOn(app);
    auto content = domain::checkItem(*app, context, domain::ItemAct::Change);
    if (!content)
        return base::passOn(content);
    auto item = existing(m_change.work().apps().item(id, uid), u"item"_s);
    if (!item)
        return item;
    if (auto done = checkPeople(*app, *content); !done)
        return base::passOn(done);
    item->name = content->name.value_or(item->name);
    item->values = domain::mergedValues(item->values, content->values);
    return save(*app, std::move(*item));
}

base::Result<domain::Item> Items::setStatus(domain::AppId id, const QByteArray &uid,
                                            const QString &status)
{
    const auto app = appFor(id, &domain::AppAccess::change);
    if (!app)
        return base::passOn(app);
    if (!app->hasStatus(status))
        return fault("__status", "unknown_value", {status.left(64)});
    auto item = existing(m_change.work().apps().item(id, uid), u"item"_s);
    if (!item)
        return item;
    item->status = status;
    return save(*app, std::move(*item));
}

base::Result<domain::Item> Items::save(const domain::App &app, domain::Item item)
{
    item.updatedBy = m_person;
    item.updatedAt = m_change.now();
    const auto keys = freeKeys(app, item);
    if (!keys)
        return base::passOn(keys);
    if (auto done = m_change.work().apps().updateItem(item, *keys); !done)
        return base::passOn(done);
    return item;
}

base::Result<int> Items::remove(domain::AppId id, const QByteArrayList &uids)
{
    const auto app = appFor(id, &domain::AppAccess::change);
    if (!app)
        return base::passOn(app);
    int removed = 0;
    for (const QByteArray &uid : uids) {
        const auto item = m_change.work().apps().item(id, uid);
        if (!item)
            return base::passOn(item);
        if (!*item)
            continue;
        if (auto done = m_change.work().apps().removeItem(**item); !done)
            return base::passOn(done);
        ++removed;
    }
    if (removed == 0)
        return 0;
    if (auto done = m_change.record("app.items_deleted", {.module = app->module},
                                    {{u"app"_s, app->code}, {u"items"_s, removed}});
        !done)
        return base::passOn(done);
    return removed;
}

} // namespace server::service
