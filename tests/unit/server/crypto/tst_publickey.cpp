// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7515 appendices A.2 and A.3, RFC 7517 sections 4 and 5, RFC 7518 section 6, RFC 7638 section
// 3.1, RFC 8037 appendix A.
#include "server/base/base64url.h"
#include "server/crypto/publickey.h"
#include "tests/support/jsontable.h"

#include <QTest>

using namespace server::crypto;
using server::base::Error;
using tests::support::tableBytes;
using namespace Qt::StringLiterals;

namespace {

QByteArray decoded(const QJsonValue &value)
{
    return server::base::fromBase64Url(value.toString().toLatin1()).value();
}

QJsonObject with(QJsonObject jwk, QLatin1StringView member, const QJsonValue &value)
{
    jwk.insert(member, value);
    return jwk;
}

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(server::base::toBase64Url(bytes));
}

QByteArray setOf(const QJsonArray &keys)
{
    return QJsonDocument(QJsonObject{{u"keys"_s, keys}}).toJson(QJsonDocument::Compact);
}

constexpr std::array algorithms{Algorithm::RS256, Algorithm::PS256, Algorithm::ES256,
                                Algorithm::EdDSA};

} // namespace

class TestPublicKey : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void publishedVector_isVerified_data();
    void publishedVector_isVerified();
    void keyOfEachKind_verifiesItsAlgorithmsOnly_data();
    void keyOfEachKind_verifiesItsAlgorithmsOnly();
    void algOfTheJwk_narrowsWhatItVerifies();
    void wrongKey_isRefused_data();
    void wrongKey_isRefused();
    void keyForOtherUses_isPassedOver_data();
    void keyForOtherUses_isPassedOver();
    void set_keepsWhatItCanUseAndNamesWhatIsWrong();
    void oddSet_isRefused_data();
    void oddSet_isRefused();

private:
    QJsonObject m_rsa, m_ec, m_ed;
};

void TestPublicKey::initTestCase()
{
    for (const QJsonObject &row : tests::support::jsonTable(u"jws_vectors"_s)) {
        const QJsonObject jwk = row.value("public"_L1).toObject();
        const QString type = jwk.value("kty"_L1).toString();
        (type == "RSA"_L1 ? m_rsa : type == "EC"_L1 ? m_ec : m_ed) = jwk;
    }
}

void TestPublicKey::publishedVector_isVerified_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonObject &row : tests::support::jsonTable(u"jws_vectors"_s))
        QTest::newRow(qPrintable(row.value("row"_L1).toString())) << row;
    for (const QJsonObject &row : tests::support::jsonTable(u"jws_public_vectors"_s))
        QTest::newRow(qPrintable(row.value("row"_L1).toString())) << row;
}

void TestPublicKey::publishedVector_isVerified()
{
    QFETCH(QJsonObject, row);
    const auto key = PublicKey::fromJwk(row.value("public"_L1).toObject());
    QVERIFY(key.has_value());
    if (row.contains("thumbprint"_L1))
        QCOMPARE((*key)->thumbprint(), tableBytes(row.value("thumbprint"_L1)));
    if (!row.contains("signature"_L1))
        return;
    const QByteArray input = tableBytes(row.value("input"_L1));
    const QByteArray signature = decoded(row.value("signature"_L1));
    for (const Algorithm algorithm : algorithms) {
        const bool isIts = nameOf(algorithm) == tableBytes(row.value("alg"_L1));
        QCOMPARE((*key)->verify(algorithm, input, signature), isIts);
        QVERIFY(!(*key)->verify(algorithm, input + 'x', signature));
    }
}

void TestPublicKey::keyOfEachKind_verifiesItsAlgorithmsOnly_data()
{
    QTest::addColumn<Algorithm>("made");
    QTest::newRow("RFC 7518 3.3 RS256") << Algorithm::RS256;
    QTest::newRow("RFC 7518 3.5 PS256") << Algorithm::PS256;
    QTest::newRow("RFC 7518 3.4 ES256") << Algorithm::ES256;
    QTest::newRow("RFC 8037 3.1 EdDSA") << Algorithm::EdDSA;
}

void TestPublicKey::keyOfEachKind_verifiesItsAlgorithmsOnly()
{
    QFETCH(Algorithm, made);
    const auto pair = *SigningKeyPair::generate(made);
    const auto key = PublicKey::fromJwk(pair->publicJwk());
    QVERIFY(key.has_value());
    QCOMPARE((*key)->kid(), pair->kid());
    QCOMPARE((*key)->thumbprint(), pair->kid());
    const QByteArray signature = *pair->sign("input");
    for (const Algorithm algorithm : algorithms) {
        QCOMPARE((*key)->canVerify(algorithm), algorithm == made);
        QCOMPARE((*key)->verify(algorithm, "input", signature), algorithm == made);
    }
}

void TestPublicKey::algOfTheJwk_narrowsWhatItVerifies()
{
    const auto any = PublicKey::fromJwk(m_rsa).value();
    QVERIFY(any->canVerify(Algorithm::RS256) && any->canVerify(Algorithm::PS256));
    const auto one = PublicKey::fromJwk(with(m_rsa, "alg"_L1, u"PS256"_s)).value();
    QVERIFY(!one->canVerify(Algorithm::RS256) && one->canVerify(Algorithm::PS256));
    QCOMPARE(one->members(), any->members());
}

void TestPublicKey::wrongKey_isRefused_data()
{
    QTest::addColumn<QJsonObject>("jwk");
    const QByteArray n = decoded(m_rsa.value("n"_L1));
    const QByteArray x = decoded(m_ec.value("x"_L1));
    QByteArray evenModulus = n;
    evenModulus.back() = '\x02';
    QByteArray offCurve = x;
    offCurve[5] = static_cast<char>(offCurve.at(5) ^ 1);

    for (const char *member : {"d", "p", "q", "dp", "dq", "qi", "oth", "k"}) {
        QTest::newRow(
            qPrintable(u"KT11 RFC 7517 9.2 private member %1"_s.arg(QLatin1StringView(member))))
            << with(m_rsa, QLatin1StringView(member), u"AQAB"_s);
    }
    QTest::newRow("RFC 8037 2 private member d") << with(m_ed, "d"_L1, u"AQAB"_s);
    QTest::newRow("KT08 RSA of 1024 bits")
        << with(m_rsa, "n"_L1, text('\xc3' + QByteArray(126, 'n') + '\x01'));
    QTest::newRow("KT08 RSA of 2047 bits")
        << with(m_rsa, "n"_L1, text('\x7f' + QByteArray(254, 'n') + '\x01'));
    QTest::newRow("RSA of 8200 bits")
        << with(m_rsa, "n"_L1, text('\xc3' + QByteArray(1023, 'n') + '\x01'));
    QTest::newRow("RSA, even modulus") << with(m_rsa, "n"_L1, text(evenModulus));
    QTest::newRow("RSA, exponent 1") << with(m_rsa, "e"_L1, text("\x01"));
    QTest::newRow("RSA, even exponent") << with(m_rsa, "e"_L1, text("\x02"));
    QTest::newRow("RSA, giant exponent") << with(m_rsa, "e"_L1, text(QByteArray(256, '\x7f')));
    QTest::newRow("RFC 7518 2 leading zero") << with(m_rsa, "n"_L1, text('\0' + n));
    QTest::newRow("RFC 7515 2 padding")
        << with(m_ec, "x"_L1, QString(m_ec.value("x"_L1).toString() + u'='));
    QTest::newRow("RFC 7515 2 stray trailing bits")
        << with(m_ec, "x"_L1, QString(m_ec.value("x"_L1).toString().chopped(1) + u'V'));
    QTest::newRow("RFC 7515 2 standard alphabet")
        << with(m_rsa, "n"_L1, m_rsa.value("n"_L1).toString().replace(u'-', u'+'));
    QTest::newRow("n is a number") << with(m_rsa, "n"_L1, 65537);
    QTest::newRow("no e") << with(m_rsa, "e"_L1, QJsonValue::Undefined);
    QTest::newRow("RFC 7518 6.2.1 point off the curve") << with(m_ec, "x"_L1, text(offCurve));
    QTest::newRow("RFC 7518 6.2.1.2 short coordinate") << with(m_ec, "x"_L1, text(x.chopped(1)));
    QTest::newRow("RFC 7518 6.2.1.2 long coordinate") << with(m_ec, "x"_L1, text('\0' + x));
    QTest::newRow("P-256, both coordinates zero")
        << with(with(m_ec, "x"_L1, text(QByteArray(32, '\0'))), "y"_L1, text(QByteArray(32, '\0')));
    QTest::newRow("Ed25519, 31 bytes") << with(m_ed, "x"_L1, text(QByteArray(31, '\x11')));
    QTest::newRow("Ed25519, a point of small order")
        << with(m_ed, "x"_L1, text(QByteArray(1, '\x01') + QByteArray(31, '\0')));
    QTest::newRow("Ed25519, all zero") << with(m_ed, "x"_L1, text(QByteArray(32, '\0')));
    QTest::newRow("kid is a number") << with(m_ec, "kid"_L1, 1);
    QTest::newRow("giant kid") << with(m_ec, "kid"_L1, QString(300, u'k'));
}

void TestPublicKey::wrongKey_isRefused()
{
    QFETCH(QJsonObject, jwk);
    const auto key = PublicKey::fromJwk(jwk);
    QVERIFY(!key.has_value());
    QCOMPARE(key.error().kind, Error::Kind::InvalidInput);
    QVERIFY(!key.error().detail.isEmpty());
}

void TestPublicKey::keyForOtherUses_isPassedOver_data()
{
    QTest::addColumn<QJsonObject>("jwk");
    QTest::newRow("RFC 7517 4.1 unknown kty") << with(m_ec, "kty"_L1, u"LWE"_s);
    QTest::newRow("RFC 7517 4.1 kty in lower case") << with(m_ec, "kty"_L1, u"ec"_s);
    QTest::newRow("RFC 7517 4.2 use enc") << with(m_rsa, "use"_L1, u"enc"_s);
    QTest::newRow("RFC 7517 4.3 key_ops encrypt")
        << with(m_rsa, "key_ops"_L1, QJsonArray{u"encrypt"_s});
    QTest::newRow("RFC 7517 4.4 alg RSA-OAEP") << with(m_rsa, "alg"_L1, u"RSA-OAEP"_s);
    QTest::newRow("RFC 8725 3.1 alg of another kind") << with(m_rsa, "alg"_L1, u"ES256"_s);
    QTest::newRow("RFC 8725 3.1 alg HS256") << with(m_rsa, "alg"_L1, u"HS256"_s);
    QTest::newRow("RFC 8725 3.1 alg none") << with(m_ec, "alg"_L1, u"none"_s);
    QTest::newRow("RFC 7518 6.2.1.1 P-384") << with(m_ec, "crv"_L1, u"P-384"_s);
    QTest::newRow("RFC 8037 2 X25519") << with(m_ed, "crv"_L1, u"X25519"_s);
    QTest::newRow("no kty") << QJsonObject{};
}

void TestPublicKey::keyForOtherUses_isPassedOver()
{
    QFETCH(QJsonObject, jwk);
    const auto key = PublicKey::fromJwk(jwk);
    QVERIFY(!key.has_value());
    QCOMPARE(key.error().kind, Error::Kind::NotFound);
    const auto set = JwkSet::parse(setOf({m_ed, jwk}));
    QVERIFY(set.has_value());
    QCOMPARE(set->keys.size(), 1);
    QVERIFY(set->faults.isEmpty());
}

void TestPublicKey::set_keepsWhatItCanUseAndNamesWhatIsWrong()
{
    const auto set =
        JwkSet::parse(setOf({with(m_rsa, "kid"_L1, u"a"_s), with(m_ec, "y"_L1, u"AAAA"_s), m_ed}));
    QVERIFY(set.has_value());
    QCOMPARE(set->keys.size(), 2);
    QCOMPARE(set->keys.at(0)->kid(), "a");
    QCOMPARE(set->faults, QList<QString>{u"keys[1]: coordinates have 32 bytes"_s});
    QVERIFY(JwkSet::parse(R"({"keys":[],"more":1})")->keys.isEmpty());
}

void TestPublicKey::oddSet_isRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QJsonArray many;
    for (int i = 0; i <= JwkSet::mostKeys; ++i)
        many.append(m_ed);
    QTest::newRow("no JSON") << QByteArray("keys");
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("no keys") << QByteArray("{}");
    QTest::newRow("keys is an object") << QByteArray(R"({"keys":{}})");
    QTest::newRow("a key is a string") << QByteArray(R"({"keys":["a"]})");
    QTest::newRow("keys twice") << QByteArray(R"({"keys":[],"keys":[]})");
    QTest::newRow("member of a key twice") << QByteArray(R"({"keys":[{"kty":"EC","kty":"OKP"}]})");
    QTest::newRow("text behind the end") << setOf({m_ed}) + "x";
    QTest::newRow("21 keys") << setOf(many);
    QTest::newRow("64 KiB and a byte") << setOf({}) + QByteArray(JwkSet::largestDocument + 1, ' ');
    QTest::newRow("deeply nested")
        << QByteArray(R"({"keys":)") + QByteArray(20'000, '[') + QByteArray(20'000, ']') + '}';
    QTest::newRow("KT11 a private member among good keys")
        << setOf({m_ed, with(m_ec, "d"_L1, u"AQAB"_s)});
    QTest::newRow("KT11 a symmetric key")
        << setOf({m_ed, QJsonObject{{u"kty"_s, u"oct"_s}, {u"k"_s, u"AQAB"_s}}});
}

void TestPublicKey::oddSet_isRefused()
{
    QFETCH(QByteArray, json);
    const auto set = JwkSet::parse(json);
    QVERIFY(!set.has_value());
    QCOMPARE(set.error().kind, Error::Kind::InvalidInput);
}

QTEST_APPLESS_MAIN(TestPublicKey)
#include "tst_publickey.moc"
