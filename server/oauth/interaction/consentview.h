// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.4; security CO-01 to CO-05.
#pragma once

#include "server/crypto/sealer.h"
#include "server/domain/grant.h"
#include "server/oauth/checks/authorizationrequest.h"
#include "server/oauth/requestmeta.h"

namespace server::oauth {

/// Makes the consent page of a request: who asks, for what, with the values that go out now.
/// `handle` names the interaction in the form. Fails when randomness fails.
[[nodiscard]] base::Result<ConsentPage>
makeConsentPage(const crypto::Sealer &sealer, const AuthorizationRequest &request,
                const domain::User &user, const domain::Grant *grant, const QByteArray &handle,
                const RequestMeta &meta);

/// The same page without its forms: who asks, for what, with the values that go out now.
[[nodiscard]] ConsentPage describeConsent(const AuthorizationRequest &request,
                                          const domain::User &user, const domain::Grant *grant);
/// The form behind "Not you?": signs in again and goes on with the stored request.
[[nodiscard]] base::Result<HiddenFields> switchAccountFields(const crypto::Sealer &sealer,
                                                             const QByteArray &storedRequest,
                                                             const RequestMeta &meta);

/// The purpose of the consent form's token.
[[nodiscard]] inline QByteArray consentForm()
{
    return "consent";
}

} // namespace server::oauth
