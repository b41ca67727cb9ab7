// SPDX-License-Identifier: GPL-3.0-or-later
// RP-Initiated Logout 1.0 section 2; security SL-13.
#pragma once

#include "server/oauth/answers.h"
#include "server/oauth/interaction/sessions.h"
#include "server/oauth/interaction/signoutstate.h"
#include "server/oauth/parameters.h"

namespace server::oauth {

/// What a form needs that signs out at once, for pages that have asked already.
[[nodiscard]] HiddenFields signOutFields(const RequestMeta &meta);

/// Ends a session with its audit row in one write.
void endSessionAndAnswer(store::Store &store, base::Executor &answerTo, domain::SessionId session,
                         const domain::AuditEvent &event,
                         std::function<void(base::Result<void>)> done);

/// Sign-out: asks first, ends the session in the store, clears the cookie, and goes on to where a
/// client asked for. The clients that took part in the session are told: by the pages that its end
/// is answered with, and by what the store keeps for the back-channel. One for each HTTP worker,
/// used in its thread.
class SignOut
{
public:
    SignOut(const Dependencies &dependencies, Sessions &sessions);
    void page(const RequestMeta &meta, const BrowserReply &reply);
    void submit(const Parameters &form, const RequestMeta &meta, BrowserReply reply);
    /// The question, for a client that has not proven that it speaks for this session.
    void ask(const store::SessionState &session, const SignOutRequest &request,
             const RequestMeta &meta, const BrowserReply &reply) const;
    enum class Extent { ThisSession, Everywhere };
    void end(const store::SessionState &session, const SignOutRequest &request, Extent extent,
             const RequestMeta &meta, BrowserReply reply);
    /// Where nobody is signed in: nothing to end, only the way on.
    [[nodiscard]] BrowserAnswer leave(const SignOutRequest &request, base::Timestamp now) const;

private:
    const service::CatalogSource &m_catalog;
    const store::LogoutRepository &m_logout;
    store::Store &m_store;
    base::Executor &m_answerTo;
    const crypto::Sealer &m_sealer;
    Sessions &m_sessions;
};

} // namespace server::oauth
