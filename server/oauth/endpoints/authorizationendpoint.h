// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.1, OpenID Connect Core section 3.1.2.
#pragma once

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
    void proceed(const AuthorizationRequest &request, const RequestMeta &meta, int triesLeft,
                 BrowserReply reply);

    const service::CatalogSource &m_catalog;
    store::Store &m_store;
    base::Executor &m_answerTo;
    service::Recorder &m_recorder;
    Sessions &m_sessions;
    AuthorizationFlow &m_flow;
};

} // namespace server::oauth
