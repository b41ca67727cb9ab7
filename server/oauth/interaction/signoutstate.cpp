// SPDX-License-Identifier: GPL-3.0-or-later
// RP-Initiated Logout 1.0 section 2; security AZ-19, SL-13.
#include "server/oauth/interaction/signoutstate.h"

#include "server/oauth/interaction/browserseal.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace server::oauth {

namespace {

const QByteArray purpose = "sign-out-page";

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

} // namespace

base::Result<QByteArray> sealSignOut(const crypto::Sealer &sealer, const SignOutRequest &request,
                                     const RequestMeta &meta)
{
    const QJsonArray plain{text(request.clientId), text(request.postLogoutRedirectUri),
                           text(request.state), text(request.uiLocales)};
    return sealForBrowser(sealer, purpose, QJsonDocument(plain).toJson(QJsonDocument::Compact),
                          meta);
}

base::Result<SignOutRequest> openSignOut(const crypto::Sealer &sealer, const QByteArray &sealed,
                                         const RequestMeta &meta)
{
    const auto plain = openFromBrowser(sealer, purpose, sealed, meta);
    if (!plain)
        return base::passOn(plain);
    const auto values = QJsonDocument::fromJson(plain->reveal()).array();
    const auto member = [&](qsizetype index) { return values.at(index).toString().toUtf8(); };
    return SignOutRequest{member(0), member(1), member(2), member(3)};
}

} // namespace server::oauth
