// SPDX-License-Identifier: GPL-3.0-or-later
// Security FA-02, TR-11.
#include "server/oauth/forwardauth/identity.h"

#include "server/domain/protectionlines.h"

namespace server::oauth {

QByteArray headerText(const QString &text)
{
    QByteArray result;
    for (const char c : text.toUtf8()) {
        const bool isPlain = c > 0x20 && c < 0x7f && !QByteArrayView("%,\"\\;").contains(c);
        if (isPlain)
            result.append(c);
        else
            result.append('%' + QByteArray(1, c).toHex().toUpper());
    }
    return result;
}

IdentityHeaders identityOf(const domain::User *user, const QByteArray &clientId)
{
    namespace names = domain::identityheaders;
    QByteArrayList groups;
    if (user) {
        for (const QString &group : user->groups)
            groups.append(headerText(group));
    }
    const auto of = [user](QString domain::User::*member) {
        return user ? headerText(user->*member) : QByteArray();
    };
    return {
        {names::user, of(&domain::User::code)},
        {names::subject, user ? headerText(QString::fromUtf8(user->subject)) : QByteArray()},
        {names::name, of(&domain::User::name)},
        {names::email, of(&domain::User::email)},
        {names::groups, groups.join(',')},
        {names::client, headerText(QString::fromUtf8(clientId))},
    };
}

} // namespace server::oauth
