// SPDX-License-Identifier: GPL-3.0-or-later
// Makes and checks tokens for jwcrypto_oracle.py: `jwstool sign` prints one JSON object a line,
// `jwstool verify` reads lines "algorithm key token" (the key as PKCS #8 in hexadecimal) and
// answers yes or no; `jwstool verify-public` does so for keys that are a JWK in hexadecimal, the
// algorithm being the one that is allowed.
#include "server/crypto/jwsverify.h"

#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

using namespace server::crypto;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array algorithms{Algorithm::RS256, Algorithm::PS256, Algorithm::ES256,
                                Algorithm::EdDSA};

int sign(QTextStream &out)
{
    for (const Algorithm algorithm : algorithms) {
        for (int i = 0; i < 20; ++i) { // enough to meet coordinates with leading zeros now and then
            const auto key = SigningKeyPair::generate(algorithm);
            const auto token =
                key ? signCompact(**key, "at+jwt", R"({"sub":"marta","name":"M\u00e4rta"})")
                    : server::base::passOn(key);
            if (!token)
                return 1;
            const QJsonObject line{{u"jwk"_s, (*key)->publicJwk()},
                                   {u"token"_s, QString::fromLatin1(*token)}};
            out << QJsonDocument(line).toJson(QJsonDocument::Compact) << '\n';
            if (algorithm == Algorithm::RS256 || algorithm == Algorithm::PS256)
                i += 9; // making RSA keys is slow
        }
    }
    return 0;
}

bool isOurs(Algorithm algorithm, const QByteArray &der, const ParsedJws &jws)
{
    const auto key = SigningKeyPair::fromPrivateDer(algorithm, server::base::Secret(der));
    return key && verifyCompact(jws, **key);
}

bool isTheirs(Algorithm algorithm, const QByteArray &jwk, const ParsedJws &jws)
{
    const auto set = JwkSet::parse("{\"keys\":[" + jwk + "]}");
    return set && verifyCompact(jws, set->keys, {algorithm}) == Verification::Genuine;
}

int verify(QTextStream &in, QTextStream &out,
           bool (*check)(Algorithm, const QByteArray &, const ParsedJws &))
{
    while (!in.atEnd()) {
        const QStringList words = in.readLine().split(u' ');
        if (words.size() != 3)
            return 1;
        const auto jws = parseCompact(words.at(2).toLatin1());
        const QByteArray key = QByteArray::fromHex(words.at(1).toLatin1());
        bool isGenuine = false;
        for (const Algorithm algorithm : algorithms) {
            if (QString::fromLatin1(nameOf(algorithm)) == words.at(0))
                isGenuine = jws && check(algorithm, key, *jws);
        }
        out << (isGenuine ? "yes\n" : "no\n");
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QTextStream in(stdin);
    QTextStream out(stdout);
    const QByteArray verb = argc == 2 ? argv[1] : "";
    if (verb == "sign")
        return sign(out);
    if (verb == "verify")
        return verify(in, out, isOurs);
    if (verb == "verify-public")
        return verify(in, out, isTheirs);
    return 2;
}
