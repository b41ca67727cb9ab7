// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> appCommands()
{
    using Kind = Parameter::Kind;
    const QString noun = u"app"_s;
    const Parameter module = word(u"module"_s, u"module"_s, u"the module's code"_s);
    const Parameter code = word(u"app"_s, u"app"_s, u"the app's code"_s);
    return {
        {noun,
         u"list"_s,
         u"app.list"_s,
         u"list the apps of a module"_s,
         u"app list helpdesk"_s,
         {module}},
        {noun,
         u"show"_s,
         u"app.show"_s,
         u"show fields, statuses and rights of an app"_s,
         u"app show helpdesk tickets"_s,
         {module, code}},
        {noun,
         u"create"_s,
         u"app.create"_s,
         u"make an app; its fields come by a set-up file"_s,
         u"app create helpdesk tickets --name Tickets"_s,
         {module, code, option(u"name"_s, u"its name"_s)}},
        {noun,
         u"delete"_s,
         u"app.delete"_s,
         u"delete an app with all its items"_s,
         u"app delete helpdesk tickets"_s,
         {module, code}},
        {noun,
         u"items"_s,
         u"app.items"_s,
         u"list items, 100 at most"_s,
         u"app items helpdesk tickets --sort -__createdAt --filter '{\"state\": \"open\"}'"_s,
         {module, code, option(u"filter"_s, u"as in the Web API"_s, Kind::Json),
          option(u"sort"_s, u"a field; with a dash in front backwards"_s),
          option(u"from"_s, u"how many to pass over"_s, Kind::Number),
          option(u"size"_s, u"how many to show"_s, Kind::Number)}},
    };
}

} // namespace app::ctl
