// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.1 and 3.2.
#pragma once

#include "server/oauth/grants/grant.h"

namespace server::oauth {

/// Begins a device's request: hands out a device code to poll with and a user code to show. What a
/// public client can fill the store with is limited for each address. One for each HTTP worker,
/// used in its thread; the answer comes when the codes are durable.
class DeviceAuthorizationEndpoint
{
public:
    DeviceAuthorizationEndpoint(const Dependencies &dependencies,
                                ClientAuthenticator &authenticator);
    void handle(const Parameters &body, const RequestMeta &meta, ApiReply reply);

private:
    void begin(const TokenRequest &request, const ApiReply &reply);
    void issue(const TokenRequest &request, const domain::ScopeSet &scopes, int triesLeft,
               ApiReply reply);
    void refuse(const TokenRequest &request, const OAuthError &error, const ApiReply &reply);

    store::Store &m_store;
    base::Executor &m_answerTo;
    base::RandomSource &m_random;
    service::Recorder &m_recorder;
    ClientAuthenticator &m_authenticator;
};

} // namespace server::oauth
