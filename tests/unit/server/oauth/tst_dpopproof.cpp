// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 sections 4.2 and 4.3, RFC 3986 section 6.2.
#include "server/oauth/proofs/dpopproof.h"
#include "server/oauth/proofs/targeturi.h"
#include "tests/support/jsontable.h"
#include "tests/support/mockclock.h"
#include "tests/support/proofkey.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using server::crypto::Algorithm;

class DpopProofTest : public QObject
{
    Q_OBJECT

    static QByteArray address() { return "https://sso.example/token"; }
    ProvenRequest request(const QByteArray &accessToken = {}) const
    {
        return {"POST", address(), accessToken, m_clock.now()};
    }
    ProofKey::Target target(const QByteArray &accessToken = {}) const
    {
        return {"POST", address(), accessToken, m_clock.now()};
    }

private slots:
    void F9_examplesOfTheSpecification_hold_data()
    {
        QTest::addColumn<QJsonObject>("row");
        for (const auto &row : jsonTable(u"dpop_vectors"_s))
            QTest::newRow(qPrintable(row["row"_L1].toString())) << row;
    }
    void F9_examplesOfTheSpecification_hold()
    {
        QFETCH(QJsonObject, row);
        const auto text = [&](QLatin1StringView name) { return row[name].toString().toLatin1(); };
        const auto now = server::base::fromMillis(row["second"_L1].toInteger() * 1000);
        const auto read = readDpopProof(text("proof"_L1), {text("method"_L1), text("address"_L1),
                                                           text("access_token"_L1), now});
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->key, text("key"_L1));
        QCOMPARE(read->issuedAt, now);
        QVERIFY(read->nonce.isEmpty());
        QVERIFY(!readDpopProof(text("proof"_L1), {text("method"_L1), text("address"_L1),
                                                  text("access_token"_L1), now + 61s}));
    }

    void F4_F9_algorithms_areThoseOfTheProfile_data()
    {
        QTest::addColumn<int>("algorithm");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("ES256") << int(Algorithm::ES256) << true;
        QTest::newRow("PS256") << int(Algorithm::PS256) << true;
        QTest::newRow("EdDSA") << int(Algorithm::EdDSA) << true;
        QTest::newRow("RS256") << int(Algorithm::RS256) << false;
    }
    void F4_F9_algorithms_areThoseOfTheProfile()
    {
        QFETCH(int, algorithm);
        const ProofKey key{Algorithm(algorithm)};
        const auto read = readDpopProof(key.proof(target()), request());
        QTEST(read.has_value(), "accepted");
        if (read)
            QCOMPARE(read->key, key.thumbprint());
    }

    void F9_proof_isCheckedMemberByMember_data()
    {
        QTest::addColumn<QJsonObject>("claims");
        QTest::addColumn<QJsonObject>("header");
        QTest::addColumn<bool>("accepted");
        const auto row = [](const char *name, QJsonObject claims, QJsonObject header, bool good) {
            QTest::newRow(name) << claims << header << good;
        };
        const qint64 now = server::base::toSeconds(m_clock.now());
        const QJsonValue none = QJsonValue::Null;
        row("as it should be", {}, {}, true);
        row("unknown members are tolerated", {{u"x"_s, 1}}, {{u"y"_s, u"z"_s}}, true);
        row("nbf and exp are tolerated", {{u"nbf"_s, now + 900}, {u"exp"_s, now - 900}}, {}, true);
        row("no typ", {}, {{u"typ"_s, none}}, false);
        row("typ JWT", {}, {{u"typ"_s, u"JWT"_s}}, false);
        row("no alg", {}, {{u"alg"_s, none}}, false);
        row("alg none", {}, {{u"alg"_s, u"none"_s}}, false);
        row("alg HS256", {}, {{u"alg"_s, u"HS256"_s}}, false);
        row("alg of another key type", {}, {{u"alg"_s, u"EdDSA"_s}}, false);
        row("no jwk", {}, {{u"jwk"_s, none}}, false);
        QJsonObject withSecret = m_key.jwk();
        withSecret.insert(u"d"_s, u"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s);
        row("jwk with its private member", {}, {{u"jwk"_s, withSecret}}, false);
        row("jwk that is symmetric", {},
            {{u"jwk"_s, QJsonObject{{u"kty"_s, u"oct"_s}, {u"k"_s, u"AAAA"_s}}}}, false);
        row("jwk of somebody else", {}, {{u"jwk"_s, ProofKey().jwk()}}, false);
        row("crit", {}, {{u"crit"_s, QJsonArray{u"b64"_s}}}, false);
        row("no jti", {{u"jti"_s, none}}, {}, false);
        row("jti that is a number", {{u"jti"_s, 7}}, {}, false);
        row("jti of 128 bytes", {{u"jti"_s, QString(128, u'j')}}, {}, true);
        row("jti of 129 bytes", {{u"jti"_s, QString(129, u'j')}}, {}, false);
        row("no htm", {{u"htm"_s, none}}, {}, false);
        row("htm of another method", {{u"htm"_s, u"GET"_s}}, {}, false);
        row("htm in small letters", {{u"htm"_s, u"post"_s}}, {}, false);
        row("no htu", {{u"htu"_s, none}}, {}, false);
        row("htu of another address", {{u"htu"_s, u"https://sso.example/tokens"_s}}, {}, false);
        row("htu with query and fragment", {{u"htu"_s, u"https://sso.example/token?a=b#c"_s}}, {},
            true);
        row("no iat", {{u"iat"_s, none}}, {}, false);
        row("iat that is a text", {{u"iat"_s, QString::number(now)}}, {}, false);
        row("iat with a fraction", {{u"iat"_s, double(now) - 0.5}}, {}, true);
        row("iat beyond any calendar", {{u"iat"_s, 1e300}}, {}, false);
        row("iat 10 s ahead", {{u"iat"_s, now + 10}}, {}, true);
        row("iat 11 s ahead", {{u"iat"_s, now + 11}}, {}, false);
        row("iat 60 s back", {{u"iat"_s, now - 60}}, {}, true);
        row("iat 61 s back", {{u"iat"_s, now - 61}}, {}, false);
        row("nonce that is a number", {{u"nonce"_s, 1}}, {}, false);
    }
    void F9_proof_isCheckedMemberByMember()
    {
        QFETCH(QJsonObject, claims);
        QFETCH(QJsonObject, header);
        const auto read = readDpopProof(m_key.proof(target(), claims, header), request());
        QTEST(read.has_value(), "accepted");
        if (!read)
            QVERIFY(!read.error().detail.isEmpty());
    }

    void F9_atResources_athIsTheHashOfTheToken_data()
    {
        QTest::addColumn<QByteArray>("hashed");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("of this token") << QByteArray("a.b.c") << true;
        QTest::newRow("of another token") << QByteArray("a.b.d") << false;
        QTest::newRow("missing") << QByteArray() << false;
    }
    void F9_atResources_athIsTheHashOfTheToken()
    {
        QFETCH(QByteArray, hashed);
        QTEST(readDpopProof(m_key.proof(target(hashed)), request("a.b.c")).has_value(), "accepted");
    }

    void F9_changedOrOversizedProof_isRefused()
    {
        QByteArray proof = m_key.proof(target());
        QVERIFY(readDpopProof(proof, request()));
        const qsizetype at = proof.indexOf('.') + 5;
        proof[at] = proof.at(at) == 'A' ? 'B' : 'A';
        QVERIFY(!readDpopProof(proof, request()));
        QVERIFY(!readDpopProof("", request()));
        QVERIFY(!readDpopProof(QByteArray(9000, 'a'), request()));
        const auto padded = m_key.proof(target(), {{u"x"_s, QString(8192, u'x')}});
        QVERIFY(!readDpopProof(padded, request()));
    }

    void F9_sameJtiOfAnotherKey_isAnotherProof()
    {
        const QJsonObject same{{u"jti"_s, u"one"_s}};
        const auto first = readDpopProof(m_key.proof(target(), same), request());
        const auto second = readDpopProof(ProofKey().proof(target(), same), request());
        QVERIFY(first && second);
        QVERIFY(first->id != second->id);
    }

    void F9_htu_isComparedAfterNormalization_data()
    {
        QTest::addColumn<QByteArray>("htu");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const char *htu, bool same) {
            QTest::newRow(name) << QByteArray(htu) << same;
        };
        row("RFC 3986 6.2.2.1 scheme and host in capitals", "HTTPS://SSO.Example/a~b/c", true);
        row("RFC 3986 6.2.2.1 path has case", "https://sso.example/A~b/c", false);
        row("RFC 3986 6.2.2.2 needless percent sign", "https://sso.example/%61%7eb/c", true);
        row("RFC 3986 6.2.2.2 slash stays encoded", "https://sso.example/a~b%2fc", false);
        row("RFC 3986 6.2.2.3 dot segments", "https://sso.example/x/.././a~b/./c", true);
        row("RFC 3986 6.2.2.3 above the root", "https://sso.example/../a~b/c", true);
        row("RFC 3986 6.2.3 default port", "https://sso.example:443/a~b/c", true);
        row("RFC 3986 6.2.3 empty port", "https://sso.example:/a~b/c", true);
        row("another port", "https://sso.example:8443/a~b/c", false);
        row("default port of http", "https://sso.example:80/a~b/c", false);
        row("query", "https://sso.example/a~b/c?x=/../", true);
        row("fragment", "https://sso.example/a~b/c#?", true);
        row("another scheme", "http://sso.example/a~b/c", false);
        row("another host", "https://sso.example.org/a~b/c", false);
        row("slash at the end", "https://sso.example/a~b/c/", false);
        row("user name", "https://me@sso.example/a~b/c", false);
        row("half a percent sign", "https://sso.example/a~b/c%4", false);
        row("relative", "/a~b/c", false);
        row("nothing", "", false);
    }
    void F9_htu_isComparedAfterNormalization()
    {
        QFETCH(QByteArray, htu);
        QTEST(isSameTarget(htu, "https://sso.example/a~b/c"), "same");
        QVERIFY(isSameTarget("https://sso.example", "https://sso.example/"));
    }

private:
    MockClock m_clock;
    ProofKey m_key;
};

QTEST_GUILESS_MAIN(DpopProofTest)
#include "tst_dpopproof.moc"
