// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749, RFC 9700 section 2, FAPI 2.0 Security Profile sections 5.3.2 and 5.4.1.
#include "server/domain/templatepolicy.h"

#include "server/domain/limits.h"

#include <algorithm>

namespace server::domain {

namespace {

using namespace Qt::StringLiterals;

ScopeSet scopesOf(const QByteArrayList &names)
{
    return ScopeSet::fromList(names).value_or(ScopeSet());
}

/// The BRIX column of the platforms.
TemplatePolicy externalService()
{
    TemplatePolicy policy;
    policy.scopes = scopesOf({"openid", "api"});
    policy.grantTypes = {GrantType::AuthorizationCode, GrantType::RefreshToken};
    policy.authMethods = {AuthMethod::SecretBasic, AuthMethod::SecretPost, AuthMethod::None};
    return policy;
}

/// The Deyel column: a fixed refresh token, RS256, one day.
TemplatePolicy restApiClient()
{
    TemplatePolicy policy;
    policy.scopes = scopesOf({"api"});
    policy.grantTypes = {GrantType::ClientCredentials, GrantType::Password,
                         GrantType::RefreshToken};
    policy.authMethods = {AuthMethod::SecretBasic};
    policy.accessTokenLifetime = std::chrono::hours(24);
    policy.rotation = RefreshRotation::Fixed;
    policy.accessTokenAlgorithm = SigningAlgorithm::RS256;
    policy.accessTokenClaims = AccessTokenClaims::Deyel;
    policy.ownApi = OwnApi::Rest;
    return policy;
}

/// The Constellio column: a key pair for each application.
TemplatePolicy application()
{
    TemplatePolicy policy;
    policy.scopes = scopesOf({"api"});
    policy.grantTypes = {GrantType::Password, GrantType::RefreshToken};
    policy.authMethods = {AuthMethod::SecretPost};
    policy.accessTokenAlgorithm = SigningAlgorithm::RS256;
    policy.keyOwner = KeyOwner::Client;
    policy.ownApi = OwnApi::RestV2;
    return policy;
}

TemplatePolicy machineToMachine()
{
    TemplatePolicy policy;
    policy.scopes = scopesOf({"api"});
    policy.grantTypes = {GrantType::ClientCredentials};
    policy.authMethods = {AuthMethod::SecretBasic, AuthMethod::SecretPost,
                          AuthMethod::PrivateKeyJwt, AuthMethod::TlsClientAuth,
                          AuthMethod::SelfSignedTls};
    return policy;
}

TemplatePolicy highSecurity()
{
    TemplatePolicy policy;
    policy.profile = Profile::Fapi2;
    policy.scopes = scopesOf({"openid"});
    policy.grantTypes = {GrantType::AuthorizationCode, GrantType::RefreshToken};
    policy.authMethods = {AuthMethod::PrivateKeyJwt, AuthMethod::TlsClientAuth,
                          AuthMethod::SelfSignedTls};
    policy.pkce = PkceRule::Required;
    policy.par = ParRule::Required;
    policy.binding = TokenBinding::DPoPOrMtls;
    policy.codeLifetime = std::chrono::seconds(60);
    // FAPI 2.0 section 5.3.2.1: no rotation for confidential clients; the key binding protects
    // instead.
    policy.rotation = RefreshRotation::Fixed;
    policy.idTokenAlgorithm = SigningAlgorithm::ES256;
    policy.idTokenClaims = IdTokenClaims::Standard;
    return policy;
}

void checkRange(base::FieldErrors &errors, const QByteArray &field, base::Seconds value,
                qint64 lowest, qint64 highest)
{
    if (value.count() < lowest || value.count() > highest)
        errors.append({field, "out_of_range", {QString::number(lowest), QString::number(highest)}});
}

void checkContradictions(base::FieldErrors &errors, const TemplatePolicy &policy)
{
    const auto contradiction = [&errors](const char *field) {
        errors.append({field, "contradiction", {}});
    };
    const bool hasCode = policy.allows(GrantType::AuthorizationCode);
    if (policy.grantTypes == QList{GrantType::RefreshToken})
        contradiction("grant_types"); // nothing would ever issue the first one
    if (!hasCode && policy.par == ParRule::Required)
        contradiction("par");
    if (!hasCode && policy.pkce == PkceRule::Required)
        contradiction("pkce");
    const bool onlyPublic = policy.authMethods == QList{AuthMethod::None};
    // RFC 6749 section 4.4: client_credentials is for confidential clients only.
    if (onlyPublic && policy.allows(GrantType::ClientCredentials))
        contradiction("auth_methods");
    if (policy.rotation == RefreshRotation::Fixed && policy.reuseGrace.count() > 0)
        contradiction("reuse_grace_seconds");
}

/// FAPI 2.0 sections 5.3.2.1 (clients, codes, tokens), 5.3.2.2 (requests) and 5.4.1 (algorithms).
void checkFapi2(base::FieldErrors &errors, const TemplatePolicy &policy)
{
    const auto demand = [&errors](const char *field, bool met, const QString &wanted) {
        if (!met)
            errors.append({field, "fapi2_demands", {wanted}});
    };
    const auto provesByKey = [](AuthMethod method) {
        return method == AuthMethod::PrivateKeyJwt || method == AuthMethod::TlsClientAuth
               || method == AuthMethod::SelfSignedTls;
    };
    if (policy.allows(GrantType::AuthorizationCode)) {
        demand("par", policy.par == ParRule::Required, u"required"_s);
        demand("pkce", policy.pkce == PkceRule::Required, u"required"_s);
    }
    demand("grant_types", !policy.allows(GrantType::Password), u"authorization_code"_s);
    demand("auth_methods",
           std::all_of(policy.authMethods.begin(), policy.authMethods.end(), provesByKey),
           u"private_key_jwt, tls_client_auth, self_signed_tls_client_auth"_s);
    demand("binding", policy.binding != TokenBinding::None, u"dpop, mtls, dpop_or_mtls"_s);
    demand("code_seconds", policy.codeLifetime.count() <= limits::fapi2CodeSeconds,
           QString::number(limits::fapi2CodeSeconds));
    demand("rotation", policy.rotation == RefreshRotation::Fixed, u"fixed"_s);
    const QString algorithms = u"PS256, ES256, EdDSA"_s;
    demand("signing_alg", policy.idTokenAlgorithm != SigningAlgorithm::RS256, algorithms);
    demand("access_token_signing_alg", policy.accessTokenAlgorithm != SigningAlgorithm::RS256,
           algorithms);
}

template<class Enum>
bool hasDuplicates(const QList<Enum> &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values.indexOf(values.at(i), i + 1) >= 0)
            return true;
    }
    return false;
}

} // namespace

TemplatePolicy policyOf(Preset preset)
{
    switch (preset) {
    case Preset::ExternalService:
        return externalService();
    case Preset::RestApiClient:
        return restApiClient();
    case Preset::Application:
        return application();
    case Preset::MachineToMachine:
        return machineToMachine();
    case Preset::HighSecurity:
        return highSecurity();
    }
    return {};
}

base::FieldErrors checkPolicy(const TemplatePolicy &policy)
{
    base::FieldErrors errors;
    if (policy.grantTypes.isEmpty())
        errors.append({"grant_types", "required", {}});
    else if (hasDuplicates(policy.grantTypes))
        errors.append({"grant_types", "contradiction", {}});
    if (policy.authMethods.isEmpty())
        errors.append({"auth_methods", "required", {}});
    else if (hasDuplicates(policy.authMethods))
        errors.append({"auth_methods", "contradiction", {}});
    checkRange(errors, "code_seconds", policy.codeLifetime, 1, limits::codeSeconds);
    checkRange(errors, "par_seconds", policy.parLifetime, limits::parSecondsMinimum,
               limits::parSeconds);
    checkRange(errors, "access_token_seconds", policy.accessTokenLifetime, 1,
               limits::accessTokenSeconds);
    checkRange(errors, "refresh_token_seconds", policy.refreshTokenLifetime, 1,
               limits::refreshTokenSeconds);
    checkRange(errors, "reuse_grace_seconds", policy.reuseGrace, 0, limits::reuseGraceSeconds);
    checkContradictions(errors, policy);
    if (policy.profile == Profile::Fapi2)
        checkFapi2(errors, policy);
    return errors;
}

} // namespace server::domain
