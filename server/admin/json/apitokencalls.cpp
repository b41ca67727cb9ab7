// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens of the Web API that administrators make for persons (requirements B-55).
#include "server/admin/json/lookup.h"
#include "server/admin/json/values.h"
#include "server/api/appviews.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

QJsonObject toJson(const domain::ApiToken &token)
{
    return {{u"id"_s, token.id.value()},
            {u"name"_s, token.name},
            {u"prefix"_s, QString::fromLatin1(token.prefix)},
            {u"created_at"_s, timeToJson(token.createdAt)},
            {u"expires"_s, timeToJson(token.expiresAt)},
            {u"last_used_at"_s, timeToJson(token.lastUsedAt)}};
}

domain::ApiTokenId readNumber(const JsonCallPtr &call)
{
    int number = 0;
    if (!call->params().number(u"token"_s, number))
        call->params().fault("token", "required");
    return domain::ApiTokenId(number);
}

void list(const JsonCallPtr &call)
{
    if (!call->isReady())
        return;
    call->after<QList<api::ApiTokenSummary>>(call->api().apiTokens(), [call](const auto &tokens) {
        QJsonArray rows;
        for (const auto &each : tokens) {
            auto row = toJson(each.token);
            row.insert(u"user"_s, each.userCode);
            rows.append(row);
        }
        call->result(rows);
    });
}

void create(const JsonCallPtr &call)
{
    auto &params = call->params();
    domain::ApiTokenDraft draft;
    params.key(u"user"_s, draft.userCode);
    params.key(u"name"_s, draft.name);
    params.moment(u"expires"_s, draft.expiresAt);
    if (!call->isReady())
        return;
    call->after<api::CreatedApiToken>(call->api().createApiToken(draft), [=](auto created) {
        auto object = toJson(created.record);
        object.insert(u"user"_s, draft.userCode);
        object.insert(u"token"_s, QString::fromLatin1(created.token.reveal()));
        call->result(object);
    });
}

void update(const JsonCallPtr &call)
{
    const auto id = readNumber(call);
    std::optional<base::Timestamp> expires;
    if (!call->params().has(u"expires"_s))
        call->params().fault("expires", "required");
    call->params().moment(u"expires"_s, expires);
    if (!call->isReady())
        return;
    call->after<domain::ApiToken>(call->api().setApiTokenExpiry(id, expires),
                                  [call](const auto &token) { call->result(toJson(token)); });
}

void remove(const JsonCallPtr &call)
{
    const auto id = readNumber(call);
    if (!call->isReady())
        return;
    call->finishAfter(call->api().deleteApiToken(id));
}

} // namespace

QList<JsonCallEntry> apiTokenCalls()
{
    return {{"api_token.list", list},
            {"api_token.create", create},
            {"api_token.update", update},
            {"api_token.delete", remove}};
}

} // namespace server::admin
