// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.2 to 3.5.
#include "server/sql/sqldevicecoderepository.h"

#include "server/sql/jsontext.h"
#include "server/sql/names.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::DeviceApproval;
using domain::DeviceCode;
using domain::DeviceDecision;

namespace {

/// After its end a code is still told apart from one that never was.
constexpr std::chrono::hours keptAfterEnd{1};
/// The way to us takes longer one time than another: a poll this much early is in time.
constexpr std::chrono::milliseconds jitter{500};

const auto columns =
    u"digest, user_code_digest, client_key, scopes, address, created_at, expires_at,"
    " interval_seconds, polled_at, decision, grant_id, user_id, auth_time, acr, amr, used_at"_s;
const auto insertCode =
    u"INSERT INTO device_codes (digest, user_code_digest, client_key, scopes, address, created_at,"
    " expires_at, interval_seconds, decision, acr, amr)"
    " SELECT ?, ?, id, ?, ?, ?, ?, ?, 'pending', '', '[]' FROM clients WHERE id = ? AND ? >"
    " (SELECT count(*) FROM device_codes WHERE client_key = ? AND address = ? AND expires_at > ?)"_s;
const auto notePoll =
    u"UPDATE device_codes SET polled_at = ? WHERE digest = ? AND decision = 'pending'"
    " AND (polled_at IS NULL OR polled_at + interval_seconds * 1000 <= ?)"_s;
const auto slowDown =
    u"UPDATE device_codes SET polled_at = ?, interval_seconds = interval_seconds + 5"
    " WHERE digest = ? AND decision = 'pending'"_s;
const auto allowCode =
    u"UPDATE device_codes SET decision = 'allowed', grant_id = ?, user_id = ?, auth_time = ?,"
    " acr = ?, amr = ? WHERE digest = ? AND decision = 'pending' AND expires_at > ?"_s;
const auto denyCode = u"UPDATE device_codes SET decision = 'denied'"
                      " WHERE digest = ? AND decision = 'pending' AND expires_at > ?"_s;
const auto redeemCode =
    u"UPDATE device_codes SET used_at = ? WHERE digest = ? AND decision = 'allowed'"
    " AND used_at IS NULL AND expires_at > ? AND EXISTS"
    " (SELECT 1 FROM grants g WHERE g.id = device_codes.grant_id AND g.ended_at IS NULL)"_s;
const auto dropCodes = u"DELETE FROM device_codes WHERE digest IN (SELECT digest FROM device_codes"
                       " WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)"_s;

Result<DeviceCode> parseDeviceCode(RowReader &row)
{
    DeviceCode code;
    code.digest = row.bytes();
    code.userCodeDigest = row.bytes();
    code.client = row.id<domain::ClientKey>();
    const auto scopes = domain::ScopeSet::parse(row.text());
    code.address = row.string();
    code.createdAt = row.time();
    code.expiresAt = row.time();
    code.interval = base::Seconds(row.integer());
    code.polledAt = row.optionalTime();
    const auto decision = fromStoredName<DeviceDecision>(row.string());
    const auto grant = row.optionalId<domain::GrantId>();
    const auto user = row.optionalId<domain::UserId>();
    const auto authTime = row.optionalTime();
    const QByteArray acr = row.text();
    const auto amr = namesFromJson(row.string());
    code.usedAt = row.optionalTime();
    if (!scopes || !decision || !amr)
        return corruptRow(u"device_codes"_s);
    code.scopes = *scopes;
    code.decision = *decision;
    if (grant && user && authTime)
        code.approval = DeviceApproval{*grant, *user, *authTime, acr, *amr};
    return code;
}

bool isOne(int changed)
{
    return changed == 1;
}

} // namespace

SqlDeviceCodeRepository::SqlDeviceCodeRepository(SqlConnection &connection)
    : m_byDigest(connection, selectFrom(columns, u"device_codes WHERE digest = ?"_s))
    , m_byUserCode(connection, selectFrom(columns, u"device_codes WHERE user_code_digest = ?"_s))
    , m_insert(connection, insertCode)
    , m_poll(connection, notePoll)
    , m_slowDown(connection, slowDown)
    , m_allow(connection, allowCode)
    , m_deny(connection, denyCode)
    , m_redeem(connection, redeemCode)
    , m_cleanUp(connection, dropCodes)
{
}

Result<bool> SqlDeviceCodeRepository::insert(const DeviceCode &code, int limit)
{
    return m_insert
        .change(code.digest, code.userCodeDigest, Text{code.scopes.toString()}, code.address,
                code.createdAt, code.expiresAt, qint64(code.interval.count()), code.client, limit,
                code.client, code.address, code.createdAt)
        .map(isOne);
}

Result<std::optional<DeviceCode>> SqlDeviceCodeRepository::byDigest(const QByteArray &digest) const
{
    return readOne(m_byDigest, parseDeviceCode, digest);
}

Result<std::optional<DeviceCode>>
SqlDeviceCodeRepository::byUserCode(const QByteArray &userCodeDigest) const
{
    return readOne(m_byUserCode, parseDeviceCode, userCodeDigest);
}

Result<bool> SqlDeviceCodeRepository::poll(const QByteArray &digest, base::Timestamp now)
{
    const auto inTime = m_poll.change(now, digest, now + jitter);
    if (!inTime || *inTime == 1)
        return inTime.map(isOne);
    // Decided meanwhile: nothing has to slow down any more.
    return m_slowDown.change(now, digest).map([](int slowed) { return slowed == 0; });
}

Result<bool> SqlDeviceCodeRepository::decide(const QByteArray &digest,
                                             const std::optional<DeviceApproval> &approval,
                                             base::Timestamp now)
{
    if (!approval)
        return m_deny.change(digest, now).map(isOne);
    return m_allow
        .change(approval->grant, approval->user, approval->authTime, Text{approval->acr},
                toJson(approval->amr), digest, now)
        .map(isOne);
}

Result<bool> SqlDeviceCodeRepository::redeem(const QByteArray &digest, base::Timestamp now)
{
    return m_redeem.change(now, digest, now).map(isOne);
}

Result<int> SqlDeviceCodeRepository::cleanUp(base::Timestamp now, int limit)
{
    return m_cleanUp.change(now - keptAfterEnd, limit);
}

} // namespace server::sql
