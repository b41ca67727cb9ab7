// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-07, A-25, A-30; RFC 7009 section 2.1.
#include "server/service/refreshchains.h"

#include "server/crypto/digest.h"

using namespace Qt::StringLiterals;

namespace server::service {

base::Result<void> RefreshChains::end(const QByteArray &refreshToken, const Catalog &catalog)
{
    auto &grants = m_change.work().grants();
    const auto found = grants.refreshToken(crypto::sha256(refreshToken));
    if (!found)
        return base::passOn(found);
    if (!*found || !(*found)->state.isLive())
        return {};
    const auto &connection = (*found)->state.connection;
    const auto client = catalog.client(connection.client);
    const bool keepsAccess = client && client->policy().ownApi == domain::OwnApi::RestV2;
    if (keepsAccess) {
        // Two steps: a template may forgive the token of the generation before.
        for (const qint64 from : {connection.generation, connection.generation + 1}) {
            if (auto advanced = grants.advanceGeneration(connection.id, from, m_change.now());
                !advanced)
                return base::passOn(advanced);
        }
    } else if (auto ended = grants.endConnection(connection.id, m_change.now()); !ended) {
        return base::passOn(ended);
    }
    return m_change.record("refresh_token.revoked",
                           {.client = connection.client, .user = connection.user},
                           {{u"connection_ended"_s, !keepsAccess}});
}

} // namespace server::service
