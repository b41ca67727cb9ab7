// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6, RFC 6750 section 3, RFC 9449 section 7; security FA-01 to FA-12.
#pragma once

#include "server/domain/protection.h"
#include "server/oauth/forwardauth/proxiedrequest.h"
#include "server/oauth/interaction/sessions.h"
#include "server/oauth/resource/resourcegate.h"

namespace server::oauth {

/// Decides for a proxy whether a request may pass to the application behind it: by the rule of its
/// address, and a token in the Authorization header or the pass of a session. Session, person and
/// grant are read again each time. One for each HTTP worker, used in its thread.
class ForwardAuth
{
public:
    ForwardAuth(const Dependencies &dependencies, ResourceGate &gate, Sessions &sessions);

    struct Verdict
    {
        std::optional<OAuthError> refused; ///< none: admitted
        IdentityHeaders identity;          ///< of whom was admitted
        QByteArray dpopNonce;
        /// Who asks has shown nothing, and what strangers get may be the sign-in page.
        std::optional<domain::Stranger> stranger;
    };
    [[nodiscard]] Verdict decide(const ProxiedRequest &request, const RequestMeta &meta);
    /// The same as an answer.
    [[nodiscard]] ProxyAnswer answer(const ProxiedRequest &request, const RequestMeta &meta);

private:
    [[nodiscard]] Verdict byToken(const PresentedToken &token, const domain::ProtectionRule &rule,
                                  const RequestMeta &meta, const service::Catalog &catalog);
    [[nodiscard]] Verdict byPass(const domain::ProtectionRule &rule, const ProxiedRequest &request,
                                 const RequestMeta &meta);
    [[nodiscard]] Verdict refuse(OAuthError error, const domain::ProtectionRule &rule,
                                 const RequestMeta &meta, const service::CatalogClient *client,
                                 const domain::User *user);

    const service::CatalogSource &m_catalog;
    const crypto::Sealer &m_sealer;
    service::Recorder &m_recorder;
    ResourceGate &m_gate;
    Sessions &m_sessions;
};

} // namespace server::oauth
