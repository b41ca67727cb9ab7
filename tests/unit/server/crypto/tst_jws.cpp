// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7515 section 5.2, RFC 8725 sections 2 and 3.
#include "server/base/base64url.h"
#include "server/crypto/digest.h"
#include "server/crypto/jws.h"

#include <QJsonDocument>
#include <QTest>

using namespace server::crypto;
using server::base::toBase64Url;
using namespace Qt::StringLiterals;

namespace {

using Pair = std::shared_ptr<const SigningKeyPair>;

bool isBelieved(const QByteArray &token, const SigningKeyPair &key)
{
    const auto parsed = parseCompact(token);
    return parsed && verifyCompact(*parsed, key);
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A token with any header, correctly signed over it by `key`.
QByteArray forged(const QByteArray &header, const QByteArray &payload, const SigningKeyPair &key)
{
    const QByteArray input = toBase64Url(header) + '.' + toBase64Url(payload);
    return input + '.' + toBase64Url(*key.sign(input));
}

} // namespace

class TestJws : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void signedToken_isReadBack_data();
    void signedToken_isReadBack();
    void oddType_isNotSigned();
    void KT07_forgery_isRefused_data();
    void KT07_forgery_isRefused();
    void malformedToken_isNotParsed_data();
    void malformedToken_isNotParsed();

private:
    Pair m_rsa, m_ec, m_otherEc, m_ed;
};

void TestJws::initTestCase()
{
    m_rsa = *SigningKeyPair::generate(Algorithm::RS256);
    m_ec = *SigningKeyPair::generate(Algorithm::ES256);
    m_otherEc = *SigningKeyPair::generate(Algorithm::ES256);
    m_ed = *SigningKeyPair::generate(Algorithm::EdDSA);
}

void TestJws::signedToken_isReadBack_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("RS256") << Algorithm::RS256;
    QTest::newRow("PS256") << Algorithm::PS256;
    QTest::newRow("ES256") << Algorithm::ES256;
    QTest::newRow("EdDSA") << Algorithm::EdDSA;
}

void TestJws::signedToken_isReadBack()
{
    QFETCH(Algorithm, algorithm);
    const Pair key = *SigningKeyPair::generate(algorithm);
    const QJsonObject payload{
        {u"sub"_s, u"marta"_s}, {u"name"_s, u"Märta ✓"_s}, {u"exp"_s, 1795305600}};
    const auto token = signCompact(*key, "at+jwt", json(payload));
    QVERIFY(token.has_value());
    const auto parsed = parseCompact(*token);
    QVERIFY(parsed.has_value());
    QVERIFY(verifyCompact(*parsed, *key));
    QCOMPARE(parsed->payload, payload);
    QCOMPARE(parsed->header, (QJsonObject{{u"alg"_s, QString::fromLatin1(nameOf(algorithm))},
                                          {u"kid"_s, QString::fromLatin1(key->kid())},
                                          {u"typ"_s, u"at+jwt"_s}}));
    QVERIFY(!parseCompact(*signCompact(*key, {}, json(payload)))->header.contains("typ"_L1));
}

void TestJws::oddType_isNotSigned()
{
    QVERIFY(!signCompact(*m_ec, "at+jwt\",\"alg\":\"none", "{}"));
    QVERIFY(!signCompact(*m_ec, "a b", "{}"));
}

void TestJws::KT07_forgery_isRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    const QByteArray payload = R"({"sub":"admin"})";
    const QByteArray kid = m_ec->kid();
    const QByteArray good = *signCompact(*m_ec, "at+jwt", payload);
    const QByteArrayList parts = good.split('.');
    const QByteArray header = R"({"alg":"ES256","kid":")" + kid + "\"}";
    const auto withHeader = [&](const QByteArray &text) { return forged(text, payload, *m_ec); };

    QTest::newRow("RFC 8725 2.1 alg none, no signature")
        << toBase64Url(R"({"alg":"none","kid":")" + kid + "\"}") + '.' + parts.at(1) + '.';
    QTest::newRow("RFC 8725 2.1 alg none, old signature")
        << toBase64Url(R"({"alg":"none","kid":")" + kid + "\"}") + '.' + parts.at(1) + '.'
               + parts.at(2);
    QTest::newRow("RFC 8725 2.1 alg NoNe") << withHeader(R"({"alg":"NoNe","kid":")" + kid + "\"}");
    const QByteArray hmacInput =
        toBase64Url(R"({"alg":"HS256","kid":")" + kid + "\"}") + '.' + parts.at(1);
    QTest::newRow("RFC 8725 2.1 HS256 with the public key as secret")
        << hmacInput + '.' + toBase64Url(hmacSha256(json(m_ec->publicJwk()), hmacInput));
    QTest::newRow("RFC 8725 3.1 signed by another key under this kid")
        << forged(header, payload, *m_otherEc);
    QTest::newRow("RFC 8725 3.1 kid of another key") << *signCompact(*m_otherEc, "at+jwt", payload);
    QTest::newRow("RFC 8725 3.1 another algorithm's key and name")
        << forged(R"({"alg":"RS256","kid":")" + kid + "\"}", payload, *m_rsa);
    QTest::newRow("RFC 8725 3.1 another algorithm's key, this name")
        << forged(header, payload, *m_ed);
    QTest::newRow("RFC 7515 4.1.4 no kid") << withHeader(R"({"alg":"ES256"})");
    QTest::newRow("RFC 7515 5.2 changed payload")
        << parts.at(0) + '.' + toBase64Url(R"({"sub":"root"})") + '.' + parts.at(2);
    QTest::newRow("RFC 7515 5.2 changed header")
        << toBase64Url(R"({"alg":"ES256","kid":")" + kid + R"(","typ":"logout+jwt"})") + '.'
               + parts.at(1) + '.' + parts.at(2);
    QTest::newRow("RFC 7518 3.4 DER signature instead of r and s")
        << parts.at(0) + '.' + parts.at(1) + '.'
               + toBase64Url(QByteArray::fromHex("3006020101020101") + QByteArray(56, '\0'));
    QTest::newRow("CVE-2022-21449 r and s of zero")
        << parts.at(0) + '.' + parts.at(1) + '.' + toBase64Url(QByteArray(64, '\0'));
    QTest::newRow("RFC 7515 5.2 signature cut") << good.chopped(2);
    QTest::newRow("RFC 7515 4.1.11 crit")
        << withHeader(R"({"alg":"ES256","kid":")" + kid + R"(","crit":["exp"],"exp":1})");
    QTest::newRow("RFC 8725 3.10 jku")
        << withHeader(R"({"alg":"ES256","kid":")" + kid + R"(","jku":"https://evil.test/jwks"})");
    QTest::newRow("RFC 8725 3.10 jwk")
        << withHeader(R"({"alg":"ES256","kid":")" + kid + R"(","jwk":{"kty":"EC"}})");
    QTest::newRow("RFC 8725 3.10 x5u")
        << withHeader(R"({"alg":"ES256","kid":")" + kid + R"(","x5u":"https://evil.test/"})");
    QTest::newRow("RFC 8725 3.10 x5c")
        << withHeader(R"({"alg":"ES256","kid":")" + kid + R"(","x5c":["MII"]})");
    QTest::newRow("RFC 7515 4 alg twice")
        << withHeader(R"({"alg":"none","alg":"ES256","kid":")" + kid + "\"}");
    QTest::newRow("RFC 7515 4 alg twice, escaped")
        << withHeader(R"({"\u0061lg":"none","alg":"ES256","kid":")" + kid + "\"}");
    QTest::newRow("RFC 7515 4 sub twice") << forged(header, R"({"sub":"a","sub":"b"})", *m_ec);
}

void TestJws::KT07_forgery_isRefused()
{
    QFETCH(QByteArray, token);
    QVERIFY(isBelieved(*signCompact(*m_ec, "at+jwt", R"({"sub":"admin"})"), *m_ec));
    QVERIFY(!isBelieved(token, *m_ec));
}

void TestJws::malformedToken_isNotParsed_data()
{
    QTest::addColumn<QByteArray>("token");
    const QByteArray good = *signCompact(*m_ec, "at+jwt", "{}");
    const QByteArrayList parts = good.split('.');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("two dots only") << QByteArray("..");
    QTest::newRow("two parts") << parts.at(0) + '.' + parts.at(1);
    QTest::newRow("four parts") << good + ".AAAA";
    QTest::newRow("five parts of an encrypted token") << good + "..AAAA";
    QTest::newRow("padding") << parts.at(0) + '.' + parts.at(1) + '.' + parts.at(2) + "==";
    QTest::newRow("blank at the end") << good + ' ';
    QTest::newRow("line break inside") << QByteArray(good).insert(5, '\n');
    QTest::newRow("standard alphabet") << parts.at(0) + '.' + parts.at(1) + ".ab+/";
    QTest::newRow("stray bits in the last character") << parts.at(0) + '.' + parts.at(1) + ".QR";
    QTest::newRow("header is an array")
        << toBase64Url("[]") + '.' + parts.at(1) + '.' + parts.at(2);
    QTest::newRow("header is not JSON")
        << toBase64Url("{alg}") + '.' + parts.at(1) + '.' + parts.at(2);
    QTest::newRow("header without alg")
        << toBase64Url("{}") + '.' + parts.at(1) + '.' + parts.at(2);
    QTest::newRow("alg is a number")
        << toBase64Url(R"({"alg":1})") + '.' + parts.at(1) + '.' + parts.at(2);
    QTest::newRow("payload is a string")
        << parts.at(0) + '.' + toBase64Url("\"x\"") + '.' + parts.at(2);
    QTest::newRow("invalid UTF-8")
        << parts.at(0) + '.' + toBase64Url("{\"a\":\"\xC0\xAF\"}") + '.' + parts.at(2);
    QTest::newRow("over 16 KiB") << parts.at(0) + '.'
                                        + toBase64Url("{\"a\":\"" + QByteArray(20000, 'a') + "\"}")
                                        + '.' + parts.at(2);
    QTest::newRow("deep nesting") << parts.at(0) + '.'
                                         + toBase64Url("{\"a\":" + QByteArray(4000, '[')
                                                       + QByteArray(4000, ']') + '}')
                                         + '.' + parts.at(2);
}

void TestJws::malformedToken_isNotParsed()
{
    QFETCH(QByteArray, token);
    QVERIFY(!parseCompact(token));
}

QTEST_APPLESS_MAIN(TestJws)
#include "tst_jws.moc"
