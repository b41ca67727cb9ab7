// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqlsessionrepository.h"

#include "server/sql/jsontext.h"
#include "server/sql/userrow.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Interaction;
using domain::Session;
using domain::SessionId;
using domain::UserId;
using store::SessionState;

namespace {

const auto sessionColumns =
    u"s.id, s.digest, s.sid, s.user_id, s.created_at, s.auth_time, s.last_seen_at, s.expires_at,"
    " s.acr, s.amr, s.address, s.user_agent, s.ended_at"_s;
const auto sessionByDigest = u"sessions s JOIN users u ON u.id = s.user_id WHERE s.digest = ?"_s;
const auto sessionsOfUser =
    u"sessions s WHERE s.user_id = ? AND s.ended_at IS NULL ORDER BY s.last_seen_at DESC"_s;
const auto insertSession =
    u"INSERT INTO sessions (digest, sid, user_id, created_at, auth_time, last_seen_at, expires_at,"
    " acr, amr, address, user_agent, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const auto recordSessionSeen =
    u"UPDATE sessions SET last_seen_at = ? WHERE id = ? AND last_seen_at < ?"_s;
const auto endSession = u"UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL"_s;
const auto endSessionsOfUser =
    u"UPDATE sessions SET ended_at = ? WHERE user_id = ? AND ended_at IS NULL AND id <> ?"_s;

/// Before the end itself: what has ended already tells nobody again.
const auto deliveries =
    u"INSERT INTO logout_deliveries (client_key, user_id, subject, sid, created_at, attempts, "
    u"next_attempt_at)"
    " SELECT c.client_key, s.user_id, u.subject, s.sid, ?, 0, ? FROM session_clients c"
    " JOIN sessions s ON s.id = c.session_id JOIN users u ON u.id = s.user_id"
    " WHERE s.ended_at IS NULL"_s;
const auto ofSession = u" AND s.id = ?"_s;
const auto ofUserExcept = u" AND s.user_id = ? AND s.id <> ?"_s;
const auto takeClients = u"INSERT INTO session_clients (session_id, client_key)"
                         " SELECT ?, client_key FROM session_clients WHERE session_id = ?"_s;

const auto insertInteractionRow = u"INSERT INTO interactions (digest, session_id, user_id, "
                                  u"request, created_at, expires_at, decided_at)"
                                  " VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
const auto selectInteraction =
    u"SELECT digest, session_id, user_id, request, created_at, expires_at, decided_at"
    " FROM interactions WHERE digest = ?"_s;
const auto decide =
    u"UPDATE interactions SET decided_at = ? WHERE digest = ? AND decided_at IS NULL AND "
    u"expires_at > ?"
    " AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = interactions.session_id AND s.ended_at IS NULL)"_s;

const auto dropInteractions =
    u"DELETE FROM interactions WHERE digest IN (SELECT digest FROM interactions"
    " WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)"_s;
const auto dropSessions =
    u"DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE expires_at <= ?"
    " ORDER BY expires_at LIMIT ?)"_s;

Result<Session> parseSession(RowReader &row)
{
    Session session;
    session.id = row.id<SessionId>();
    session.digest = row.bytes();
    session.sid = row.text();
    session.user = row.id<UserId>();
    session.createdAt = row.time();
    session.authTime = row.time();
    session.lastSeenAt = row.time();
    session.expiresAt = row.time();
    session.acr = row.text();
    auto amr = namesFromJson(row.string());
    if (!amr)
        return base::passOn(amr);
    session.amr = std::move(*amr);
    session.address = row.string();
    session.userAgent = row.string();
    session.endedAt = row.optionalTime();
    return session;
}

Result<SessionState> parseState(RowReader &row)
{
    auto session = parseSession(row);
    if (!session)
        return base::passOn(session);
    auto user = parseUser(row);
    if (!user)
        return base::passOn(user);
    return SessionState{std::move(*session), std::move(*user)};
}

Result<Interaction> parseInteraction(RowReader &row)
{
    Interaction interaction;
    interaction.digest = row.bytes();
    interaction.session = row.id<SessionId>();
    interaction.user = row.id<UserId>();
    interaction.request = row.bytes();
    interaction.createdAt = row.time();
    interaction.expiresAt = row.time();
    interaction.decidedAt = row.optionalTime();
    return interaction;
}

} // namespace

SqlSessionRepository::SqlSessionRepository(SqlConnection &connection)
    : m_byDigest(connection, selectFrom(sessionColumns + u", "_s + userColumns(), sessionByDigest))
    , m_ofUser(connection, selectFrom(sessionColumns, sessionsOfUser))
    , m_insert(connection, dialect::insertReturningId(insertSession))
    , m_recordSeen(connection, recordSessionSeen)
    , m_end(connection, endSession)
    , m_endAllOfUser(connection, endSessionsOfUser)
    , m_tellClients(connection, deliveries + ofSession)
    , m_tellClientsOfUser(connection, deliveries + ofUserExcept)
    , m_takeClients(connection, takeClients)
    , m_insertInteraction(connection, insertInteractionRow)
    , m_interaction(connection, selectInteraction)
    , m_decide(connection, decide)
    , m_dropInteractions(connection, dropInteractions)
    , m_dropSessions(connection, dropSessions)
{
}

Result<std::optional<SessionState>> SqlSessionRepository::byDigest(const QByteArray &digest) const
{
    return readOne(m_byDigest, parseState, digest);
}

Result<QList<Session>> SqlSessionRepository::ofUser(UserId user) const
{
    return readAll(m_ofUser, parseSession, user);
}

Result<SessionId> SqlSessionRepository::insert(const Session &session)
{
    return m_insert
        .insert(session.digest, Text{session.sid}, session.user, session.createdAt,
                session.authTime, session.lastSeenAt, session.expiresAt, Text{session.acr},
                toJson(session.amr), session.address, session.userAgent, session.endedAt)
        .map([](qint64 id) { return SessionId(id); });
}

Result<void> SqlSessionRepository::recordSeen(SessionId id, base::Timestamp at)
{
    // A later stamp is there already, or the session is gone: neither is a fault.
    if (auto done = m_recordSeen.change(at, id, at); !done)
        return base::passOn(done);
    return {};
}

Result<bool> SqlSessionRepository::end(SessionId id, base::Timestamp at)
{
    if (auto told = m_tellClients.change(at, at, id); !told)
        return base::passOn(told);
    return m_end.change(at, id).map([](int ended) { return ended == 1; });
}

Result<int> SqlSessionRepository::endAllOfUser(UserId user, std::optional<SessionId> except,
                                               base::Timestamp at)
{
    if (auto told = m_tellClientsOfUser.change(at, at, user, except.value_or(SessionId())); !told)
        return told;
    return m_endAllOfUser.change(at, user, except.value_or(SessionId()));
}

Result<bool> SqlSessionRepository::replace(SessionId before, SessionId successor,
                                           base::Timestamp at)
{
    const auto ended = m_end.change(at, before);
    if (!ended)
        return base::passOn(ended);
    if (*ended == 0)
        return false;
    if (auto taken = m_takeClients.change(successor, before); !taken)
        return base::passOn(taken);
    return true;
}

Result<void> SqlSessionRepository::insertInteraction(const Interaction &interaction)
{
    return m_insertInteraction.changeOne(interaction.digest, interaction.session, interaction.user,
                                         interaction.request, interaction.createdAt,
                                         interaction.expiresAt, interaction.decidedAt);
}

Result<std::optional<Interaction>> SqlSessionRepository::interaction(const QByteArray &digest) const
{
    return readOne(m_interaction, parseInteraction, digest);
}

Result<bool> SqlSessionRepository::decideInteraction(const QByteArray &digest, base::Timestamp now)
{
    return m_decide.change(now, digest, now).map([](int decided) { return decided == 1; });
}

Result<int> SqlSessionRepository::cleanUp(base::Timestamp now, int limit)
{
    const auto interactions = m_dropInteractions.change(now, limit);
    if (!interactions)
        return interactions;
    const auto sessions = m_dropSessions.change(now, limit);
    if (!sessions)
        return sessions;
    return *interactions + *sessions;
}

} // namespace server::sql
