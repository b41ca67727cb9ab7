// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.1, RFC 9126 section 4, OpenID Connect Core section 3.1.2.
#pragma once

#include "server/oauth/endpoints/requestobjectreader.h"
#include "server/oauth/interaction/authorizationflow.h"
#include "server/oauth/interaction/sessions.h"
#include "server/oauth/parameters.h"

namespace server::oauth {

/// Takes authorization requests, by GET or POST: checks them, and answers with a page or the way
/// back to the client. Several may be under way in one browser; none knows of another. One for each
/// HTTP worker, used in its thread.
class AuthorizationEndpoint
{
public:
    AuthorizationEndpoint(const Dependencies &dependencies, Sessions &sessions,
                          AuthorizationFlow &flow);
    void handle(const Parameters &parameters, const RequestMeta &meta, BrowserReply reply);

private:
    /// A request that came straight, its object read.
    void check(AuthorizationRequest request, const CheckResult &unreadable, const RequestMeta &meta,
               BrowserReply reply);
    /// A request that was pushed: only what was pushed counts.
    void open(const Parameters &parameters, const RequestMeta &meta, BrowserReply reply);
    void refuse(const AuthorizationRequest &request, const OAuthError &error,
                const RequestMeta &meta, const BrowserReply &reply);
    void proceed(const AuthorizationRequest &request, const RequestMeta &meta, int triesLeft,
                 BrowserReply reply);

    const service::CatalogSource &m_catalog;
    const store::PushedRequestRepository &m_pushed;
    store::Store &m_store;
    base::Executor &m_answerTo;
    service::Recorder &m_recorder;
    Sessions &m_sessions;
    AuthorizationFlow &m_flow;
    RequestObjectReader m_objects;
};

} // namespace server::oauth
