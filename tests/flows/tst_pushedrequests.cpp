// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol F5, F6, A14; security AZ-16, AZ-19, AZ-20, CA-11: pushed requests and request objects.
#include "server/crypto/digest.h"
#include "tests/support/clientsigner.h"
#include "tests/support/proofkey.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;
using server::crypto::Algorithm;

namespace {

const QByteArray challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

Fields pkce()
{
    return {{"code_challenge", challenge}, {"code_challenge_method", "S256"}};
}

} // namespace

class PushedRequestsTest : public QObject
{
    Q_OBJECT

    static OauthService::Answer push(OauthRig &rig, const Fields &body)
    {
        return OauthService(rig).ask([&](auto reply) {
            rig.engine().pushAuthorization(parametersOf(body), rig.meta(), reply);
        });
    }
    /// The request_uri of an ordinary request, pushed with the secret.
    static QByteArray pushed(OauthRig &rig, const Fields &changes = {})
    {
        const auto answer =
            push(rig, OauthBrowser::request(changes)
                          + Fields{{"client_secret", OauthRig::secretOf("portal")}});
        return answer.text("request_uri");
    }
    static Fields opening(const QByteArray &reference, const QByteArray &clientId = "portal")
    {
        return {{"client_id", clientId}, {"request_uri", reference}};
    }
    static QByteArray errorOn(const Page &page)
    {
        const auto *error = std::get_if<ErrorPage>(&page);
        return error ? nameOf(error->error.code) : QByteArray();
    }
    static QByteArray errorTo(const Page &page) { return OauthBrowser::parameter(page, "error"); }

    static QJsonObject objectClaims(const OauthRig &rig, const QJsonObject &changes = {})
    {
        const qint64 now = server::base::toSeconds(rig.clock.now());
        QJsonObject claims{{u"iss"_s, u"portal"_s},
                           {u"aud"_s, QString::fromLatin1(OauthRig::issuer())},
                           {u"exp"_s, now + 60},
                           {u"nbf"_s, now},
                           {u"client_id"_s, u"portal"_s},
                           {u"response_type"_s, u"code"_s},
                           {u"redirect_uri"_s, QString::fromLatin1(OauthRig::redirectUri())},
                           {u"scope"_s, u"openid"_s},
                           {u"state"_s, u"inside"_s}};
        for (auto it = changes.begin(); it != changes.end(); ++it) {
            if (it->isNull())
                claims.remove(it.key());
            else
                claims.insert(it.key(), *it);
        }
        return claims;
    }

private slots:
    // ---- pushing -------------------------------------------------------------------------------
    void F5_pushing_givesAReference()
    {
        OauthRig rig;
        const auto answer = push(
            rig, OauthBrowser::request() + Fields{{"client_secret", OauthRig::secretOf("portal")}});
        const auto *made = std::get_if<JsonAnswer>(&answer.raw);
        QVERIFY(made && made->created && !made->cacheable);
        const QByteArray reference = answer.text("request_uri");
        QVERIFY(reference.startsWith("urn:ietf:params:oauth:request_uri:"));
        QVERIFY(reference.size() >= 34 + 43);
        QCOMPARE(answer.json.value("expires_in"_L1).toInt(), 60);
        QVERIFY(pushed(rig) != reference);
        rig.changePolicy([](domain::TemplatePolicy &policy) { policy.parLifetime = 599s; });
        const auto longer = push(
            rig, OauthBrowser::request() + Fields{{"client_secret", OauthRig::secretOf("portal")}});
        QCOMPARE(longer.json.value("expires_in"_L1).toInt(), 599);
        // Nothing usable is stored.
        const QByteArray random = reference.mid(34);
        QVERIFY(
            rig.storage.read()->pushedRequests().byDigest(server::crypto::sha256(random)).value());
    }

    void F5_refusals_data()
    {
        QTest::addColumn<Fields>("changes");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *name, Fields changes, QByteArray error) {
            QTest::newRow(name) << changes << error;
        };
        row("F5 request_uri", {{"request_uri", "urn:ietf:params:oauth:request_uri:x"}},
            "invalid_request");
        row("F5 no redirect_uri", {{"redirect_uri", {}}}, "invalid_request");
        row("F5 redirect_uri that is not registered", {{"redirect_uri", "https://evil.example/"}},
            "invalid_request");
        row("F5 no PKCE", {{"code_challenge", {}}, {"code_challenge_method", {}}},
            "invalid_request");
        row("F5 plain PKCE", {{"code_challenge_method", "plain"}}, "invalid_request");
        row("F5 another response type", {{"response_type", "token"}}, "unsupported_response_type");
        row("F5 no response type", {{"response_type", {}}}, "invalid_request");
        row("F5 scope beyond the template", {{"scope", "openid other"}}, "invalid_scope");
        row("F5 prompt none with another", {{"prompt", "none login"}}, "invalid_request");
        row("F5 a broken request object", {{"request", "a.b.c"}}, "invalid_request_object");
    }
    void F5_refusals()
    {
        QFETCH(Fields, changes);
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        demandFapi2(rig);
        const auto ask = [&](const Fields &more) {
            return push(rig, OauthBrowser::request(pkce() + more)
                                 + assertionFields(signer.sign(assertionClaims(rig, "portal"))))
                .error;
        };
        QCOMPARE(ask({}), QByteArray());
        QTEST(ask(changes), "error");
    }

    void CA11_strangersCannotPush()
    {
        OauthRig rig;
        QCOMPARE(push(rig, OauthBrowser::request()).error, QByteArray("invalid_client"));
        QCOMPARE(push(rig, OauthBrowser::request() + Fields{{"client_secret", "wrong"}}).error,
                 QByteArray("invalid_client"));
        // What another client pushes is that client's.
        const auto answer =
            push(rig, OauthBrowser::request({{"client_id", "other"}})
                          + Fields{{"client_secret", OauthRig::secretOf("portal")}});
        QCOMPARE(answer.error, QByteArray("invalid_client"));
    }

    // ---- authorize -----------------------------------------------------------------------------
    void F6_onlyWhatWasPushedCounts()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto reference = pushed(rig, {{"state", "pushed"}, {"scope", "openid"}});
        const auto page = browser.walk(opening(reference)
                                       + Fields{{"state", "outside"},
                                                {"scope", "openid api"},
                                                {"redirect_uri", "https://evil.example/"},
                                                {"prompt", "none"}});
        QCOMPARE(OauthBrowser::parameter(page, "state"), QByteArray("pushed"));
        const auto tokens = OauthService(rig).redeem(OauthBrowser::parameter(page, "code"));
        QCOMPARE(tokens.error, QByteArray());
        QCOMPARE(tokens.text("scope"), QByteArray("openid"));
    }

    void F6_unusableReferences_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault :
             {"unknown", "of another client", "no client_id", "expired", "used"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void F6_unusableReferences()
    {
        QFETCH(QString, fault);
        OauthRig rig;
        OauthBrowser browser(rig);
        auto fields = opening(pushed(rig));
        if (fault == "unknown"_L1)
            fields = opening("urn:ietf:params:oauth:request_uri:" + QByteArray(43, 'x'));
        else if (fault == "of another client"_L1)
            fields = opening(fields.at(1).second, "other");
        else if (fault == "no client_id"_L1)
            fields.removeFirst();
        else if (fault == "expired"_L1)
            rig.clock.advance(60s);
        else if (fault == "used"_L1)
            QVERIFY(!OauthBrowser::parameter(browser.walk(fields), "code").isEmpty());
        QCOMPARE(errorOn(browser.authorize(fields)), QByteArray("invalid_request_uri"));
        QCOMPARE(rig.audited("authorization.refused"), 1);
    }

    void F6_lastMomentIsInTime_andTheEndMayComeWhileThePersonSignsIn()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto reference = pushed(rig);
        rig.clock.advance(59999ms);
        const auto page = browser.authorize(opening(reference));
        const auto *signIn = std::get_if<SignInPage>(&page);
        QVERIFY(signIn);
        rig.clock.advance(5min);
        auto next = browser.followed(browser.signIn(*signIn, "marta", OauthRig::password()));
        const auto *consent = std::get_if<ConsentPage>(&next);
        QVERIFY(consent);
        QVERIFY(!OauthBrowser::parameter(browser.decide(*consent, "allow"), "code").isEmpty());
    }

    void AZ20_openingThePageDoesNotUseItUp_theCodeDoes_alsoSilently()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        QVERIFY(!browser.code().isEmpty()); // a session and a grant
        const auto silent = opening(pushed(rig, {{"prompt", "none"}}));
        QVERIFY(!OauthBrowser::parameter(browser.authorize(silent), "code").isEmpty());
        QCOMPARE(errorOn(browser.authorize(silent)), QByteArray("invalid_request_uri"));

        const auto asking = opening(pushed(rig, {{"prompt", "login"}}));
        QVERIFY(std::holds_alternative<SignInPage>(browser.authorize(asking)));
        QVERIFY(std::holds_alternative<SignInPage>(browser.authorize(asking)));
        QVERIFY(!OauthBrowser::parameter(browser.walk(asking), "code").isEmpty());
        QCOMPARE(errorOn(browser.authorize(asking)), QByteArray("invalid_request_uri"));
    }

    void AZ20_twoPagesOfOneReference_giveOneCode()
    {
        OauthRig rig;
        OauthBrowser first(rig);
        OauthBrowser second(rig);
        const auto fields = opening(pushed(rig));
        const auto page = first.authorize(fields);
        const auto other = second.authorize(fields);
        auto asked =
            first.followed(first.signIn(std::get<SignInPage>(page), "marta", OauthRig::password()));
        auto alsoAsked = second.followed(
            second.signIn(std::get<SignInPage>(other), "paul", OauthRig::password()));
        QVERIFY(
            !OauthBrowser::parameter(first.decide(std::get<ConsentPage>(asked), "allow"), "code")
                 .isEmpty());
        QCOMPARE(errorOn(second.decide(std::get<ConsentPage>(alsoAsked), "allow")),
                 QByteArray("invalid_request_uri"));
        // What lost has granted nothing.
        const auto paul = rig.storage.read()->users().byCode(u"paul"_s).value()->id;
        QVERIFY(!rig.storage.read()
                     ->grants()
                     .live(paul, rig.catalog.current()->client("portal")->client.id)
                     .value());
    }

    void AZ20_refusedByThePerson_isUsedUpToo()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto fields = opening(pushed(rig));
        const auto page = browser.authorize(fields);
        const auto asked = browser.followed(
            browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password()));
        QCOMPARE(errorTo(browser.decide(std::get<ConsentPage>(asked), "deny")),
                 QByteArray("access_denied"));
        QCOMPARE(errorOn(browser.authorize(fields)), QByteArray("invalid_request_uri"));
    }

    void F6_plainRequestOfAClientThatMustPush_isRefused()
    {
        OauthRig rig;
        demandFapi2(rig);
        OauthBrowser browser(rig);
        const auto page = browser.authorize(OauthBrowser::request(pkce()));
        QCOMPARE(errorTo(page), QByteArray("invalid_request"));
        QCOMPARE(OauthBrowser::parameter(page, "state"), QByteArray("st&te=%1 \xC3\xA9"));
        // A parameter cannot pass for the mark of a pushed one.
        QCOMPARE(errorTo(browser.authorize(
                     OauthBrowser::request(pkce() + Fields{{"pushed_request", "AAAA"}}))),
                 QByteArray("invalid_request"));
    }

    void F8_proofAtThePush_bindsTheCode()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const ProofKey key;
        const ProofKey another;
        auto meta = rig.meta();
        meta.method = "POST";
        meta.url = OauthRig::issuer() + "/api/o/oauth/v2/par";
        const auto pushWith = [&](const ProofKey &shown, const QByteArray &asked) {
            meta.dpop = {shown.proof({"POST", meta.url, {}, meta.now})};
            return OauthService(rig).ask([&](auto reply) {
                rig.engine().pushAuthorization(
                    parametersOf(OauthBrowser::request({{"dpop_jkt", asked}})
                                 + Fields{{"client_secret", OauthRig::secretOf("portal")}}),
                    meta, reply);
            });
        };
        QCOMPARE(pushWith(another, key.thumbprint()).error, QByteArray("invalid_dpop_proof"));
        for (const QByteArray &asked : {QByteArray(), key.thumbprint()}) {
            const auto answer = pushWith(key, asked);
            QCOMPARE(answer.error, QByteArray());
            const auto code =
                OauthBrowser::parameter(browser.walk(opening(answer.text("request_uri"))), "code");
            QVERIFY(!code.isEmpty());
            QCOMPARE(OauthService(rig).redeem(code).error, QByteArray("invalid_grant"));
        }
    }

    void answerToAPush_carriesTheNonceOfTheNextProof()
    {
        OauthRig rig;
        rig.changePolicy(
            [](domain::TemplatePolicy &policy) { policy.dpopNonce = domain::NonceRule::Required; });
        const ProofKey key;
        auto meta = rig.meta();
        meta.method = "POST";
        meta.url = OauthRig::issuer() + "/api/o/oauth/v2/par";
        const auto pushWith = [&](const QByteArray &nonce) {
            meta.dpop = {key.proof({"POST", meta.url, {}, meta.now},
                                   {{u"nonce"_s, QString::fromLatin1(nonce)}})};
            return OauthService(rig).ask([&](auto reply) {
                rig.engine().pushAuthorization(
                    parametersOf(OauthBrowser::request()
                                 + Fields{{"client_secret", OauthRig::secretOf("portal")}}),
                    meta, reply);
            });
        };
        const auto refused = pushWith("old");
        QCOMPARE(refused.error, QByteArray("use_dpop_nonce"));
        const auto made = pushWith(std::get<OAuthError>(refused.raw).dpopNonce);
        QCOMPARE(made.error, QByteArray());
        QVERIFY(!std::get<JsonAnswer>(made.raw).dpopNonce.isEmpty());
    }

    void strangersCanPushLittle_clientsThatProveThemselvesMore()
    {
        OauthRig rig;
        const QByteArray large = "{\"userinfo\":{\"" + QByteArray(6000, 'x') + "\":null}}";
        const auto error = [&](const Fields &changes, const Fields &proof) {
            return push(rig, OauthBrowser::request(pkce() + changes) + proof).error;
        };
        const Fields phone{{"client_id", "phone"}};
        QCOMPARE(error(phone, {}), QByteArray());
        QCOMPARE(error(phone + Fields{{"claims", large}}, {}), QByteArray("invalid_request"));
        QCOMPARE(error({{"claims", large}}, {{"client_secret", OauthRig::secretOf("portal")}}),
                 QByteArray());
    }

    void clientSwitchedOffAfterThePush_isRefused()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto reference = pushed(rig);
        rig.changeClient("portal", [](domain::Client &client) { client.enabled = false; });
        QCOMPARE(errorOn(browser.authorize(opening(reference))), QByteArray("invalid_client"));
    }

    // ---- request objects -----------------------------------------------------------------------
    void A14_requestObject_winsOverWhatStandsOutside_data()
    {
        QTest::addColumn<Algorithm>("algorithm");
        QTest::newRow("RS256") << Algorithm::RS256;
        QTest::newRow("PS256") << Algorithm::PS256;
        QTest::newRow("ES256") << Algorithm::ES256;
        QTest::newRow("EdDSA") << Algorithm::EdDSA;
    }
    void A14_requestObject_winsOverWhatStandsOutside()
    {
        QFETCH(Algorithm, algorithm);
        OauthRig rig;
        const ClientSigner signer(algorithm);
        registerKey(rig, signer);
        OauthBrowser browser(rig);
        const auto page =
            browser.walk({{"client_id", "portal"},
                          {"response_type", "code"},
                          {"scope", "openid api"},
                          {"state", "outside"},
                          {"nonce", "n"},
                          {"redirect_uri", OauthRig::redirectUri() + "?tenant=a"},
                          {"request", signer.sign(objectClaims(rig, {{u"max_age"_s, 600}}))}});
        QCOMPARE(OauthBrowser::parameter(page, "state"), QByteArray("inside"));
        QCOMPARE(std::get<ClientRedirect>(page).redirectUri, OauthRig::redirectUri());
        const auto tokens = OauthService(rig).redeem(OauthBrowser::parameter(page, "code"));
        QCOMPARE(tokens.error, QByteArray());
        QCOMPARE(tokens.text("scope"), QByteArray("openid"));
    }

    void A14_requestObjectsThatAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("claims");
        QTest::addColumn<QJsonObject>("header");
        const auto row = [](const char *name, QJsonObject claims, QJsonObject header = {}) {
            QTest::newRow(name) << claims << header;
        };
        const qint64 now = server::base::toSeconds(MockClock().now());
        row("iss of another", {{u"iss"_s, u"other"_s}});
        row("no iss", {{u"iss"_s, QJsonValue()}});
        row("aud of another", {{u"aud"_s, u"https://other.example"_s}});
        row("no aud", {{u"aud"_s, QJsonValue()}});
        row("expired", {{u"exp"_s, now}});
        row("not yet", {{u"nbf"_s, now + 61}});
        row("client_id of another", {{u"client_id"_s, u"other"_s}});
        row("another response type inside", {{u"response_type"_s, u"token"_s}});
        row("nested request", {{u"request"_s, u"a.b.c"_s}});
        row("nested request_uri", {{u"request_uri"_s, u"https://portal.example/r"_s}});
        row("an assertion", {{u"sub"_s, u"portal"_s}});
        row("scope as an array", {{u"scope"_s, QJsonArray{u"openid"_s}}});
        row("alg none", {}, {{u"alg"_s, u"none"_s}});
        row("another algorithm", {}, {{u"alg"_s, u"HS256"_s}});
        row("unknown kid", {}, {{u"kid"_s, u"x"_s}});
        row("typ of a proof", {}, {{u"typ"_s, u"dpop+jwt"_s}});
        row("crit", {}, {{u"crit"_s, QJsonArray{u"exp"_s}}});
        row("giant", {{u"x"_s, QString(20000, u'x')}});
    }
    void A14_requestObjectsThatAreRefused()
    {
        QFETCH(QJsonObject, claims);
        QFETCH(QJsonObject, header);
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        OauthBrowser browser(rig);
        const QByteArray object = signer.sign(objectClaims(rig, claims), header);
        const auto page = browser.authorize(OauthBrowser::request({{"request", object}}));
        QCOMPARE(errorTo(page), QByteArray("invalid_request_object"));
        QCOMPARE(OauthBrowser::parameter(page, "state"), QByteArray("st&te=%1 \xC3\xA9"));
        QCOMPARE(rig.audited("authorization.refused"), 1);
    }

    void A14_unsignedAndForgedObjects_areRefused()
    {
        OauthRig rig;
        const ClientSigner signer;
        const ClientSigner foreign;
        registerKey(rig, signer);
        OauthBrowser browser(rig);
        const auto claims = objectClaims(rig);
        const QByteArray good = signer.sign(claims);
        const QByteArray none = signer.signingInput(claims, {{u"alg"_s, u"none"_s}}) + '.';
        const QByteArray swapped =
            foreign.sign(claims, {{u"kid"_s, QString::fromLatin1(signer.kid())}});
        for (const QByteArray &object : {none, swapped, good.chopped(3), QByteArray("x")}) {
            QCOMPARE(errorTo(browser.authorize(OauthBrowser::request({{"request", object}}))),
                     QByteArray("invalid_request_object"));
        }
        // A client without keys has signed nothing.
        QCOMPARE(errorTo(browser.authorize(
                     OauthBrowser::request({{"client_id", "other"}, {"request", good}}))),
                 QByteArray("invalid_request_object"));
    }

    void A14_redirectUriOutsideThatIsNotRegistered_isAPage()
    {
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        OauthBrowser browser(rig);
        const auto page =
            browser.authorize(OauthBrowser::request({{"redirect_uri", "https://evil.example/"},
                                                     {"request", signer.sign(objectClaims(rig))}}));
        QCOMPARE(errorOn(page), QByteArray("invalid_request"));
        QVERIFY(std::get<ErrorPage>(page).error.redirectUriFault);
        const auto inside = browser.authorize(OauthBrowser::request(
            {{"request",
              signer.sign(objectClaims(rig, {{u"redirect_uri"_s, u"https://evil.example/"_s}}))}}));
        QVERIFY(std::get<ErrorPage>(inside).error.redirectUriFault);
    }

    void AZ16_requestUriOfOthers_isRefusedAndNotFetched()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto page = browser.authorize(
            OauthBrowser::request({{"request_uri", "https://portal.example/request"}}));
        QCOMPARE(errorTo(page), QByteArray("request_uri_not_supported"));
        QVERIFY(rig.outbound.requests().isEmpty());
    }

    void clientThatMustSign_isRefusedWithoutAnObject()
    {
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        rig.changeClient("portal", [](domain::Client &client) {
            client.metadata.other.insert(u"require_signed_request_object"_s, true);
        });
        OauthBrowser browser(rig);
        QCOMPARE(errorTo(browser.authorize(OauthBrowser::request())),
                 QByteArray("invalid_request"));
        QVERIFY(!OauthBrowser::parameter(browser.walk(OauthBrowser::request(
                                             {{"request", signer.sign(objectClaims(rig))}})),
                                         "code")
                     .isEmpty());
    }

    void F6_clientThatMustPush_mayPushAnObject_andOnlyWhatStandsInsideCounts()
    {
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        demandFapi2(rig);
        OauthBrowser browser(rig);
        const QJsonObject more{{u"code_challenge"_s, QString::fromLatin1(challenge)},
                               {u"code_challenge_method"_s, u"S256"_s}};
        QCOMPARE(errorTo(browser.authorize(OauthBrowser::request(
                     pkce() + Fields{{"request", signer.sign(objectClaims(rig, more))}}))),
                 QByteArray("invalid_request"));
        const auto answer =
            push(rig, Fields{{"request", signer.sign(objectClaims(rig, more))},
                             {"client_id", "portal"},
                             {"state", "outside"},
                             {"nonce", "outside"}}
                          + assertionFields(signer.sign(assertionClaims(rig, "portal"))));
        QCOMPARE(answer.error, QByteArray());
        const auto page = browser.walk(opening(answer.text("request_uri")));
        QCOMPARE(OauthBrowser::parameter(page, "state"), QByteArray("inside"));
        QVERIFY(!OauthBrowser::parameter(page, "code").isEmpty());
    }

    void AZ19_sealedState_keepsThePushedRequest()
    {
        OauthRig rig;
        demandFapi2(rig);
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.profile = domain::Profile::OpenIdConnect;
        });
        OauthBrowser browser(rig);
        // Through sign-in, a wrong password, and the consent page it stays the pushed one, or the
        // template's rule would refuse it.
        const auto page = browser.authorize(opening(pushed(rig, pkce())));
        const auto again = browser.signIn(std::get<SignInPage>(page), "marta", "wrong");
        const auto asked = browser.followed(
            browser.signIn(std::get<SignInPage>(again), "marta", OauthRig::password()));
        QVERIFY(
            !OauthBrowser::parameter(browser.decide(std::get<ConsentPage>(asked), "allow"), "code")
                 .isEmpty());
    }
};

Q_DECLARE_METATYPE(server::crypto::Algorithm)
QTEST_GUILESS_MAIN(PushedRequestsTest)
#include "tst_pushedrequests.moc"
