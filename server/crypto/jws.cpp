// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7515 sections 3.1, 4 and 5, RFC 8725 section 3.
#include "server/crypto/jws.h"

#include "server/base/base64url.h"
#include "server/base/strictjson.h"

#include <QByteArrayList>

#include <algorithm>

namespace server::crypto {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype largestToken = 16 * 1024;

tl::unexpected<base::Error> refused(const char *why)
{
    return base::failure(base::Error::Kind::InvalidInput, QString::fromLatin1(why));
}

/// Media types without parameters: nothing that would need escaping in JSON.
bool isPlainType(const QByteArray &type)
{
    return std::all_of(type.begin(), type.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || c == '+' || c == '-' || c == '.' || c == '/';
    });
}

/// Keys come from a key set that we hold. A header that brings or points to one, or asks for an
/// extension that we do not have, is an attack or a mistake (RFC 7515 section 4.1.11, RFC 7797
/// section 6, RFC 8725 section 3.10).
bool asksForTooMuch(const QJsonObject &header)
{
    constexpr std::array members{"crit"_L1, "b64"_L1, "jku"_L1, "x5u"_L1, "x5c"_L1};
    return std::any_of(members.begin(), members.end(),
                       [&](QLatin1StringView member) { return header.contains(member); });
}

base::Result<ParsedJws> parseParts(const QByteArray &text)
{
    if (text.size() > largestToken)
        return refused("token too long");
    if (text.count('.') != 2)
        return refused("not three parts");
    const QByteArrayList parts = text.split('.');
    const auto header = base::fromBase64Url(parts.at(0));
    const auto payload = base::fromBase64Url(parts.at(1));
    auto signature = base::fromBase64Url(parts.at(2));
    if (!header || !payload || !signature || signature->isEmpty())
        return refused("not canonical base64url");
    auto headerObject = base::parseStrictObject(*header);
    auto payloadObject = base::parseStrictObject(*payload);
    if (!headerObject || !payloadObject)
        return refused("not JSON objects with each member once");
    if (asksForTooMuch(*headerObject))
        return refused("header member not accepted");
    if (!headerObject->value("alg"_L1).isString())
        return refused("no algorithm");
    ParsedJws jws;
    jws.header = std::move(*headerObject);
    jws.payload = std::move(*payloadObject);
    jws.signingInput = parts.at(0) + '.' + parts.at(1);
    jws.signature = std::move(*signature);
    return jws;
}

} // namespace

base::Result<QByteArray> signCompact(const SigningKeyPair &key, const QByteArray &type,
                                     const QByteArray &payload)
{
    if (!isPlainType(type))
        return base::failure(base::Error::Kind::Internal, u"odd token type"_s);
    QByteArray header = "{\"alg\":\"" + nameOf(key.algorithm()) + "\",\"kid\":\"" + key.kid() + '"';
    if (!type.isEmpty())
        header += ",\"typ\":\"" + type + '"';
    QByteArray token = base::toBase64Url(header + '}') + '.' + base::toBase64Url(payload);
    const auto signature = key.sign(token);
    if (!signature)
        return base::passOn(signature);
    token += '.' + base::toBase64Url(*signature);
    return token;
}

base::Result<ParsedJws> parseCompact(const QByteArray &text)
{
    auto jws = parseParts(text);
    if (jws && jws->header.contains("jwk"_L1))
        return refused("header member not accepted");
    return jws;
}

base::Result<ParsedProof> parseProof(const QByteArray &text)
{
    auto jws = parseParts(text);
    if (!jws)
        return base::passOn(jws);
    if (jws->header.value("typ"_L1) != "dpop+jwt"_L1)
        return refused("not a DPoP proof");
    if (!jws->header.value("jwk"_L1).isObject())
        return refused("no jwk");
    auto key = PublicKey::fromJwk(jws->header.value("jwk"_L1).toObject());
    if (!key)
        return base::failure(base::Error::Kind::InvalidInput, key.error().detail);
    return ParsedProof{std::move(*jws), std::move(*key)};
}

bool verifyCompact(const ParsedJws &jws, const SigningKeyPair &key)
{
    return jws.header.value("alg"_L1).toString() == QLatin1StringView(nameOf(key.algorithm()))
           && jws.header.value("kid"_L1).toString() == QLatin1StringView(key.kid())
           && key.verify(jws.signingInput, jws.signature);
}

} // namespace server::crypto
