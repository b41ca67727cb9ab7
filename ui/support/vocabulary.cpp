// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/vocabulary.h"

#include <QCoreApplication>

namespace ui::support {

using namespace server::domain;

namespace {

struct Vocabulary
{
    Q_DECLARE_TR_FUNCTIONS(ui::support::Vocabulary)
};

} // namespace

QString scopeSentence(const QByteArray &scope)
{
    if (scope == "openid")
        return Vocabulary::tr("Sign in with the account: identifier, company and e-mail address");
    if (scope == "api")
        return Vocabulary::tr("Use the Web API with the person's own rights");
    if (scope == "profile")
        return Vocabulary::tr("Read the name and the other details of the profile");
    if (scope == "email")
        return Vocabulary::tr("Read the e-mail address");
    if (scope == "address")
        return Vocabulary::tr("Read the postal address");
    if (scope == "phone")
        return Vocabulary::tr("Read the phone number");
    if (scope == "groups")
        return Vocabulary::tr("Read the groups the person belongs to");
    if (scope == "offline_access")
        return Vocabulary::tr("Keep access while the person is away");
    return Vocabulary::tr("The access level %1 of this installation").arg(QString::fromUtf8(scope));
}

QString refusalText(const QByteArray &error)
{
    static constexpr std::pair<const char *, const char *> table[] = {
        {"invalid_grant", QT_TRANSLATE_NOOP("ui::support::Vocabulary", "stale code or token")},
        {"invalid_client", QT_TRANSLATE_NOOP("ui::support::Vocabulary", "client not recognised")},
        {"invalid_scope", QT_TRANSLATE_NOOP("ui::support::Vocabulary", "access level not allowed")},
        {"invalid_request", QT_TRANSLATE_NOOP("ui::support::Vocabulary", "faulty request")},
        {"unauthorized_client",
         QT_TRANSLATE_NOOP("ui::support::Vocabulary", "grant type not allowed")},
        {"unsupported_grant_type",
         QT_TRANSLATE_NOOP("ui::support::Vocabulary", "unknown grant type")},
        {"access_denied",
         QT_TRANSLATE_NOOP("ui::support::Vocabulary", "not allowed by the person")},
        {"invalid_dpop_proof",
         QT_TRANSLATE_NOOP("ui::support::Vocabulary", "token used without its key")},
        {"temporarily_unavailable",
         QT_TRANSLATE_NOOP("ui::support::Vocabulary", "server was busy")},
    };
    for (const auto &[name, text] : table) {
        if (error == name)
            return QCoreApplication::translate("ui::support::Vocabulary", text);
    }
    return QString::fromLatin1(error);
}

QString label(Preset preset)
{
    switch (preset) {
    case Preset::ExternalService:
        return Vocabulary::tr("External service");
    case Preset::RestApiClient:
        return Vocabulary::tr("Rest API Client");
    case Preset::Application:
        return Vocabulary::tr("Application");
    case Preset::MachineToMachine:
        return Vocabulary::tr("Machine to machine");
    case Preset::HighSecurity:
        return Vocabulary::tr("High security");
    }
    return {};
}

QString hint(Preset preset)
{
    switch (preset) {
    case Preset::ExternalService:
        return Vocabulary::tr("People sign in through their browser and allow the service.");
    case Preset::RestApiClient:
        return Vocabulary::tr("A program with an account of its own calls the REST API.");
    case Preset::Application:
        return Vocabulary::tr("A trusted application asks for name and password itself.");
    case Preset::MachineToMachine:
        return Vocabulary::tr("Two programs talk to each other; no person is involved.");
    case Preset::HighSecurity:
        return Vocabulary::tr("For banks and health care: the FAPI 2.0 security profile.");
    }
    return {};
}

QString label(GrantType type)
{
    switch (type) {
    case GrantType::AuthorizationCode:
        return Vocabulary::tr("Authorization code: the person signs in and allows");
    case GrantType::RefreshToken:
        return Vocabulary::tr("Refresh token: access goes on without asking again");
    case GrantType::ClientCredentials:
        return Vocabulary::tr("Client credentials: the service for itself");
    case GrantType::Password:
        return Vocabulary::tr("Password: the service sees the person's password");
    case GrantType::DeviceCode:
        return Vocabulary::tr("Device code: sign-in on another device");
    case GrantType::TokenExchange:
        return Vocabulary::tr("Token exchange: one token for another");
    }
    return {};
}

QString label(AuthMethod method)
{
    switch (method) {
    case AuthMethod::SecretBasic:
        return Vocabulary::tr("Secret in the HTTP Basic header");
    case AuthMethod::SecretPost:
        return Vocabulary::tr("Secret in the request body");
    case AuthMethod::SecretJwt:
        return Vocabulary::tr("JWT signed with the secret");
    case AuthMethod::PrivateKeyJwt:
        return Vocabulary::tr("JWT signed with the service's own key");
    case AuthMethod::TlsClientAuth:
        return Vocabulary::tr("Client certificate of a known authority");
    case AuthMethod::SelfSignedTls:
        return Vocabulary::tr("Self-signed client certificate");
    case AuthMethod::None:
        return Vocabulary::tr("None: mobile and browser apps that cannot keep a secret");
    }
    return {};
}

QString label(RefreshRotation rotation)
{
    return rotation == RefreshRotation::Rotating
               ? Vocabulary::tr("A new one with each use; a stolen one is noticed")
               : Vocabulary::tr("The same one until its end");
}

QString label(TokenBinding binding)
{
    switch (binding) {
    case TokenBinding::None:
        return Vocabulary::tr("None");
    case TokenBinding::DPoP:
        return Vocabulary::tr("DPoP");
    case TokenBinding::Mtls:
        return Vocabulary::tr("Client certificate");
    case TokenBinding::DPoPOrMtls:
        return Vocabulary::tr("DPoP or client certificate");
    }
    return {};
}

QString label(IdTokenClaims claims)
{
    return claims == IdTokenClaims::Platform
               ? Vocabulary::tr("Identifier, company and e-mail in the id_token")
               : Vocabulary::tr("Standard: the asked claims at userinfo only");
}

QString label(Profile profile)
{
    return profile == Profile::OpenIdConnect ? Vocabulary::tr("OpenID Connect")
                                             : Vocabulary::tr("FAPI 2.0");
}

QString label(OwnApi api)
{
    switch (api) {
    case OwnApi::WebApi:
        return Vocabulary::tr("Web API (/pub/v1)");
    case OwnApi::Rest:
        return Vocabulary::tr("REST API (/rest/v1)");
    case OwnApi::RestV2:
        return Vocabulary::tr("REST API v2 (/rest/v2)");
    }
    return {};
}

QString label(AccessTokenClaims claims)
{
    return claims == AccessTokenClaims::Standard
               ? Vocabulary::tr("Only what the specifications ask for")
               : Vocabulary::tr("Also organizational unit and permissions (Deyel)");
}

QString label(KeyOwner owner)
{
    return owner == KeyOwner::Server ? Vocabulary::tr("The keys of this server")
                                     : Vocabulary::tr("A key of its own for each client");
}

} // namespace ui::support
