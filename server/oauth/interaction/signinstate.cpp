// SPDX-License-Identifier: GPL-3.0-or-later
// Security AZ-19, DS-08, SL-14, SL-20.
#include "server/oauth/interaction/signinstate.h"

#include "server/oauth/interaction/browserseal.h"

namespace server::oauth {

namespace {

const QByteArray purpose = "sign-in-page";

} // namespace

base::Result<QByteArray> sealSignInState(const crypto::Sealer &sealer, const QByteArray &request,
                                         const RequestMeta &meta)
{
    const QByteArray plain = QByteArray::number(base::toMillis(meta.now)) + ' ' + request;
    return sealForBrowser(sealer, purpose, plain, meta);
}

base::Result<SignInState> openSignInState(const crypto::Sealer &sealer, const QByteArray &sealed,
                                          const RequestMeta &meta)
{
    const auto plain = openFromBrowser(sealer, purpose, sealed, meta);
    if (!plain)
        return base::passOn(plain);
    const QByteArray &text = plain->reveal();
    const qsizetype blank = text.indexOf(' ');
    return SignInState{text.mid(blank + 1), base::fromMillis(text.left(blank).toLongLong())};
}

} // namespace server::oauth
