// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.4; security CO-01 to CO-05.
#include "server/oauth/interaction/consentview.h"

#include "server/oauth/interaction/authorizationresponse.h"
#include "server/oauth/interaction/formtoken.h"
#include "server/oauth/interaction/signinstate.h"
#include "server/oauth/interaction/storedrequest.h"
#include "server/oauth/tokens/userclaims.h"

namespace server::oauth {

namespace {

QStringList valuesOf(const QJsonObject &claims)
{
    QStringList values;
    for (auto it = claims.begin(); it != claims.end(); ++it) {
        if (it->isString())
            values.append(it->toString());
        else if (it->isArray())
            values.append(it->toVariant().toStringList().join(QStringLiteral(", ")));
        else if (it->isObject())
            values += valuesOf(it->toObject());
    }
    values.removeDuplicates();
    return values;
}

QStringList valuesOf(const AuthorizationRequest &request, const domain::User &user,
                     const QByteArray &scope)
{
    const auto single = domain::ScopeSet::fromList({scope});
    if (!single)
        return {};
    QJsonObject claims = scopeClaims(user, *single);
    const bool platform = request.client->policy().idTokenClaims == domain::IdTokenClaims::Platform;
    if (scope == "openid" && platform)
        claims = platformClaims(user, request.catalog->company);
    return valuesOf(claims);
}

} // namespace

base::Result<ConsentPage> makeConsentPage(const crypto::Sealer &sealer,
                                          const AuthorizationRequest &request,
                                          const domain::User &user, const domain::Grant *grant,
                                          const QByteArray &handle, const RequestMeta &meta)
{
    const auto fields = switchAccountFields(sealer, storeRequest(request), meta);
    if (!fields)
        return base::passOn(fields);
    ConsentPage page = describeConsent(request, user, grant);
    page.hidden = {{"interaction", handle},
                   {"token", formToken(meta.sessionCookie, consentForm(), handle)}};
    page.switchAccount = *fields;
    return page;
}

ConsentPage describeConsent(const AuthorizationRequest &request, const domain::User &user,
                            const domain::Grant *grant)
{
    ConsentPage page;
    page.client = askingClient(request);
    page.userName = user.name;
    for (const auto &scope : request.consentScopes.names()) {
        page.scopes.append(
            {scope, grant && grant->scopes.contains(scope), valuesOf(request, user, scope)});
    }
    page.offlineAccess = request.client->policy().allows(domain::GrantType::RefreshToken);
    return page;
}

base::Result<HiddenFields> switchAccountFields(const crypto::Sealer &sealer,
                                               const QByteArray &storedRequest,
                                               const RequestMeta &meta)
{
    const auto state = sealSignInState(sealer, storedRequest, meta);
    if (!state)
        return base::passOn(state);
    return HiddenFields{{"request", *state}, {"action", "switch"}};
}

} // namespace server::oauth
