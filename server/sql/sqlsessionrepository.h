// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/sessionrepository.h"

namespace server::sql {

class SqlSessionRepository final : public store::SessionRepository
{
public:
    explicit SqlSessionRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<std::optional<store::SessionState>>
    byDigest(const QByteArray &digest) const override;
    [[nodiscard]] base::Result<QList<domain::Session>> ofUser(domain::UserId user) const override;
    [[nodiscard]] base::Result<domain::SessionId> insert(const domain::Session &session) override;
    [[nodiscard]] base::Result<void> recordSeen(domain::SessionId id, base::Timestamp at) override;
    [[nodiscard]] base::Result<bool> end(domain::SessionId id, base::Timestamp at) override;
    [[nodiscard]] base::Result<int> endAllOfUser(domain::UserId user,
                                                 std::optional<domain::SessionId> except,
                                                 base::Timestamp at) override;
    [[nodiscard]] base::Result<bool> replace(domain::SessionId before, domain::SessionId successor,
                                             base::Timestamp at) override;

    [[nodiscard]] base::Result<void>
    insertInteraction(const domain::Interaction &interaction) override;
    [[nodiscard]] base::Result<std::optional<domain::Interaction>>
    interaction(const QByteArray &digest) const override;
    /// Also false when the session has ended: what a person began does not outlive their sign-out.
    [[nodiscard]] base::Result<bool> decideInteraction(const QByteArray &digest,
                                                       base::Timestamp now) override;
    [[nodiscard]] base::Result<int> cleanUp(base::Timestamp now, int limit) override;

private:
    mutable Statement m_byDigest, m_ofUser;
    Statement m_insert, m_recordSeen, m_end, m_endAllOfUser;
    Statement m_tellClients, m_tellClientsOfUser, m_takeClients;
    Statement m_insertInteraction;
    mutable Statement m_interaction;
    Statement m_decide, m_dropInteractions, m_dropSessions;
};

} // namespace server::sql
