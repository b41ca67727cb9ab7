// SPDX-License-Identifier: GPL-3.0-or-later
// OAuth 2.0 Form Post Response Mode section 2.
#pragma once

#include "server/http/pages/templates.h"
#include "server/http/pages/views.h"
#include "server/http/securityheaders.h"

namespace server::http::pages {

/// A page as it is sent.
struct WrittenPage
{
    int status = 200;
    QByteArray html;
    PagePolicy policy;
    int retryAfterSeconds = 0;
};

/// Writes the pages of one worker. What is no page (a redirect in the query, a local redirect) is
/// not written here.
class PageWriter
{
public:
    PageWriter();

    [[nodiscard]] WrittenPage write(const ViewContext &context, const oauth::Page &page) const;
    /// A statement of http itself: `notfound`, `method`.
    [[nodiscard]] WrittenPage notice(const ViewContext &context, const QString &key,
                                     int status) const;

private:
    [[nodiscard]] WrittenPage signIn(const ViewContext &context,
                                     const oauth::SignInPage &page) const;
    [[nodiscard]] WrittenPage error(const ViewContext &context, const oauth::ErrorPage &page) const;
    [[nodiscard]] WrittenPage formPost(const ViewContext &context,
                                       const oauth::ClientRedirect &redirect) const;
    [[nodiscard]] QByteArray render(const ViewContext &context, const QString &name,
                                    const QJsonObject &view) const;

    Templates m_templates;
    QByteArray m_scriptSha256;
};

} // namespace server::http::pages
