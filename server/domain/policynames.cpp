// SPDX-License-Identifier: GPL-3.0-or-later
// Names of RFC 7591 section 2, RFC 7518 section 3.1, RFC 8628 section 3.4 and RFC 8693 section 2.1
// where they exist; the others are those of the set-up file.
#include "server/domain/templatepolicy.h"

#include <array>

namespace server::domain {

namespace {

template<class Enum>
struct Name
{
    Enum value;
    const char *text;
};

constexpr std::array grantTypeNames{
    Name<GrantType>{GrantType::AuthorizationCode, "authorization_code"},
    Name<GrantType>{GrantType::RefreshToken, "refresh_token"},
    Name<GrantType>{GrantType::ClientCredentials, "client_credentials"},
    Name<GrantType>{GrantType::Password, "password"},
    Name<GrantType>{GrantType::DeviceCode, "urn:ietf:params:oauth:grant-type:device_code"},
    Name<GrantType>{GrantType::TokenExchange, "urn:ietf:params:oauth:grant-type:token-exchange"},
};
constexpr std::array authMethodNames{
    Name<AuthMethod>{AuthMethod::SecretBasic, "client_secret_basic"},
    Name<AuthMethod>{AuthMethod::SecretPost, "client_secret_post"},
    Name<AuthMethod>{AuthMethod::SecretJwt, "client_secret_jwt"},
    Name<AuthMethod>{AuthMethod::PrivateKeyJwt, "private_key_jwt"},
    Name<AuthMethod>{AuthMethod::TlsClientAuth, "tls_client_auth"},
    Name<AuthMethod>{AuthMethod::SelfSignedTls, "self_signed_tls_client_auth"},
    Name<AuthMethod>{AuthMethod::None, "none"},
};
constexpr std::array pkceNames{
    Name<PkceRule>{PkceRule::Allowed, "allowed"},
    Name<PkceRule>{PkceRule::Required, "required"},
};
constexpr std::array parNames{
    Name<ParRule>{ParRule::Allowed, "allowed"},
    Name<ParRule>{ParRule::Required, "required"},
};
constexpr std::array bindingNames{
    Name<TokenBinding>{TokenBinding::None, "none"},
    Name<TokenBinding>{TokenBinding::DPoP, "dpop"},
    Name<TokenBinding>{TokenBinding::Mtls, "mtls"},
    Name<TokenBinding>{TokenBinding::DPoPOrMtls, "dpop_or_mtls"},
};
constexpr std::array rotationNames{
    Name<RefreshRotation>{RefreshRotation::Rotating, "rotating"},
    Name<RefreshRotation>{RefreshRotation::Fixed, "fixed"},
};
constexpr std::array formatNames{
    Name<AccessTokenFormat>{AccessTokenFormat::Jwt, "jwt"},
};
constexpr std::array algorithmNames{
    Name<SigningAlgorithm>{SigningAlgorithm::RS256, "RS256"},
    Name<SigningAlgorithm>{SigningAlgorithm::PS256, "PS256"},
    Name<SigningAlgorithm>{SigningAlgorithm::ES256, "ES256"},
    Name<SigningAlgorithm>{SigningAlgorithm::EdDSA, "EdDSA"},
};
constexpr std::array claimsNames{
    Name<IdTokenClaims>{IdTokenClaims::Platform, "platform"},
    Name<IdTokenClaims>{IdTokenClaims::Standard, "standard"},
};
constexpr std::array ownerNames{
    Name<KeyOwner>{KeyOwner::Server, "server"},
    Name<KeyOwner>{KeyOwner::Client, "client"},
};
constexpr std::array tokenClaimsNames{
    Name<AccessTokenClaims>{AccessTokenClaims::Standard, "standard"},
    Name<AccessTokenClaims>{AccessTokenClaims::Deyel, "deyel"},
};
constexpr std::array ownApiNames{
    Name<OwnApi>{OwnApi::WebApi, "web-api"},
    Name<OwnApi>{OwnApi::Rest, "rest"},
    Name<OwnApi>{OwnApi::RestV2, "rest-v2"},
};
constexpr std::array profileNames{
    Name<Profile>{Profile::OpenIdConnect, "oidc"},
    Name<Profile>{Profile::Fapi2, "fapi2"},
};
constexpr std::array nonceNames{
    Name<NonceRule>{NonceRule::Allowed, "allowed"},
    Name<NonceRule>{NonceRule::Required, "required"},
};
constexpr std::array presetNames{
    Name<Preset>{Preset::ExternalService, "external-service"},
    Name<Preset>{Preset::RestApiClient, "rest-api-client"},
    Name<Preset>{Preset::Application, "application"},
    Name<Preset>{Preset::MachineToMachine, "machine-to-machine"},
    Name<Preset>{Preset::HighSecurity, "high-security"},
};

template<class Names, class Enum>
QByteArray nameIn(const Names &names, Enum value)
{
    for (const auto &entry : names) {
        if (entry.value == value)
            return entry.text;
    }
    return {};
}

template<class Enum, class Names>
std::optional<Enum> valueIn(const Names &names, const QByteArray &text)
{
    for (const auto &entry : names) {
        if (text == entry.text)
            return entry.value;
    }
    return {};
}

} // namespace

QByteArray toName(GrantType value)
{
    return nameIn(grantTypeNames, value);
}

QByteArray toName(AuthMethod value)
{
    return nameIn(authMethodNames, value);
}

QByteArray toName(PkceRule value)
{
    return nameIn(pkceNames, value);
}

QByteArray toName(ParRule value)
{
    return nameIn(parNames, value);
}

QByteArray toName(TokenBinding value)
{
    return nameIn(bindingNames, value);
}

QByteArray toName(RefreshRotation value)
{
    return nameIn(rotationNames, value);
}

QByteArray toName(AccessTokenFormat value)
{
    return nameIn(formatNames, value);
}

QByteArray toName(SigningAlgorithm value)
{
    return nameIn(algorithmNames, value);
}

QByteArray toName(IdTokenClaims value)
{
    return nameIn(claimsNames, value);
}

QByteArray toName(KeyOwner value)
{
    return nameIn(ownerNames, value);
}

QByteArray toName(AccessTokenClaims value)
{
    return nameIn(tokenClaimsNames, value);
}

QByteArray toName(OwnApi value)
{
    return nameIn(ownApiNames, value);
}

QByteArray toName(Profile value)
{
    return nameIn(profileNames, value);
}

QByteArray toName(NonceRule value)
{
    return nameIn(nonceNames, value);
}

QByteArray toName(Preset value)
{
    return nameIn(presetNames, value);
}

template<>
std::optional<GrantType> fromName<GrantType>(const QByteArray &name)
{
    return valueIn<GrantType>(grantTypeNames, name);
}

template<>
std::optional<AuthMethod> fromName<AuthMethod>(const QByteArray &name)
{
    return valueIn<AuthMethod>(authMethodNames, name);
}

template<>
std::optional<PkceRule> fromName<PkceRule>(const QByteArray &name)
{
    return valueIn<PkceRule>(pkceNames, name);
}

template<>
std::optional<ParRule> fromName<ParRule>(const QByteArray &name)
{
    return valueIn<ParRule>(parNames, name);
}

template<>
std::optional<TokenBinding> fromName<TokenBinding>(const QByteArray &name)
{
    return valueIn<TokenBinding>(bindingNames, name);
}

template<>
std::optional<RefreshRotation> fromName<RefreshRotation>(const QByteArray &name)
{
    return valueIn<RefreshRotation>(rotationNames, name);
}

template<>
std::optional<AccessTokenFormat> fromName<AccessTokenFormat>(const QByteArray &name)
{
    return valueIn<AccessTokenFormat>(formatNames, name);
}

template<>
std::optional<SigningAlgorithm> fromName<SigningAlgorithm>(const QByteArray &name)
{
    return valueIn<SigningAlgorithm>(algorithmNames, name);
}

template<>
std::optional<IdTokenClaims> fromName<IdTokenClaims>(const QByteArray &name)
{
    return valueIn<IdTokenClaims>(claimsNames, name);
}

template<>
std::optional<KeyOwner> fromName<KeyOwner>(const QByteArray &name)
{
    return valueIn<KeyOwner>(ownerNames, name);
}

template<>
std::optional<AccessTokenClaims> fromName<AccessTokenClaims>(const QByteArray &name)
{
    return valueIn<AccessTokenClaims>(tokenClaimsNames, name);
}

template<>
std::optional<OwnApi> fromName<OwnApi>(const QByteArray &name)
{
    return valueIn<OwnApi>(ownApiNames, name);
}

template<>
std::optional<Profile> fromName<Profile>(const QByteArray &name)
{
    return valueIn<Profile>(profileNames, name);
}

template<>
std::optional<NonceRule> fromName<NonceRule>(const QByteArray &name)
{
    return valueIn<NonceRule>(nonceNames, name);
}

template<>
std::optional<Preset> fromName<Preset>(const QByteArray &name)
{
    return valueIn<Preset>(presetNames, name);
}

} // namespace server::domain
