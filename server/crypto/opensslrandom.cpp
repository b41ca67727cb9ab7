// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/opensslrandom.h"

#include "server/base/base64url.h"
#include "server/crypto/evp.h"

#include <openssl/rand.h>

namespace server::crypto {

namespace {

constexpr qsizetype tokenBytes = 32;
constexpr qsizetype largestRequest = 1024 * 1024;

} // namespace

base::Result<QByteArray> OpenSslRandom::bytes(qsizetype count)
{
    if (count < 1 || count > largestRequest)
        return base::failure(base::Error::Kind::Internal,
                             QStringLiteral("unreasonable number of random bytes"));
    QByteArray result(count, '\0');
    if (RAND_bytes(bytesOf(result), int(count)) != 1) {
        // Nothing can be issued until the source works again: the asker is told to come later.
        auto failed = opensslFailure("RAND_bytes");
        failed.value().kind = base::Error::Kind::Unavailable;
        return failed;
    }
    return result;
}

base::Result<base::Secret> makeToken(base::RandomSource &random, const QByteArray &prefix)
{
    auto bytes = random.bytes(tokenBytes);
    if (!bytes)
        return base::passOn(bytes);
    if (bytes->size() != tokenBytes)
        return base::failure(base::Error::Kind::Internal,
                             QStringLiteral("random source gave too little"));
    const base::Secret raw(std::move(*bytes));
    return base::Secret(prefix + base::toBase64Url(raw.reveal()));
}

} // namespace server::crypto
