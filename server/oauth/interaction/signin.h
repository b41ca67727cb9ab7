// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.3; security SL-01 to SL-10, SL-14.
#pragma once

#include "server/oauth/interaction/sessions.h"
#include "server/oauth/interaction/sessionstart.h"
#include "server/oauth/interaction/signinview.h"
#include "server/oauth/parameters.h"

namespace server::oauth {

/// Sign-in by password. Attempts are counted before a password is looked at; an unknown, locked or
/// foreign account costs the same hashing and gets the same page. One for each HTTP worker, used in
/// its thread; the hashing is done in the pool.
class SignIn
{
public:
    SignIn(const Dependencies &dependencies, Sessions &sessions, SessionStart &start);
    /// GET /signin, for the person's own pages.
    void page(const RequestMeta &meta, const BrowserReply &reply);
    void submit(const Parameters &form, const RequestMeta &meta, BrowserReply reply);

private:
    struct Attempt;
    void verify(std::shared_ptr<Attempt> attempt, BrowserReply reply);
    void verified(const Attempt &attempt, BrowserReply reply);
    [[nodiscard]] BrowserAnswer again(const QByteArray &storedRequest, const RequestMeta &meta,
                                      const SignInNotice &notice) const;

    const service::CatalogSource &m_catalog;
    const store::UserRepository &m_users;
    base::Executor &m_answerTo;
    crypto::HashPool &m_hashPool;
    const crypto::Sealer &m_sealer;
    service::AttemptLimiter &m_attempts;
    service::Recorder &m_recorder;
    Sessions &m_sessions;
    SessionStart &m_start;
};

} // namespace server::oauth
