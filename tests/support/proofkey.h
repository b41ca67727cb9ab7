// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/base64url.h"
#include "server/base/clock.h"
#include "server/crypto/digest.h"
#include "server/crypto/signingkeypair.h"

#include <QJsonDocument>

namespace tests::support {

/// A client's key for proofs of possession (RFC 9449). What a proof says can be changed member by
/// member: a null value takes one out.
class ProofKey
{
public:
    explicit ProofKey(server::crypto::Algorithm algorithm = server::crypto::Algorithm::ES256)
        : m_pair(server::crypto::SigningKeyPair::generate(algorithm).value())
    {
    }

    QByteArray thumbprint() const { return m_pair->kid(); }
    QJsonObject jwk() const
    {
        QJsonObject jwk = m_pair->publicJwk();
        for (const char *name : {"kid", "use", "alg"})
            jwk.remove(QLatin1StringView(name));
        return jwk;
    }

    struct Target
    {
        QByteArray method;
        QByteArray address;
        QByteArray accessToken = {};
        server::base::Timestamp now = {};
    };
    QByteArray proof(const Target &target, const QJsonObject &claims = {},
                     const QJsonObject &header = {}) const
    {
        static std::atomic<int> made = 0;
        QJsonObject payload{
            {QStringLiteral("jti"), QStringLiteral("proof-%1").arg(++made)},
            {QStringLiteral("htm"), QString::fromLatin1(target.method)},
            {QStringLiteral("htu"), QString::fromLatin1(target.address)},
            {QStringLiteral("iat"), server::base::toSeconds(target.now)},
        };
        if (!target.accessToken.isEmpty()) {
            payload.insert(QStringLiteral("ath"), QString::fromLatin1(server::base::toBase64Url(
                                                      server::crypto::sha256(target.accessToken))));
        }
        const QByteArray input =
            part(changed({{QStringLiteral("typ"), QStringLiteral("dpop+jwt")},
                          {QStringLiteral("alg"),
                           QString::fromLatin1(server::crypto::nameOf(m_pair->algorithm()))},
                          {QStringLiteral("jwk"), jwk()}},
                         header))
            + '.' + part(changed(payload, claims));
        return input + '.' + server::base::toBase64Url(m_pair->sign(input).value());
    }

private:
    static QByteArray part(const QJsonObject &object)
    {
        return server::base::toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    static QJsonObject changed(QJsonObject object, const QJsonObject &changes)
    {
        for (auto it = changes.begin(); it != changes.end(); ++it) {
            if (it->isNull())
                object.remove(it.key());
            else
                object.insert(it.key(), *it);
        }
        return object;
    }

    std::shared_ptr<const server::crypto::SigningKeyPair> m_pair;
};

} // namespace tests::support
