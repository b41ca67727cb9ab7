// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/setup/usermembers.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

void readUser(Members &members, domain::UserDraft &draft)
{
    members.text(u"name"_s, draft.name);
    members.text(u"email"_s, draft.email);
    members.text(u"unit"_s, draft.unitCode);
    members.texts(u"groups"_s, draft.groups);
    members.texts(u"permissions"_s, draft.permissions);
    members.texts(u"licences"_s, draft.licences);
    members.flag(u"administrator"_s, draft.administrator);
    members.object(u"claims"_s, draft.claims);
}

std::optional<domain::UserType> readUserType(Members &members)
{
    QString name;
    if (!members.text(u"type"_s, name))
        return {};
    const auto type = domain::userTypeFromName(name);
    if (!type)
        members.fault("type", "unknown_value", {name});
    return type;
}

} // namespace server::service::setup
