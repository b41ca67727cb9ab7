// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/json/lookup.h"
#include "server/admin/json/values.h"
#include "server/service/setup/usermembers.h"

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

struct GivenPassword
{
    QByteArray text;
    bool mustChange = false;
    [[nodiscard]] base::Secret secret() const { return base::Secret(text); }
};

GivenPassword readPassword(service::setup::Members &params)
{
    GivenPassword password;
    params.text(u"password"_s, password.text);
    params.flag(u"must_change"_s, password.mustChange);
    return password;
}

void answerUser(const JsonCallPtr &call, const api::CreatedUser &created)
{
    auto object = toJson(created.user);
    if (created.generatedPassword)
        object.insert(u"password"_s, QString::fromUtf8(created.generatedPassword->reveal()));
    call->result(object);
}

void list(const JsonCallPtr &call)
{
    domain::UserQuery query;
    auto &params = call->params();
    params.text(u"text"_s, query.text);
    query.type = service::setup::readUserType(params);
    params.number(u"offset"_s, query.offset);
    params.number(u"limit"_s, query.limit);
    if (!call->isReady())
        return;
    call->after<QList<domain::User>>(
        call->api().users(std::move(query)),
        [call](const auto &users) { call->result(toJsonArray(users)); });
}

void show(const JsonCallPtr &call)
{
    const auto name = readUserName(call);
    if (!call->isReady())
        return;
    withUser(call, name, [call](const auto &user) { call->result(toJson(user)); });
}

void create(const JsonCallPtr &call)
{
    auto &params = call->params();
    domain::UserDraft draft;
    params.key(u"code"_s, draft.code);
    draft.name = draft.code;
    service::setup::readUser(params, draft);
    draft.type = service::setup::readUserType(params).value_or(draft.type);
    const auto password = readPassword(params);
    if (!call->isReady())
        return;
    call->after<api::CreatedUser>(
        call->api().createUser(draft, password.secret()), [call, password](auto created) {
            if (!password.mustChange || created.user.mustChangePassword)
                return answerUser(call, created);
            call->after<api::CreatedUser>(
                call->api().setPassword(created.user.id, password.secret(), true),
                [call](auto again) { answerUser(call, again); });
        });
}

void update(const JsonCallPtr &call)
{
    const auto name = readUserName(call);
    domain::UserDraft checked; // read once for the faults, and again over what is stored
    service::setup::readUser(call->params(), checked);
    if (!call->isReady())
        return;
    withUser(call, name, [call](const auto &user) {
        call->after<QList<domain::OrganizationalUnit>>(
            call->api().units(), [call, user](const auto &units) {
                auto draft = domain::draftOf(user, units);
                service::setup::readUser(call->params(), draft);
                call->after<domain::User>(
                    call->api().updateUser(user.id, draft),
                    [call](const auto &changed) { call->result(toJson(changed)); });
            });
    });
}

void setPassword(const JsonCallPtr &call)
{
    const auto name = readUserName(call);
    const auto password = readPassword(call->params());
    if (!call->isReady())
        return;
    withUser(call, name, [call, password](const auto &user) {
        call->after<api::CreatedUser>(
            call->api().setPassword(user.id, password.secret(), password.mustChange),
            [call](auto created) { answerUser(call, created); });
    });
}

void setLocked(const JsonCallPtr &call, bool locked)
{
    const auto name = readUserName(call);
    if (!call->isReady())
        return;
    withUser(call, name, [call, locked](const auto &user) {
        call->finishAfter(call->api().setUserLocked(user.id, locked));
    });
}

void remove(const JsonCallPtr &call)
{
    const auto name = readUserName(call);
    if (!call->isReady())
        return;
    withUser(call, name,
             [call](const auto &user) { call->finishAfter(call->api().deleteUser(user.id)); });
}

void impact(const JsonCallPtr &call)
{
    const auto name = readUserName(call);
    if (!call->isReady())
        return;
    withUser(call, name, [call](const auto &user) {
        call->after<api::Impact>(call->api().userImpact(user.id),
                                 [call](const auto &value) { call->result(toJson(value)); });
    });
}

} // namespace

QList<JsonCallEntry> userCalls()
{
    return {{"user.list", list},
            {"user.show", show},
            {"user.create", create},
            {"user.update", update},
            {"user.set_password", setPassword},
            {"user.lock", [](const JsonCallPtr &call) { setLocked(call, true); }},
            {"user.unlock", [](const JsonCallPtr &call) { setLocked(call, false); }},
            {"user.delete", remove},
            {"user.impact", impact}};
}

} // namespace server::admin
