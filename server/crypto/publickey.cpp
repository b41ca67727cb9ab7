// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7517 section 4, RFC 7518 section 6, RFC 7638, RFC 8037 section 2.
#include "server/crypto/publickey.h"

#include "server/base/base64url.h"
#include "server/crypto/evpsignature.h"
#include "server/crypto/jwk.h"

#include <QJsonArray>

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <sodium.h>

namespace server::crypto {

namespace {

using namespace Qt::StringLiterals;

using ParameterBuilderPtr = std::unique_ptr<OSSL_PARAM_BLD, FreeWith<OSSL_PARAM_BLD_free>>;
using ParametersPtr = std::unique_ptr<OSSL_PARAM, FreeWith<OSSL_PARAM_free>>;

constexpr qsizetype coordinateBytes = 32;
constexpr qsizetype largestExponent = 4; ///< bytes; a longer one only makes verifying slow
constexpr qsizetype longestKid = 256;

tl::unexpected<base::Error> wrong(const QString &why)
{
    return base::failure(base::Error::Kind::InvalidInput, why);
}
tl::unexpected<base::Error> unusable(const QString &why)
{
    return base::failure(base::Error::Kind::NotFound, why);
}

base::Result<QByteArray> bytesOfMember(const QJsonObject &jwk, QLatin1StringView name)
{
    const QJsonValue value = jwk.value(name);
    const QByteArray text = value.toString().toUtf8();
    const auto bytes = base::fromBase64Url(text);
    if (!value.isString() || text.isEmpty() || !bytes)
        return wrong(u"%1 is not canonical base64url"_s.arg(name));
    return *bytes;
}

base::Result<PkeyPtr> fromParameters(const char *type, const ParameterBuilderPtr &builder)
{
    const ParametersPtr parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const PkeyContextPtr context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *raw = nullptr;
    const bool made =
        parameters && context && EVP_PKEY_fromdata_init(context.get()) == 1
        && EVP_PKEY_fromdata(context.get(), &raw, EVP_PKEY_PUBLIC_KEY, parameters.get()) == 1;
    PkeyPtr key(raw);
    const PkeyContextPtr check(made ? EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr)
                                    : nullptr);
    if (!check || EVP_PKEY_public_check(check.get()) != 1) {
        ERR_clear_error();
        return wrong(u"the numbers are no key"_s);
    }
    return key;
}

base::Result<PkeyPtr> rsaKey(const QJsonObject &jwk)
{
    const auto n = bytesOfMember(jwk, "n"_L1);
    if (!n)
        return base::passOn(n);
    const auto e = bytesOfMember(jwk, "e"_L1);
    if (!e)
        return base::passOn(e);
    // RFC 7518 section 2: as few bytes as the number needs. An even modulus or exponent is no RSA.
    const auto isOddNumber = [](const QByteArray &bytes) {
        return bytes.front() != '\0' && (bytes.back() & 1) != 0;
    };
    if (!isOddNumber(*n) || !isOddNumber(*e) || e->size() > largestExponent || *e == "\x01")
        return wrong(u"the numbers are no RSA key"_s);
    const BignumPtr modulus(BN_bin2bn(bytesOf(*n), int(n->size()), nullptr));
    const BignumPtr exponent(BN_bin2bn(bytesOf(*e), int(e->size()), nullptr));
    const ParameterBuilderPtr builder(OSSL_PARAM_BLD_new());
    if (!modulus || !exponent || !builder
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1)
        return opensslFailure("reading an RSA key");
    // Before the library looks at the numbers: its checks take long for very long ones.
    const int bits = BN_num_bits(modulus.get());
    if (bits < 2048 || bits > 8192)
        return wrong(u"an RSA key of %1 bits; 2048 to 8192 are accepted"_s.arg(bits));
    return fromParameters("RSA", builder);
}

base::Result<PkeyPtr> ecKey(const QJsonObject &jwk)
{
    if (jwk.value("crv"_L1) != "P-256"_L1)
        return unusable(u"unknown curve"_s);
    const auto x = bytesOfMember(jwk, "x"_L1);
    if (!x)
        return base::passOn(x);
    const auto y = bytesOfMember(jwk, "y"_L1);
    if (!y)
        return base::passOn(y);
    if (x->size() != coordinateBytes || y->size() != coordinateBytes)
        return wrong(u"coordinates have 32 bytes"_s);
    const QByteArray point = '\x04' + *x + *y; // SEC 1: uncompressed
    const ParameterBuilderPtr builder(OSSL_PARAM_BLD_new());
    if (!builder
        || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1",
                                           0)
               != 1
        || OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                            point.constData(), size_t(point.size()))
               != 1)
        return opensslFailure("reading an EC key");
    return fromParameters("EC", builder);
}

base::Result<PkeyPtr> edKey(const QJsonObject &jwk)
{
    if (jwk.value("crv"_L1) != "Ed25519"_L1)
        return unusable(u"unknown curve"_s);
    const auto x = bytesOfMember(jwk, "x"_L1);
    if (!x)
        return base::passOn(x);
    // OpenSSL takes any 32 bytes. Under a point of small order one signature fits many texts.
    if (x->size() != coordinateBytes || crypto_core_ed25519_is_valid_point(bytesOf(*x)) != 1)
        return wrong(u"not a point of Ed25519"_s);
    PkeyPtr key(EVP_PKEY_new_raw_public_key_ex(nullptr, "ED25519", nullptr, bytesOf(*x),
                                               size_t(x->size())));
    if (!key)
        return opensslFailure("reading an Ed25519 key");
    return key;
}

struct Material
{
    PkeyPtr key;
    QList<Algorithm> algorithms;
};

base::Result<Material> materialOf(const QJsonObject &jwk)
{
    const QString type = jwk.value("kty"_L1).toString();
    base::Result<PkeyPtr> key = unusable(u"unknown kty"_s);
    QList<Algorithm> algorithms;
    if (type == "RSA"_L1) {
        key = rsaKey(jwk);
        algorithms = {Algorithm::RS256, Algorithm::PS256};
    } else if (type == "EC"_L1) {
        key = ecKey(jwk);
        algorithms = {Algorithm::ES256};
    } else if (type == "OKP"_L1) {
        key = edKey(jwk);
        algorithms = {Algorithm::EdDSA};
    }
    if (!key)
        return base::passOn(key);
    return Material{std::move(*key), std::move(algorithms)};
}

/// RFC 7517 sections 4.2 and 4.3: what the owner says the key is for.
bool isForVerifying(const QJsonObject &jwk)
{
    if (jwk.contains("use"_L1) && jwk.value("use"_L1) != "sig"_L1)
        return false;
    return !jwk.contains("key_ops"_L1) || jwk.value("key_ops"_L1).toArray().contains(u"verify"_s);
}

class EvpPublicKey final : public PublicKey
{
public:
    EvpPublicKey(PkeyPtr key, QList<Algorithm> algorithms, QJsonObject members, QByteArray kid)
        : m_key(std::move(key))
        , m_algorithms(std::move(algorithms))
        , m_members(std::move(members))
        , m_kid(std::move(kid))
        , m_thumbprint(crypto::thumbprint(m_members))
    {
    }

    QByteArray kid() const override { return m_kid; }
    QByteArray thumbprint() const override { return m_thumbprint; }
    QJsonObject members() const override { return m_members; }
    bool canVerify(Algorithm algorithm) const override { return m_algorithms.contains(algorithm); }
    bool verify(Algorithm algorithm, const QByteArray &input,
                const QByteArray &signature) const override
    {
        return canVerify(algorithm)
               && verifyWith(readyContext(m_key.get(), algorithm, Use::Verify), algorithm, input,
                             signature);
    }

private:
    PkeyPtr m_key;
    QList<Algorithm> m_algorithms;
    QJsonObject m_members;
    QByteArray m_kid;
    QByteArray m_thumbprint;
};

} // namespace

base::Result<PublicKeyPtr> PublicKey::fromJwk(const QJsonObject &jwk)
{
    if (hasPrivateMember(jwk))
        return wrong(u"a private member: the key is known to others now"_s);
    if (!isForVerifying(jwk))
        return unusable(u"not for signatures"_s);
    const QByteArray kid = jwk.value("kid"_L1).toString().toUtf8();
    if ((jwk.contains("kid"_L1) && !jwk.value("kid"_L1).isString()) || kid.size() > longestKid)
        return wrong(u"odd kid"_s);
    auto material = materialOf(jwk);
    if (!material)
        return base::passOn(material);
    if (jwk.contains("alg"_L1)) {
        const QString only = jwk.value("alg"_L1).toString();
        material->algorithms.removeIf(
            [&](Algorithm algorithm) { return only != QLatin1StringView(nameOf(algorithm)); });
        if (material->algorithms.isEmpty())
            return unusable(u"for another algorithm"_s);
    }
    auto members = publicMembers(*material->key, material->algorithms.front());
    if (!members)
        return base::passOn(members);
    return std::make_shared<const EvpPublicKey>(
        std::move(material->key), std::move(material->algorithms), std::move(*members), kid);
}

} // namespace server::crypto
