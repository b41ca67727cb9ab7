// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/jsoncall.h"
#include "server/admin/json/values.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

void answerState(const JsonCallPtr &call, api::Answer<api::ServerState> answer)
{
    call->after<api::ServerState>(std::move(answer),
                                  [call](const auto &state) { call->result(toJson(state)); });
}

void state(const JsonCallPtr &call)
{
    if (call->isReady())
        answerState(call, call->api().serverState());
}

void start(const JsonCallPtr &call)
{
    if (call->isReady())
        answerState(call, call->api().startServing());
}

void stop(const JsonCallPtr &call)
{
    if (call->isReady())
        answerState(call, call->api().stopServing());
}

void audit(const JsonCallPtr &call)
{
    domain::AuditQuery query;
    auto &params = call->params();
    params.text(u"text"_s, query.text);
    params.number(u"limit"_s, query.limit);
    bool success = true;
    if (params.flag(u"success"_s, success))
        query.success = success;
    int before = 0;
    if (params.number(u"before"_s, before))
        query.before = domain::AuditId(before);
    if (!call->isReady())
        return;
    call->after<QList<api::AuditRow>>(
        call->api().audit(query), [call](const auto &rows) { call->result(toJsonArray(rows)); });
}

QJsonObject finding(const QString &name, bool isFine, const QString &detail)
{
    return {{u"check"_s, name}, {u"ok"_s, isFine}, {u"detail"_s, detail}};
}

QJsonObject diagnose(const api::InstallationState &installation, const api::ServerState &state)
{
    const auto issuer = QString::fromLatin1(state.issuer);
    QJsonArray findings{
        finding(u"administrator"_s, installation.configured,
                installation.configured ? u"there is an administrator"_s
                                        : u"no administrator can sign in yet"_s),
        finding(u"issuer"_s, !issuer.isEmpty(),
                issuer.isEmpty() ? u"the server's link is not set: no token is issued"_s : issuer),
        finding(u"store"_s, state.storeWritable,
                state.storeWritable ? u"writable"_s : state.storeProblem),
        finding(
            u"sqlite"_s, !state.sqliteWalResetAffected,
            state.sqliteWalResetAffected
                ? u"%1 can lose commits when several processes write; one process owns this directory"_s
                      .arg(state.sqliteVersion)
                : state.sqliteVersion),
        finding(u"master key"_s, !state.masterKeySource.isEmpty(), state.masterKeySource),
        finding(u"listeners"_s, state.phase != api::ServerState::Phase::Failed,
                state.problem.isEmpty() ? state.listening.join(u", "_s) : state.problem)};
    return {{u"data_directory"_s, installation.dataDirectory}, {u"findings"_s, findings}};
}

void doctor(const JsonCallPtr &call)
{
    if (!call->isReady())
        return;
    call->after<api::InstallationState>(call->api().installationState(), [call](auto installation) {
        call->after<api::ServerState>(call->api().serverState(),
                                      [call, installation](const auto &state) {
                                          call->result(diagnose(installation, state));
                                      });
    });
}

} // namespace

QList<JsonCallEntry> serverCalls()
{
    return {{"server.state", state},
            {"server.start", start},
            {"server.stop", stop},
            {"audit.list", audit},
            {"doctor.run", doctor}};
}

} // namespace server::admin
