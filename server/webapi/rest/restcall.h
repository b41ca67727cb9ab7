// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-16, A-28.
#pragma once

#include "server/domain/auditevent.h"
#include "server/domain/user.h"
#include "server/service/catalog.h"
#include "server/webapi/answer.h"

namespace server::webapi::rest {

/// One call of the REST API by somebody who has been let in.
struct RestCall
{
    service::CatalogPtr catalog;
    domain::User user;              ///< the account as it is now
    QStringList claimedPermissions; ///< those that the access token tells
    domain::Actor actor;
    base::Timestamp now;
    QByteArray method;   ///< upper case
    QByteArrayList path; ///< below the API's address, decoded
    Query query;
    QByteArray body;
    bool bodyIsJson = false;

    /// Both the token and the account must have it: what was taken away since the token was issued
    /// is gone at once, what was added comes with the next token.
    [[nodiscard]] bool mayUse(const QString &permission) const
    {
        return !permission.isEmpty() && claimedPermissions.contains(permission)
               && user.permissions.contains(permission);
    }
};

} // namespace server::webapi::rest
