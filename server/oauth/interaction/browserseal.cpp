// SPDX-License-Identifier: GPL-3.0-or-later
// Security AZ-19, SL-14.
#include "server/oauth/interaction/browserseal.h"

#include "server/base/base64url.h"

namespace server::oauth {

base::Result<QByteArray> sealForBrowser(const crypto::Sealer &sealer, const QByteArray &purpose,
                                        const QByteArray &plain, const RequestMeta &meta)
{
    const auto sealed = sealer.seal(purpose, plain, meta.browserCookie);
    if (!sealed)
        return base::passOn(sealed);
    return base::toBase64Url(*sealed);
}

base::Result<base::Secret> openFromBrowser(const crypto::Sealer &sealer, const QByteArray &purpose,
                                           const QByteArray &sealed, const RequestMeta &meta)
{
    // Without a cookie the seal would bind the form to every browser that has none.
    if (meta.browserCookie.isEmpty())
        return base::failure(base::Error::Kind::InvalidInput, QStringLiteral("no browser cookie"));
    const auto bytes = base::fromBase64Url(sealed);
    if (!bytes)
        return base::passOn(bytes);
    return sealer.unseal(purpose, *bytes, meta.browserCookie);
}

} // namespace server::oauth
