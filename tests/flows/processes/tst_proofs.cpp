// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 sections 8, 9 and 11.1: a proof works once, also when the service is killed in between.
#include "tests/support/programs.h"
#include "tests/support/proofkey.h"
#include "tests/support/samplesetup.h"
#include "tests/support/webclient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;

class tst_Proofs : public QObject
{
    Q_OBJECT

    QByteArray proof(const QByteArray &method, const QByteArray &path,
                     const QByteArray &accessToken, const QByteArray &nonce) const
    {
        const ProofKey::Target target{method, m_service->issuer() + path, accessToken,
                                      server::base::SystemClock().now()};
        const QJsonValue told =
            nonce.isEmpty() ? QJsonValue::Null : QJsonValue(QString::fromLatin1(nonce));
        return "DPoP: " + m_key.proof(target, {{u"nonce"_s, told}}) + "\r\n";
    }
    QByteArray tokenProof(const QByteArray &nonce = {}) const
    {
        return proof("POST", tokenPath, {}, nonce);
    }
    QByteArray use(const QByteArray &accessToken, const QByteArray &nonce = {}) const
    {
        return "Authorization: DPoP " + accessToken + "\r\n"
               + proof("GET", userinfoPath, accessToken, nonce);
    }

    static inline const QByteArray tokenPath = "/api/o/oauth/v2/token";
    static inline const QByteArray userinfoPath = "/api/o/oauth/v2/userinfo";
    std::unique_ptr<ServiceRun> m_service;
    ProofKey m_key;

private slots:
    void init()
    {
        m_service = std::make_unique<ServiceRun>();
        QVERIFY(m_service->makeSample());
        QVERIFY(m_service->start());
    }
    void cleanup() { m_service.reset(); }

    void F7_F9_F10_nonceIsGivenAndTaken_andNoProofOutlivesAKill();
};

void tst_Proofs::F7_F9_F10_nonceIsGivenAndTaken_andNoProofOutlivesAKill()
{
    CodeFlow flow(m_service->port(), {sample::portalId, sample::portalSecret, sample::redirectUri});
    const QByteArray code = flow.codeFor("marta", sample::martaPassword);
    const Form body{{"grant_type", "authorization_code"},  {"code", code},
                    {"redirect_uri", sample::redirectUri}, {"code_verifier", flow.verifier()},
                    {"client_id", sample::portalId},       {"client_secret", sample::portalSecret}};
    WebClient service(m_service->port());
    // A service that has just started cannot know what was used before.
    const auto asked = service.post(tokenPath, body, tokenProof());
    QCOMPARE(asked.status, 400);
    QCOMPARE(jsonOf(asked.body)[u"error"_s].toString(), u"use_dpop_nonce"_s);
    const QByteArray nonce = asked.header("dpop-nonce");
    QVERIFY(!nonce.isEmpty());
    const auto tokens = service.post(tokenPath, body, tokenProof(nonce));
    QCOMPARE(tokens.status, 200);
    QCOMPARE(jsonOf(tokens.body)[u"token_type"_s].toString(), u"DPoP"_s);
    const QByteArray token = jsonOf(tokens.body)[u"access_token"_s].toString().toLatin1();

    const QByteArray used = use(token, nonce);
    QCOMPARE(service.get(userinfoPath, used).status, 200);
    const auto again = service.get(userinfoPath, used);
    QCOMPARE(again.status, 401);
    QVERIFY(again.header("www-authenticate").contains("invalid_dpop_proof"));

    m_service->kill();
    QVERIFY(m_service->start());
    const auto replayed = service.get(userinfoPath, used);
    QCOMPARE(replayed.status, 401);
    QVERIFY(replayed.header("www-authenticate").contains("use_dpop_nonce"));
    const QByteArray fresh = replayed.header("dpop-nonce");
    QVERIFY(!fresh.isEmpty() && fresh != nonce);
    QCOMPARE(service.get(userinfoPath, use(token)).status, 401);
    QCOMPARE(service.get(userinfoPath, use(token, fresh)).status, 200);
}

QTEST_GUILESS_MAIN(tst_Proofs)
#include "tst_proofs.moc"
