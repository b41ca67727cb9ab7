// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9126 sections 2 and 3, RFC 9449 section 10.1, FAPI 2.0 section 5.3.2.2; security AZ-20.
#pragma once

#include "server/oauth/clientauth/clientauthenticator.h"
#include "server/oauth/endpoints/requestobjectreader.h"
#include "server/oauth/proofs/senderconstraint.h"

namespace server::oauth {

/// Takes authorization requests from the clients themselves, before the browser comes:
/// authenticates, runs the checks, keeps what passed, and hands out a reference that counts for one
/// code. One for each HTTP worker, used in its thread.
class PushedAuthorizationEndpoint
{
public:
    PushedAuthorizationEndpoint(const Dependencies &dependencies,
                                ClientAuthenticator &authenticator);
    void handle(const Parameters &body, const RequestMeta &meta, ApiReply reply);

private:
    void push(const AuthenticatedClient &sender, const Parameters &body, const RequestMeta &meta,
              ApiReply reply);
    /// A request that passed its checks.
    void accept(AuthorizationRequest request, const QByteArray &reference, const RequestMeta &meta,
                const ApiReply &reply);
    void store(const AuthorizationRequest &request, const QByteArray &kept,
               const QByteArray &reference, const QByteArray &nonce, const ApiReply &reply);
    void refuse(const OAuthError &error, const ClientPtr &client, const RequestMeta &meta,
                const ApiReply &reply);

    store::Store &m_store;
    base::Executor &m_answerTo;
    base::RandomSource &m_random;
    service::Recorder &m_recorder;
    ClientAuthenticator &m_authenticator;
    RequestObjectReader m_objects;
    SenderConstraint m_senders;
};

} // namespace server::oauth
