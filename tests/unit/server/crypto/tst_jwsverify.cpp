// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7515 section 5.2 and appendix A.1, RFC 7518 section 3.2, RFC 8725
// sections 2 and 3, RFC 9449 section 4.
#include "server/base/base64url.h"
#include "server/crypto/digest.h"
#include "server/crypto/jwsverify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace server::crypto;
using server::base::Secret;
using server::base::toBase64Url;
using namespace Qt::StringLiterals;

namespace {

using Pair = std::shared_ptr<const SigningKeyPair>;

const QList<Algorithm> everyAlgorithm{Algorithm::RS256, Algorithm::PS256, Algorithm::ES256,
                                      Algorithm::EdDSA};
const QList<HmacAlgorithm> everyHmac{HmacAlgorithm::HS256, HmacAlgorithm::HS384,
                                     HmacAlgorithm::HS512};

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray signedWith(const QJsonObject &header, const SigningKeyPair &key,
                      const QByteArray &payload = R"({"sub":"app"})")
{
    const QByteArray input = toBase64Url(json(header)) + '.' + toBase64Url(payload);
    return input + '.' + toBase64Url(*key.sign(input));
}

/// The public half as the owner registers it, under any name.
PublicKeyPtr publicOf(const SigningKeyPair &pair, const QString &kid = {}, const QString &alg = {})
{
    QJsonObject jwk = pair.publicJwk();
    jwk.remove("kid"_L1);
    jwk.remove("alg"_L1);
    if (!kid.isEmpty())
        jwk.insert(u"kid"_s, kid);
    if (!alg.isEmpty())
        jwk.insert(u"alg"_s, alg);
    return PublicKey::fromJwk(jwk).value();
}

} // namespace

class TestJwsVerify : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void token_isHeldToKidKeyAndAllowList_data();
    void token_isHeldToKidKeyAndAllowList();
    void tokenWithoutKid_triesAtMostEightKeys();
    void KT07_forgery_isRefused_data();
    void KT07_forgery_isRefused();
    void publishedHmac_isVerified_data();
    void publishedHmac_isVerified();
    void hmac_isHeldToSecretAndAllowList();
    void proof_handsOutItsKey();
    void oddProof_isRefused_data();
    void oddProof_isRefused();

private:
    Pair m_rsa, m_ec, m_otherEc, m_ed;
};

void TestJwsVerify::initTestCase()
{
    m_rsa = *SigningKeyPair::generate(Algorithm::RS256);
    m_ec = *SigningKeyPair::generate(Algorithm::ES256);
    m_otherEc = *SigningKeyPair::generate(Algorithm::ES256);
    m_ed = *SigningKeyPair::generate(Algorithm::EdDSA);
}

void TestJwsVerify::token_isHeldToKidKeyAndAllowList_data()
{
    QTest::addColumn<QJsonObject>("header");
    QTest::addColumn<Pair>("signer");
    QTest::addColumn<QList<Algorithm>>("allowed");
    QTest::addColumn<Verification>("expected");
    const QJsonObject ec{{u"alg"_s, u"ES256"_s}};
    const QJsonObject named{{u"alg"_s, u"ES256"_s}, {u"kid"_s, u"one"_s}};
    using enum Verification;

    QTest::newRow("RFC 7515 4.1.4 the named key") << named << m_ec << everyAlgorithm << Genuine;
    QTest::newRow("RFC 7515 4.1.4 no name, the right key is among them")
        << ec << m_ec << everyAlgorithm << Genuine;
    QTest::newRow("no name, the second EC key") << ec << m_otherEc << everyAlgorithm << Genuine;
    QTest::newRow("the name of another key")
        << QJsonObject{{u"alg"_s, u"ES256"_s}, {u"kid"_s, u"two"_s}} << m_ec << everyAlgorithm
        << BadSignature;
    QTest::newRow("the name of a key of another kind")
        << QJsonObject{{u"alg"_s, u"ES256"_s}, {u"kid"_s, u"rsa"_s}} << m_ec << everyAlgorithm
        << NoFittingKey;
    QTest::newRow("an unknown name") << QJsonObject{{u"alg"_s, u"ES256"_s}, {u"kid"_s, u"new"_s}}
                                     << m_ec << everyAlgorithm << NoFittingKey;
    QTest::newRow("an empty name") << QJsonObject{{u"alg"_s, u"ES256"_s}, {u"kid"_s, QString()}}
                                   << m_ec << everyAlgorithm << NoFittingKey;
    QTest::newRow("a name that is a number") << QJsonObject{{u"alg"_s, u"ES256"_s}, {u"kid"_s, 1}}
                                             << m_ec << everyAlgorithm << NoFittingKey;
    QTest::newRow("RFC 8725 3.1 not on the list")
        << ec << m_ec << QList{Algorithm::PS256, Algorithm::EdDSA} << NoFittingKey;
    QTest::newRow("RFC 8725 3.1 empty list") << ec << m_ec << QList<Algorithm>{} << NoFittingKey;
    QTest::newRow("RFC 8725 3.1 RS256 signature called PS256")
        << QJsonObject{{u"alg"_s, u"PS256"_s}} << m_rsa << everyAlgorithm << BadSignature;
    QTest::newRow("RFC 8725 3.1 RS256 where PS256 is asked")
        << QJsonObject{{u"alg"_s, u"RS256"_s}} << m_rsa << QList{Algorithm::PS256} << NoFittingKey;
    QTest::newRow("EdDSA") << QJsonObject{{u"alg"_s, u"EdDSA"_s}} << m_ed << everyAlgorithm
                           << Genuine;
    QTest::newRow("alg in lower case")
        << QJsonObject{{u"alg"_s, u"es256"_s}} << m_ec << everyAlgorithm << NoFittingKey;
}

void TestJwsVerify::token_isHeldToKidKeyAndAllowList()
{
    QFETCH(QJsonObject, header);
    QFETCH(Pair, signer);
    QFETCH(QList<Algorithm>, allowed);
    QFETCH(Verification, expected);
    const QList<PublicKeyPtr> keys{publicOf(*m_rsa, u"rsa"_s), publicOf(*m_ec, u"one"_s),
                                   publicOf(*m_otherEc, u"two"_s), publicOf(*m_ed)};
    const auto jws = parseCompact(signedWith(header, *signer));
    QVERIFY(jws.has_value());
    QCOMPARE(verifyCompact(*jws, keys, allowed), expected);
    QCOMPARE(verifyCompact(*jws, {}, allowed), Verification::NoFittingKey);
}

void TestJwsVerify::tokenWithoutKid_triesAtMostEightKeys()
{
    const auto jws = parseCompact(signedWith({{u"alg"_s, u"ES256"_s}}, *m_ec)).value();
    QList<PublicKeyPtr> keys(7, publicOf(*m_otherEc));
    keys.append(publicOf(*m_ec));
    QCOMPARE(verifyCompact(jws, keys, everyAlgorithm), Verification::Genuine);
    keys.prepend(publicOf(*m_otherEc));
    QCOMPARE(verifyCompact(jws, keys, everyAlgorithm), Verification::BadSignature);
}

void TestJwsVerify::KT07_forgery_isRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    const QString kid = QString::fromLatin1(m_ec->kid());
    const QJsonObject header{{u"alg"_s, u"ES256"_s}, {u"kid"_s, kid}};
    const QByteArray payload = R"({"sub":"app"})";
    const QByteArray good = signedWith(header, *m_ec);
    const QByteArrayList parts = good.split('.');
    const auto extended = [&](QLatin1StringView member, const QJsonValue &value) {
        QJsonObject more = header;
        more.insert(member, value);
        return signedWith(more, *m_ec);
    };
    const auto raw = [&](const QByteArray &text, const QByteArray &body) {
        const QByteArray input = toBase64Url(text) + '.' + toBase64Url(body);
        return input + '.' + toBase64Url(*m_ec->sign(input));
    };
    const auto withHmac = [&](const QByteArray &key) {
        const QByteArray input = toBase64Url(json({{u"alg"_s, u"HS256"_s}, {u"kid"_s, kid}})) + '.'
                                 + toBase64Url(payload);
        return input + '.' + toBase64Url(hmacSha256(key, input));
    };

    QTest::newRow("none without signature")
        << toBase64Url(R"({"alg":"none"})") + '.' + parts.at(1) + '.';
    QTest::newRow("none with a signature") << extended("alg"_L1, u"none"_s);
    QTest::newRow("NONE") << extended("alg"_L1, u"NONE"_s);
    QTest::newRow("HS256 with the public JWK") << withHmac(json(m_ec->publicJwk()));
    QTest::newRow("HS256 with the coordinate")
        << withHmac(m_ec->publicJwk().value("x"_L1).toString().toLatin1());
    QTest::newRow("kid of another key") << extended("kid"_L1, u"other"_s);
    QTest::newRow("another key under this kid") << signedWith(header, *m_otherEc);
    QTest::newRow("kid as a path") << extended("kid"_L1, u"../../dev/null"_s);
    QTest::newRow("crit") << extended("crit"_L1, QJsonArray{u"exp"_s});
    QTest::newRow("jku") << extended("jku"_L1, u"https://evil.test/jwks"_s);
    QTest::newRow("jwk") << extended("jwk"_L1, m_otherEc->publicJwk());
    QTest::newRow("x5u") << extended("x5u"_L1, u"https://evil.test/"_s);
    QTest::newRow("x5c") << extended("x5c"_L1, QJsonArray{u"MII"_s});
    QTest::newRow("RFC 7797 b64 false") << extended("b64"_L1, false);
    const QByteArray alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    QByteArray stray = good;
    stray.back() = alphabet.at(alphabet.indexOf(good.back()) ^ 1); // decodes to the same bytes
    QTest::newRow("stray trailing bits") << stray;
    QTest::newRow("padding") << good + "==";
    QTest::newRow("duplicate member of the header")
        << raw(R"({"alg":"ES256","kid":")" + m_ec->kid() + R"(","kid":"a"})", payload);
    QTest::newRow("duplicate member of the payload")
        << raw(json(header), R"({"sub":"app","sub":"admin"})");
    QTest::newRow("nested") << raw(json(header), good);
    QTest::newRow("nested in a JSON text") << raw(json(header), '"' + good + '"');
    QTest::newRow("four parts") << good + '.' + parts.at(2);
    QTest::newRow("JSON serialization")
        << json({{u"payload"_s, QString::fromLatin1(parts.at(1))},
                 {u"protected"_s, QString::fromLatin1(parts.at(0))},
                 {u"signature"_s, QString::fromLatin1(parts.at(2))}});
    QTest::newRow("r and s of zero")
        << parts.at(0) + '.' + parts.at(1) + '.' + toBase64Url(QByteArray(64, '\0'));
    QTest::newRow("changed payload")
        << parts.at(0) + '.' + toBase64Url(R"({"sub":"admin"})") + '.' + parts.at(2);
}

void TestJwsVerify::KT07_forgery_isRefused()
{
    QFETCH(QByteArray, token);
    const QList<PublicKeyPtr> keys{PublicKey::fromJwk(m_ec->publicJwk()).value(),
                                   PublicKey::fromJwk(m_otherEc->publicJwk()).value()};
    // The token before it was tampered with is believed.
    const auto good = parseCompact(
        signedWith({{u"alg"_s, u"ES256"_s}, {u"kid"_s, QString::fromLatin1(m_ec->kid())}}, *m_ec));
    QCOMPARE(verifyCompact(*good, keys, everyAlgorithm), Verification::Genuine);
    const auto jws = parseCompact(token);
    QVERIFY(!jws || verifyCompact(*jws, keys, everyAlgorithm) != Verification::Genuine);
    QVERIFY(!jws || !verifyCompact(*jws, *m_ec));
}

void TestJwsVerify::publishedHmac_isVerified_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("RFC 7515 A.1")
        << server::base::fromBase64Url(
               "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9"
               "CAow")
               .value()
        << QByteArray("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
                      "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9"
                      "pc19yb290Ijp0cnVlfQ."
                      "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
}

void TestJwsVerify::publishedHmac_isVerified()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, token);
    const auto jws = parseCompact(token);
    QVERIFY(jws.has_value());
    QVERIFY(verifyCompactHmac(*jws, Secret(key), everyHmac));
    QVERIFY(!verifyCompactHmac(*jws, Secret(key + 'x'), everyHmac));
}

void TestJwsVerify::hmac_isHeldToSecretAndAllowList()
{
    const QByteArray secret(32, 's');
    const QByteArray input =
        toBase64Url(R"({"alg":"HS256"})") + '.' + toBase64Url(R"({"sub":"app"})");
    const auto jws = parseCompact(input + '.' + toBase64Url(hmacSha256(secret, input))).value();
    QVERIFY(verifyCompactHmac(jws, Secret(secret), {HmacAlgorithm::HS256}));
    QVERIFY(!verifyCompactHmac(jws, Secret(secret), {HmacAlgorithm::HS384, HmacAlgorithm::HS512}));
    QVERIFY(!verifyCompactHmac(jws, Secret(secret), {}));
    // RFC 7518 section 3.2: no secret that is shorter than the digest, however right it is.
    const QByteArray tooShort(31, 's');
    const auto weak = parseCompact(input + '.' + toBase64Url(hmacSha256(tooShort, input))).value();
    QVERIFY(!verifyCompactHmac(weak, Secret(tooShort), everyHmac));
    QCOMPARE(shortestSecret(HmacAlgorithm::HS384), 48);
    QCOMPARE(shortestSecret(HmacAlgorithm::HS512), 64);
    // A signature is no code, and an empty secret is none.
    QVERIFY(!verifyCompactHmac(parseCompact(signedWith({{u"alg"_s, u"ES256"_s}}, *m_ec)).value(),
                               Secret(secret), everyHmac));
    QVERIFY(!verifyCompactHmac(jws, Secret(), everyHmac));
}

void TestJwsVerify::proof_handsOutItsKey()
{
    QJsonObject jwk = m_ec->publicJwk();
    const QJsonObject header{{u"typ"_s, u"dpop+jwt"_s}, {u"alg"_s, u"ES256"_s}, {u"jwk"_s, jwk}};
    const auto proof = parseProof(signedWith(header, *m_ec));
    QVERIFY(proof.has_value());
    QCOMPARE(proof->key->thumbprint(), m_ec->kid());
    QCOMPARE(verifyCompact(proof->jws, {proof->key}, everyAlgorithm), Verification::Genuine);
    // Nothing but a proof may bring its key.
    QVERIFY(!parseCompact(signedWith(header, *m_ec)));
    const auto stolen = parseProof(signedWith(header, *m_otherEc)).value();
    QCOMPARE(verifyCompact(stolen.jws, {stolen.key}, everyAlgorithm), Verification::BadSignature);
}

void TestJwsVerify::oddProof_isRefused_data()
{
    QTest::addColumn<QJsonObject>("header");
    const QJsonObject good{
        {u"typ"_s, u"dpop+jwt"_s}, {u"alg"_s, u"ES256"_s}, {u"jwk"_s, m_ec->publicJwk()}};
    const auto changed = [&](QLatin1StringView member, const QJsonValue &value) {
        QJsonObject header = good;
        header.insert(member, value);
        return header;
    };
    QJsonObject openKey = m_ec->publicJwk();
    openKey.insert(u"d"_s, u"AQAB"_s);
    QTest::newRow("RFC 9449 4.3 typ JWT") << changed("typ"_L1, u"JWT"_s);
    QTest::newRow("RFC 9449 4.3 no typ") << changed("typ"_L1, QJsonValue::Undefined);
    QTest::newRow("RFC 9449 4.3 no jwk") << changed("jwk"_L1, QJsonValue::Undefined);
    QTest::newRow("RFC 9449 4.3 jwk is a string") << changed("jwk"_L1, u"x"_s);
    QTest::newRow("RFC 9449 4.3 jwk with a private member") << changed("jwk"_L1, openKey);
    QTest::newRow("RFC 9449 4.3 symmetric jwk")
        << changed("jwk"_L1, QJsonObject{{u"kty"_s, u"oct"_s}, {u"k"_s, u"AQAB"_s}});
    QTest::newRow("unknown kty") << changed("jwk"_L1, QJsonObject{{u"kty"_s, u"LWE"_s}});
    QTest::newRow("jku beside it") << changed("jku"_L1, u"https://evil.test/"_s);
    QTest::newRow("crit") << changed("crit"_L1, QJsonArray{u"jwk"_s});
    QTest::newRow("no alg") << changed("alg"_L1, QJsonValue::Undefined);
}

void TestJwsVerify::oddProof_isRefused()
{
    QFETCH(QJsonObject, header);
    const auto proof = parseProof(signedWith(header, *m_ec));
    QVERIFY(!proof.has_value());
    QCOMPARE(proof.error().kind, server::base::Error::Kind::InvalidInput);
}

QTEST_APPLESS_MAIN(TestJwsVerify)
#include "tst_jwsverify.moc"
