// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/browser/origincheck.h"

using namespace Qt::StringLiterals;

namespace server::http::browser {

bool isOwnForm(const Request &request, const domain::Issuer &issuer)
{
    if (request.count("origin"_ba) > 1 || request.count("sec-fetch-site"_ba) > 1)
        return false;
    const QByteArray site = request.header("sec-fetch-site"_ba);
    if (!site.isEmpty() && site != "same-origin" && site != "none")
        return false;
    const QByteArray origin = request.header("origin"_ba);
    if (origin.isEmpty())
        return true;
    // Pages that send no referrer make the browser say "null" here, for their own forms too; a
    // sandboxed frame of a stranger says the same.
    if (origin == "null")
        return site == "same-origin";
    if (origin == issuer.origin())
        return true;
    // The front let only known hosts pass, so this is one of our other addresses.
    const QByteArray scheme = request.secure ? "https://"_ba : "http://"_ba;
    return origin == scheme + request.header("host"_ba);
}

bool isCrossSite(const Request &request)
{
    return request.header("sec-fetch-site"_ba) == "cross-site";
}

} // namespace server::http::browser
