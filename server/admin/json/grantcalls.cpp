// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/lookup.h"
#include "server/admin/json/values.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

/// Which grants a call means: "user" and "client_id", each optional, and "unused_days".
struct Selection
{
    QString user;
    QByteArray clientId;
    api::GrantQuery query;
};

Selection readSelection(const JsonCallPtr &call)
{
    Selection selection;
    auto &params = call->params();
    params.text(u"user"_s, selection.user);
    params.text(u"client_id"_s, selection.clientId);
    params.text(u"text"_s, selection.query.text);
    params.number(u"unused_days"_s, selection.query.unusedDays);
    params.number(u"limit"_s, selection.query.limit);
    return selection;
}

void withGrants(const JsonCallPtr &call, const Selection &selection,
                const std::function<void(QList<api::GrantSummary>)> &next)
{
    const auto ask = [call, next](const api::GrantQuery &query) {
        call->after<QList<api::GrantSummary>>(call->api().grants(query), next);
    };
    const auto askForClient = [call, selection, ask](api::GrantQuery query) {
        if (selection.clientId.isEmpty())
            return ask(query);
        ClientName client;
        client.clientId = selection.clientId;
        withClient(call, client, [query, ask](const auto &found) mutable {
            query.client = found.client.id;
            ask(query);
        });
    };
    if (selection.user.isEmpty())
        return askForClient(selection.query);
    withUser(call, {selection.user}, [selection, askForClient](const auto &user) {
        auto query = selection.query;
        query.user = user.id;
        askForClient(query);
    });
}

void list(const JsonCallPtr &call)
{
    const auto selection = readSelection(call);
    if (!call->isReady())
        return;
    withGrants(call, selection, [call](const auto &grants) { call->result(toJsonArray(grants)); });
}

void show(const JsonCallPtr &call)
{
    int number = 0;
    call->params().number(u"grant"_s, number);
    if (!call->isReady())
        return;
    Selection all;
    all.query.limit = 10'000;
    withGrants(call, all, [call, number](const auto &grants) {
        for (const auto &each : grants) {
            if (each.grant.id.value() == number)
                return call->result(toJson(each));
        }
        call->fail({base::Error::Kind::NotFound,
                    u"there is no such granted access"_s,
                    {{"grant", "unknown", {QString::number(number)}}}});
    });
}

void answerCount(const JsonCallPtr &call, const QList<domain::GrantId> &ids)
{
    call->after<int>(call->api().revokeGrants(ids), [call](int count) {
        call->result(QJsonObject{{u"ended"_s, count}});
    });
}

/// One by its number, or all that a selection names; never all without a selection.
void end(const JsonCallPtr &call)
{
    int number = 0;
    const bool byNumber = call->params().number(u"grant"_s, number);
    auto selection = readSelection(call);
    if (!byNumber && selection.user.isEmpty() && selection.clientId.isEmpty())
        call->params().fault("grant", "required");
    if (!call->isReady())
        return;
    if (byNumber)
        return answerCount(call, {domain::GrantId(number)});
    withGrants(call, selection, [call](const auto &grants) {
        QList<domain::GrantId> ids;
        for (const auto &each : grants)
            ids.append(each.grant.id);
        answerCount(call, ids);
    });
}

} // namespace

QList<JsonCallEntry> grantCalls()
{
    return {{"grant.list", list}, {"grant.show", show}, {"grant.end", end}};
}

} // namespace server::admin
