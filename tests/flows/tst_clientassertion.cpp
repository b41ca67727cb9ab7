// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol F2 to F4, security CA-04, CA-12: private_key_jwt and client_secret_jwt.
#include "server/crypto/digest.h"
#include "server/service/clients.h"
#include "tests/support/clientsigner.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;
using server::crypto::Algorithm;

namespace {

/// What a request gets whose client was authenticated: its code does not exist.
const QByteArray accepted = "invalid_grant";
const QByteArray refused = "invalid_client";
const Fields grant{{"grant_type", "authorization_code"}, {"code", "unknown"}};

} // namespace

class ClientAssertionTest : public QObject
{
    Q_OBJECT

    static QByteArray outcome(OauthRig &rig, const Fields &body)
    {
        return OauthService(rig).token(grant + body).error;
    }
    static QByteArray outcomeOf(OauthRig &rig, const QByteArray &assertion)
    {
        return outcome(rig, assertionFields(assertion));
    }
    static QString lastCause(OauthRig &rig)
    {
        rig.recorder.flush();
        domain::AuditQuery query;
        query.limit = 1;
        const auto events = rig.storage.read()->audit().find(query).value();
        return events.isEmpty() ? QString() : events.first().details.value(u"cause"_s).toString();
    }
    /// Gives "portal" a sealed secret and pins client_secret_jwt.
    static QByteArray useSecretAsKey(OauthRig &rig)
    {
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.authMethods.append(domain::AuthMethod::SecretJwt);
        });
        rig.changeClient("portal", [](domain::Client &client) {
            client.metadata.authMethod = domain::AuthMethod::SecretJwt;
        });
        QByteArray made;
        rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
            server::service::Change change(work, {}, rig.clock.now());
            const auto secret =
                server::service::Clients(change, rig.source(), rig.sealer)
                    .addSecret(rig.catalog.current()->client("portal")->client.id, u"key"_s);
            if (!secret)
                return server::base::passOn(secret);
            made = secret->secret.reveal();
            return {};
        });
        return made;
    }
    static QByteArray hmacSigned(const QByteArray &secret, const QJsonObject &claims,
                                 const QString &algorithm = u"HS256"_s)
    {
        const QByteArray input =
            ClientSigner::encoded({{u"alg"_s, algorithm}}) + '.' + ClientSigner::encoded(claims);
        return input + '.' + server::base::toBase64Url(server::crypto::hmacSha256(secret, input));
    }

private slots:
    void F2_F3_claimsOfAnAssertion_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QByteArray>("fapi2");
        QTest::addColumn<QByteArray>("plain");
        const auto row = [](const char *name, QJsonObject changes, QByteArray fapi2,
                            QByteArray plain) { QTest::newRow(name) << changes << fapi2 << plain; };
        const qint64 now = server::base::toSeconds(MockClock().now());
        const QString issuer = QString::fromLatin1(OauthRig::issuer());
        const QString token = issuer + u"/api/o/oauth/v2/token"_s;
        row("F3 as it should be", {}, accepted, accepted);
        row("F3 iss of another", {{u"iss"_s, u"other"_s}}, refused, refused);
        row("F3 no iss", {{u"iss"_s, QJsonValue()}}, refused, refused);
        row("F3 sub of another", {{u"sub"_s, u"other"_s}}, refused, refused);
        row("F3 no sub", {{u"sub"_s, QJsonValue()}}, refused, refused);
        row("F3 no aud", {{u"aud"_s, QJsonValue()}}, refused, refused);
        row("F3 aud of another server", {{u"aud"_s, u"https://other.example"_s}}, refused, refused);
        row("F3 aud with a slash", {{u"aud"_s, issuer + u"/"_s}}, refused, refused);
        row("F3 aud as an array", {{u"aud"_s, QJsonArray{issuer}}}, refused, accepted);
        row("F3 aud in an array", {{u"aud"_s, QJsonArray{u"https://x.example"_s, issuer}}}, refused,
            accepted);
        row("F3 aud array of others", {{u"aud"_s, QJsonArray{u"https://x.example"_s}}}, refused,
            refused);
        row("F3 aud the token endpoint", {{u"aud"_s, token}}, refused, accepted);
        row("F3 no exp", {{u"exp"_s, QJsonValue()}}, refused, refused);
        row("F3 exp now", {{u"exp"_s, now}}, refused, refused);
        row("F3 exp past", {{u"exp"_s, now - 1}}, refused, refused);
        row("CA-12 exp five minutes ahead", {{u"exp"_s, now + 300}}, accepted, accepted);
        row("CA-12 exp beyond five minutes", {{u"exp"_s, now + 301}}, refused, accepted);
        row("exp ten minutes ahead", {{u"exp"_s, now + 600}}, refused, accepted);
        row("exp beyond ten minutes", {{u"exp"_s, now + 601}}, refused, refused);
        row("exp as text", {{u"exp"_s, QString::number(now + 60)}}, refused, refused);
        row("exp beyond all time", {{u"exp"_s, 1e300}}, refused, refused);
        row("F3 iat ten seconds ahead", {{u"iat"_s, now + 10}}, accepted, accepted);
        row("F3 iat beyond a minute ahead", {{u"iat"_s, now + 61}}, refused, refused);
        row("F3 nbf ten seconds ahead", {{u"nbf"_s, now + 10}}, accepted, accepted);
        row("F3 nbf beyond a minute ahead", {{u"nbf"_s, now + 61}}, refused, refused);
        row("no iat", {{u"iat"_s, QJsonValue()}}, accepted, accepted);
        row("F3 no jti", {{u"jti"_s, QJsonValue()}}, refused, refused);
        row("jti of no text", {{u"jti"_s, 7}}, refused, refused);
        row("jti without bounds", {{u"jti"_s, QString(513, u'x')}}, refused, refused);
        row("unknown claims", {{u"foo"_s, QJsonObject{{u"a"_s, 1}}}}, accepted, accepted);
    }
    void F2_F3_claimsOfAnAssertion()
    {
        QFETCH(QJsonObject, changes);
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        const auto ask = [&] {
            return outcome(rig,
                           assertionFields(signer.sign(assertionClaims(rig, "portal", changes)))
                               + Fields{{"client_id", "portal"}});
        };
        QTEST(ask(), "plain");
        demandFapi2(rig);
        QTEST(ask(), "fapi2");
    }

    void F4_algorithms_data()
    {
        QTest::addColumn<Algorithm>("algorithm");
        QTest::addColumn<QByteArray>("fapi2");
        QTest::newRow("F4 PS256") << Algorithm::PS256 << accepted;
        QTest::newRow("F4 ES256") << Algorithm::ES256 << accepted;
        QTest::newRow("F4 EdDSA") << Algorithm::EdDSA << accepted;
        QTest::newRow("F4 RS256") << Algorithm::RS256 << refused;
    }
    void F4_algorithms()
    {
        QFETCH(Algorithm, algorithm);
        OauthRig rig;
        const ClientSigner signer(algorithm);
        registerKey(rig, signer);
        const auto sign = [&] { return signer.sign(assertionClaims(rig, "portal")); };
        QCOMPARE(outcomeOf(rig, sign()), accepted);
        demandFapi2(rig);
        QTEST(outcomeOf(rig, sign()), "fapi2");
    }

    void registeredAlgorithm_isTheOnlyOne()
    {
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        const auto demand = [&](const QString &algorithm) {
            rig.changeClient("portal", [&](domain::Client &client) {
                client.metadata.other.insert(u"token_endpoint_auth_signing_alg"_s, algorithm);
            });
        };
        demand(u"PS256"_s);
        QCOMPARE(outcomeOf(rig, signer.sign(assertionClaims(rig, "portal"))), refused);
        demand(u"ES256"_s);
        QCOMPARE(outcomeOf(rig, signer.sign(assertionClaims(rig, "portal"))), accepted);
        demand(u"HS256"_s);
        QCOMPARE(outcomeOf(rig, signer.sign(assertionClaims(rig, "portal"))), refused);
    }

    void F3_F4_forgedAssertions_areRefused_data()
    {
        QTest::addColumn<QString>("forgery");
        for (const char *name :
             {"alg none", "alg none with a signature", "another key", "kid of another key",
              "HMAC with the public key", "jwk in the header", "jku in the header", "crit",
              "typ of an access token", "typ of a proof", "typ of a request object",
              "cut signature", "changed payload", "doubled member", "not base64url", "four parts",
              "giant", "deep", "empty"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void F3_F4_forgedAssertions_areRefused()
    {
        QFETCH(QString, forgery);
        OauthRig rig;
        const ClientSigner signer;
        const ClientSigner foreign;
        registerKey(rig, signer);
        const auto claims = assertionClaims(rig, "portal");
        const QByteArray good = signer.sign(claims);
        const QByteArray kid = signer.kid();
        QByteArray forged = good;
        if (forgery == "alg none"_L1)
            forged = signer.signingInput(claims, {{u"alg"_s, u"none"_s}}) + '.';
        else if (forgery == "alg none with a signature"_L1)
            forged = signer.sign(claims, {{u"alg"_s, u"none"_s}});
        else if (forgery == "another key"_L1)
            forged = foreign.sign(claims, {{u"kid"_s, QJsonValue()}});
        else if (forgery == "kid of another key"_L1)
            forged = foreign.sign(claims, {{u"kid"_s, QString::fromLatin1(kid)}});
        else if (forgery == "HMAC with the public key"_L1)
            forged = hmacSigned(QJsonDocument(signer.jwk()).toJson(QJsonDocument::Compact), claims);
        else if (forgery == "jwk in the header"_L1)
            forged = foreign.sign(claims, {{u"jwk"_s, foreign.jwk()}});
        else if (forgery == "jku in the header"_L1)
            forged = signer.sign(claims, {{u"jku"_s, u"https://evil.example/jwks"_s}});
        else if (forgery == "crit"_L1)
            forged = signer.sign(claims, {{u"crit"_s, QJsonArray{u"b64"_s}}});
        else if (forgery == "typ of an access token"_L1)
            forged = signer.sign(claims, {{u"typ"_s, u"at+jwt"_s}});
        else if (forgery == "typ of a proof"_L1)
            forged = signer.sign(claims, {{u"typ"_s, u"dpop+jwt"_s}});
        else if (forgery == "typ of a request object"_L1)
            forged = signer.sign(claims, {{u"typ"_s, u"oauth-authz-req+jwt"_s}});
        else if (forgery == "cut signature"_L1)
            forged.chop(4);
        else if (forgery == "changed payload"_L1)
            forged = good.left(good.indexOf('.') + 1)
                     + ClientSigner::encoded(assertionClaims(rig, "portal"))
                     + good.mid(good.lastIndexOf('.'));
        else if (forgery == "doubled member"_L1)
            forged = good.left(good.indexOf('.') + 1)
                     + server::base::toBase64Url(R"({"iss":"portal","iss":"portal"})")
                     + good.mid(good.lastIndexOf('.'));
        else if (forgery == "not base64url"_L1)
            forged.replace(forged.size() - 2, 2, "+/");
        else if (forgery == "four parts"_L1)
            forged += ".AAAA";
        else if (forgery == "giant"_L1)
            forged = signer.sign(assertionClaims(rig, "portal", {{u"x"_s, QString(20000, u'x')}}));
        else if (forgery == "deep"_L1)
            forged = good.left(good.indexOf('.') + 1)
                     + server::base::toBase64Url(QByteArray(2000, '[') + QByteArray(2000, ']'))
                     + good.mid(good.lastIndexOf('.'));
        else if (forgery == "empty"_L1)
            forged.clear();
        QVERIFY(forgery == "empty"_L1 || forged != good);
        QCOMPARE(outcome(rig, assertionFields(forged) + Fields{{"client_id", "portal"}}), refused);
        QCOMPARE(rig.audited("client.refused"), 1);
        // Nothing was spent by it.
        QCOMPARE(outcomeOf(rig, good), accepted);
    }

    void CA12_jtiUsedTwice_isRefused_andTheAuditSaysSo()
    {
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        const auto assertion = signer.sign(assertionClaims(rig, "portal"));
        QCOMPARE(outcomeOf(rig, assertion), accepted);
        QCOMPARE(outcomeOf(rig, assertion), refused);
        QVERIFY(lastCause(rig).contains(u"jti"_s));
        // Another token with the same id is the same id; the id of another client is not.
        const QJsonObject same{{u"jti"_s, u"fixed"_s}};
        QCOMPARE(outcomeOf(rig, signer.sign(assertionClaims(rig, "portal", same))), accepted);
        QCOMPARE(outcomeOf(rig, signer.sign(assertionClaims(rig, "portal", same))), refused);
        rig.changeClient("other", [&](domain::Client &client) {
            client.metadata.other.insert(u"jwks"_s, signer.jwks());
        });
        QCOMPARE(outcomeOf(rig, signer.sign(assertionClaims(rig, "other", same))), accepted);
    }

    void CA12_jti_isKeptAsLongAsItsAssertionLives()
    {
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        const auto assertion = signer.sign(assertionClaims(rig, "portal"));
        QCOMPARE(outcomeOf(rig, assertion), accepted);
        rig.clock.advance(59s);
        rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
            const auto removed = work.spentIds().cleanUp(rig.clock.now(), 100);
            return removed ? server::base::Result<void>() : server::base::passOn(removed);
        });
        QCOMPARE(outcomeOf(rig, assertion), refused);
    }

    void CA04_assertionAndAnotherWay_areRefused()
    {
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        const auto assertion = signer.sign(assertionClaims(rig, "portal"));
        const QByteArray secret = OauthRig::secretOf("portal");
        QCOMPARE(outcome(rig, assertionFields(assertion) + Fields{{"client_secret", secret}}),
                 QByteArray("invalid_request"));
        auto meta = rig.meta();
        meta.authorization = "Basic " + ("portal:" + secret).toBase64();
        QCOMPARE(
            OauthService(rig).token(parametersOf(grant + assertionFields(assertion)), meta).error,
            QByteArray("invalid_request"));
        QCOMPARE(outcomeOf(rig, assertion), accepted);
    }

    void clientIdOfAnother_isRefused()
    {
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        const auto assertion = assertionFields(signer.sign(assertionClaims(rig, "portal")));
        QCOMPARE(outcome(rig, assertion + Fields{{"client_id", "other"}}), refused);
        QCOMPARE(outcome(rig, assertion + Fields{{"client_id", "portal"}}), accepted);
    }

    void otherAssertionType_isRefused()
    {
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        const auto assertion = signer.sign(assertionClaims(rig, "portal"));
        QCOMPARE(outcome(rig, {{"client_assertion", assertion},
                               {"client_assertion_type", "urn:example:other"}}),
                 refused);
        QCOMPARE(outcome(rig, {{"client_assertion", assertion}}), refused);
        QCOMPARE(outcome(rig, {{"client_id", "phone"}, {"client_assertion_type", "x"}}), refused);
    }

    void manyWrongAssertions_neverLockTheClientOut()
    {
        OauthRig rig;
        const ClientSigner signer;
        const ClientSigner foreign;
        registerKey(rig, signer);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(outcomeOf(rig, foreign.sign(assertionClaims(rig, "portal"))), refused);
        QCOMPARE(outcomeOf(rig, signer.sign(assertionClaims(rig, "portal"))), accepted);
    }

    void methodThatTheTemplateLacks_spendsNothing()
    {
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer, domain::AuthMethod::SecretBasic);
        const auto assertion = signer.sign(assertionClaims(rig, "portal"));
        QCOMPARE(outcomeOf(rig, assertion), refused);
        registerKey(rig, signer);
        QCOMPARE(outcomeOf(rig, assertion), accepted);
    }

    // ---- jwks_uri ------------------------------------------------------------------------------
    void F2_keysAreFetched_andFetchedAgainForAnUnknownOne()
    {
        OauthRig rig;
        const QByteArray address = "https://portal.example/jwks";
        const ClientSigner first;
        const ClientSigner second;
        registerKey(rig, first);
        rig.changeClient("portal", [&](domain::Client &client) {
            client.metadata.other.remove(u"jwks"_s);
            client.metadata.other.insert(u"jwks_uri"_s, QString::fromLatin1(address));
        });
        const auto serve = [&](const ClientSigner &signer) {
            rig.outbound.setAnswer(
                address, {200, "application/json", QJsonDocument(signer.jwks()).toJson(), 0s});
        };
        const auto ask = [&](const ClientSigner &signer) {
            return outcomeOf(rig, signer.sign(assertionClaims(rig, "portal")));
        };
        serve(first);
        QCOMPARE(ask(first), accepted);
        QCOMPARE(ask(first), accepted);
        QCOMPARE(rig.outbound.requests().size(), 1);
        serve(second);
        QCOMPARE(ask(second), refused); // asked a moment ago
        rig.clock.advance(31s);
        QCOMPARE(ask(second), accepted);
        QCOMPARE(rig.outbound.requests().size(), 2);
        QCOMPARE(ask(first), refused);
    }

    // ---- client_secret_jwt ---------------------------------------------------------------------
    void clientSecretJwt_worksWithTheSealedSecret_andOnce()
    {
        OauthRig rig;
        const QByteArray secret = useSecretAsKey(rig);
        const auto assertion = hmacSigned(secret, assertionClaims(rig, "portal"));
        QCOMPARE(outcomeOf(rig, assertion), accepted);
        QCOMPARE(outcomeOf(rig, assertion), refused);
        QCOMPARE(outcomeOf(rig, hmacSigned("cs_another", assertionClaims(rig, "portal"))), refused);
        QCOMPARE(outcomeOf(rig, hmacSigned({}, assertionClaims(rig, "portal"))), refused);
        // The secret itself is no longer a way in: the method is pinned.
        QCOMPARE(outcome(rig, {{"client_id", "portal"}, {"client_secret", secret}}), refused);
        const auto stored = rig.catalog.current()->client("portal")->secrets.last();
        QVERIFY(!stored.sealed.isEmpty());
        QVERIFY(!stored.sealed.contains(secret));
    }

    void secretsOfOtherClients_areNotSealed()
    {
        OauthRig rig;
        for (const auto &secret : rig.catalog.current()->client("other")->secrets)
            QVERIFY(secret.sealed.isEmpty());
        QCOMPARE(
            outcomeOf(rig, hmacSigned(OauthRig::secretOf("other"), assertionClaims(rig, "other"))),
            refused);
    }

    void CA08_guessedHmacs_areSlowed()
    {
        OauthRig rig;
        useSecretAsKey(rig);
        QByteArray last;
        for (int i = 0; i < 11; ++i)
            last = outcomeOf(rig, hmacSigned("guess", assertionClaims(rig, "portal")));
        QCOMPARE(last, QByteArray("temporarily_unavailable"));
    }
};

Q_DECLARE_METATYPE(server::crypto::Algorithm)
QTEST_GUILESS_MAIN(ClientAssertionTest)
#include "tst_clientassertion.moc"
