// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/serversettings.h"
#include "server/service/setup/sections.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

void applyCompany(Application &run, Members &document)
{
    QJsonObject object;
    if (!document.object(u"company"_s, object))
        return;
    Members members(object, document.pathOf("company"), run.faults);
    const auto stored = run.valueOf(members, run.change.work().settings().company());
    if (!stored)
        return;
    auto company = *stored;
    members.text(u"name"_s, company.name);
    readIcon(members, company.iconPng);
    if (!members.done())
        return;
    if (company == *stored) {
        run.outcome.unchanged(u"company"_s);
        return;
    }
    if (run.succeeded(members, ServerSettings(run.change).putCompany(company)))
        run.outcome.changed(u"company"_s, members.path());
}

QJsonObject exportCompany(const Picture &picture)
{
    QJsonObject object{{u"name"_s, picture.company.name}};
    if (!picture.company.iconPng.isEmpty())
        object.insert(u"icon"_s, iconToText(picture.company.iconPng));
    return object;
}

} // namespace server::service::setup
