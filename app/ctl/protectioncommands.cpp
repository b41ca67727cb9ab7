// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> protectionCommands()
{
    using Kind = Parameter::Kind;
    const QString noun = u"module"_s;
    const Parameter code = word(u"code"_s, u"module"_s, u"the module's code"_s);
    const Parameter host =
        needed(option(u"host"_s, u"the host that the proxy serves: wiki.acme.example[:port]"_s));
    const Parameter path = option(u"path"_s, u"what is below it too; / for all of the host"_s);
    return {
        {noun,
         u"protection"_s,
         u"module.protection"_s,
         u"list who may use which host behind a proxy"_s,
         u"module protection helpdesk"_s,
         {code}},
        {noun,
         u"protect"_s,
         u"module.protect"_s,
         u"make or replace the rule of a host and path"_s,
         u"module protect helpdesk --host wiki.acme.example --groups sales"_s,
         {code, host, path,
          option(u"users"_s, u"a user's code; without users and groups every person may"_s,
                 Kind::TextList),
          option(u"groups"_s, u"a group"_s, Kind::TextList),
          option(u"scopes"_s, u"an access level that a token needs (api)"_s, Kind::TextList),
          option(u"no-tokens"_s, u"only people who sign in, no tokens"_s, Kind::Switch),
          option(u"services"_s, u"also clients that act for themselves"_s, Kind::Switch),
          option(u"stranger"_s,
                 u"what others get: refuse (401), sign_in (nginx), redirect (Traefik, Caddy)"_s)}},
        {noun,
         u"unprotect"_s,
         u"module.unprotect"_s,
         u"delete the rule of a host and path"_s,
         u"module unprotect helpdesk --host wiki.acme.example --path /admin"_s,
         {code, host, path}},
        {noun,
         u"protection-lines"_s,
         u"module.protection_lines"_s,
         u"print the lines for the proxy's configuration"_s,
         u"module protection-lines helpdesk --for nginx"_s,
         {code, option(u"for"_s, u"nginx, traefik or caddy"_s),
          option(u"host"_s, u"which host, where the module has several"_s),
          option(u"application"_s, u"where it really runs (http://127.0.0.1:3000)"_s)},
         PasswordSource::None,
         false,
         u"lines"_s},
    };
}

} // namespace app::ctl
