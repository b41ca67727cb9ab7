// SPDX-License-Identifier: GPL-3.0-or-later
// Legacy tokens of persons (requirements C-14).
#include "server/admin/json/lookup.h"
#include "server/admin/json/values.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

QJsonObject toJson(const domain::LegacyToken &token)
{
    return {{u"id"_s, token.id.value()},
            {u"created_at"_s, timeToJson(token.createdAt)},
            {u"expires"_s, timeToJson(token.expiresAt)},
            {u"last_used_at"_s, timeToJson(token.lastUsedAt)},
            {u"revoked_at"_s, timeToJson(token.revokedAt)}};
}

void list(const JsonCallPtr &call)
{
    const auto name = readUserName(call);
    if (!call->isReady())
        return;
    withUser(call, name, [call](const auto &user) {
        call->after<QList<domain::LegacyToken>>(call->api().legacyTokens(user.id),
                                                [call](const auto &tokens) {
                                                    QJsonArray rows;
                                                    for (const auto &each : tokens)
                                                        rows.append(toJson(each));
                                                    call->result(rows);
                                                });
    });
}

void create(const JsonCallPtr &call)
{
    const auto name = readUserName(call);
    QString text;
    call->params().text(u"duration"_s, text);
    const auto duration = domain::parseLegacyDuration(text);
    if (!duration)
        call->params().take(duration.error());
    if (!call->isReady())
        return;
    withUser(call, name, [call, seconds = *duration](const auto &user) {
        call->after<api::CreatedLegacyToken>(
            call->api().createLegacyToken(user.id, seconds), [call](const auto &created) {
                call->result(
                    QJsonObject{{u"serviceKey"_s, QString::fromLatin1(created.serviceKey.reveal())},
                                {u"token"_s, QString::fromLatin1(created.token.reveal())}});
            });
    });
}

void revoke(const JsonCallPtr &call)
{
    const auto name = readUserName(call);
    int number = 0;
    if (!call->params().number(u"token"_s, number))
        call->params().fault("token", "required");
    if (!call->isReady())
        return;
    withUser(call, name, [call, number](const auto &user) {
        call->finishAfter(call->api().revokeLegacyToken(user.id, domain::LegacyTokenId(number)));
    });
}

} // namespace

QList<JsonCallEntry> legacyTokenCalls()
{
    return {{"user.legacy_tokens", list},
            {"user.legacy_token", create},
            {"user.revoke_legacy_token", revoke}};
}

} // namespace server::admin
