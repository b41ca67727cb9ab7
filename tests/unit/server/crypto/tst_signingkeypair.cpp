// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7515 appendices A.2 and A.3, RFC 7638 section 3.1, RFC 8037 appendix A.
#include "server/crypto/jwk.h"
#include "server/crypto/signingkeypair.h"
#include "tests/support/jsontable.h"

#include <QTest>

#include <thread>

using namespace server::crypto;
using server::base::Secret;
using tests::support::tableBytes;
using namespace Qt::StringLiterals;

namespace {

Algorithm algorithmOf(const QJsonObject &row)
{
    for (const Algorithm a :
         {Algorithm::RS256, Algorithm::PS256, Algorithm::ES256, Algorithm::EdDSA}) {
        if (nameOf(a) == tableBytes(row.value("alg"_L1)))
            return a;
    }
    qFatal("unknown algorithm in the table");
}

QByteArray decoded(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1(), QByteArray::Base64UrlEncoding);
}

} // namespace

class TestSigningKeyPair : public QObject
{
    Q_OBJECT

private slots:
    void publishedVector_isReproduced_data();
    void publishedVector_isReproduced();
    void thumbprint_ignoresOptionalMembers();
    void generatedKey_signsAndVerifies_data();
    void generatedKey_signsAndVerifies();
    void privateDer_roundTripKeepsTheKey_data();
    void privateDer_roundTripKeepsTheKey();
    void privateDer_ofAnotherAlgorithmOrDamaged_isRefused();
    void changedSignature_isRefused_data();
    void changedSignature_isRefused();
    void oneKey_signsInManyThreadsAtOnce_data();
    void oneKey_signsInManyThreadsAtOnce();

private:
    static void addAlgorithms();
};

void TestSigningKeyPair::addAlgorithms()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("RFC 7518 3.3 RS256") << Algorithm::RS256;
    QTest::newRow("RFC 7518 3.5 PS256") << Algorithm::PS256;
    QTest::newRow("RFC 7518 3.4 ES256") << Algorithm::ES256;
    QTest::newRow("RFC 8037 3.1 EdDSA") << Algorithm::EdDSA;
}

void TestSigningKeyPair::publishedVector_isReproduced_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonObject &row : tests::support::jsonTable(u"jws_vectors"_s))
        QTest::newRow(qPrintable(row.value("row"_L1).toString())) << row;
}

void TestSigningKeyPair::publishedVector_isReproduced()
{
    QFETCH(QJsonObject, row);
    const auto pair =
        SigningKeyPair::fromPrivateDer(algorithmOf(row), Secret(tableBytes(row.value("pkcs8"_L1))));
    QVERIFY(pair.has_value());
    const QByteArray input = tableBytes(row.value("input"_L1));
    const QByteArray published = decoded(row.value("signature"_L1));
    QVERIFY((*pair)->verify(input, published));
    const auto signature = (*pair)->sign(input);
    QVERIFY(signature.has_value());
    QVERIFY((*pair)->verify(input, *signature));
    if (row.value("deterministic"_L1).toBool())
        QCOMPARE(*signature, published);
    else
        QVERIFY(*signature
                != published); // ECDSA with the same random number twice would give the key away
    QCOMPARE((*pair)->kid(), tableBytes(row.value("thumbprint"_L1)));
    QJsonObject expected = row.value("public"_L1).toObject();
    expected.insert(u"kid"_s, row.value("thumbprint"_L1));
    expected.insert(u"use"_s, u"sig"_s);
    expected.insert(u"alg"_s, row.value("alg"_L1));
    QCOMPARE((*pair)->publicJwk(), expected);
}

void TestSigningKeyPair::thumbprint_ignoresOptionalMembers()
{
    const QJsonObject key{
        {u"kty"_s, u"RSA"_s},
        {u"n"_s, u"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1"
                 u"L6tSoc_BJECPebWKRXjBZCiFV4n3"
                 "oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_"
                 "FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZH"
                 "zu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-"
                 "G_xBniIqbw0Ls1jF44-csFCur-kEgU"
                 "8awapJzKnqDKgw"_s},
        {u"e"_s, u"AQAB"_s},
        {u"alg"_s, u"RS256"_s},
        {u"kid"_s, u"2011-04-29"_s}};
    QCOMPARE(thumbprint(key), QByteArray("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"));
}

void TestSigningKeyPair::generatedKey_signsAndVerifies_data()
{
    addAlgorithms();
}

void TestSigningKeyPair::generatedKey_signsAndVerifies()
{
    QFETCH(Algorithm, algorithm);
    const auto first = SigningKeyPair::generate(algorithm);
    const auto second = SigningKeyPair::generate(algorithm);
    QVERIFY(first && second);
    QVERIFY((*first)->kid() != (*second)->kid());
    const auto signature = (*first)->sign("input");
    QVERIFY(signature.has_value());
    QVERIFY((*first)->verify("input", *signature));
    QVERIFY(!(*second)->verify("input", *signature));
    QVERIFY(!(*first)->verify("inpuT", *signature));
    for (const char *member : {"d", "p", "q", "dp", "dq", "qi", "k", "oth"})
        QVERIFY(!(*first)->publicJwk().contains(QLatin1StringView(member)));
    QCOMPARE((*first)->publicJwk().value("alg"_L1).toString().toLatin1(), nameOf(algorithm));
}

void TestSigningKeyPair::privateDer_roundTripKeepsTheKey_data()
{
    addAlgorithms();
}

void TestSigningKeyPair::privateDer_roundTripKeepsTheKey()
{
    QFETCH(Algorithm, algorithm);
    const auto made = SigningKeyPair::generate(algorithm);
    QVERIFY(made.has_value());
    const auto der = (*made)->privateDer();
    QVERIFY(der.has_value());
    const auto loaded = SigningKeyPair::fromPrivateDer(algorithm, *der);
    QVERIFY(loaded.has_value());
    QCOMPARE((*loaded)->publicJwk(), (*made)->publicJwk());
    const auto signature = (*loaded)->sign("input");
    QVERIFY(signature && (*made)->verify("input", *signature));
}

void TestSigningKeyPair::privateDer_ofAnotherAlgorithmOrDamaged_isRefused()
{
    const auto rsa = (*SigningKeyPair::generate(Algorithm::RS256))->privateDer();
    const auto ec = (*SigningKeyPair::generate(Algorithm::ES256))->privateDer();
    QVERIFY(rsa && ec);
    QVERIFY(!SigningKeyPair::fromPrivateDer(Algorithm::ES256, *rsa));
    QVERIFY(!SigningKeyPair::fromPrivateDer(Algorithm::EdDSA, *rsa));
    QVERIFY(!SigningKeyPair::fromPrivateDer(Algorithm::RS256, *ec));
    QVERIFY(!SigningKeyPair::fromPrivateDer(Algorithm::PS256, *ec));
    QVERIFY(!SigningKeyPair::fromPrivateDer(Algorithm::RS256, Secret(rsa->reveal().chopped(1))));
    QVERIFY(!SigningKeyPair::fromPrivateDer(Algorithm::RS256, Secret(rsa->reveal() + 'x')));
    QVERIFY(!SigningKeyPair::fromPrivateDer(Algorithm::RS256, Secret()));
}

void TestSigningKeyPair::changedSignature_isRefused_data()
{
    addAlgorithms();
}

void TestSigningKeyPair::changedSignature_isRefused()
{
    QFETCH(Algorithm, algorithm);
    const auto pair = *SigningKeyPair::generate(algorithm);
    const QByteArray good = *pair->sign("input");
    for (qsizetype i = 0; i < good.size(); i += 7) {
        QByteArray bad = good;
        bad[i] = static_cast<char>(bad.at(i) ^ 0x10);
        QVERIFY(!pair->verify("input", bad));
    }
    QVERIFY(!pair->verify("input", good.chopped(1)));
    QVERIFY(!pair->verify("input", good + '\0'));
    QVERIFY(!pair->verify("input", {}));
    // CVE-2022-21449: r and s of zero must not verify.
    QVERIFY(!pair->verify("input", QByteArray(good.size(), '\0')));
}

void TestSigningKeyPair::oneKey_signsInManyThreadsAtOnce_data()
{
    addAlgorithms();
}

void TestSigningKeyPair::oneKey_signsInManyThreadsAtOnce()
{
    QFETCH(Algorithm, algorithm);
    const auto pair = *SigningKeyPair::generate(algorithm);
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&pair, &good, t] {
            for (int i = 0; i < 25; ++i) {
                const QByteArray input = QByteArray::number(t * 1000 + i);
                const auto signature = pair->sign(input);
                good += signature && pair->verify(input, *signature) ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 8 * 25);
}

QTEST_APPLESS_MAIN(TestSigningKeyPair)
#include "tst_signingkeypair.moc"
