// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/apps.h"

#include "server/domain/appjson.h"
#include "server/domain/applimits.h"
#include "server/domain/itemkey.h"
#include "server/store/apprepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

constexpr int itemsReadAtOnce = 500;

const domain::AppField *fieldOf(const domain::App &app, int number)
{
    const auto found = std::find_if(app.fields.begin(), app.fields.end(),
                                    [number](const auto &field) { return field.number == number; });
    return found == app.fields.end() ? nullptr : &*found;
}

QByteArray pathOf(const domain::App &app, const domain::AppField &field, const QByteArray &member)
{
    for (qsizetype i = 0; i < app.fields.size(); ++i) {
        if (app.fields.at(i).number == field.number)
            return "fields[" + QByteArray::number(i) + "]." + member;
    }
    return member;
}

} // namespace

base::FieldErrors Apps::takeFields(domain::App &app, const QList<domain::AppField> &fields)
{
    base::FieldErrors wrong;
    const domain::App before = app;
    app.fields.clear();
    for (domain::AppField field : fields) {
        const domain::AppField *known = before.field(field.code);
        if (known && known->type != field.type)
            wrong.append({"fields[" + QByteArray::number(app.fields.size()) + "].type",
                          "cannot_change",
                          {QString::fromLatin1(toName(known->type))}});
        field.number = known ? known->number : app.nextField++;
        app.fields.append(field);
    }
    return wrong;
}

base::Result<domain::App> Apps::create(domain::ModuleId module, const domain::AppDraft &draft)
{
    const auto owner = existing(m_change.work().modules().byId(module), u"module"_s);
    if (!owner)
        return base::passOn(owner);
    if (owner->builtIn)
        return builtIn(u"module"_s);
    if (auto wrong = domain::checkApp(draft); !wrong.isEmpty())
        return faults(std::move(wrong));
    domain::App app;
    app.module = module;
    app.code = draft.code;
    app.name = draft.name;
    app.statuses = draft.statuses;
    app.rights = draft.rights;
    app.nextField = domain::firstField;
    app.createdAt = m_change.now();
    static_cast<void>(takeFields(app, draft.fields)); // nothing can have changed
    const auto id = m_change.work().apps().insert(app);
    if (!id && id.error().kind == base::Error::Kind::Conflict)
        return taken("code", draft.code);
    if (!id)
        return base::passOn(id);
    app.id = *id;
    if (auto done =
            m_change.record("app.created", {.module = module}, domain::definitionToJson(app));
        !done)
        return base::passOn(done);
    m_change.catalogChanged();
    return app;
}

base::Result<domain::App> Apps::update(domain::AppId id, const domain::AppDraft &draft)
{
    auto app = existing(m_change.work().apps().byId(id), u"app"_s);
    if (!app)
        return app;
    const domain::App before = *app;
    auto wrong = domain::checkApp(draft);
    if (draft.code != app->code)
        wrong.append({"code", "cannot_change", {app->code}});
    app->name = draft.name;
    app->statuses = draft.statuses;
    app->rights = draft.rights;
    wrong.append(takeFields(*app, draft.fields));
    if (!wrong.isEmpty())
        return faults(std::move(wrong));
    auto difference =
        differenceOf(domain::definitionToJson(before), domain::definitionToJson(*app));
    if (difference.isEmpty())
        return before;
    if (auto done = adaptKeys(before, *app); !done)
        return base::passOn(done);
    if (auto done = m_change.work().apps().update(*app); !done)
        return base::passOn(done);
    difference.insert(u"app"_s, app->code);
    if (auto done = m_change.record("app.changed", {.module = app->module}, difference); !done)
        return base::passOn(done);
    m_change.catalogChanged();
    return app;
}

base::Result<void> Apps::adaptKeys(const domain::App &before, const domain::App &after)
{
    auto &apps = m_change.work().apps();
    for (const auto &field : before.fields) {
        const auto *kept = fieldOf(after, field.number);
        if (!field.indexed || (kept && kept->indexed))
            continue;
        if (auto done = apps.retireKeys(after.id, field.number); !done)
            return done;
    }
    for (const auto &field : after.fields) {
        if (auto done = adaptKey(after, fieldOf(before, field.number), field); !done)
            return done;
    }
    return {};
}

base::Result<void> Apps::adaptKey(const domain::App &app, const domain::AppField *before,
                                  const domain::AppField &field)
{
    auto &apps = m_change.work().apps();
    if (field.indexed && !(before && before->indexed)) {
        if (auto done = apps.addEmptyKeys(app.id, field.number); !done)
            return done;
        if (before) {
            if (auto done = indexItems(app, field); !done)
                return done;
        }
    }
    if (!field.unique || !before || before->unique)
        return {};
    const auto doubled = apps.hasDuplicates(app.id, field.number);
    if (!doubled)
        return base::passOn(doubled);
    if (*doubled)
        return fault(pathOf(app, field, "unique"), "has_duplicates", {field.code});
    return {};
}

base::Result<void> Apps::indexItems(const domain::App &app, const domain::AppField &field)
{
    auto &apps = m_change.work().apps();
    const auto count = apps.itemCount(app.id);
    if (!count)
        return base::passOn(count);
    // Everybody's changes wait for this one.
    if (*count > domain::limits::itemsIndexedAtOnce)
        return fault(pathOf(app, field, "indexed"), "too_many_items",
                     {QString::number(domain::limits::itemsIndexedAtOnce)});
    domain::ItemId last;
    for (;;) {
        const auto items = apps.itemsAfter(app.id, last, itemsReadAtOnce);
        if (!items)
            return base::passOn(items);
        for (const auto &item : *items) {
            const auto value = item.values.value(QString::number(field.number));
            const domain::ItemKey key{field.number, domain::keyOf(field.type, value)};
            if (auto done = apps.putKey(app.id, item.id, key); !done)
                return done;
            last = item.id;
        }
        if (items->size() < itemsReadAtOnce)
            return {};
    }
}

base::Result<void> Apps::remove(domain::AppId id)
{
    const auto app = existing(m_change.work().apps().byId(id), u"app"_s);
    if (!app)
        return base::passOn(app);
    const auto items = m_change.work().apps().itemCount(id);
    if (!items)
        return base::passOn(items);
    if (auto done = m_change.work().apps().remove(id); !done)
        return done;
    m_change.catalogChanged();
    return m_change.record("app.deleted", {.module = app->module},
                           {{u"code"_s, app->code}, {u"name"_s, app->name}, {u"items"_s, *items}});
}

} // namespace server::service
