// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-06, D-16, D-17.
#include "server/webapi/rest/permissions.h"

#include "server/base/strictjson.h"
#include "server/service/organization.h"
#include "server/webapi/rest/restanswers.h"

using namespace Qt::StringLiterals;

namespace server::webapi::rest {

namespace {

QJsonObject describe(const domain::Permission &permission)
{
    return {{u"application"_s, permission.application},
            {u"code"_s, permission.code},
            {u"name"_s, permission.name},
            {u"predefined"_s, permission.predefined}};
}

base::Result<std::optional<domain::Permission>> permissionOf(const store::UserRepository &users,
                                                             const QString &code)
{
    const auto known = users.permissions();
    if (!known)
        return base::passOn(known);
    for (const auto &each : *known) {
        if (each.code == code)
            return each;
    }
    return std::nullopt;
}

void readText(const QJsonObject &object, const QString &name, QString &value,
              base::FieldErrors &wrong)
{
    const auto member = object.value(name);
    if (member.isString())
        value = member.toString();
    else if (!member.isUndefined())
        wrong.append({name.toLatin1(), "wrong_type", {}});
}

base::Result<domain::PermissionDraft> draftIn(const QByteArray &body)
{
    const auto object = base::parseStrictObject(body);
    if (!object)
        return base::failure(base::Error::Kind::InvalidInput, u"the body is not a JSON object"_s);
    domain::PermissionDraft draft;
    base::FieldErrors wrong;
    readText(*object, u"application"_s, draft.application, wrong);
    readText(*object, u"code"_s, draft.code, wrong);
    readText(*object, u"name"_s, draft.name, wrong);
    for (const QString &name : object->keys()) {
        if (name != u"application" && name != u"code" && name != u"name")
            wrong.append({name.toUtf8(), "unknown_member", {}});
    }
    if (!wrong.isEmpty())
        return service::faults(std::move(wrong));
    return draft;
}

} // namespace

void Permissions::answer(const RestCall &call, Reply reply)
{
    const bool isOne = call.path.size() == 2;
    if (call.path.size() > 2)
        return reply(refused(404, u"there is nothing here"_s));
    const QByteArrayList writing = isOne ? QByteArrayList{"PUT", "DELETE"} : QByteArrayList{"POST"};
    if (call.method == "GET")
        return reply(read(call));
    if (!writing.contains(call.method))
        return reply(methodNotAllowed(isOne ? "DELETE, GET, HEAD, PUT" : "GET, HEAD, POST"));
    if (!call.user.administrator)
        return reply(refused(403, u"an administrator's account is needed"_s));
    if (call.method == "DELETE")
        return remove(call, std::move(reply));
    if (!call.bodyIsJson)
        return reply(refused(415, u"the body must be application/json"_s));
    save(call, std::move(reply));
}

Answer Permissions::read(const RestCall &call) const
{
    const auto known = m_reads.users().permissions();
    if (!known)
        return refusedFor(known.error());
    QJsonArray array;
    for (const auto &permission : *known) {
        if (call.path.size() == 2 && permission.code.toUtf8() == call.path.at(1))
            return found(describe(permission));
        array.append(describe(permission));
    }
    if (call.path.size() == 2)
        return refused(404, u"there is no such permission"_s);
    return found(array);
}

void Permissions::save(const RestCall &call, Reply reply)
{
    auto draft = draftIn(call.body);
    if (!draft)
        return reply(refusedFor(draft.error()));
    const bool isNew = call.method == "POST";
    const QString code = isNew ? draft->code : QString::fromUtf8(call.path.at(1));
    if (draft->code.isEmpty())
        draft->code = code;
    if (draft->code != code)
        return reply(refused(400, u"the code differs from that of the address"_s, u"code"_s));
    store::submit<domain::Permission>(
        m_store, &m_answerTo,
        [draft = *draft, isNew, actor = call.actor,
         now = call.now](store::UnitOfWork &work) -> base::Result<domain::Permission> {
            const auto present = permissionOf(work.users(), draft.code);
            if (!present)
                return base::passOn(present);
            if (isNew && *present)
                return service::taken("code", draft.code);
            if (!isNew && !*present)
                return service::notFound(u"permission"_s);
            service::Change change(work, actor, now);
            return service::Organization(change).savePermission(draft);
        },
        [reply = std::move(reply), isNew](base::Result<domain::Permission> saved) {
            if (!saved)
                return reply(refusedFor(saved.error()));
            auto answer = found(describe(*saved));
            answer.status = isNew ? 201 : 202;
            reply(std::move(answer));
        });
}

void Permissions::remove(const RestCall &call, Reply reply)
{
    m_store.enqueue({[code = QString::fromUtf8(call.path.at(1)), actor = call.actor,
                      now = call.now](store::UnitOfWork &work) {
                         service::Change change(work, actor, now);
                         return service::Organization(change).removePermission(code);
                     },
                     &m_answerTo,
                     [reply = std::move(reply)](base::Result<void> outcome) {
                         reply(outcome ? Answer{204, {}} : refusedFor(outcome.error()));
                     }});
}

} // namespace server::webapi::rest
