// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> grantCommands()
{
    using Kind = Parameter::Kind;
    const QString noun = u"grant"_s;
    Parameter number = word(u"number"_s, u"grant"_s, u"the granted access's number"_s);
    number.kind = Kind::Number;
    Parameter optionalNumber = number;
    optionalNumber.needed = Parameter::Needed::No;
    const QList<Parameter> selection{
        option(u"user"_s, u"of this user (code)"_s), option(u"client-id"_s, u"to this client"_s),
        option(u"text"_s, u"part of the person's or client's name"_s),
        option(u"unused-days"_s, u"not used for so many days"_s, Kind::Number),
        option(u"limit"_s, u"at most so many"_s, Kind::Number)};
    return {
        {noun, u"list"_s, u"grant.list"_s, u"list the granted accesses"_s,
         u"grant list --user marta"_s, selection},
        {noun,
         u"show"_s,
         u"grant.show"_s,
         u"show one granted access"_s,
         u"grant show 17"_s,
         {number}},
        {noun, u"end"_s, u"grant.end"_s, u"end one, or all of a user or a client"_s,
         u"grant end --user marta"_s, QList<Parameter>{optionalNumber} + selection},
    };
}

} // namespace app::ctl
