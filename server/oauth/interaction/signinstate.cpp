// SPDX-License-Identifier: GPL-3.0-or-later
// Security AZ-19, DS-08, SL-14, SL-20.
#include "server/oauth/interaction/signinstate.h"

#include "server/base/base64url.h"

namespace server::oauth {

namespace {

const QByteArray purpose = "sign-in-page";

} // namespace

base::Result<QByteArray> sealSignInState(const crypto::Sealer &sealer, const QByteArray &request,
                                         const RequestMeta &meta)
{
    const QByteArray plain = QByteArray::number(base::toMillis(meta.now)) + ' ' + request;
    const auto sealed = sealer.seal(purpose, plain, meta.browserCookie);
    if (!sealed)
        return base::passOn(sealed);
    return base::toBase64Url(*sealed);
}

base::Result<SignInState> openSignInState(const crypto::Sealer &sealer, const QByteArray &sealed,
                                          const RequestMeta &meta)
{
    // Without a cookie the seal would bind the form to every browser that has none.
    if (meta.browserCookie.isEmpty())
        return base::failure(base::Error::Kind::InvalidInput, QStringLiteral("no browser cookie"));
    const auto bytes = base::fromBase64Url(sealed);
    if (!bytes)
        return base::passOn(bytes);
    const auto plain = sealer.unseal(purpose, *bytes, meta.browserCookie);
    if (!plain)
        return base::passOn(plain);
    const QByteArray &text = plain->reveal();
    const qsizetype blank = text.indexOf(' ');
    return SignInState{text.mid(blank + 1), base::fromMillis(text.left(blank).toLongLong())};
}

} // namespace server::oauth
