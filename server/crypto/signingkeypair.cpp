// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7518 section 3, RFC 8037 section 3.1.
#include "server/crypto/signingkeypair.h"

#include "server/crypto/evpsignature.h"
#include "server/crypto/jwk.h"

#include <openssl/err.h>

namespace server::crypto {

namespace {

using namespace Qt::StringLiterals;

constexpr int rsaBits = 2048;
/// That of an 8192 bit RSA key.
constexpr qsizetype largestSignature = 1024;

class EvpKeyPair final : public SigningKeyPair
{
public:
    static base::Result<std::shared_ptr<const SigningKeyPair>> make(Algorithm algorithm,
                                                                    PkeyPtr key)
    {
        auto members = publicMembers(*key, algorithm);
        if (!members)
            return base::passOn(members);
        auto pair = std::shared_ptr<EvpKeyPair>(new EvpKeyPair(algorithm, std::move(key)));
        if (!pair->m_signing || !pair->m_verifying)
            return opensslFailure("preparing a signing key");
        pair->m_kid = thumbprint(*members);
        pair->m_publicJwk = *members;
        pair->m_publicJwk.insert(u"kid"_s, QString::fromLatin1(pair->m_kid));
        pair->m_publicJwk.insert(u"use"_s, u"sig"_s);
        pair->m_publicJwk.insert(u"alg"_s, QString::fromLatin1(nameOf(algorithm)));
        return pair;
    }

    base::Result<base::Secret> privateDer() const override
    {
        const Pkcs8Ptr info(EVP_PKEY2PKCS8(m_key.get()));
        unsigned char *der = nullptr;
        const int length = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), &der) : -1;
        if (length <= 0)
            return opensslFailure("writing a private key");
        base::Secret secret(QByteArray(reinterpret_cast<const char *>(der), length));
        OPENSSL_clear_free(der, size_t(length));
        return secret;
    }

    QJsonObject publicJwk() const override { return m_publicJwk; }
    QByteArray kid() const override { return m_kid; }
    Algorithm algorithm() const override { return m_algorithm; }

    base::Result<QByteArray> sign(const QByteArray &input) const override
    {
        const DigestContextPtr context = copyOf(m_signing);
        QByteArray signature(largestSignature, '\0');
        size_t length = size_t(signature.size());
        if (!context
            || EVP_DigestSign(context.get(), bytesOf(signature), &length, bytesOf(input),
                              size_t(input.size()))
                   != 1)
            return opensslFailure("signing");
        signature.truncate(qsizetype(length));
        return m_algorithm == Algorithm::ES256 ? joinedSignature(signature) : signature;
    }

    bool verify(const QByteArray &input, const QByteArray &signature) const override
    {
        return verifyWith(copyOf(m_verifying), m_algorithm, input, signature);
    }

private:
    EvpKeyPair(Algorithm algorithm, PkeyPtr key)
        : m_algorithm(algorithm)
        , m_key(std::move(key))
        , m_signing(readyContext(m_key.get(), algorithm, Use::Sign))
        , m_verifying(readyContext(m_key.get(), algorithm, Use::Verify))
    {
    }

    Algorithm m_algorithm;
    PkeyPtr m_key;
    DigestContextPtr m_signing;
    DigestContextPtr m_verifying;
    QJsonObject m_publicJwk;
    QByteArray m_kid;
};

} // namespace

QByteArray nameOf(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::RS256:
        return "RS256";
    case Algorithm::PS256:
        return "PS256";
    case Algorithm::ES256:
        return "ES256";
    case Algorithm::EdDSA:
        return "EdDSA";
    }
    return {};
}

base::Result<std::shared_ptr<const SigningKeyPair>> SigningKeyPair::generate(Algorithm algorithm)
{
    PkeyPtr key;
    if (isRsa(algorithm))
        key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t(rsaBits)));
    else if (algorithm == Algorithm::ES256)
        key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    else
        key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    if (!key)
        return opensslFailure("making a signing key");
    return EvpKeyPair::make(algorithm, std::move(key));
}

base::Result<std::shared_ptr<const SigningKeyPair>>
SigningKeyPair::fromPrivateDer(Algorithm algorithm, const base::Secret &der)
{
    const unsigned char *position = bytesOf(der.reveal());
    const unsigned char *const end = position + der.size();
    const Pkcs8Ptr info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &position, long(der.size())));
    PkeyPtr key(info && position == end ? EVP_PKCS82PKEY(info.get()) : nullptr);
    if (!key || !belongsTo(*key, algorithm)) {
        ERR_clear_error();
        return base::failure(base::Error::Kind::InvalidInput,
                             u"not a private key for this algorithm"_s);
    }
    return EvpKeyPair::make(algorithm, std::move(key));
}

} // namespace server::crypto
