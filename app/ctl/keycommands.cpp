// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> keyCommands()
{
    using Kind = Parameter::Kind;
    const QString noun = u"key"_s;
    Parameter days = word(u"days"_s, u"days"_s, u"the age at which keys are rotated; 0: never"_s);
    days.kind = Kind::Number;
    return {
        {noun, u"list"_s, u"key.list"_s, u"list the signing keys"_s, u"key list"_s, {}},
        {noun,
         u"rotate"_s,
         u"key.rotate"_s,
         u"publish the next signing keys"_s,
         u"key rotate --algorithm ES256"_s,
         {option(u"algorithm"_s, u"only keys for RS256, PS256, ES256 or EdDSA"_s),
          option(u"lead-hours"_s, u"how long a key is published before it signs; 24"_s,
                 Kind::Number),
          option(u"now"_s, u"an emergency: the old keys and their tokens end at once"_s,
                 Kind::Switch),
          option(u"yes"_s, u"confirms --now"_s, Kind::Switch)}},
        {noun,
         u"schedule"_s,
         u"key.schedule"_s,
         u"say at which age keys are rotated by themselves"_s,
         u"key schedule 90"_s,
         {days}},
    };
}

} // namespace app::ctl
