// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7518 section 3, RFC 8037 section 3.1.
#include "server/crypto/evpsignature.h"

#include <openssl/err.h>
#include <openssl/rsa.h>

namespace server::crypto {

namespace {

constexpr int fewestRsaBits = 2048;
constexpr int mostRsaBits = 8192; ///< a longer one costs the verifier more than its sender
constexpr qsizetype coordinateBytes = 32;

/// Empty when the bytes cannot be a signature.
QByteArray asDer(const QByteArray &joined)
{
    if (joined.size() != 2 * coordinateBytes)
        return {};
    const unsigned char *bytes = bytesOf(joined);
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

} // namespace

bool isRsa(Algorithm algorithm)
{
    return algorithm == Algorithm::RS256 || algorithm == Algorithm::PS256;
}

bool belongsTo(const EVP_PKEY &key, Algorithm algorithm)
{
    if (isRsa(algorithm)) {
        const int bits = EVP_PKEY_get_bits(&key);
        return EVP_PKEY_is_a(&key, "RSA") == 1 && bits >= fewestRsaBits && bits <= mostRsaBits;
    }
    if (algorithm == Algorithm::EdDSA)
        return EVP_PKEY_is_a(&key, "ED25519") == 1;
    QByteArray curve(64, '\0');
    size_t length = 0;
    return EVP_PKEY_is_a(&key, "EC") == 1
           && EVP_PKEY_get_group_name(&key, curve.data(), size_t(curve.size()), &length) == 1
           && curve.left(qsizetype(length)) == "prime256v1";
}

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

base::Result<QByteArray> joinedSignature(const QByteArray &der)
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

bool verifyWith(const DigestContextPtr &context, Algorithm algorithm, const QByteArray &input,
                const QByteArray &signature)
{
    const QByteArray bytes = algorithm == Algorithm::ES256 ? asDer(signature) : signature;
    const bool isGenuine = context && !bytes.isEmpty()
                           && EVP_DigestVerify(context.get(), bytesOf(bytes), size_t(bytes.size()),
                                               bytesOf(input), size_t(input.size()))
                                  == 1;
    if (!isGenuine)
        ERR_clear_error(); // a refused signature leaves entries that the next TLS call would take
                           // for its own
    return isGenuine;
}

} // namespace server::crypto
