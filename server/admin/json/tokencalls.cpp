// SPDX-License-Identifier: GPL-3.0-or-later
// Initial access tokens (RFC 7591 section 3): who may register clients by which template.
#include "server/admin/json/lookup.h"
#include "server/admin/json/values.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

QJsonObject toJson(const domain::InitialAccessToken &token)
{
    return {{u"id"_s, token.id.value()},
            {u"label"_s, token.label},
            {u"uses_left"_s, token.usesLeft},
            {u"created_at"_s, timeToJson(token.createdAt)},
            {u"expires"_s, timeToJson(token.expiresAt)},
            {u"revoked_at"_s, timeToJson(token.revokedAt)}};
}

void list(const JsonCallPtr &call)
{
    if (!call->isReady())
        return;
    call->after<QList<api::InitialAccessTokenSummary>>(
        call->api().initialAccessTokens(), [call](const auto &tokens) {
            QJsonArray rows;
            for (const auto &each : tokens) {
                auto row = toJson(each.token);
                row.insert(u"module"_s, each.moduleCode);
                row.insert(u"template"_s, each.templateName);
                rows.append(row);
            }
            call->result(rows);
        });
}

void create(const JsonCallPtr &call)
{
    auto &params = call->params();
    const auto module = readModuleName(call);
    QString templateName;
    domain::InitialAccessTokenDraft draft;
    params.key(u"template"_s, templateName);
    params.text(u"label"_s, draft.label);
    params.number(u"uses"_s, draft.uses);
    params.moment(u"expires"_s, draft.expiresAt);
    if (!call->isReady())
        return;
    withModule(call, module, [=](const auto &found) {
        withTemplateOf(call, found.module.id, templateName, [=](const auto &value) {
            auto full = draft;
            full.clientTemplate = value.id;
            call->after<api::CreatedInitialAccessToken>(
                call->api().createInitialAccessToken(full), [=](auto created) {
                    auto object = toJson(created.record);
                    object.insert(u"module"_s, module.code);
                    object.insert(u"template"_s, templateName);
                    object.insert(u"token"_s, QString::fromLatin1(created.token.reveal()));
                    call->result(object);
                });
        });
    });
}

void revoke(const JsonCallPtr &call)
{
    int number = 0;
    if (!call->params().number(u"token"_s, number))
        call->params().fault("token", "required");
    if (!call->isReady())
        return;
    call->finishAfter(call->api().revokeInitialAccessToken(domain::InitialAccessTokenId(number)));
}

} // namespace

QList<JsonCallEntry> tokenCalls()
{
    return {{"token.list", list}, {"token.create", create}, {"token.revoke", revoke}};
}

} // namespace server::admin
