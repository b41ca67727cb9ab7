// SPDX-License-Identifier: GPL-3.0-or-later
// RP-Initiated Logout 1.0 sections 2 to 4.
#pragma once

#include "server/oauth/interaction/signout.h"
#include "server/oauth/tokens/idtokenhint.h"

namespace server::oauth {

/// Takes a client's wish to sign its person out. Who brings an ID Token of the session that this
/// browser holds is obeyed at once; everybody else makes us ask, so that no forged request ends a
/// session. People are sent on to a registered address of the client that the hint proves, and
/// nowhere else. One for each HTTP worker, used in its thread.
class EndSessionEndpoint
{
public:
    EndSessionEndpoint(const Dependencies &dependencies, Sessions &sessions, SignOut &signOut);
    void handle(const Parameters &parameters, const RequestMeta &meta, BrowserReply reply);

private:
    struct Wish
    {
        SignOutRequest request;
        std::optional<IdTokenHint> hint;
    };
    [[nodiscard]] tl::expected<Wish, OAuthError>
    read(const Parameters &parameters, const service::Catalog &catalog, base::Timestamp now) const;

    const service::CatalogSource &m_catalog;
    service::Recorder &m_recorder;
    Sessions &m_sessions;
    SignOut &m_signOut;
};

} // namespace server::oauth
