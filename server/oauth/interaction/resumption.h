// SPDX-License-Identifier: GPL-3.0-or-later
// Security AZ-19, TK-16.
#pragma once

#include "server/oauth/checks/pipeline.h"

namespace server::oauth {

struct ResumedRequest
{
    AuthorizationRequest request;
    CheckResult refused; ///< why it may not go on, as things are now
};

/// Brings back a stored authorization request and checks it against the present catalog. Fails with
/// Corrupt only.
[[nodiscard]] base::Result<ResumedRequest>
resumeRequest(const service::CatalogPtr &catalog, const QByteArray &stored, base::Timestamp now);

} // namespace server::oauth
