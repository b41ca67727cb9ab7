// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

#include <QCryptographicHash>

namespace tests::samples {

// Values that are whole, each with something in every member, for tests that only need some.

inline constexpr server::base::Timestamp now = server::base::fromMillis(1'800'000'000'123);

inline QByteArray digestOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

inline server::domain::Module module(const QString &code)
{
    server::domain::Module value;
    value.code = code;
    value.name = QStringLiteral(u"Module \u00fc ") + code;
    value.description = QStringLiteral("What it is for");
    value.iconPng = QByteArray("\x89PNG\0\1", 6);
    value.enabled = true;
    value.createdAt = now;
    return value;
}

inline server::domain::ClientTemplate clientTemplate(server::domain::ModuleId module,
                                                     const QString &name)
{
    server::domain::ClientTemplate value;
    value.module = module;
    value.name = name;
    value.preset = server::domain::Preset::ExternalService;
    value.policy = server::domain::policyOf(value.preset);
    value.createdAt = now;
    return value;
}

inline server::domain::Client client(server::domain::ModuleId module,
                                     server::domain::TemplateId clientTemplate,
                                     const QByteArray &clientId)
{
    server::domain::Client value;
    value.module = module;
    value.clientTemplate = clientTemplate;
    value.clientId = clientId;
    value.name = QString::fromLatin1("Client " + clientId);
    value.redirectUris = {
        server::domain::RedirectUri::parse("https://app.example/callback").value(),
        server::domain::RedirectUri::parse("http://127.0.0.1:8080/cb?x=1").value()};
    value.expiresAt = now + std::chrono::hours(24);
    value.metadata.authMethod = server::domain::AuthMethod::SecretPost;
    value.metadata.other = {
        {QStringLiteral("policy_uri"), QStringLiteral("https://app.example/policy")}};
    value.createdAt = now;
    return value;
}

inline server::domain::User user(const QString &code)
{
    server::domain::User value;
    value.subject = "subject-" + code.toUtf8();
    value.code = code;
    value.name = QStringLiteral(u"Person ") + code;
    value.email = code.toLower() + QStringLiteral("@Example.org");
    value.groups = {QStringLiteral("staff")};
    value.passwordHash = "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA";
    value.passwordChangedAt = now;
    value.claims = {{QStringLiteral("locale"), QStringLiteral("de")}};
    value.createdAt = now;
    return value;
}

/// A module, a template, a client and a user, stored.
struct Installation
{
    server::domain::ModuleId module;
    server::domain::TemplateId clientTemplate;
    server::domain::ClientKey client;
    server::domain::UserId user;
};

inline server::base::Result<Installation>
storeInstallation(server::store::UnitOfWork &work, const QString &suffix = QStringLiteral("1"))
{
    namespace base = server::base;
    Installation stored;
    const auto moduleId = work.modules().insert(module(QStringLiteral(u"module-") + suffix));
    if (!moduleId)
        return base::passOn(moduleId);
    stored.module = *moduleId;
    const auto templateId =
        work.templates().insert(clientTemplate(stored.module, QStringLiteral("Service")));
    if (!templateId)
        return base::passOn(templateId);
    stored.clientTemplate = *templateId;
    const auto clientKey = work.clients().insert(
        client(stored.module, stored.clientTemplate, "client-" + suffix.toLatin1()));
    if (!clientKey)
        return base::passOn(clientKey);
    stored.client = *clientKey;
    const auto userId = work.users().insert(user(QStringLiteral(u"user-") + suffix));
    if (!userId)
        return base::passOn(userId);
    stored.user = *userId;
    return stored;
}

inline server::domain::AuthorizationCode code(const QByteArray &secret,
                                              server::domain::GrantId grant, const Installation &of)
{
    server::domain::AuthorizationCode value;
    value.digest = digestOf(secret);
    value.grant = grant;
    value.user = of.user;
    value.client = of.client;
    value.scopes = server::domain::ScopeSet::parse("openid api").value();
    value.redirectUri = "https://app.example/callback";
    value.codeChallenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    value.nonce = QByteArray("n\0nce", 5);
    value.session = server::domain::SessionId(7);
    value.sid = "sid-7";
    value.authTime = now;
    value.acr = "1";
    value.amr = {"pwd", "otp"};
    value.claims = "{\"userinfo\":{}}";
    value.dpopKey = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I";
    value.issuedAt = now;
    value.expiresAt = now + std::chrono::seconds(600);
    return value;
}

inline server::domain::Connection connection(server::domain::GrantId grant, const Installation &of)
{
    server::domain::Connection value;
    value.grant = grant;
    value.user = of.user;
    value.client = of.client;
    value.scopes = server::domain::ScopeSet::parse("openid api").value();
    value.session = server::domain::SessionId(7);
    value.sid = "sid-7";
    value.authTime = now;
    value.nonce = "nonce";
    value.acr = "1";
    value.amr = {"pwd"};
    value.claims = "{}";
    value.dpopKey = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs";
    value.createdAt = now;
    return value;
}

inline server::domain::RefreshToken refreshToken(const QByteArray &secret,
                                                 server::domain::ConnectionId connection,
                                                 qint64 generation = 0)
{
    return {digestOf(secret), connection, generation, now, now + std::chrono::hours(14 * 24)};
}

} // namespace tests::samples
