// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 5869 with SHA-256.
#include "server/crypto/hkdf.h"

#include "server/crypto/evp.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

#include <array>

namespace server::crypto {

namespace {

// The library takes its inputs through pointers that are not const, and only reads them.
OSSL_PARAM octets(const char *name, const QByteArray &bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(bytes.constData()),
                                             size_t(bytes.size()));
}

} // namespace

base::Result<base::Secret> hkdfSha256(const base::Secret &key, const QByteArray &salt,
                                      const QByteArray &info, qsizetype length)
{
    static EVP_KDF *const method = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    const KdfContextPtr context(method == nullptr ? nullptr : EVP_KDF_CTX_new(method));
    if (!context)
        return opensslFailure("HKDF");
    QByteArray digest("SHA2-256");
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        octets(OSSL_KDF_PARAM_KEY, key.reveal()),
        octets(OSSL_KDF_PARAM_SALT, salt),
        octets(OSSL_KDF_PARAM_INFO, info),
        OSSL_PARAM_construct_end(),
    };
    QByteArray derived(length, '\0');
    if (EVP_KDF_derive(context.get(), bytesOf(derived), size_t(length), parameters.data()) != 1)
        return opensslFailure("HKDF derive");
    return base::Secret(std::move(derived));
}

} // namespace server::crypto
