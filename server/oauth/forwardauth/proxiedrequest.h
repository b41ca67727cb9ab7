// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6; security FA-02, FA-04.
#pragma once

#include "server/domain/protectedurl.h"
#include "server/oauth/oautherror.h"

#include <QList>

#include <functional>
#include <optional>

namespace server::oauth {

/// What a listed proxy says of a request that it asks about, and what the browser brought for the
/// protected host.
struct ProxiedRequest
{
    domain::ProtectedUrl url;
    QByteArray method;         ///< of the request at the proxy, upper case
    bool isNavigation = false; ///< a browser opens a page, so that a person could sign in
    QByteArray passCookie;     ///< see Pass
    QByteArray entryCookie;    ///< a random value that ties the steps of a sign-in together
};

using IdentityHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// What the proxy gets: an error, a redirect for the browser, or the admission.
struct ProxyAnswer
{
    std::optional<OAuthError> error;
    QByteArray location;     ///< 302 to there; empty: 200
    IdentityHeaders headers; ///< of an admission
    QByteArray dpopNonce;
    QByteArray newPass;        ///< set this cookie of the protected host
    QByteArray newEntryCookie; ///< and this one
    bool clearPass = false;
};
using ProxyReply = std::function<void(ProxyAnswer)>;

[[nodiscard]] inline ProxyAnswer refusal(OAuthError error)
{
    ProxyAnswer answer;
    answer.error = std::move(error);
    return answer;
}

} // namespace server::oauth
