// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/appjson.h"
#include "server/service/apps.h"
#include "server/service/setup/appmembers.h"
#include "server/service/setup/sections.h"
#include "server/store/apprepository.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

/// The elements of a list, each by the domain's own reader; the names are all that it may hold.
template<class T>
void readList(Members &members, const QString &name, const QStringList &names,
              base::Result<T> (*parse)(const QJsonObject &), QList<T> &list)
{
    if (!members.has(name))
        return;
    list.clear();
    for (const auto &element : members.objects(name)) {
        const qsizetype above = members.path().isEmpty() ? 0 : members.path().size() + 1;
        const QByteArray path = element.path.mid(above) + '.';
        for (const QString &member : element.object.keys()) {
            if (!names.contains(member))
                members.fault(path + member.toUtf8(), "unknown_member");
        }
        auto value = parse(element.object);
        if (value) {
            list.append(std::move(*value));
            continue;
        }
        for (const auto &fault : value.error().fields)
            members.fault(path + fault.field, fault.code, fault.params);
    }
}

void applyApp(Application &run, Members &members, const domain::Module &owner,
              const std::optional<domain::App> &stored, const QString &code)
{
    domain::AppDraft draft;
    if (stored)
        draft = domain::draftOf(*stored);
    else
        draft.code = draft.name = code;
    readAppMembers(members, draft);
    if (!members.done())
        return;
    Apps apps(run.change);
    const auto saved = run.valueOf(members, stored ? apps.update(stored->id, draft)
                                                   : apps.create(owner.id, draft));
    if (!saved)
        return;
    run.outcome.saved(u"apps"_s, members.path(), stored, *saved);
}

} // namespace

void readAppMembers(Members &members, domain::AppDraft &draft)
{
    members.text(u"name"_s, draft.name);
    readList(
        members, u"fields"_s,
        {u"code"_s, u"name"_s, u"type"_s, u"required"_s, u"indexed"_s, u"unique"_s, u"choices"_s},
        domain::fieldFromJson, draft.fields);
    readList(members, u"statuses"_s, {u"code"_s, u"name"_s}, domain::statusFromJson,
             draft.statuses);
    readList(members, u"rights"_s, {u"everyone"_s, u"group"_s, u"user"_s, u"allow"_s},
             domain::rightFromJson, draft.rights);
}

void applyApps(Application &run, Members &module, const domain::Module &owner)
{
    QSet<QString> seen;
    for (const auto &element : module.objects(u"apps"_s)) {
        Members members(element.object, element.path, run.faults);
        QString code;
        if (!members.newKey(u"code"_s, code, seen))
            continue;
        const auto all = run.valueOf(members, run.change.work().apps().all());
        if (!all)
            return;
        std::optional<domain::App> stored;
        for (const auto &each : *all) {
            if (each.module == owner.id && each.code == code)
                stored = each;
        }
        applyApp(run, members, owner, stored, code);
        if (run.failed)
            return;
    }
}

QJsonArray exportApps(const Picture &picture, domain::ModuleId module)
{
    QJsonArray array;
    for (const auto &app : picture.moduleApps) {
        if (app.module == module)
            array.append(domain::definitionToJson(app));
    }
    return array;
}

} // namespace server::service::setup
