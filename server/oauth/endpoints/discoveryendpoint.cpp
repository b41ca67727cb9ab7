// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Discovery 1.0 sections 3 and 4, RFC 8414 sections 2 and 3, RFC 9207 section 3, RFC
// 8705 sections 3.3 and 5.
#include "server/oauth/endpoints/discoveryendpoint.h"

#include "server/oauth/interaction/authenticationcontext.h"
#include "server/oauth/paths.h"
#include "server/oauth/proofs/dpopalgorithms.h"
#include "server/oauth/tokens/userclaims.h"
#include "server/service/clientdocuments.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace server::oauth {

namespace {

QJsonArray textArray(const QByteArrayList &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(QString::fromUtf8(value));
    return array;
}

/// Only algorithms for which there is a key can be promised.
QByteArrayList signingAlgorithms(const service::Catalog &catalog)
{
    QByteArrayList names;
    for (const auto algorithm :
         {domain::SigningAlgorithm::RS256, domain::SigningAlgorithm::PS256,
          domain::SigningAlgorithm::ES256, domain::SigningAlgorithm::EdDSA}) {
        if (catalog.keys->active(algorithm))
            names.append(domain::toName(algorithm));
    }
    return names;
}

/// What clients may sign with, whatever keys the server has.
QByteArrayList clientAlgorithms()
{
    return {"RS256", "PS256", "ES256", "EdDSA"};
}

/// Those with a certificate need an address that asks for one, and for named ones an authority.
QByteArrayList confidentialMethods(const domain::ServerConfig &config)
{
    QByteArrayList names{"client_secret_basic", "client_secret_post", "client_secret_jwt",
                         "private_key_jwt"};
    if (!config.mtlsBase().isEmpty()) {
        if (!config.mtlsAuthorityFile.isEmpty())
            names.append("tls_client_auth");
        names.append("self_signed_tls_client_auth");
    }
    return names;
}

QByteArrayList scopeNames(const service::Catalog &catalog)
{
    domain::ScopeSet scopes = domain::standardClaimScopes();
    if (const auto builtIn = domain::ScopeSet::parse("openid api"))
        scopes = scopes.united(*builtIn);
    for (const auto &entry : catalog.templates)
        scopes = scopes.united(entry->policy.scopes);
    return scopes.names();
}

/// RFC 8705 sections 3.3 and 5: the same endpoints where a client is asked for its certificate.
void addMutualTls(QJsonObject &document, const domain::ServerConfig &config)
{
    const domain::Issuer base = config.mtlsBase();
    if (base.isEmpty())
        return;
    static const QStringList names{
        QStringLiteral("token_endpoint"),
        QStringLiteral("pushed_authorization_request_endpoint"),
        QStringLiteral("userinfo_endpoint"),
        QStringLiteral("introspection_endpoint"),
        QStringLiteral("revocation_endpoint"),
        QStringLiteral("device_authorization_endpoint"),
    };
    const qsizetype below = config.issuer.url({}).size();
    QJsonObject aliases;
    for (const QString &name : names) {
        const QByteArray address = document.value(name).toString().toUtf8();
        if (!address.isEmpty())
            aliases.insert(name, QString::fromUtf8(base.url(address.mid(below))));
    }
    document.insert(QStringLiteral("mtls_endpoint_aliases"), aliases);
    document.insert(QStringLiteral("tls_client_certificate_bound_access_tokens"), true);
}

/// Ways for clients to arrive by themselves, while the settings have them on.
void addRegistration(QJsonObject &document, const service::Catalog &catalog)
{
    if (catalog.config.registration != domain::Registration::Off) {
        document.insert(QStringLiteral("registration_endpoint"),
                        QString::fromUtf8(catalog.config.issuer.url(paths::registration)));
    }
    if (service::documentTemplate(catalog))
        document.insert(QStringLiteral("client_id_metadata_document_supported"), true);
}

QByteArray documentFor(const service::Catalog &catalog)
{
    const auto &issuer = catalog.config.issuer;
    const auto address = [&](const QByteArray &path) {
        return QString::fromUtf8(issuer.url(path));
    };
    const QByteArrayList clientMethods = confidentialMethods(catalog.config);
    const QJsonArray assertionAlgorithms = textArray(clientAlgorithms() + QByteArrayList{"HS256"});
    QJsonObject document{
        {QStringLiteral("issuer"), QString::fromUtf8(issuer.bytes())},
        {QStringLiteral("authorization_endpoint"), address(paths::authorize)},
        {QStringLiteral("token_endpoint"), address(paths::token)},
        {QStringLiteral("pushed_authorization_request_endpoint"),
         address(paths::pushedAuthorization)},
        {QStringLiteral("device_authorization_endpoint"), address(paths::deviceAuthorization)},
        {QStringLiteral("userinfo_endpoint"), address(paths::userinfo)},
        {QStringLiteral("introspection_endpoint"), address(paths::introspection)},
        {QStringLiteral("revocation_endpoint"), address(paths::revocation)},
        {QStringLiteral("jwks_uri"), address(paths::keySet)},
        {QStringLiteral("end_session_endpoint"), address(paths::endSession)},
        {QStringLiteral("backchannel_logout_supported"), true},
        {QStringLiteral("backchannel_logout_session_supported"), true},
        {QStringLiteral("frontchannel_logout_supported"), true},
        {QStringLiteral("frontchannel_logout_session_supported"), true},
        {QStringLiteral("response_types_supported"), textArray({"code"})},
        {QStringLiteral("response_modes_supported"), textArray({"query", "form_post"})},
        {QStringLiteral("grant_types_supported"),
         textArray({"authorization_code", "refresh_token", "client_credentials", "password",
                    domain::toName(domain::GrantType::DeviceCode),
                    domain::toName(domain::GrantType::TokenExchange)})},
        {QStringLiteral("subject_types_supported"), textArray({"public"})},
        {QStringLiteral("scopes_supported"), textArray(scopeNames(catalog))},
        {QStringLiteral("claims_supported"), textArray(supportedClaims())},
        {QStringLiteral("claims_parameter_supported"), true},
        {QStringLiteral("id_token_signing_alg_values_supported"),
         textArray(signingAlgorithms(catalog))},
        {QStringLiteral("token_endpoint_auth_methods_supported"),
         textArray(clientMethods + QByteArrayList{"none"})},
        {QStringLiteral("token_endpoint_auth_signing_alg_values_supported"), assertionAlgorithms},
        {QStringLiteral("revocation_endpoint_auth_methods_supported"),
         textArray(clientMethods + QByteArrayList{"none"})},
        {QStringLiteral("revocation_endpoint_auth_signing_alg_values_supported"),
         assertionAlgorithms},
        {QStringLiteral("introspection_endpoint_auth_methods_supported"), textArray(clientMethods)},
        {QStringLiteral("dpop_signing_alg_values_supported"), textArray(dpopAlgorithmNames())},
        {QStringLiteral("introspection_endpoint_auth_signing_alg_values_supported"),
         assertionAlgorithms},
        {QStringLiteral("code_challenge_methods_supported"), textArray({"S256"})},
        {QStringLiteral("authorization_response_iss_parameter_supported"), true},
        {QStringLiteral("request_parameter_supported"), true},
        {QStringLiteral("request_object_signing_alg_values_supported"),
         textArray(clientAlgorithms())},
        {QStringLiteral("request_uri_parameter_supported"), false},
        {QStringLiteral("prompt_values_supported"),
         textArray({"none", "login", "consent", "select_account"})},
        {QStringLiteral("acr_values_supported"), textArray({passwordAcr()})},
        {QStringLiteral("ui_locales_supported"), textArray({"en", "ru", "es", "fr", "de"})},
    };
    addRegistration(document, catalog);
    addMutualTls(document, catalog.config);
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace

ApiAnswer DiscoveryEndpoint::answer(const service::CatalogPtr &catalog)
{
    if (catalog->config.issuer.isEmpty() || !catalog->keys)
        return makeError(ErrorCode::Unavailable, "the server link is not set");
    if (m_catalog != catalog) {
        m_json = documentFor(*catalog);
        m_catalog = catalog;
    }
    return JsonAnswer{m_json, true};
}

} // namespace server::oauth
