// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 sections 4.2 and 4.3.
#include "server/oauth/proofs/dpopproof.h"

#include "server/base/base64url.h"
#include "server/crypto/digest.h"
#include "server/crypto/jws.h"
#include "server/oauth/proofs/dpopalgorithms.h"
#include "server/oauth/proofs/targeturi.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype largestProof = 8 * 1024;
constexpr qsizetype longestId = 128;

tl::unexpected<base::Error> refused(const QString &why)
{
    return base::failure(base::Error::Kind::InvalidInput, why);
}

/// The signature's algorithm must be on our list, and be one that this key can do.
bool isSignedByItsKey(const crypto::ParsedProof &proof)
{
    const QByteArray name = proof.jws.header.value("alg"_L1).toString().toLatin1();
    if (!dpopAlgorithmNames().contains(name))
        return false;
    for (const auto algorithm :
         {crypto::Algorithm::ES256, crypto::Algorithm::PS256, crypto::Algorithm::EdDSA}) {
        if (crypto::nameOf(algorithm) == name)
            return proof.key->verify(algorithm, proof.jws.signingInput, proof.jws.signature);
    }
    return false;
}

/// NumericDate (RFC 7519 section 2), which may have a fraction. Nothing for what is none, or lies
/// outside any calendar.
std::optional<base::Timestamp> timeOf(const QJsonValue &value)
{
    const double seconds = value.toDouble(-1);
    if (!value.isDouble() || !(seconds >= 0 && seconds < 1e11))
        return {};
    return base::fromMillis(static_cast<qint64>(seconds * 1000));
}

/// The hash of the very token that goes with the proof (section 4.3, point 12).
bool namesToken(const QJsonObject &claims, const QByteArray &accessToken)
{
    const QByteArray hash = claims.value("ath"_L1).toString().toLatin1();
    return crypto::constantTimeEquals(hash, base::toBase64Url(crypto::sha256(accessToken)));
}

} // namespace

base::Result<DpopProof> readDpopProof(const QByteArray &text, const ProvenRequest &request)
{
    if (text.size() > largestProof)
        return refused(u"it is too large"_s);
    const auto parsed = crypto::parseProof(text);
    if (!parsed)
        return refused(u"it is not a dpop+jwt with a public key"_s);
    if (!isSignedByItsKey(*parsed))
        return refused(u"its signature does not hold, or is of an algorithm not accepted"_s);
    const QJsonObject &claims = parsed->jws.payload;
    const QByteArray id = claims.value("jti"_L1).toString().toUtf8();
    if (id.isEmpty() || id.size() > longestId)
        return refused(u"jti is missing or too long"_s);
    if (claims.value("htm"_L1).toString().toUtf8() != request.method)
        return refused(u"htm names another method"_s);
    if (!isSameTarget(claims.value("htu"_L1).toString().toUtf8(), request.address))
        return refused(u"htu names another address"_s);
    const auto issuedAt = timeOf(claims.value("iat"_L1));
    if (!issuedAt)
        return refused(u"iat is missing"_s);
    if (*issuedAt > request.now + proofAhead || *issuedAt < request.now - oldestProof)
        return refused(u"iat is too old or in the future"_s);
    if (!request.accessToken.isEmpty() && !namesToken(claims, request.accessToken))
        return refused(u"ath is not the hash of the access token"_s);
    const QJsonValue nonce = claims.value("nonce"_L1);
    if (!nonce.isUndefined() && !nonce.isString())
        return refused(u"nonce is not a text"_s);
    const QByteArray key = parsed->key->thumbprint();
    return DpopProof{key, crypto::sha256(key + '.' + id), nonce.toString().toUtf8(), *issuedAt};
}

} // namespace server::oauth
