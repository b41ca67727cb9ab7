// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/base64url.h"
#include "server/crypto/signingkeypair.h"
#include "tests/support/oauthbrowser.h"

#include <QJsonArray>

namespace tests::support {

/// A client's own key: signs its assertions and request objects, also wrong ones.
class ClientSigner
{
public:
    using Algorithm = server::crypto::Algorithm;
    explicit ClientSigner(Algorithm algorithm = Algorithm::ES256)
        : m_key(server::crypto::SigningKeyPair::generate(algorithm).value())
    {
    }

    [[nodiscard]] QJsonObject jwk() const { return m_key->publicJwk(); }
    [[nodiscard]] QJsonObject jwks() const { return {{QStringLiteral("keys"), QJsonArray{jwk()}}}; }
    [[nodiscard]] QByteArray kid() const { return m_key->kid(); }
    [[nodiscard]] QByteArray algorithm() const { return nameOf(m_key->algorithm()); }

    /// A compact JWS; members of `header` replace or, when null, remove those that belong there.
    [[nodiscard]] QByteArray sign(const QJsonObject &claims, const QJsonObject &header = {}) const
    {
        const QByteArray input = signingInput(claims, header);
        return input + '.' + server::base::toBase64Url(m_key->sign(input).value());
    }
    [[nodiscard]] QByteArray signingInput(const QJsonObject &claims,
                                          const QJsonObject &header = {}) const
    {
        QJsonObject full{{QStringLiteral("alg"), QString::fromLatin1(algorithm())},
                         {QStringLiteral("kid"), QString::fromLatin1(kid())}};
        for (auto it = header.begin(); it != header.end(); ++it) {
            if (it->isNull())
                full.remove(it.key());
            else
                full.insert(it.key(), *it);
        }
        return encoded(full) + '.' + encoded(claims);
    }
    [[nodiscard]] static QByteArray encoded(const QJsonObject &object)
    {
        return server::base::toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

private:
    std::shared_ptr<const server::crypto::SigningKeyPair> m_key;
};

/// The claims of a good assertion, with changes; null leaves one out.
inline QJsonObject assertionClaims(const OauthRig &rig, const QByteArray &clientId,
                                   const QJsonObject &changes = {})
{
    static int count = 0;
    const qint64 now = server::base::toSeconds(rig.clock.now());
    QJsonObject claims{{QStringLiteral("iss"), QString::fromLatin1(clientId)},
                       {QStringLiteral("sub"), QString::fromLatin1(clientId)},
                       {QStringLiteral("aud"), QString::fromLatin1(OauthRig::issuer())},
                       {QStringLiteral("iat"), now},
                       {QStringLiteral("exp"), now + 60},
                       {QStringLiteral("jti"), QStringLiteral("jti-%1").arg(++count)}};
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it->isNull())
            claims.remove(it.key());
        else
            claims.insert(it.key(), *it);
    }
    return claims;
}

/// The parameters by which a client shows an assertion.
inline Fields assertionFields(const QByteArray &assertion)
{
    return {{"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
            {"client_assertion", assertion}};
}

/// Lets every client use every method, and registers this key for "portal".
inline void registerKey(OauthRig &rig, const ClientSigner &signer,
                        std::optional<server::domain::AuthMethod> pinned = {})
{
    using server::domain::AuthMethod;
    rig.changePolicy([](server::domain::TemplatePolicy &policy) {
        policy.authMethods = {AuthMethod::SecretBasic,   AuthMethod::SecretPost,
                              AuthMethod::SecretJwt,     AuthMethod::PrivateKeyJwt,
                              AuthMethod::TlsClientAuth, AuthMethod::SelfSignedTls,
                              AuthMethod::None};
    });
    rig.changeClient("portal", [&](server::domain::Client &client) {
        client.metadata.authMethod = pinned;
        client.metadata.other.insert(QStringLiteral("jwks"), signer.jwks());
    });
}

/// Makes the template a FAPI 2.0 one, as far as the requests themselves are concerned.
inline void demandFapi2(OauthRig &rig)
{
    rig.changePolicy([](server::domain::TemplatePolicy &policy) {
        policy.profile = server::domain::Profile::Fapi2;
        policy.par = server::domain::ParRule::Required;
        policy.pkce = server::domain::PkceRule::Required;
    });
}

} // namespace tests::support
