// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-04 to C-08, C-15.
#pragma once

#include "server/domain/user.h"
#include "server/service/catalog.h"
#include "server/service/legacytokens.h"
#include "server/webapi/answer.h"
#include "server/webapi/dependencies.h"

namespace server::webapi::constellio {

/// Who calls a web service, as far as that is shown.
struct LegacyCall
{
    QByteArray authorization; ///< the header as it came; empty: none
    QString address;
    QByteArray incident;
    base::Timestamp now;
};

/// The web services by which applications are managed. A system administrator's legacy token opens
/// them and nothing else does: 401 for everything that is not a live legacy token, 403 for another
/// person's. One for each HTTP worker, used in its thread; changes are answered when they are
/// durable.
class WebServices
{
public:
    explicit WebServices(const Dependencies &dependencies)
        : m_deps(dependencies)
    {
    }
    void addApplication(const LegacyCall &call, const Query &query, Reply reply);
    void removeApplication(const LegacyCall &call, const Query &query, Reply reply);
    /// Unknown tokens are revoked already. The running access token is not ended (requirements
    /// A-25), where the client's tokens open this API alone; other clients lose the connection.
    void revokeRefreshToken(const LegacyCall &call, const service::CatalogPtr &catalog,
                            const Query &query, Reply reply);
    /// For `owner`, whose password was right; `asUser` names somebody else.
    void generateToken(const LegacyCall &call, const domain::User &owner, const Query &query,
                       Reply reply);

private:
    /// The administrator who calls, or the refusal.
    [[nodiscard]] std::optional<domain::User> administrator(const LegacyCall &call,
                                                            const Reply &reply);
    void refuse(const LegacyCall &call, const domain::User *user, Answer answer,
                const Reply &reply);
    Dependencies m_deps;
};

} // namespace server::webapi::constellio
