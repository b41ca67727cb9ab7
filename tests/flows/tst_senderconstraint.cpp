// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 sections 5 to 10, RFC 8705 section 3, FAPI 2.0 Security Profile section 5.3.2.1.
#include "tests/support/oauthbrowser.h"
#include "tests/support/proofkey.h"

#include <QTest>
#include <QThread>

#include <latch>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

namespace {

QByteArray tokenAddress()
{
    return OauthRig::issuer() + "/api/o/oauth/v2/token";
}

QByteArray userinfoAddress()
{
    return OauthRig::issuer() + "/api/o/oauth/v2/userinfo";
}

/// A service that shows keys: proofs of its DPoP key, the certificate of its connection.
class BoundService
{
public:
    explicit BoundService(OauthRig &rig, const QByteArray &clientId = "portal")
        : m_rig(rig)
        , m_service(rig, clientId)
        , m_clientId(clientId)
    {
    }

    OauthService::Answer token(const Fields &fields, const QByteArrayList &proofs,
                               const QByteArray &certificate = {})
    {
        auto meta = m_rig.meta();
        meta.method = "POST";
        meta.url = tokenAddress();
        meta.dpop = proofs;
        if (!certificate.isEmpty())
            meta.certificate = PeerCertificate{certificate, false};
        const Fields who =
            m_clientId == "phone" ? Fields{{"client_id", "phone"}} : m_service.credentials();
        return m_service.token(parametersOf(who + fields), meta);
    }
    OauthService::Answer redeem(const QByteArray &code, const QByteArrayList &proofs,
                                const QByteArray &certificate = {}, const Fields &more = {})
    {
        return token(Fields{{"grant_type", "authorization_code"},
                            {"code", code},
                            {"redirect_uri", OauthRig::redirectUri()}}
                         + more,
                     proofs, certificate);
    }
    OauthService::Answer refresh(const QByteArray &refreshToken, const QByteArrayList &proofs,
                                 const QByteArray &certificate = {})
    {
        return token({{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}}, proofs,
                     certificate);
    }
    OauthService::Answer userinfo(const QByteArray &authorization, const QByteArrayList &proofs,
                                  const QByteArray &certificate = {}, const Fields &body = {})
    {
        auto meta = m_rig.meta();
        meta.method = "GET";
        meta.url = userinfoAddress();
        meta.authorization = authorization;
        meta.dpop = proofs;
        if (!certificate.isEmpty())
            meta.certificate = PeerCertificate{certificate, false};
        return m_service.ask(
            [&](auto reply) { m_rig.engine().userinfo(parametersOf(body), meta, reply); });
    }

    /// Proofs of this moment for the two endpoints.
    QByteArray proof(const QJsonObject &claims = {}) const
    {
        return key.proof({"POST", tokenAddress(), {}, m_rig.clock.now()}, claims);
    }
    QByteArray use(const QByteArray &accessToken, const QJsonObject &claims = {}) const
    {
        return key.proof({"GET", userinfoAddress(), accessToken, m_rig.clock.now()}, claims);
    }

    ProofKey key;

private:
    OauthRig &m_rig;
    OauthService m_service;
    QByteArray m_clientId;
};

QJsonObject payloadOf(const QByteArray &jwt)
{
    return QJsonDocument::fromJson(server::base::fromBase64Url(jwt.split('.').at(1)).value())
        .object();
}

const OAuthError &errorOf(const OauthService::Answer &answer)
{
    return std::get<OAuthError>(answer.raw);
}

void demand(OauthRig &rig, domain::TokenBinding binding)
{
    rig.changePolicy([&](domain::TemplatePolicy &policy) { policy.binding = binding; });
}

} // namespace

class SenderConstraintTest : public QObject
{
    Q_OBJECT

private slots:
    // ---- at the token endpoint -----------------------------------------------------------------
    void F7_proof_bindsTheAccessToken()
    {
        OauthRig rig;
        demand(rig, domain::TokenBinding::DPoP);
        BoundService service(rig);
        const auto tokens = service.redeem(OauthBrowser(rig).code(), {service.proof()});
        QCOMPARE(tokens.error, QByteArray());
        QCOMPARE(tokens.text("token_type"), QByteArray("DPoP"));
        const auto cnf = payloadOf(tokens.text("access_token"))["cnf"_L1].toObject();
        QCOMPARE(cnf, (QJsonObject{{u"jkt"_s, QString::fromLatin1(service.key.thumbprint())}}));
        const auto described = OauthService(rig).introspect(tokens.text("access_token")).json;
        QCOMPARE(described["cnf"_L1].toObject(), cnf);
        QCOMPARE(described["token_type"_L1].toString(), u"DPoP"_s);
    }

    void F7_F11_missingKeys_areRefused_data()
    {
        QTest::addColumn<domain::TokenBinding>("binding");
        QTest::addColumn<int>("proofs");
        QTest::addColumn<bool>("certificate");
        QTest::addColumn<QByteArray>("error");
        using enum domain::TokenBinding;
        QTest::newRow("dpop without") << DPoP << 0 << false << QByteArray("invalid_dpop_proof");
        QTest::newRow("dpop with certificate only")
            << DPoP << 0 << true << QByteArray("invalid_dpop_proof");
        QTest::newRow("two proofs") << DPoP << 2 << false << QByteArray("invalid_dpop_proof");
        QTest::newRow("two proofs that nobody asked for")
            << None << 2 << false << QByteArray("invalid_dpop_proof");
        QTest::newRow("mtls without") << Mtls << 0 << false << QByteArray("invalid_request");
        QTest::newRow("mtls with proof only")
            << Mtls << 1 << false << QByteArray("invalid_request");
        QTest::newRow("neither of two")
            << DPoPOrMtls << 0 << false << QByteArray("invalid_request");
        QTest::newRow("mtls with") << Mtls << 0 << true << QByteArray();
        QTest::newRow("dpop with") << DPoP << 1 << false << QByteArray();
        QTest::newRow("one of two") << DPoPOrMtls << 1 << false << QByteArray();
        QTest::newRow("the other of two") << DPoPOrMtls << 0 << true << QByteArray();
        QTest::newRow("not asked for") << None << 1 << false << QByteArray();
    }
    void F7_F11_missingKeys_areRefused()
    {
        QFETCH(domain::TokenBinding, binding);
        QFETCH(int, proofs);
        QFETCH(bool, certificate);
        OauthRig rig;
        demand(rig, binding);
        BoundService service(rig);
        QByteArrayList shown;
        for (int i = 0; i < proofs; ++i)
            shown.append(service.proof());
        const auto code = OauthBrowser(rig).code();
        const auto answer = service.redeem(code, shown, certificate ? "der" : "");
        QTEST(answer.error, "error");
        if (!answer.error.isEmpty()) {
            QVERIFY(rig.audited("token.refused") > 0);
            return;
        }
        const auto cnf = payloadOf(answer.text("access_token"))["cnf"_L1].toObject();
        QCOMPARE(cnf.contains("jkt"_L1), proofs == 1);
        QCOMPARE(cnf.contains("x5t#S256"_L1), certificate);
        QCOMPARE(answer.text("token_type"), QByteArray(proofs == 1 ? "DPoP" : "Bearer"));
    }

    void clientsOwnMetadata_demandsTheBindingToo()
    {
        OauthRig rig;
        rig.changeClient("portal", [](domain::Client &client) {
            client.metadata.other.insert(u"dpop_bound_access_tokens"_s, true);
        });
        BoundService service(rig);
        OauthBrowser browser(rig);
        QCOMPARE(service.redeem(browser.code(), {}).error, QByteArray("invalid_dpop_proof"));
        QCOMPARE(service.redeem(browser.code(), {service.proof()}).error, QByteArray());
    }

    void F8_dpopJkt_bindsTheCode()
    {
        OauthRig rig;
        BoundService service(rig);
        OauthBrowser browser(rig);
        const Fields bound{{"dpop_jkt", service.key.thumbprint()}};
        const auto code = browser.code(bound);
        QVERIFY(!code.isEmpty());
        QCOMPARE(service.redeem(code, {}).error, QByteArray("invalid_grant"));
        BoundService stranger(rig);
        QCOMPARE(stranger.redeem(code, {stranger.proof()}).error, QByteArray("invalid_grant"));
        // Neither of them spent it.
        QCOMPARE(service.redeem(code, {service.proof()}).error, QByteArray());
        const auto page = browser.authorize(OauthBrowser::request({{"dpop_jkt", "abc"}}));
        QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("invalid_request"));
    }

    void F9_proofCountsOnce_andNamesThisEndpoint()
    {
        OauthRig rig;
        BoundService service(rig);
        OauthBrowser browser(rig);
        const auto proof = service.proof();
        QCOMPARE(service.redeem(browser.code(), {proof}).error, QByteArray());
        const auto again = service.redeem(browser.code(), {proof});
        QCOMPARE(again.error, QByteArray("invalid_dpop_proof"));
        QVERIFY(errorOf(again).challenge.isEmpty());
        const auto elsewhere = service.key.proof({"POST", userinfoAddress(), {}, rig.clock.now()});
        QCOMPARE(service.redeem(browser.code(), {elsewhere}).error,
                 QByteArray("invalid_dpop_proof"));
    }

    void F9_nonce_isDemandedWhereTheTemplateSaysSo_orWhereMemoryEnds_data()
    {
        QTest::addColumn<bool>("byTemplate");
        QTest::newRow("RFC 9449 8 template") << true;
        QTest::newRow("RFC 9449 11.1 just started") << false;
    }
    void F9_nonce_isDemandedWhereTheTemplateSaysSo_orWhereMemoryEnds()
    {
        QFETCH(bool, byTemplate);
        OauthRig rig;
        if (byTemplate) {
            rig.changePolicy([](domain::TemplatePolicy &policy) {
                policy.dpopNonce = domain::NonceRule::Required;
            });
        } else {
            rig.clock.advance(-5min);
        }
        BoundService service(rig);
        const auto code = OauthBrowser(rig).code();
        const auto refused = service.redeem(code, {service.proof()});
        QCOMPARE(refused.error, QByteArray("use_dpop_nonce"));
        const QByteArray nonce = errorOf(refused).dpopNonce;
        QVERIFY(!nonce.isEmpty());
        QCOMPARE(service.redeem(code, {service.proof({{u"nonce"_s, u"another"_s}})}).error,
                 QByteArray("use_dpop_nonce"));
        const QJsonObject right{{u"nonce"_s, QString::fromLatin1(nonce)}};
        const auto tokens = service.redeem(code, {service.proof(right)});
        QCOMPARE(tokens.error, QByteArray());
        QVERIFY(!std::get<JsonAnswer>(tokens.raw).dpopNonce.isEmpty());

        const auto token = tokens.text("access_token");
        const auto use = service.userinfo("DPoP " + token, {service.use(token)});
        QCOMPARE(use.error, QByteArray("use_dpop_nonce"));
        QCOMPARE(errorOf(use).challenge, QByteArray("DPoP"));
        QCOMPARE(service.userinfo("DPoP " + token, {service.use(token, right)}).error,
                 QByteArray());
    }

    // ---- refresh -------------------------------------------------------------------------------
    void F12_confidentialClient_mayRefreshByAnotherKey_butNeedsAProof()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.binding = domain::TokenBinding::DPoP;
            policy.rotation = domain::RefreshRotation::Fixed;
        });
        BoundService service(rig);
        const auto first = service.redeem(OauthBrowser(rig).code(), {service.proof()});
        const auto token = first.text("refresh_token");
        QCOMPARE(service.refresh(token, {}).error, QByteArray("invalid_dpop_proof"));
        BoundService renewed(rig);
        const auto second = renewed.refresh(token, {renewed.proof()});
        QCOMPARE(second.error, QByteArray());
        QCOMPARE(second.text("refresh_token"), token);
        QCOMPARE(payloadOf(second.text("access_token"))["cnf"_L1]["jkt"_L1].toString().toLatin1(),
                 renewed.key.thumbprint());
        QCOMPARE(BoundService(rig, "other").refresh(token, {renewed.proof()}).error,
                 QByteArray("invalid_grant"));
        QCOMPARE(renewed.refresh(token, {renewed.proof()}).error, QByteArray());
    }

    void F12_refreshByCertificate_bindsToTheCertificateOfThatRequest()
    {
        OauthRig rig;
        demand(rig, domain::TokenBinding::Mtls);
        BoundService service(rig);
        const auto first = service.redeem(OauthBrowser(rig).code(), {}, "old certificate");
        const auto token = first.text("refresh_token");
        QCOMPARE(service.refresh(token, {}).error, QByteArray("invalid_request"));
        const auto second = service.refresh(token, {}, "new certificate");
        QCOMPARE(second.error, QByteArray());
        const auto access = "Bearer " + second.text("access_token");
        QCOMPARE(service.userinfo(access, {}, "new certificate").error, QByteArray());
        QCOMPARE(service.userinfo(access, {}, "old certificate").error,
                 QByteArray("invalid_token"));
    }

    void publicClientsRefreshToken_isBoundToItsKey()
    {
        OauthRig rig;
        BoundService service(rig, "phone");
        const QByteArray verifier(43, 'v');
        const auto code = OauthBrowser(rig).code(
            {{"client_id", "phone"},
             {"code_challenge", server::base::toBase64Url(server::crypto::sha256(verifier))},
             {"code_challenge_method", "S256"}});
        const auto tokens =
            service.redeem(code, {service.proof()}, {}, {{"code_verifier", verifier}});
        QCOMPARE(tokens.error, QByteArray());
        const auto token = tokens.text("refresh_token");
        QCOMPARE(service.refresh(token, {}).error, QByteArray("invalid_grant"));
        BoundService thief(rig, "phone");
        QCOMPARE(thief.refresh(token, {thief.proof()}).error, QByteArray("invalid_grant"));
        // The thief changed nothing.
        QCOMPARE(service.refresh(token, {service.proof()}).error, QByteArray());
    }

    // ---- at the resource -----------------------------------------------------------------------
    void F10_KT18_boundToken_needsItsProof_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<QByteArray>("error");
        const QByteArray token = "invalid_token";
        const QByteArray proof = "invalid_dpop_proof";
        QTest::newRow("with its proof") << QByteArray("right") << QByteArray();
        QTest::newRow("scheme in another case") << QByteArray("case") << QByteArray();
        QTest::newRow("as a bearer token") << QByteArray("bearer") << token;
        QTest::newRow("as a bearer token with its proof") << QByteArray("bearer proof") << token;
        QTest::newRow("in the body") << QByteArray("body") << token;
        QTest::newRow("without proof") << QByteArray("none") << proof;
        QTest::newRow("two proofs") << QByteArray("two") << proof;
        QTest::newRow("another key") << QByteArray("key") << token;
        QTest::newRow("hash of another token") << QByteArray("ath") << proof;
        QTest::newRow("proof of the token endpoint") << QByteArray("htu") << proof;
    }
    void F10_KT18_boundToken_needsItsProof()
    {
        QFETCH(QByteArray, how);
        OauthRig rig;
        BoundService service(rig);
        const auto tokens = service.redeem(OauthBrowser(rig).code(), {service.proof()});
        const auto token = tokens.text("access_token");
        QByteArray authorization = "DPoP " + token;
        QByteArrayList proofs{service.use(token)};
        Fields body;
        if (how == "case")
            authorization = "dPoP " + token;
        else if (how.startsWith("bearer"))
            authorization = "Bearer " + token;
        else if (how == "two")
            proofs.append(service.use(token));
        else if (how == "key")
            proofs = {BoundService(rig).use(token)};
        else if (how == "ath")
            proofs = {service.use(token + "x")};
        else if (how == "htu")
            proofs = {service.proof()};
        if (how == "none" || how == "bearer")
            proofs.clear();
        if (how == "body") {
            authorization.clear();
            body = {{"access_token", token}};
        }
        const auto answer = service.userinfo(authorization, proofs, {}, body);
        QTEST(answer.error, "error");
        if (answer.error.isEmpty()) {
            QCOMPARE(answer.text("sub"), QByteArray("subject-of-marta"));
            return;
        }
        QCOMPARE(errorOf(answer).challenge, QByteArray("DPoP"));
        QVERIFY(rig.audited("token.refused") > 0);
    }

    void F10_unboundToken_isNoDpopToken()
    {
        OauthRig rig;
        BoundService service(rig);
        const auto token = service.redeem(OauthBrowser(rig).code(), {}).text("access_token");
        QCOMPARE(service.userinfo("Bearer " + token, {}).error, QByteArray());
        const auto answer = service.userinfo("DPoP " + token, {service.use(token)});
        QCOMPARE(answer.error, QByteArray("invalid_token"));
        QCOMPARE(errorOf(answer).challenge, QByteArray("DPoP"));
    }

    void F10_KT18_certificateBoundToken_needsTheSameCertificate()
    {
        OauthRig rig;
        demand(rig, domain::TokenBinding::Mtls);
        BoundService service(rig);
        const auto tokens = service.redeem(OauthBrowser(rig).code(), {}, "certificate");
        const auto access = "Bearer " + tokens.text("access_token");
        QCOMPARE(service.userinfo(access, {}, "certificate").error, QByteArray());
        for (const QByteArray other : {"", "another certificate"}) {
            const auto answer = service.userinfo(access, {}, other);
            QCOMPARE(answer.error, QByteArray("invalid_token"));
            QCOMPARE(errorOf(answer).challenge, QByteArray("Bearer"));
        }
    }

    void templatesExtraClaims_neverReplaceTheBinding()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.extraClaims = {{u"cnf"_s, QJsonObject{{u"jkt"_s, u"mine"_s}}}};
        });
        BoundService service(rig);
        const auto token = service.redeem(OauthBrowser(rig).code(), {}).text("access_token");
        QVERIFY(!payloadOf(token).contains("cnf"_L1));
    }

    // ---- races ---------------------------------------------------------------------------------
    void F9_fiftyUsesOfOneProof_overFiveWorkers_haveOneWinner()
    {
        OauthRig rig;
        BoundService service(rig);
        const auto tokens = service.redeem(OauthBrowser(rig).code(), {service.proof()});
        const auto token = tokens.text("access_token");
        for (int round = 0; round < 10; ++round) {
            auto meta = rig.meta();
            meta.method = "GET";
            meta.url = userinfoAddress();
            meta.authorization = "DPoP " + token;
            meta.dpop = {service.use(token)};
            std::atomic<int> won = 0;
            std::atomic<int> answered = 0;
            constexpr int workers = 5;
            constexpr int perWorker = 10;
            std::latch start(workers);
            std::vector<std::unique_ptr<QThread>> threads;
            for (int worker = 0; worker < workers; ++worker) {
                threads.emplace_back(QThread::create([&] {
                    const auto own = rig.makeWorker();
                    start.arrive_and_wait();
                    for (int i = 0; i < perWorker; ++i) {
                        own->engine.userinfo({}, meta, [&](const ApiAnswer &answer) {
                            won += std::holds_alternative<JsonAnswer>(answer) ? 1 : 0;
                            ++answered;
                        });
                    }
                }));
                threads.back()->start();
            }
            for (const auto &thread : threads)
                thread->wait();
            QCOMPARE(answered.load(), workers * perWorker);
            QCOMPARE(won.load(), 1);
        }
    }
};

QTEST_GUILESS_MAIN(SenderConstraintTest)
#include "tst_senderconstraint.moc"
