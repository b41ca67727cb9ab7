// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/securityheaders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace server::http {

namespace {

bool has(const Response &response, const QByteArray &name)
{
    return std::any_of(response.headers.cbegin(), response.headers.cend(),
                       [&](const auto &header) { return header.first == name; });
}

/// A source expression, or nothing where the text could leave its place in the policy. A literal
/// IPv6 address cannot be written as one: its scheme stands for it.
QByteArray originSource(const QByteArray &target)
{
    if (target.contains('['))
        return target.left(target.indexOf(':') + 1);
    const bool plain = std::all_of(target.cbegin(), target.cend(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
               || QByteArrayView(".-_+:/").contains(c);
    });
    return plain ? target : QByteArray();
}

QByteArray formTargetSource(const QByteArray &origin)
{
    const QByteArray target = originSource(origin);
    // The scheme, not the origin: Chromium holds every further redirect of the service against
    // form-action as well, and many send people on from their callback to another host of theirs.
    const qsizetype authority = target.indexOf("://");
    return authority < 0 ? target : target.left(authority + 1);
}

} // namespace

QByteArray contentPolicy(const PagePolicy &policy)
{
    QByteArray value = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                       "object-src 'none'; frame-ancestors 'none'; form-action 'self'"_ba;
    // A browser applies form-action to where the answer of a form leads, too.
    const QByteArray target = formTargetSource(policy.formTarget);
    if (!target.isEmpty())
        value += ' ' + target;
    if (!policy.scriptSha256.isEmpty())
        value += "; script-src 'sha256-" + policy.scriptSha256 + '\'';
    if (!policy.frames.isEmpty())
        value += "; frame-src";
    for (const QByteArray &origin : policy.frames)
        value += ' ' + originSource(origin);
    return value;
}

void SecuredReply::send(Response response)
{
    static const Headers always{
        {"X-Content-Type-Options"_ba, "nosniff"_ba},
        {"Referrer-Policy"_ba, "no-referrer"_ba},
        {"X-Frame-Options"_ba, "DENY"_ba},
        {"Cross-Origin-Opener-Policy"_ba, "same-origin"_ba},
        {"Permissions-Policy"_ba,
         "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"_ba},
    };
    static const Headers unstored{
        {"Cache-Control"_ba, "no-store"_ba},
        {"Pragma"_ba, "no-cache"_ba},
    };
    static const Headers closed{
        {"Content-Security-Policy"_ba, "default-src 'none'; frame-ancestors 'none'; "
                                       "base-uri 'none'; form-action 'none'"_ba},
    };
    static const Headers ownOrigin{
        {"Cross-Origin-Resource-Policy"_ba, "same-origin"_ba},
    };
    static const Headers anyOrigin{
        {"Cross-Origin-Resource-Policy"_ba, "cross-origin"_ba},
        {"Access-Control-Allow-Origin"_ba, "*"_ba},
        {"Access-Control-Expose-Headers"_ba, "WWW-Authenticate, DPoP-Nonce, Retry-After"_ba},
    };
    if (!has(response, "Cache-Control"_ba))
        response.headers += unstored;
    if (!has(response, "Content-Security-Policy"_ba))
        response.headers += closed;
    response.headers += always;
    response.headers += m_sharing == routes::Sharing::AnyOrigin ? anyOrigin : ownOrigin;
    m_inner->send(std::move(response));
}

} // namespace server::http
