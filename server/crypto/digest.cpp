// SPDX-License-Identifier: GPL-3.0-or-later
// FIPS 180-4, RFC 2104.
#include "server/crypto/digest.h"

#include "server/crypto/evp.h"

#include <QtGlobal>

#include <openssl/crypto.h>
#include <openssl/hmac.h>

#include <limits>

namespace server::crypto {

namespace {

constexpr qsizetype digestBytes = 32;

/// Looked up once: a look-up for each digest takes a lock that all threads share.
const EVP_MD *sha256Method()
{
    static EVP_MD *const method = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    if (method == nullptr)
        qFatal("SHA-256 is not available");
    return method;
}

} // namespace

QByteArray sha256(const QByteArray &bytes)
{
    QByteArray result(digestBytes, '\0');
    unsigned int written = 0;
    if (EVP_Digest(bytes.constData(), size_t(bytes.size()), bytesOf(result), &written,
                   sha256Method(), nullptr)
            != 1
        || written != digestBytes) {
        qFatal("SHA-256 failed");
    }
    return result;
}

QByteArray hmacSha256(const QByteArray &key, const QByteArray &bytes)
{
    QByteArray result(digestBytes, '\0');
    unsigned int written = 0;
    if (key.size() > std::numeric_limits<int>::max()
        || HMAC(sha256Method(), key.constData(), int(key.size()), bytesOf(bytes),
                size_t(bytes.size()), bytesOf(result), &written)
               == nullptr
        || written != digestBytes) {
        qFatal("HMAC-SHA-256 failed");
    }
    return result;
}

bool constantTimeEquals(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size()
           && CRYPTO_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

QByteArray digestPrefix(const QByteArray &digest)
{
    return digest.left(4).toHex();
}

} // namespace server::crypto
