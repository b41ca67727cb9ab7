// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 2.3, 3.2.1 and 5.2; security CA-03 to CA-08.
#pragma once

#include "server/oauth/clientauth/clientauthmethod.h"
#include "server/oauth/dependencies.h"

#include <vector>

namespace server::oauth {

using ClientPtr = std::shared_ptr<const service::CatalogClient>;

/// Finds out which client sends a request, by exactly one of the registered methods. Attempts are
/// counted before the proof is looked at. Refusals say invalid_client for every cause, and are
/// audited here. One for each HTTP worker, used in its thread.
class ClientAuthenticator
{
public:
    explicit ClientAuthenticator(const Dependencies &dependencies);
    [[nodiscard]] tl::expected<ClientPtr, OAuthError>
    authenticate(const Parameters &body, const RequestMeta &meta, const service::Catalog &catalog);

private:
    [[nodiscard]] tl::expected<ClientPtr, OAuthError>
    authenticateBy(const ClientAuthMethod &method, const Parameters &body, const RequestMeta &meta,
                   const service::Catalog &catalog);

    service::AttemptLimiter &m_attempts;
    service::Recorder &m_recorder;
    std::vector<std::unique_ptr<ClientAuthMethod>> m_methods;
};

} // namespace server::oauth
