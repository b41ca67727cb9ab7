// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.4; security CO-01 to CO-12.
#pragma once

#include "server/oauth/interaction/resumption.h"
#include "server/oauth/interaction/sessions.h"
#include "server/oauth/parameters.h"

namespace server::oauth {

/// The consent page and its decision. The request stands in the store, not in the page; it belongs
/// to the session that began it and is decided once, by one conditional write. One for each HTTP
/// worker, used in its thread.
class Consent
{
public:
    Consent(const Dependencies &dependencies, Sessions &sessions);
    void page(const Parameters &query, const RequestMeta &meta, const BrowserReply &reply);
    void decide(const Parameters &form, const RequestMeta &meta, BrowserReply reply);

private:
    struct Waiting
    {
        store::SessionState session;
        AuthorizationRequest request;
        QByteArray handle;
    };
    struct Decision;
    /// The undecided interaction of this browser's session, its request checked again; or the page
    /// that says why not.
    [[nodiscard]] tl::expected<Waiting, BrowserAnswer> find(const QByteArray &handle,
                                                            const RequestMeta &meta);
    void allow(const Waiting &waiting, const RequestMeta &meta, const BrowserReply &reply);
    void leave(const Waiting &waiting, const RequestMeta &meta, const BrowserReply &reply);
    void write(std::shared_ptr<Decision> decision, BrowserReply reply);

    const store::SessionRepository &m_interactions;
    const store::GrantRepository &m_grants;
    const service::CatalogSource &m_catalog;
    store::Store &m_store;
    base::Executor &m_answerTo;
    const crypto::Sealer &m_sealer;
    base::RandomSource &m_random;
    service::Recorder &m_recorder;
    Sessions &m_sessions;
};

} // namespace server::oauth
