// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7515 section 5.2, RFC 7518 section 3.2, RFC 8725 section 3.1.
#include "server/crypto/jwsverify.h"

#include "server/crypto/digest.h"
#include "server/crypto/evp.h"

#include <openssl/err.h>
#include <openssl/hmac.h>

#include <algorithm>

namespace server::crypto {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostTries = 8; ///< signatures are dear; a set may hold more keys than anybody uses

/// The algorithm that the header names, if it is one of `allowed`.
template<class Named>
std::optional<Named> chosen(const ParsedJws &jws, const QList<Named> &allowed)
{
    const QString name = jws.header.value("alg"_L1).toString();
    const auto found = std::find_if(allowed.begin(), allowed.end(), [&](Named algorithm) {
        return name == QLatin1StringView(nameOf(algorithm));
    });
    return found == allowed.end() ? std::nullopt : std::optional(*found);
}

const EVP_MD *digestOf(HmacAlgorithm algorithm)
{
    switch (algorithm) {
    case HmacAlgorithm::HS256:
        return EVP_sha256();
    case HmacAlgorithm::HS384:
        return EVP_sha384();
    case HmacAlgorithm::HS512:
        return EVP_sha512();
    }
    return nullptr;
}

} // namespace

Verification verifyCompact(const ParsedJws &jws, const QList<PublicKeyPtr> &keys,
                           const QList<Algorithm> &allowed)
{
    const auto algorithm = chosen(jws, allowed);
    const QJsonValue kid = jws.header.value("kid"_L1);
    if (!algorithm || (!kid.isUndefined() && !kid.isString()))
        return Verification::NoFittingKey;
    int tries = 0;
    for (const auto &key : keys) {
        if (!key->canVerify(*algorithm)
            || (kid.isString() && kid.toString().toUtf8() != key->kid()))
            continue;
        if (key->verify(*algorithm, jws.signingInput, jws.signature))
            return Verification::Genuine;
        if (++tries == mostTries)
            break;
    }
    return tries == 0 ? Verification::NoFittingKey : Verification::BadSignature;
}

QByteArray nameOf(HmacAlgorithm algorithm)
{
    switch (algorithm) {
    case HmacAlgorithm::HS256:
        return "HS256";
    case HmacAlgorithm::HS384:
        return "HS384";
    case HmacAlgorithm::HS512:
        return "HS512";
    }
    return {};
}

qsizetype shortestSecret(HmacAlgorithm algorithm)
{
    return EVP_MD_get_size(digestOf(algorithm));
}

bool verifyCompactHmac(const ParsedJws &jws, const base::Secret &secret,
                       const QList<HmacAlgorithm> &allowed)
{
    const auto algorithm = chosen(jws, allowed);
    if (!algorithm || secret.size() < shortestSecret(*algorithm))
        return false;
    QByteArray expected(EVP_MAX_MD_SIZE, '\0');
    unsigned int length = 0;
    if (!HMAC(digestOf(*algorithm), secret.reveal().constData(), int(secret.size()),
              bytesOf(jws.signingInput), size_t(jws.signingInput.size()), bytesOf(expected),
              &length)) {
        ERR_clear_error();
        return false;
    }
    expected.truncate(qsizetype(length));
    return constantTimeEquals(expected, jws.signature);
}

} // namespace server::crypto
