// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> serverCommands()
{
    using Kind = Parameter::Kind;
    return {
        {u"server"_s,
         u"state"_s,
         u"server.state"_s,
         u"show what the server does"_s,
         u"server state"_s,
         {}},
        {u"audit"_s,
         u"list"_s,
         u"audit.list"_s,
         u"list the audit trail, newest first"_s,
         u"audit list --text client.created --limit 20"_s,
         {option(u"text"_s, u"part of type, actor, client or incident"_s),
          option(u"before"_s, u"older than this number"_s, Kind::Number),
          option(u"limit"_s, u"at most so many"_s, Kind::Number)}},
        {u"doctor"_s,
         {},
         u"doctor.run"_s,
         u"check the installation and say what is wrong"_s,
         u"doctor"_s,
         {}},
    };
}

} // namespace app::ctl
