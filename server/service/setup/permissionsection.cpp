// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/organization.h"
#include "server/service/setup/sections.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

void applyPermission(Application &run, Members &members, const QString &code)
{
    const auto known = run.valueOf(members, run.change.work().users().permissions());
    if (!known)
        return;
    const auto stored = std::find_if(known->begin(), known->end(),
                                     [&code](const auto &each) { return each.code == code; });
    domain::PermissionDraft draft{u"General"_s, code, code};
    if (stored != known->end())
        draft = {stored->application, code, stored->name};
    members.text(u"application"_s, draft.application);
    members.text(u"name"_s, draft.name);
    if (!members.done())
        return;
    const auto saved = run.valueOf(members, Organization(run.change).savePermission(draft));
    if (!saved)
        return;
    run.outcome.saved(u"permissions"_s, members.path(), stored == known->end() ? nullptr : &*stored,
                      *saved);
}

} // namespace

void applyPermissions(Application &run, Members &document)
{
    QSet<QString> seen;
    for (const auto &element : document.objects(u"permissions"_s)) {
        Members members(element.object, element.path, run.faults);
        QString code;
        if (!members.newKey(u"code"_s, code, seen))
            continue;
        applyPermission(run, members, code);
        if (run.failed)
            return;
    }
}

QJsonArray exportPermissions(const Picture &picture)
{
    QJsonArray array;
    for (const auto &permission : picture.permissions) {
        if (permission.predefined)
            continue;
        array.append(QJsonObject{{u"application"_s, permission.application},
                                 {u"code"_s, permission.code},
                                 {u"name"_s, permission.name}});
    }
    return array;
}

} // namespace server::service::setup
