// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> tokenCommands()
{
    using Kind = Parameter::Kind;
    const QString noun = u"token"_s;
    Parameter number = word(u"number"_s, u"token"_s, u"the token's number in the list"_s);
    number.kind = Kind::Number;
    return {
        {noun,
         u"list"_s,
         u"token.list"_s,
         u"list the initial access tokens, by which clients register themselves"_s,
         u"token list"_s,
         {}},
        {noun,
         u"create"_s,
         u"token.create"_s,
         u"make an initial access token; it is printed once"_s,
         u"token create --module helpdesk --template \"Sign-in and API\" --uses 5 "
         "--expires 2027-11-22T00:00:00Z"_s,
         {needed(option(u"module"_s, u"the module's code"_s)),
          needed(option(u"template"_s, u"the template that the clients get"_s)),
          option(u"uses"_s, u"how many clients may register; 1 if not given"_s, Kind::Number),
          option(u"expires"_s, u"its end, for example 2027-11-22T00:00:00Z, or never"_s,
                 Kind::Time),
          option(u"label"_s, u"who has it"_s)}},
        {noun,
         u"revoke"_s,
         u"token.revoke"_s,
         u"revoke an initial access token"_s,
         u"token revoke 3"_s,
         {number}},
    };
}

} // namespace app::ctl
