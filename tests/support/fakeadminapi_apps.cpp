// SPDX-License-Identifier: GPL-3.0-or-later
// The third part of the fake: apps and their items.
#include "tests/support/fakeadminapi.h"

#include <algorithm>

namespace tests::support {

using namespace server::api;
using namespace server::domain;
using namespace Qt::StringLiterals;
using server::base::Error;
using server::base::Result;

namespace {

template<class T>
Answer<T> ready(T value)
{
    return QtFuture::makeReadyFuture(Result<T>(std::move(value)));
}

template<class T>
Answer<T> refused(Error error)
{
    return QtFuture::makeReadyFuture(Result<T>(tl::unexpected<Error>(std::move(error))));
}

QByteArray keyIn(const QList<ItemKey> &keys, int attribute)
{
    for (const ItemKey &key : keys) {
        if (key.attribute == attribute)
            return key.key;
    }
    return {};
}

/// The conditions that the console's own filters are made of.
bool passes(const QList<ItemKey> &keys, const ItemFilter &filter)
{
    if (filter.kind == ItemFilter::Kind::Condition) {
        const QByteArray key = keyIn(keys, filter.condition.attribute);
        const QByteArrayList &wanted = filter.condition.keys;
        if (filter.condition.op == ItemCondition::Operator::Contains)
            return key.contains(wanted.value(0));
        return wanted.contains(key);
    }
    const auto part = [&keys](const ItemFilter &each) { return passes(keys, each); };
    return filter.kind == ItemFilter::Kind::Any
               ? std::any_of(filter.parts.begin(), filter.parts.end(), part)
               : std::all_of(filter.parts.begin(), filter.parts.end(), part);
}

} // namespace

Answer<QList<AppSummary>> FakeAdminApi::apps(ModuleId module)
{
    begin("apps", false);
    QList<AppSummary> found;
    for (AppSummary summary : std::as_const(m_apps)) {
        if (module.isValid() && summary.app.module != module)
            continue;
        summary.items = std::count_if(m_items.begin(), m_items.end(),
                                      [&](const Item &item) { return item.app == summary.app.id; });
        found.append(summary);
    }
    return ready(found);
}

Answer<AppSummary> FakeAdminApi::app(AppId id)
{
    begin("app", false);
    for (const AppSummary &summary : std::as_const(m_apps)) {
        if (summary.app.id == id)
            return ready(summary);
    }
    return refused<AppSummary>({Error::Kind::NotFound, {}, {}});
}

Answer<App> FakeAdminApi::createApp(ModuleId module, AppDraft draft)
{
    if (auto error = begin("createApp", true))
        return refused<App>(*error);
    if (auto faults = checkApp(draft); !faults.isEmpty())
        return refused<App>({Error::Kind::InvalidInput, {}, faults});
    for (const AppSummary &other : std::as_const(m_apps)) {
        if (other.app.module == module && other.app.code == draft.code)
            return refused<App>({Error::Kind::Conflict, {}, {{"code", "taken", {draft.code}}}});
    }
    AppSummary summary;
    summary.app.id = AppId(nextId());
    summary.app.module = module;
    summary.app.code = draft.code;
    summary.app.nextField = firstField;
    summary.moduleName = moduleOf(module)->module.name;
    summary.moduleCode = moduleOf(module)->module.code;
    m_apps.append(summary);
    return updateApp(summary.app.id, draft);
}

Answer<App> FakeAdminApi::updateApp(AppId id, AppDraft draft)
{
    if (auto error = begin("updateApp", true))
        return refused<App>(*error);
    for (AppSummary &summary : m_apps) {
        if (summary.app.id != id)
            continue;
        summary.app.name = draft.name;
        summary.app.statuses = draft.statuses;
        summary.app.rights = draft.rights;
        const App before = summary.app;
        summary.app.fields = draft.fields;
        for (AppField &field : summary.app.fields) {
            const AppField *known = before.field(field.code);
            field.number = known ? known->number : summary.app.nextField++;
        }
        emit changed(Topic::Apps);
        return ready(summary.app);
    }
    return refused<App>({Error::Kind::NotFound, {}, {}});
}

Answer<void> FakeAdminApi::deleteApp(AppId id)
{
    if (auto error = begin("deleteApp", true))
        return refused<void>(*error);
    m_apps.removeIf([id](const AppSummary &summary) { return summary.app.id == id; });
    m_items.removeIf([id](const Item &item) { return item.app == id; });
    emit changed(Topic::Apps);
    return QtFuture::makeReadyFuture(Result<void>());
}

Answer<ItemPage> FakeAdminApi::items(ItemQuery query)
{
    begin("items", false);
    const auto summary = app(query.app).takeResult();
    ItemPage page;
    QList<std::pair<QByteArray, Item>> found;
    const ItemSort sort = query.sort.isEmpty() ? ItemSort() : query.sort.first();
    for (const Item &item : std::as_const(m_items)) {
        const auto keys = keysOf(summary->app, item);
        if (item.app == query.app && passes(keys, query.filter))
            found.append({keyIn(keys, sort.attribute), item});
    }
    std::stable_sort(found.begin(), found.end(), [&sort](const auto &a, const auto &b) {
        return sort.ascending ? a.first < b.first : b.first < a.first;
    });
    page.total = found.size();
    for (qsizetype i = query.from; i < qMin(found.size(), query.from + query.size); ++i)
        page.items.append(found.at(i).second);
    for (const User &user : std::as_const(m_users))
        page.people.insert(QString::fromUtf8(user.subject), user.name);
    return ready(page);
}

Answer<Item> FakeAdminApi::createItem(AppId app, QJsonObject context)
{
    if (auto error = begin("createItem", true))
        return refused<Item>(*error);
    const auto summary = this->app(app).takeResult();
    const auto content = checkItem(summary->app, context, ItemAct::Create);
    if (!content)
        return refused<Item>(content.error());
    Item item;
    item.id = ItemId(nextId());
    item.app = app;
    item.uid = makeItemUid(m_clock.now(), QByteArray::number(1'000'000'000 + item.id.value()));
    item.name = content->name.value_or(QString());
    item.status = summary->app.statuses.value(0).code;
    item.createdBySubject = m_users.value(0).subject;
    item.createdAt = item.updatedAt = m_clock.now();
    item.values = mergedValues({}, content->values);
    m_items.append(item);
    emit changed(Topic::Apps);
    return ready(item);
}

Answer<Item> FakeAdminApi::updateItem(AppId app, QByteArray uid, QJsonObject context)
{
    if (auto error = begin("updateItem", true))
        return refused<Item>(*error);
    const auto summary = this->app(app).takeResult();
    const auto content = checkItem(summary->app, context, ItemAct::Change);
    if (!content)
        return refused<Item>(content.error());
    for (Item &item : m_items) {
        if (item.uid != uid)
            continue;
        item.name = content->name.value_or(item.name);
        item.values = mergedValues(item.values, content->values);
        item.updatedAt = m_clock.now();
        emit changed(Topic::Apps);
        return ready(item);
    }
    return refused<Item>({Error::Kind::NotFound, {}, {}});
}

Answer<Item> FakeAdminApi::setItemStatus(AppId, QByteArray uid, QString status)
{
    if (auto error = begin("setItemStatus", true))
        return refused<Item>(*error);
    for (Item &item : m_items) {
        if (item.uid != uid)
            continue;
        item.status = status;
        emit changed(Topic::Apps);
        return ready(item);
    }
    return refused<Item>({Error::Kind::NotFound, {}, {}});
}

Answer<int> FakeAdminApi::deleteItems(AppId, QByteArrayList uids)
{
    if (auto error = begin("deleteItems", true))
        return refused<int>(*error);
    const auto removed =
        m_items.removeIf([&uids](const Item &item) { return uids.contains(item.uid); });
    emit changed(Topic::Apps);
    return ready(int(removed));
}

Answer<QList<ApiTokenSummary>> FakeAdminApi::apiTokens()
{
    begin("apiTokens", false);
    return ready(m_apiTokens);
}

Answer<CreatedApiToken> FakeAdminApi::createApiToken(ApiTokenDraft draft)
{
    if (auto error = begin("createApiToken", true))
        return refused<CreatedApiToken>(*error);
    if (auto faults = checkApiToken(draft, m_clock.now()); !faults.isEmpty())
        return refused<CreatedApiToken>({Error::Kind::InvalidInput, {}, faults});
    ApiToken token;
    token.id = ApiTokenId(nextId());
    token.name = draft.name;
    token.prefix = "at_7Qm2vH";
    token.createdAt = m_clock.now();
    token.expiresAt = draft.expiresAt;
    QString name = draft.userCode;
    for (const User &user : std::as_const(m_users)) {
        if (user.code == draft.userCode)
            name = user.name;
    }
    m_apiTokens.prepend({token, draft.userCode, name});
    emit changed(Topic::Apps);
    return ready(CreatedApiToken{token, server::base::Secret(QByteArrayLiteral(
                                            "at_7Qm2vH0pT9xY4kLrW8nZs3JdF6aUbE1gXcVoKiPt5Rw"))});
}

Answer<ApiToken> FakeAdminApi::setApiTokenExpiry(ApiTokenId id,
                                                 std::optional<server::base::Timestamp> expiresAt)
{
    if (auto error = begin("setApiTokenExpiry", true))
        return refused<ApiToken>(*error);
    for (ApiTokenSummary &summary : m_apiTokens) {
        if (summary.token.id != id)
            continue;
        summary.token.expiresAt = expiresAt;
        emit changed(Topic::Apps);
        return ready(summary.token);
    }
    return refused<ApiToken>({Error::Kind::NotFound, {}, {}});
}

Answer<void> FakeAdminApi::deleteApiToken(ApiTokenId id)
{
    if (auto error = begin("deleteApiToken", true))
        return refused<void>(*error);
    m_apiTokens.removeIf([id](const ApiTokenSummary &summary) { return summary.token.id == id; });
    emit changed(Topic::Apps);
    return QtFuture::makeReadyFuture(Result<void>());
}

} // namespace tests::support
