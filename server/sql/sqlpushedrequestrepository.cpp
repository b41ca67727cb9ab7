// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9126 sections 2.2, 4 and 7.3.
#include "server/sql/sqlpushedrequestrepository.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::PushedRequest;

namespace {

const auto insertRequest =
    u"INSERT INTO pushed_requests (digest, client_key, request, created_at, expires_at,"
    " used_at) VALUES (?, ?, ?, ?, ?, ?)"_s;
const auto requestByDigest = u"SELECT digest, client_key, request, created_at, expires_at, used_at"
                             " FROM pushed_requests WHERE digest = ?"_s;
const auto consumeRequest =
    u"UPDATE pushed_requests SET used_at = ? WHERE digest = ? AND used_at IS NULL"_s;
const auto dropRequests =
    u"DELETE FROM pushed_requests WHERE digest IN (SELECT digest FROM pushed_requests"
    " WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)"_s;

Result<PushedRequest> parseRequest(RowReader &row)
{
    PushedRequest request;
    request.digest = row.bytes();
    request.client = row.id<domain::ClientKey>();
    request.request = row.bytes();
    request.createdAt = row.time();
    request.expiresAt = row.time();
    request.usedAt = row.optionalTime();
    return request;
}

} // namespace

SqlPushedRequestRepository::SqlPushedRequestRepository(SqlConnection &connection)
    : m_insert(connection, insertRequest)
    , m_byDigest(connection, requestByDigest)
    , m_consume(connection, consumeRequest)
    , m_drop(connection, dropRequests)
{
}

Result<void> SqlPushedRequestRepository::insert(const PushedRequest &request)
{
    return m_insert.changeOne(request.digest, request.client, request.request, request.createdAt,
                              request.expiresAt, request.usedAt);
}

Result<std::optional<PushedRequest>>
SqlPushedRequestRepository::byDigest(const QByteArray &digest) const
{
    return readOne(m_byDigest, parseRequest, digest);
}

Result<bool> SqlPushedRequestRepository::consume(const QByteArray &digest, base::Timestamp at)
{
    return m_consume.change(at, digest).map([](int consumed) { return consumed == 1; });
}

Result<int> SqlPushedRequestRepository::cleanUp(base::Timestamp now, int limit)
{
    return m_drop.change(now - PushedRequest::keptAfterEnd, limit);
}

} // namespace server::sql
