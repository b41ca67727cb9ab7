// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/repositories.h"

namespace server::sql {

Repositories::Repositories(SqlConnection &connection)
    : modules(connection)
    , templates(connection)
    , clients(connection)
    , users(connection)
    , grants(connection)
    , sessions(connection)
    , logout(connection)
    , pushedRequests(connection)
    , registrations(connection)
    , spentIds(connection)
    , deviceCodes(connection)
    , apps(connection)
    , legacyTokens(connection)
    , protection(connection)
    , audit(connection)
    , settings(connection)
{
}

SqlReadSession::SqlReadSession(std::unique_ptr<SqlConnection> connection)
    : m_connection(std::move(connection))
    , m_repositories(*m_connection)
{
}

SqlUnitOfWork::SqlUnitOfWork(SqlConnection &connection)
    : m_repositories(connection)
{
}

} // namespace server::sql
