// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

namespace app::ctl {

const QList<Command> &commands()
{
    static const QList<Command> all = setupCommands() + moduleCommands() + appCommands()
                                      + protectionCommands() + apiTokenCommands()
                                      + templateCommands() + clientCommands() + tokenCommands()
                                      + userCommands() + legacyTokenCommands() + grantCommands()
                                      + keyCommands() + serverCommands();
    return all;
}

Parameter word(const QString &name, const QString &member, const QString &text)
{
    return {
        name, member, text, Parameter::Place::Word, Parameter::Kind::Text, Parameter::Needed::Yes};
}

Parameter option(const QString &name, const QString &text, Parameter::Kind kind)
{
    return {name, QString(name).replace(u'-', u'_'),
            text, Parameter::Place::Option,
            kind, Parameter::Needed::No};
}

Parameter needed(Parameter parameter)
{
    parameter.needed = Parameter::Needed::Yes;
    return parameter;
}

Parameter calling(Parameter parameter, const QString &member)
{
    parameter.member = member;
    return parameter;
}

} // namespace app::ctl
