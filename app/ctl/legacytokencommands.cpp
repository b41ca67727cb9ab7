// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-14.
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> legacyTokenCommands()
{
    const QString noun = u"user"_s;
    const Parameter code = word(u"code"_s, u"user"_s, u"the login name"_s);
    Parameter number = word(u"number"_s, u"token"_s, u"the token's number in the list"_s);
    number.kind = Parameter::Kind::Number;
    return {
        {noun,
         u"legacy-token"_s,
         u"user.legacy_token"_s,
         u"make a legacy token for the Constellio web services; it is printed once"_s,
         u"user legacy-token anna --duration 48h"_s,
         {code, needed(option(u"duration"_s, u"hours or days, for example 48h or 14d"_s))}},
        {noun,
         u"legacy-tokens"_s,
         u"user.legacy_tokens"_s,
         u"list a user's legacy tokens"_s,
         u"user legacy-tokens anna"_s,
         {code}},
        {noun,
         u"revoke-legacy-token"_s,
         u"user.revoke_legacy_token"_s,
         u"revoke a legacy token"_s,
         u"user revoke-legacy-token anna 3"_s,
         {code, number}},
    };
}

} // namespace app::ctl
