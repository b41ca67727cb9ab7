// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> clientCommands()
{
    using Kind = Parameter::Kind;
    const QString noun = u"client"_s;
    const Parameter module = word(u"module"_s, u"module"_s, u"the module's code"_s);
    const Parameter id = word(u"client-id"_s, u"client_id"_s, u"its App unique identifier"_s);
    const Parameter uris =
        calling(option(u"redirect-uri"_s, u"a redirect URI; may be repeated"_s, Kind::TextList),
                u"redirect_uris"_s);
    const Parameter method =
        option(u"token-endpoint-auth-method"_s,
               u"client_secret_basic, client_secret_post, or none for a public client"_s);
    const Parameter type = option(u"application-type"_s, u"web or native"_s);
    Parameter optionalModule = module;
    optionalModule.needed = Parameter::Needed::No;
    return {
        {noun,
         u"list"_s,
         u"client.list"_s,
         u"list the clients of a module, or all"_s,
         u"client list helpdesk"_s,
         {optionalModule}},
        {noun, u"show"_s, u"client.show"_s, u"show one client"_s, u"client show PuVf3kq0"_s, {id}},
        {noun,
         u"create"_s,
         u"client.create"_s,
         u"make a client; its secret is printed once"_s,
         u"client create helpdesk \"Partner portal\" --template \"Sign-in and API\" "
         "--redirect-uri https://portal.acme.example/oauth/callback"_s,
         {module, word(u"name"_s, u"name"_s, u"the client's name"_s),
          needed(option(u"template"_s, u"a template of the same module"_s)), uris,
          option(u"expires"_s, u"its end, for example 2027-11-22T00:00:00Z, or never"_s,
                 Kind::Time),
          method, type}},
        {noun,
         u"update"_s,
         u"client.update"_s,
         u"change name, addresses or metadata"_s,
         u"client update PuVf3kq0 --redirect-uri https://portal.acme.example/new"_s,
         {id, option(u"new-name"_s, u"rename it"_s), uris, method, type}},
        {noun,
         u"enable"_s,
         u"client.enable"_s,
         u"switch a client on"_s,
         u"client enable PuVf3kq0"_s,
         {id}},
        {noun,
         u"disable"_s,
         u"client.disable"_s,
         u"switch a client off"_s,
         u"client disable PuVf3kq0"_s,
         {id}},
        {noun,
         u"delete"_s,
         u"client.delete"_s,
         u"delete a client with its tokens"_s,
         u"client delete PuVf3kq0"_s,
         {id}},
        {noun,
         u"impact"_s,
         u"client.impact"_s,
         u"count what a deletion would hit"_s,
         u"client impact PuVf3kq0"_s,
         {id}},
        {noun,
         u"add-secret"_s,
         u"client.add_secret"_s,
         u"add a secret; it is printed once"_s,
         u"client add-secret PuVf3kq0 --label 2027"_s,
         {id, option(u"label"_s, u"what it is for"_s)}},
        {noun,
         u"revoke-secret"_s,
         u"client.revoke_secret"_s,
         u"revoke one of its secrets"_s,
         u"client revoke-secret PuVf3kq0 cs_Ab12"_s,
         {id, word(u"secret"_s, u"secret"_s, u"the secret's shown prefix, or its number"_s)}},
    };
}

} // namespace app::ctl
