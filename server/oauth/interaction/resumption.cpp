// SPDX-License-Identifier: GPL-3.0-or-later
// Security AZ-19, TK-16.
#include "server/oauth/interaction/resumption.h"

#include "server/oauth/interaction/storedrequest.h"

namespace server::oauth {

base::Result<ResumedRequest> resumeRequest(const service::CatalogPtr &catalog,
                                           const QByteArray &stored, base::Timestamp now)
{
    const auto parameters = loadRequest(stored);
    if (!parameters)
        return base::passOn(parameters);
    ResumedRequest resumed;
    resumed.request.catalog = catalog;
    resumed.request.now = now;
    resumed.request.parameters = *parameters;
    resumed.refused = runChecks(CheckedAt::Resumption, resumed.request);
    return resumed;
}

} // namespace server::oauth
