// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-53, B-55.
#include "server/domain/textrules.h"
#include "server/service/apitokens.h"
#include "server/store/apprepository.h"
#include "server/webapi/apps/appsapi.h"

using namespace Qt::StringLiterals;

namespace server::webapi::apps {

namespace {

/// A token's last use is told to the minute: not every call is to cost a write.
constexpr std::chrono::minutes stampStep{1};
constexpr qsizetype longestSearch = 200;

QJsonObject toJson(const domain::User &user)
{
    return {{u"__id"_s, QString::fromUtf8(user.subject)},
            {u"__name"_s, user.name},
            {u"fullname"_s, user.name},
            {u"email"_s, user.email}};
}

/// People are looked for by a part of their name: {"__name": "keller"}, {"tf": {"__name": ...}} or
/// {"like": [{"field": "__name"}, {"const": ...}]}; `fullname` and `email` mean the same. A percent
/// sign at either end says what is done anyway.
base::Result<QString> textOf(QJsonObject filter)
{
    if (filter.size() == 1 && filter.value(u"tf"_s).isObject())
        filter = filter.value(u"tf"_s).toObject();
    if (filter.isEmpty())
        return QString();
    QString field = filter.begin().key();
    QJsonValue value = filter.begin().value();
    if (field == "like"_L1 || field == "eq"_L1) {
        const QJsonArray sides = value.toArray();
        field = sides.at(0).toObject().value(u"field"_s).toString();
        value = sides.at(1).toObject().value(u"const"_s);
    }
    static const QStringList searched{u"__name"_s, u"fullname"_s, u"email"_s};
    if (filter.size() != 1 || !searched.contains(field) || !value.isString()) {
        return base::failure(base::Error::Kind::InvalidInput, u"the filter is not valid"_s,
                             {{"filter", "wrong_type", {u"a text for __name or email"_s}}});
    }
    QString text = value.toString();
    if (text.startsWith(u'%'))
        text.remove(0, 1);
    if (text.endsWith(u'%'))
        text.chop(1);
    base::FieldErrors errors;
    domain::checkText(errors, "filter", text, longestSearch, domain::Need::Optional);
    if (!errors.isEmpty())
        return base::failure(base::Error::Kind::InvalidInput, u"the filter is not valid"_s, errors);
    return text;
}

} // namespace

base::Result<std::optional<Caller>> AppsApi::bearerOf(const base::Secret &token,
                                                      const QString &address, base::Timestamp now,
                                                      const service::CatalogPtr &catalog)
{
    auto bearer = service::bearerOf(token, m_with.reads, now);
    if (!bearer && bearer.error().kind == base::Error::Kind::Unauthorized)
        return std::nullopt;
    if (!bearer)
        return base::passOn(bearer);
    const auto &last = bearer->token.lastUsedAt;
    if (!last || now - *last >= stampStep) { // nobody waits for it
        m_with.store.enqueue({[id = bearer->token.id, now](store::UnitOfWork &work) {
                                  return work.apps().tokens().recordUse(id, now);
                              },
                              nullptr, [](const base::Result<void> &) {}});
    }
    return Caller{std::move(bearer->person), address, now, catalog};
}

Answer AppsApi::people(const QJsonObject &request)
{
    const auto asked = readListRequest(request);
    if (!asked)
        return failureAnswer(asked.error());
    const auto text = textOf(asked->filter);
    if (!text)
        return failureAnswer(text.error());
    const auto list = m_with.reads.users().people(
        {*text, asked->hasIds ? std::optional(asked->ids) : std::nullopt, asked->from,
         asked->size});
    if (!list)
        return failureAnswer(list.error());
    QJsonArray shown;
    for (const auto &user : list->people)
        shown.append(projected(*asked, toJson(user)));
    return listAnswer(shown, list->total);
}

} // namespace server::webapi::apps
