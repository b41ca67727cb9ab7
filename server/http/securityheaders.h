// SPDX-License-Identifier: GPL-3.0-or-later
// Content Security Policy Level 3; security.md TR-13, TR-16, CO-06, CO-07, CO-14.
#pragma once

#include "server/http/reply.h"
#include "server/http/routes/router.h"

#include <QByteArrayList>

namespace server::http {

/// What a page's policy names beyond this server itself.
struct PagePolicy
{
    QByteArray formTarget;   ///< origin or `scheme:` that a form's answer may lead to; else empty
    QByteArray scriptSha256; ///< base64; only for the page that posts itself
    QByteArrayList frames;   ///< origins that may be framed; only after signing out
};
/// The value of Content-Security-Policy for a page.
[[nodiscard]] QByteArray contentPolicy(const PagePolicy &policy);

/// A reply that adds what every answer carries. A handler's own Cache-Control and
/// Content-Security-Policy stay; without them nothing is stored and nothing is loaded.
class SecuredReply final : public Reply
{
public:
    SecuredReply(ReplyPtr inner, routes::Sharing sharing)
        : m_inner(std::move(inner))
        , m_sharing(sharing)
    {
    }
    void send(Response response) override;
    [[nodiscard]] std::shared_ptr<std::atomic<bool>> cancelled() const override
    {
        return m_inner->cancelled();
    }

private:
    ReplyPtr m_inner;
    routes::Sharing m_sharing;
};

} // namespace server::http
