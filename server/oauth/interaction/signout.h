// SPDX-License-Identifier: GPL-3.0-or-later
// Security SL-13.
#pragma once

#include "server/oauth/answers.h"
#include "server/oauth/interaction/sessions.h"
#include "server/oauth/parameters.h"

namespace server::oauth {

/// What a form needs that signs out at once, for pages that have asked already.
[[nodiscard]] HiddenFields signOutFields(const RequestMeta &meta);

/// Ends a session with its audit row in one write.
void endSessionAndAnswer(store::Store &store, base::Executor &answerTo, domain::SessionId session,
                         const domain::AuditEvent &event,
                         std::function<void(base::Result<void>)> done);

/// Local sign-out: asks first, ends the session in the store, clears the cookie. One for each HTTP
/// worker, used in its thread.
class SignOut
{
public:
    SignOut(const Dependencies &dependencies, Sessions &sessions);
    void page(const RequestMeta &meta, const BrowserReply &reply);
    void submit(const Parameters &form, const RequestMeta &meta, BrowserReply reply);

private:
    store::Store &m_store;
    base::Executor &m_answerTo;
    Sessions &m_sessions;
};

} // namespace server::oauth
