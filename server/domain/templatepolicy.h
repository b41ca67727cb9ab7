// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/domain/scopeset.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace server::domain {

enum class GrantType {
    AuthorizationCode,
    RefreshToken,
    ClientCredentials,
    Password,
    DeviceCode,
    TokenExchange
};
enum class AuthMethod {
    SecretBasic,
    SecretPost,
    SecretJwt,
    PrivateKeyJwt,
    TlsClientAuth,
    SelfSignedTls,
    None
};
enum class PkceRule { Allowed, Required };
enum class ParRule { Allowed, Required };
enum class TokenBinding { None, DPoP, Mtls, DPoPOrMtls };
enum class RefreshRotation { Rotating, Fixed };
enum class AccessTokenFormat { Jwt };
enum class SigningAlgorithm { RS256, PS256, ES256, EdDSA };
enum class IdTokenClaims { Platform, Standard };
enum class KeyOwner { Server, Client };
/// What access tokens tell besides who may use them for what. Deyel: user code, organizational
/// unit and permissions of the account (requirements D-14, D-15).
enum class AccessTokenClaims { Standard, Deyel };
/// Which of this server's own APIs access tokens open: those of one open no other (requirements
/// C-03).
enum class OwnApi { WebApi, Rest, RestV2 };
/// Fapi2: the FAPI 2.0 Security Profile, whose demands checkPolicy() holds the template to.
enum class Profile { OpenIdConnect, Fapi2 };
/// Whether proofs of possession must always carry a nonce of ours (RFC 9449 section 8).
enum class NonceRule { Allowed, Required };
enum class Preset { ExternalService, RestApiClient, Application, MachineToMachine, HighSecurity };

/// What a client made from a template may do, as data. Nothing in the engine asks for a preset; it
/// asks for these values.
struct TemplatePolicy
{
    ScopeSet scopes;
    QList<GrantType> grantTypes;
    QList<AuthMethod> authMethods;
    PkceRule pkce = PkceRule::Allowed;
    ParRule par = ParRule::Allowed;
    TokenBinding binding = TokenBinding::None;
    NonceRule dpopNonce = NonceRule::Allowed;
    base::Seconds codeLifetime{600};
    base::Seconds parLifetime{60}; ///< of the request_uri of a pushed request
    base::Seconds accessTokenLifetime{600};
    base::Seconds refreshTokenLifetime{1209600};
    RefreshRotation rotation = RefreshRotation::Rotating;
    base::Seconds reuseGrace{0}; ///< 0 to 60
    AccessTokenFormat accessTokenFormat = AccessTokenFormat::Jwt;
    SigningAlgorithm idTokenAlgorithm = SigningAlgorithm::RS256;
    SigningAlgorithm accessTokenAlgorithm = SigningAlgorithm::ES256;
    KeyOwner keyOwner = KeyOwner::Server;
    IdTokenClaims idTokenClaims = IdTokenClaims::Platform;
    QJsonObject extraClaims;
    AccessTokenClaims accessTokenClaims = AccessTokenClaims::Standard;
    OwnApi ownApi = OwnApi::WebApi;
    Profile profile = Profile::OpenIdConnect;

    [[nodiscard]] bool allows(GrantType type) const { return grantTypes.contains(type); }
    /// `none` in the list lets a client be made public; a client with secrets never gets by without
    /// one.
    [[nodiscard]] bool allows(AuthMethod method) const { return authMethods.contains(method); }
    bool operator==(const TemplatePolicy &) const = default;
};

/// The values that a preset fills in; product.md's table of the platforms.
[[nodiscard]] TemplatePolicy policyOf(Preset preset);
/// Codes: "required", "out_of_range" (params: lowest, highest), "contradiction", and
/// "fapi2_demands" (params: the value or values that the profile leaves) on the member that breaks
/// the profile.
[[nodiscard]] base::FieldErrors checkPolicy(const TemplatePolicy &policy);

// The names used in the set-up file, in the database and in protocol messages.
[[nodiscard]] QByteArray toName(GrantType);
[[nodiscard]] QByteArray toName(AuthMethod);
[[nodiscard]] QByteArray toName(PkceRule);
[[nodiscard]] QByteArray toName(ParRule);
[[nodiscard]] QByteArray toName(TokenBinding);
[[nodiscard]] QByteArray toName(RefreshRotation);
[[nodiscard]] QByteArray toName(AccessTokenFormat);
[[nodiscard]] QByteArray toName(SigningAlgorithm);
[[nodiscard]] QByteArray toName(IdTokenClaims);
[[nodiscard]] QByteArray toName(KeyOwner);
[[nodiscard]] QByteArray toName(AccessTokenClaims);
[[nodiscard]] QByteArray toName(OwnApi);
[[nodiscard]] QByteArray toName(Profile);
[[nodiscard]] QByteArray toName(NonceRule);
[[nodiscard]] QByteArray toName(Preset);
/// The value of a name, for each enum above: `fromName<GrantType>("refresh_token")`.
template<class Enum>
[[nodiscard]] std::optional<Enum> fromName(const QByteArray &name);
template<>
[[nodiscard]] std::optional<GrantType> fromName<GrantType>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<AuthMethod> fromName<AuthMethod>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<PkceRule> fromName<PkceRule>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<ParRule> fromName<ParRule>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<TokenBinding> fromName<TokenBinding>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<RefreshRotation> fromName<RefreshRotation>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<AccessTokenFormat> fromName<AccessTokenFormat>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<SigningAlgorithm> fromName<SigningAlgorithm>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<IdTokenClaims> fromName<IdTokenClaims>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<KeyOwner> fromName<KeyOwner>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<AccessTokenClaims> fromName<AccessTokenClaims>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<OwnApi> fromName<OwnApi>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<Profile> fromName<Profile>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<NonceRule> fromName<NonceRule>(const QByteArray &name);
template<>
[[nodiscard]] std::optional<Preset> fromName<Preset>(const QByteArray &name);

/// One JSON object in the set-up file's member names. `signing_alg` is the id_token's algorithm,
/// `access_token_signing_alg` the access token's.
[[nodiscard]] QJsonObject policyToJson(const TemplatePolicy &policy);
/// Starts from `base`, replaces what the object names. Unknown members and wrong types are faults
/// (field = member name; codes "unknown_member", "wrong_type" (params: the type), "unknown_value").
[[nodiscard]] base::Result<TemplatePolicy> policyFromJson(const QJsonObject &object,
                                                          const TemplatePolicy &base);

} // namespace server::domain
