// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::StringLiterals;

namespace app::ctl {

QList<Command> userCommands()
{
    using Kind = Parameter::Kind;
    const QString noun = u"user"_s;
    const Parameter code = word(u"code"_s, u"user"_s, u"the login name"_s);
    const Parameter mustChange =
        option(u"must-change"_s, u"the password is good for one sign-in"_s, Kind::Switch);
    const QList<Parameter> values{
        option(u"name"_s, u"full name"_s),
        option(u"email"_s, u"e-mail; signs in too"_s),
        option(u"unit"_s, u"code of the organizational unit"_s),
        calling(option(u"group"_s, u"a group; may be repeated"_s, Kind::TextList), u"groups"_s),
        calling(option(u"permission"_s, u"a permission's code; may be repeated"_s, Kind::TextList),
                u"permissions"_s),
        calling(option(u"licence"_s, u"a product's name; may be repeated"_s, Kind::TextList),
                u"licences"_s),
        option(u"claims"_s, u"standard claims of OpenID Connect"_s, Kind::Json)};
    const Parameter administrator =
        option(u"administrator"_s, u"may administer everything"_s, Kind::Switch);
    return {
        {noun,
         u"list"_s,
         u"user.list"_s,
         u"list the users"_s,
         u"user list --text keller"_s,
         {option(u"text"_s, u"part of code, name or e-mail"_s),
          option(u"type"_s, u"only these: person or rest-api-client"_s),
          option(u"offset"_s, u"leave out so many"_s, Kind::Number),
          option(u"limit"_s, u"at most so many"_s, Kind::Number)}},
        {noun, u"show"_s, u"user.show"_s, u"show one user"_s, u"user show marta"_s, {code}},
        {noun, u"create"_s, u"user.create"_s, u"make a user"_s,
         u"user create marta --name \"Marta Ruiz\" --email marta@acme.example --generate-password"_s,
         QList<Parameter>{word(u"code"_s, u"code"_s, u"the login name"_s), administrator,
                          option(u"type"_s, u"person (the default) or rest-api-client"_s),
                          mustChange}
             + values,
         PasswordSource::AskedOrGenerated},
        {noun, u"update"_s, u"user.update"_s, u"change a user"_s,
         u"user update marta --unit SALES"_s, QList<Parameter>{code, administrator} + values},
        {noun,
         u"set-password"_s,
         u"user.set_password"_s,
         u"set a new password"_s,
         u"user set-password marta --password-file new-password"_s,
         {code, mustChange},
         PasswordSource::AskedOrGenerated},
        {noun,
         u"lock"_s,
         u"user.lock"_s,
         u"lock a user and end the sessions"_s,
         u"user lock marta"_s,
         {code}},
        {noun, u"unlock"_s, u"user.unlock"_s, u"unlock a user"_s, u"user unlock marta"_s, {code}},
        {noun,
         u"delete"_s,
         u"user.delete"_s,
         u"delete a user with all grants"_s,
         u"user delete marta"_s,
         {code}},
        {noun,
         u"impact"_s,
         u"user.impact"_s,
         u"count what a deletion would hit"_s,
         u"user impact marta"_s,
         {code}},
    };
}

} // namespace app::ctl
