// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.1.2 and 6, RFC 9700 section 4.14.
#pragma once

#include "server/sql/statement.h"
#include "server/store/grantrepository.h"

namespace server::sql {

/// The rows below a grant: connections, codes and refresh tokens. Part of SqlGrantRepository, whose
/// functions of the same names say what these promise.
class TokenRows
{
public:
    explicit TokenRows(SqlConnection &connection);
    [[nodiscard]] base::Result<std::optional<store::ConnectionState>>
    connection(domain::ConnectionId id);
    [[nodiscard]] base::Result<domain::ConnectionId>
    insertConnection(const domain::Connection &connection);
    [[nodiscard]] base::Result<bool> endConnection(domain::ConnectionId id, base::Timestamp at);
    [[nodiscard]] base::Result<void> insertCode(const domain::AuthorizationCode &code);
    [[nodiscard]] base::Result<std::optional<domain::AuthorizationCode>>
    code(const QByteArray &digest);
    [[nodiscard]] base::Result<bool> redeemCode(const QByteArray &digest, base::Timestamp now);
    [[nodiscard]] base::Result<void> setCodeConnection(const QByteArray &digest,
                                                       domain::ConnectionId connection);
    [[nodiscard]] base::Result<void> insertRefreshToken(const domain::RefreshToken &token);
    [[nodiscard]] base::Result<std::optional<store::RefreshState>>
    refreshToken(const QByteArray &digest);
    [[nodiscard]] base::Result<bool> advanceGeneration(domain::ConnectionId id, qint64 from,
                                                       base::Timestamp at);

private:
    Statement m_state, m_insertConnection, m_endConnection;
    Statement m_insertCode, m_code, m_redeem, m_setCodeConnection;
    Statement m_noteRefreshToken, m_insertRefreshToken, m_refreshState, m_advance;
};

} // namespace server::sql
