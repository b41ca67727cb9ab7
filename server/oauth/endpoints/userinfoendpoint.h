// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 5.3, RFC 6750 sections 2 and 3.
#pragma once

#include "server/oauth/answers.h"
#include "server/oauth/dependencies.h"
#include "server/oauth/parameters.h"
#include "server/oauth/requestmeta.h"
#include "server/oauth/resource/resourcegate.h"

namespace server::oauth {

/// Tells a client about the person who allowed it. The token comes in the Authorization header or
/// in a form body, never in both and never in the query. One for each HTTP worker, used in its
/// thread.
class UserinfoEndpoint
{
public:
    UserinfoEndpoint(const Dependencies &dependencies, ResourceGate &gate);
    [[nodiscard]] ApiAnswer answer(const Parameters &body, const RequestMeta &meta);

private:
    const service::CatalogSource &m_catalog;
    service::Recorder &m_recorder;
    ResourceGate &m_gate;
};

} // namespace server::oauth
