// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> apiTokenCommands()
{
    using Kind = Parameter::Kind;
    const QString noun = u"api-token"_s;
    Parameter number = word(u"number"_s, u"token"_s, u"the token's number in the list"_s);
    number.kind = Kind::Number;
    const Parameter expires = option(u"expires"_s, u"when it ends, or never"_s, Kind::Time);
    return {
        {noun,
         u"list"_s,
         u"api_token.list"_s,
         u"list the tokens of the Web API"_s,
         u"api-token list"_s,
         {}},
        {noun,
         u"create"_s,
         u"api_token.create"_s,
         u"make a token that stands for a person; it is printed once"_s,
         u"api-token create --user marta --name \"Warehouse scanner\" "
         "--expires 2027-11-22T00:00:00Z"_s,
         {needed(option(u"user"_s, u"the person's code"_s)),
          needed(option(u"name"_s, u"what it is for"_s)), expires}},
        {noun,
         u"update"_s,
         u"api_token.update"_s,
         u"move a token's end"_s,
         u"api-token update 3 --expires never"_s,
         {number, needed(expires)}},
        {noun,
         u"delete"_s,
         u"api_token.delete"_s,
         u"delete a token; it stops at once"_s,
         u"api-token delete 3"_s,
         {number}},
    };
}

} // namespace app::ctl
