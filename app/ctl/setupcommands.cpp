// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> setupCommands()
{
    using Kind = Parameter::Kind;
    Parameter file = word(u"file"_s, u"document"_s, u"the set-up file; - is standard input"_s);
    file.kind = Kind::SetupFile;
    Command apply{
        u"apply"_s,
        {},
        u"setup.apply"_s,
        u"make the installation what a set-up file says"_s,
        u"apply setup.json --dry-run"_s,
        {file, option(u"dry-run"_s, u"print the difference, change nothing"_s, Kind::Switch)}};
    apply.makesInstallation = true;
    return {apply,
            {u"export"_s,
             {},
             u"setup.export"_s,
             u"print the installation as a set-up file, without secrets"_s,
             u"export > setup.json"_s,
             {}}};
}

} // namespace app::ctl
