// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-44, B-45; security RV-03, SL-17.
#pragma once

#include "server/oauth/answers.h"
#include "server/oauth/interaction/sessions.h"
#include "server/oauth/parameters.h"

namespace server::oauth {

/// A person's own page: the granted accesses and sessions, and the ends of both. Acts on rows of
/// the signed-in person only. One for each HTTP worker, used in its thread.
class Profile
{
public:
    Profile(const Dependencies &dependencies, Sessions &sessions);
    void page(const Parameters &query, const RequestMeta &meta, const BrowserReply &reply);
    void revokeGrant(const Parameters &form, const RequestMeta &meta, BrowserReply reply);
    void endSession(const Parameters &form, const RequestMeta &meta, BrowserReply reply);

private:
    /// The full session of the request, or the page to go to instead.
    [[nodiscard]] tl::expected<store::SessionState, BrowserAnswer>
    signedIn(const RequestMeta &meta);
    [[nodiscard]] std::optional<GrantCard> cardOf(const domain::Grant &grant,
                                                  const service::Catalog &catalog,
                                                  const RequestMeta &meta) const;
    void end(const domain::Grant &grant, const domain::User &user, const RequestMeta &meta,
             BrowserReply reply);

    const store::SessionRepository &m_sessionRows;
    const store::GrantRepository &m_grants;
    const service::CatalogSource &m_catalog;
    store::Store &m_store;
    base::Executor &m_answerTo;
    Sessions &m_sessions;
};

} // namespace server::oauth
