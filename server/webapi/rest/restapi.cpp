// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-01, D-16, D-17, A-36.
#include "server/webapi/rest/restapi.h"

#include "server/webapi/rest/restanswers.h"

namespace server::webapi::rest {

RestApi::RestApi(const Dependencies &dependencies)
    : m_directory(dependencies.reads)
    , m_permissions(dependencies.reads, dependencies.store, dependencies.answerTo)
{
}

void RestApi::answer(const RestCall &call, Reply reply)
{
    const QByteArray resource = call.path.value(0);
    if (resource == "me")
        return reply(m_directory.self(call));
    if (resource == "users")
        return reply(m_directory.users(call));
    if (resource == "units")
        return reply(m_directory.units(call));
    if (resource == "permissions")
        return m_permissions.answer(call, std::move(reply));
    reply(refused(404, QStringLiteral("there is nothing here")));
}

} // namespace server::webapi::rest
