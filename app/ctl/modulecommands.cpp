// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> moduleCommands()
{
    using Kind = Parameter::Kind;
    const QString noun = u"module"_s;
    const Parameter code = word(u"code"_s, u"module"_s, u"the module's code"_s);
    const QList<Parameter> values{option(u"name"_s, u"its name"_s),
                                  option(u"description"_s, u"what it is"_s),
                                  option(u"icon"_s, u"a PNG up to 256 pixels"_s, Kind::Icon)};
    const QList<Parameter> appValues{
        calling(option(u"name"_s, u"the app's own name"_s), u"app_name"_s), values.at(1),
        values.at(2),
        option(u"use-module-data"_s, u"take name, description and icon from the module"_s,
               Kind::Switch)};
    return {
        {noun, u"list"_s, u"module.list"_s, u"list the modules"_s, u"module list"_s, {}},
        {noun,
         u"show"_s,
         u"module.show"_s,
         u"show one module"_s,
         u"module show helpdesk"_s,
         {code}},
        {noun, u"create"_s, u"module.create"_s, u"make a module"_s,
         u"module create helpdesk --name Helpdesk"_s,
         QList<Parameter>{word(u"code"_s, u"code"_s, u"lower-case letters, digits, - and _"_s)}
             + values},
        {noun, u"update"_s, u"module.update"_s, u"change name, description or icon"_s,
         u"module update helpdesk --name \"Help desk\""_s, QList<Parameter>{code} + values},
        {noun,
         u"enable"_s,
         u"module.enable"_s,
         u"switch a module on"_s,
         u"module enable helpdesk"_s,
         {code}},
        {noun,
         u"disable"_s,
         u"module.disable"_s,
         u"switch a module off"_s,
         u"module disable helpdesk"_s,
         {code}},
        {noun,
         u"delete"_s,
         u"module.delete"_s,
         u"delete a module with its clients"_s,
         u"module delete helpdesk"_s,
         {code}},
        {noun,
         u"impact"_s,
         u"module.impact"_s,
         u"count what a deletion would hit"_s,
         u"module impact helpdesk"_s,
         {code}},
        {noun,
         u"enable-app"_s,
         u"module.enable_app"_s,
         u"switch its external app on"_s,
         u"module enable-app helpdesk"_s,
         {code}},
        {noun,
         u"disable-app"_s,
         u"module.disable_app"_s,
         u"switch its external app off"_s,
         u"module disable-app helpdesk"_s,
         {code}},
        {noun, u"update-app"_s, u"module.update_app"_s, u"set the external app's own face"_s,
         u"module update-app helpdesk --name \"Helpdesk for partners\""_s,
         QList<Parameter>{code} + appValues},
    };
}

} // namespace app::ctl
