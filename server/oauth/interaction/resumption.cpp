// SPDX-License-Identifier: GPL-3.0-or-later
// Security AZ-19, TK-16.
#include "server/oauth/interaction/resumption.h"

#include "server/oauth/interaction/storedrequest.h"

namespace server::oauth {

base::Result<ResumedRequest> resumeRequest(const service::CatalogPtr &catalog,
                                           const QByteArray &stored, base::Timestamp now)
{
    const auto loaded = loadRequest(stored);
    if (!loaded)
        return base::passOn(loaded);
    ResumedRequest resumed;
    resumed.request.catalog = catalog;
    resumed.request.now = now;
    resumed.request.parameters = loaded->parameters;
    resumed.request.pushedRequest = loaded->pushedRequest;
    resumed.refused = runChecks(CheckedAt::Resumption, resumed.request);
    return resumed;
}

} // namespace server::oauth
