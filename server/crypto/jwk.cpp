// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7517, RFC 7518 section 6, RFC 7638, RFC 8037 section 2.
#include "server/crypto/jwk.h"

#include "server/base/base64url.h"
#include "server/crypto/digest.h"

#include <openssl/core_names.h>

#include <algorithm>

namespace server::crypto {

namespace {

using namespace Qt::StringLiterals;

/// Big-endian bytes of one number of the key; `length` 0 means as many as it needs.
base::Result<QString> number(const EVP_PKEY &key, const char *name, qsizetype length)
{
    BIGNUM *raw = nullptr;
    if (EVP_PKEY_get_bn_param(&key, name, &raw) != 1)
        return opensslFailure("reading a public key");
    const BignumPtr value(raw);
    QByteArray bytes(length > 0 ? length : BN_num_bytes(value.get()), '\0');
    if (BN_bn2binpad(value.get(), bytesOf(bytes), int(bytes.size())) != bytes.size())
        return opensslFailure("writing a public key");
    return QString::fromLatin1(base::toBase64Url(bytes));
}

base::Result<QJsonObject> rsaMembers(const EVP_PKEY &key)
{
    const auto n = number(key, OSSL_PKEY_PARAM_RSA_N, 0);
    const auto e = number(key, OSSL_PKEY_PARAM_RSA_E, 0);
    if (!n)
        return base::passOn(n);
    if (!e)
        return base::passOn(e);
    return QJsonObject{{u"kty"_s, u"RSA"_s}, {u"n"_s, *n}, {u"e"_s, *e}};
}

base::Result<QJsonObject> ecMembers(const EVP_PKEY &key)
{
    // RFC 7518 section 6.2.1.2: the full length of a coordinate, leading zeros included.
    const auto x = number(key, OSSL_PKEY_PARAM_EC_PUB_X, 32);
    const auto y = number(key, OSSL_PKEY_PARAM_EC_PUB_Y, 32);
    if (!x)
        return base::passOn(x);
    if (!y)
        return base::passOn(y);
    return QJsonObject{{u"kty"_s, u"EC"_s}, {u"crv"_s, u"P-256"_s}, {u"x"_s, *x}, {u"y"_s, *y}};
}

base::Result<QJsonObject> edMembers(const EVP_PKEY &key)
{
    QByteArray bytes(32, '\0');
    size_t length = size_t(bytes.size());
    if (EVP_PKEY_get_raw_public_key(&key, bytesOf(bytes), &length) != 1
        || length != size_t(bytes.size()))
        return opensslFailure("reading a public key");
    return QJsonObject{{u"kty"_s, u"OKP"_s},
                       {u"crv"_s, u"Ed25519"_s},
                       {u"x"_s, QString::fromLatin1(base::toBase64Url(bytes))}};
}

} // namespace

base::Result<QJsonObject> publicMembers(const EVP_PKEY &key, Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::RS256:
    case Algorithm::PS256:
        return rsaMembers(key);
    case Algorithm::ES256:
        return ecMembers(key);
    case Algorithm::EdDSA:
        return edMembers(key);
    }
    return base::failure(base::Error::Kind::Internal, u"unknown algorithm"_s);
}

QByteArray thumbprint(const QJsonObject &publicMembers)
{
    // Members in the order of their names, no blanks; no value here needs escaping.
    QByteArray canonical;
    for (const char *name : {"crv", "e", "kty", "n", "x", "y"}) {
        const QJsonValue value = publicMembers.value(QLatin1StringView(name));
        if (!value.isString())
            continue;
        canonical += canonical.isEmpty() ? "{\"" : ",\"";
        canonical += QByteArray(name) + "\":\"" + value.toString().toLatin1() + '"';
    }
    return base::toBase64Url(sha256(canonical + '}'));
}

bool hasPrivateMember(const QJsonObject &jwk)
{
    constexpr std::array members{"d"_L1,  "p"_L1,   "q"_L1, "dp"_L1,  "dq"_L1,
                                 "qi"_L1, "oth"_L1, "k"_L1, "priv"_L1};
    return std::any_of(members.begin(), members.end(),
                       [&](QLatin1StringView member) { return jwk.contains(member); });
}

} // namespace server::crypto
