// SPDX-License-Identifier: GPL-3.0-or-later
// Security SL-03 to SL-05, SL-10, SL-16.
#pragma once

#include "server/oauth/interaction/sessions.h"
#include "server/oauth/interaction/sessionstart.h"
#include "server/oauth/parameters.h"

namespace server::oauth {

/// A person sets a new password: the old one is asked for (with the sign-in's counter), all
/// sessions end and a new one begins. After a sign-in with a one-time password the waiting request
/// goes on. One for each HTTP worker, used in its thread; the hashing is done in the pool.
class PasswordChange
{
public:
    PasswordChange(const Dependencies &dependencies, Sessions &sessions, SessionStart &start);
    void page(const RequestMeta &meta, const BrowserReply &reply);
    void submit(const Parameters &form, const RequestMeta &meta, BrowserReply reply);

private:
    struct Attempt;
    [[nodiscard]] BrowserAnswer again(const domain::User &user, const QByteArray &storedRequest,
                                      const RequestMeta &meta,
                                      ChangePasswordPage::Problem problem) const;
    void hash(std::shared_ptr<Attempt> attempt, BrowserReply reply);
    void hashed(const Attempt &attempt, BrowserReply reply);

    const service::CatalogSource &m_catalog;
    base::Executor &m_answerTo;
    crypto::HashPool &m_hashPool;
    const crypto::Sealer &m_sealer;
    service::AttemptLimiter &m_attempts;
    service::Recorder &m_recorder;
    Sessions &m_sessions;
    SessionStart &m_start;
};

} // namespace server::oauth
