// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7518 section 3, RFC 8037 section 3.1.
#include "server/crypto/signingkeypair.h"

#include "server/crypto/evp.h"
#include "server/crypto/jwk.h"

#include <openssl/err.h>
#include <openssl/rsa.h>

namespace server::crypto {

namespace {

using namespace Qt::StringLiterals;

constexpr int rsaBits = 2048;
constexpr qsizetype coordinateBytes = 32;
constexpr qsizetype largestSignature = 1024; ///< an 8192 bit RSA key

bool isRsa(Algorithm algorithm)
{
    return algorithm == Algorithm::RS256 || algorithm == Algorithm::PS256;
}

/// The key's type, size and curve belong to the algorithm.
bool fits(const EVP_PKEY &key, Algorithm algorithm)
{
    if (isRsa(algorithm))
        return EVP_PKEY_is_a(&key, "RSA") == 1 && EVP_PKEY_get_bits(&key) >= rsaBits;
    if (algorithm == Algorithm::EdDSA)
        return EVP_PKEY_is_a(&key, "ED25519") == 1;
    QByteArray curve(64, '\0');
    size_t length = 0;
    return EVP_PKEY_is_a(&key, "EC") == 1
           && EVP_PKEY_get_group_name(&key, curve.data(), size_t(curve.size()), &length) == 1
           && curve.left(qsizetype(length)) == "prime256v1";
}

enum class Use { Sign, Verify };

/// A context made ready once. Copies of it are cheap; making one ready looks the algorithm up under
/// a lock that all threads share.
DigestContextPtr readyContext(EVP_PKEY *key, Algorithm algorithm, Use use)
{
    DigestContextPtr context(EVP_MD_CTX_new());
    if (!context)
        return {};
    const char *digest = algorithm == Algorithm::EdDSA ? nullptr : "SHA2-256";
    EVP_PKEY_CTX *inner = nullptr; // owned by the context
    const auto init = use == Use::Sign ? EVP_DigestSignInit_ex : EVP_DigestVerifyInit_ex;
    if (init(context.get(), &inner, digest, nullptr, nullptr, key, nullptr) != 1)
        return {};
    // RFC 7518 section 3.5: the salt is as long as the digest.
    if (algorithm == Algorithm::PS256
        && (EVP_PKEY_CTX_set_rsa_padding(inner, RSA_PKCS1_PSS_PADDING) != 1
            || EVP_PKEY_CTX_set_rsa_pss_saltlen(inner, RSA_PSS_SALTLEN_DIGEST) != 1))
        return {};
    return context;
}

DigestContextPtr copyOf(const DigestContextPtr &ready)
{
    DigestContextPtr copy(EVP_MD_CTX_new());
    if (!copy || EVP_MD_CTX_copy_ex(copy.get(), ready.get()) != 1)
        return {};
    return copy;
}

/// RFC 7518 section 3.4: r and s side by side instead of DER.
base::Result<QByteArray> joined(const QByteArray &der)
{
    const unsigned char *position = bytesOf(der);
    const EcdsaSignaturePtr signature(d2i_ECDSA_SIG(nullptr, &position, long(der.size())));
    QByteArray result(2 * coordinateBytes, '\0');
    if (!signature
        || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), bytesOf(result), coordinateBytes)
               != coordinateBytes
        || BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), bytesOf(result) + coordinateBytes,
                        coordinateBytes)
               != coordinateBytes) {
        return opensslFailure("ECDSA signature");
    }
    return result;
}

/// Empty when the bytes cannot be a signature.
QByteArray asDer(const QByteArray &joinedSignature)
{
    if (joinedSignature.size() != 2 * coordinateBytes)
        return {};
    const unsigned char *bytes = bytesOf(joinedSignature);
    BignumPtr r(BN_bin2bn(bytes, coordinateBytes, nullptr));
    BignumPtr s(BN_bin2bn(bytes + coordinateBytes, coordinateBytes, nullptr));
    const EcdsaSignaturePtr signature(ECDSA_SIG_new());
    if (!r || !s || !signature || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return {};
    [[maybe_unused]] BIGNUM *ownedR = r.release(); // the signature owns both now
    [[maybe_unused]] BIGNUM *ownedS = s.release();
    unsigned char *der = nullptr;
    const int length = i2d_ECDSA_SIG(signature.get(), &der);
    if (length <= 0)
        return {};
    const QByteArray result(reinterpret_cast<const char *>(der), length);
    OPENSSL_free(der);
    return result;
}

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
        return m_algorithm == Algorithm::ES256 ? joined(signature) : signature;
    }

    bool verify(const QByteArray &input, const QByteArray &signature) const override
    {
        const QByteArray bytes = m_algorithm == Algorithm::ES256 ? asDer(signature) : signature;
        const DigestContextPtr context = copyOf(m_verifying);
        const bool isGenuine =
            context && !bytes.isEmpty()
            && EVP_DigestVerify(context.get(), bytesOf(bytes), size_t(bytes.size()), bytesOf(input),
                                size_t(input.size()))
                   == 1;
        if (!isGenuine)
            ERR_clear_error(); // a refused signature leaves entries that the next TLS call would
                               // take for its own
        return isGenuine;
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
    if (!key || !fits(*key, algorithm)) {
        ERR_clear_error();
        return base::failure(base::Error::Kind::InvalidInput,
                             u"not a private key for this algorithm"_s);
    }
    return EvpKeyPair::make(algorithm, std::move(key));
}

} // namespace server::crypto
