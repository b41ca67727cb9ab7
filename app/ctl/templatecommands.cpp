// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> templateCommands()
{
    using Kind = Parameter::Kind;
    const QString noun = u"template"_s;
    const Parameter module = word(u"module"_s, u"module"_s, u"the module's code"_s);
    const Parameter name = word(u"name"_s, u"name"_s, u"the template's name"_s);
    const QList<Parameter> values{
        option(
            u"preset"_s,
            u"external-service, rest-api-client, application, machine-to-machine or high-security"_s),
        calling(option(u"scope"_s, u"an access level; may be repeated"_s, Kind::TextList),
                u"scopes"_s),
        option(u"settings"_s, u"members of a template as in a set-up file"_s, Kind::Json)};
    return {
        {noun,
         u"list"_s,
         u"template.list"_s,
         u"list a module's templates"_s,
         u"template list helpdesk"_s,
         {module}},
        {noun,
         u"show"_s,
         u"template.show"_s,
         u"show one template"_s,
         u"template show helpdesk \"Sign-in and API\""_s,
         {module, name}},
        {noun, u"create"_s, u"template.create"_s, u"make a template"_s,
         u"template create helpdesk \"Sign-in only\" --scope openid"_s,
         QList<Parameter>{module, name} + values},
        {noun, u"update"_s, u"template.update"_s, u"change a template"_s,
         u"template update helpdesk \"Sign-in only\" --settings '{\"code_seconds\": 60}'"_s,
         QList<Parameter>{module, name, option(u"new-name"_s, u"rename it"_s)} + values},
        {noun,
         u"delete"_s,
         u"template.delete"_s,
         u"delete a template that no client uses"_s,
         u"template delete helpdesk \"Sign-in only\""_s,
         {module, name}},
    };
}

} // namespace app::ctl
