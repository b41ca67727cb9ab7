// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.3; security SL-01 to SL-10, SL-14.
#pragma once

#include "server/oauth/interaction/passwordcheck.h"
#include "server/oauth/interaction/sessions.h"
#include "server/oauth/interaction/sessionstart.h"
#include "server/oauth/interaction/signinview.h"
#include "server/oauth/parameters.h"

namespace server::oauth {

/// Sign-in by password. An unknown, locked or foreign account gets the same page as a wrong
/// password. One for each HTTP worker, used in its thread.
class SignIn
{
public:
    SignIn(const Dependencies &dependencies, Sessions &sessions, SessionStart &start);
    /// GET /signin, for the person's own pages.
    void page(const RequestMeta &meta, const BrowserReply &reply);
    void submit(const Parameters &form, const RequestMeta &meta, BrowserReply reply);

private:
    /// What goes on after the password, and as whom the person tried.
    struct Waiting
    {
        QByteArray request;
        QString login;
    };
    void answer(const PasswordCheck::Verdict &verdict, const Waiting &waiting,
                const RequestMeta &meta, BrowserReply reply);
    [[nodiscard]] BrowserAnswer again(const QByteArray &storedRequest, const RequestMeta &meta,
                                      const SignInNotice &notice) const;

    const service::CatalogSource &m_catalog;
    const crypto::Sealer &m_sealer;
    PasswordCheck m_passwords;
    Sessions &m_sessions;
    SessionStart &m_start;
};

} // namespace server::oauth
