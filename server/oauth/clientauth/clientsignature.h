// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7515 section 5.2, OpenID Connect Core section 10.1.1, FAPI 2.0 section 5.4.1.
#pragma once

#include "server/crypto/jwsverify.h"
#include "server/oauth/clientauth/clientauthmethod.h"
#include "server/oauth/clientauth/clientkeystore.h"

namespace server::oauth {

/// The algorithms that a client's signatures may have: the registered one, else all that its
/// profile allows; never none, never one with a shared secret.
[[nodiscard]] QList<crypto::Algorithm>
allowedAlgorithms(const domain::TemplatePolicy &policy,
                  std::optional<domain::SigningAlgorithm> registered);

/// Empty: the client made it. Else why that cannot be said, for the audit trail.
using SignatureReply = std::function<void(const QString &cause)>;
/// Whether one of the client's keys made `jws`. Where the key is unknown its address is asked once
/// more. Answers at once, or in `answerTo`.
void verifyByClientKeys(ClientKeyStore &keys, const ClientPtr &client, const crypto::ParsedJws &jws,
                        const QList<crypto::Algorithm> &allowed, base::Executor &answerTo,
                        SignatureReply done);

} // namespace server::oauth
