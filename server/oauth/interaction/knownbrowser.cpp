// SPDX-License-Identifier: GPL-3.0-or-later
// Security SL-09.
#include "server/oauth/interaction/knownbrowser.h"

#include "server/base/base64url.h"
#include "server/crypto/digest.h"

namespace server::oauth {

namespace {

const QByteArray purpose = "known-browser";
constexpr std::chrono::hours lifetime{365 * 24};

bool isKnown(const crypto::Sealer &sealer, const domain::User &user, const RequestMeta &meta)
{
    const auto sealed = base::fromBase64Url(meta.knownCookie);
    if (meta.knownCookie.isEmpty() || !sealed)
        return false;
    const auto plain = sealer.unseal(purpose, *sealed, QByteArray::number(user.id.value()));
    if (!plain)
        return false;
    const auto issuedAt = base::fromMillis(plain->reveal().toLongLong());
    return issuedAt >= user.passwordChangedAt && meta.now < issuedAt + lifetime;
}

} // namespace

base::Result<QByteArray> makeKnownBrowser(const crypto::Sealer &sealer, domain::UserId user,
                                          base::Timestamp now)
{
    const auto sealed = sealer.seal(purpose, QByteArray::number(base::toMillis(now)),
                                    QByteArray::number(user.value()));
    if (!sealed)
        return base::passOn(sealed);
    return base::toBase64Url(*sealed);
}

QByteArray attemptOrigin(const crypto::Sealer &sealer, const std::optional<domain::User> &user,
                         const RequestMeta &meta)
{
    if (user && isKnown(sealer, *user, meta))
        return "browser:" + crypto::sha256(meta.knownCookie).toHex();
    return meta.peerAddress.toUtf8();
}

} // namespace server::oauth
