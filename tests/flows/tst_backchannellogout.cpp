// SPDX-License-Identifier: GPL-3.0-or-later
// Back-Channel Logout 1.0 sections 2.4 to 2.8; protocol.md section 6.
#include "server/crypto/jws.h"
#include "server/oauth/tokens/idtokenhint.h"
#include "server/runtime/backchannellogout.h"
#include "tests/support/oauthbrowser.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using server::runtime::BackchannelLogout;
namespace domain = server::domain;

namespace {

const QByteArray portalUrl = "https://portal.example/backchannel";
const QByteArray otherUrl = "https://other.example/backchannel?tenant=a";

/// A rig whose services want to be told, and what tells them. Time does not pass by itself.
struct Told
{
    Told()
    {
        setUp("portal", portalUrl);
        setUp("other", otherUrl);
        rig.outbound.setAnswer(portalUrl, {200, {}, {}, {}});
        rig.outbound.setAnswer(otherUrl, {200, {}, {}, {}});
    }
    void setUp(const QByteArray &clientId, const QByteArray &url)
    {
        rig.changeClient(clientId, [&](domain::Client &client) {
            client.metadata.other = {{u"backchannel_logout_uri"_s, QString::fromLatin1(url)}};
        });
    }
    QJsonObject signIn(const QByteArray &clientId)
    {
        OauthService service(rig, clientId);
        const auto tokens = service.redeem(browser.code({{"client_id", clientId}}));
        lastIdToken = tokens.text("id_token");
        return server::crypto::parseCompact(lastIdToken).value().payload;
    }
    void signOut()
    {
        browser.browse([&](auto reply) {
            rig.engine().logout(parametersOf({{"id_token_hint", lastIdToken}}), browser.meta(),
                                reply);
        });
    }
    /// One round, and everything that it leads to.
    void round()
    {
        BackchannelLogout logout(
            {rig.clock, rig.source(), rig.storage.store(), rig.catalog, rig.outbound, m_here});
        logout.runOnce();
        for (int i = 0; i < 4; ++i)
            rig.settle();
    }
    int waiting()
    {
        return int(rig.storage.read()->logout().due(rig.clock.now() + 24h, 100)->size());
    }
    QByteArray tokenOf(const FakeHttpClient::Request &request)
    {
        return request.body.mid(request.body.indexOf('=') + 1);
    }

    OauthRig rig;
    OauthBrowser browser{rig};
    QByteArray lastIdToken;

private:
    server::base::ObjectExecutor m_here;
};

} // namespace

class BackchannelLogoutTest : public QObject
{
    Q_OBJECT
private slots:
    void B2_everyClientThatTookPart_getsTheTokenAndNothingElse()
    {
        Told told;
        told.signIn("portal");
        told.signIn("other");
        told.signOut();
        told.round();
        const auto requests = told.rig.outbound.requests();
        QCOMPARE(requests.size(), 2);
        QSet<QByteArray> urls;
        for (const auto &request : requests) {
            urls.insert(request.url);
            QCOMPARE(request.method, FakeHttpClient::Request::Method::Post);
            QCOMPARE(request.contentType, "application/x-www-form-urlencoded");
            QVERIFY(request.body.startsWith("logout_token="));
            QVERIFY(!request.body.contains('&'));
        }
        QCOMPARE(urls, (QSet<QByteArray>{portalUrl, otherUrl}));
        QCOMPARE(told.waiting(), 0);
        QCOMPARE(told.rig.audited("logout.delivered"), 2);
        told.round();
        QCOMPARE(told.rig.outbound.requests().size(), 2);
    }

    void B3_logoutToken_tellsOfTheIdTokensSession_data()
    {
        using domain::SigningAlgorithm;
        QTest::addColumn<std::optional<SigningAlgorithm>>("wished");
        QTest::addColumn<domain::Profile>("profile");
        QTest::newRow("RS256, the template's")
            << std::optional<SigningAlgorithm>() << domain::Profile::OpenIdConnect;
        QTest::newRow("ES256, the client's")
            << std::optional(SigningAlgorithm::ES256) << domain::Profile::OpenIdConnect;
        QTest::newRow("RS256, the client's, which FAPI 2.0 bars")
            << std::optional(SigningAlgorithm::RS256) << domain::Profile::Fapi2;
    }
    void B3_logoutToken_tellsOfTheIdTokensSession()
    {
        QFETCH(std::optional<domain::SigningAlgorithm>, wished);
        QFETCH(domain::Profile, profile);
        Told told;
        told.rig.changePolicy([&](domain::TemplatePolicy &policy) {
            policy.profile = profile;
            if (profile == domain::Profile::Fapi2)
                policy.idTokenAlgorithm = domain::SigningAlgorithm::ES256;
        });
        told.rig.changeClient(
            "portal", [&](domain::Client &client) { client.metadata.idTokenAlgorithm = wished; });
        const auto idToken = told.signIn("portal");
        told.signOut();
        told.round();
        const QByteArray token = told.tokenOf(told.rig.outbound.requests().first());
        const auto jws = server::crypto::parseCompact(token).value();
        const auto before = server::crypto::parseCompact(told.lastIdToken).value();
        QCOMPARE(jws.header[u"typ"].toString(), u"logout+jwt"_s);
        QCOMPARE(jws.header[u"alg"], before.header[u"alg"]);
        QCOMPARE(jws.header[u"kid"], before.header[u"kid"]);
        const auto catalog = told.rig.catalog.current();
        QVERIFY(server::crypto::verifyCompact(
            jws, *catalog->keys->byKid(jws.header[u"kid"].toString().toUtf8())));
        for (const char *name : {"iss", "aud", "sub", "sid"}) {
            const QLatin1StringView key(name);
            QVERIFY(!idToken[key].toString().isEmpty());
            QCOMPARE(jws.payload[key], idToken[key]);
        }
        const qint64 now = server::base::toSeconds(told.rig.clock.now());
        QCOMPARE(jws.payload[u"iat"].toInteger(), now);
        QVERIFY(jws.payload[u"exp"].toInteger() > now);
        QVERIFY(jws.payload[u"exp"].toInteger() <= now + 120);
        QVERIFY(jws.payload[u"jti"].toString().size() >= 22);
        QVERIFY(!jws.payload.contains(u"nonce"));
        QCOMPARE(jws.payload[u"events"].toObject(),
                 (QJsonObject{
                     {u"http://schemas.openid.net/event/backchannel-logout"_s, QJsonObject()}}));
        // It is no ID Token, whoever sends it back.
        QVERIFY(!readIdTokenHint(token, *catalog));
    }

    void B4_failedDelivery_isTriedAgainLaterAndGivenUpInTheEnd()
    {
        Told told;
        told.signIn("portal");
        told.signOut();
        told.rig.outbound.setAnswer(portalUrl, {503, {}, {}, {}});
        int sent = 0;
        QSet<QByteArray> ids;
        for (const auto pause : BackchannelLogout::pauses) {
            told.round();
            QCOMPARE(told.rig.outbound.requests().size(), ++sent);
            const QByteArray token = told.tokenOf(told.rig.outbound.requests().last());
            ids.insert(server::crypto::parseCompact(token)->payload[u"jti"].toString().toUtf8());
            told.rig.clock.advance(pause - 1s);
            told.round();
            QCOMPARE(told.rig.outbound.requests().size(), sent);
            told.rig.clock.advance(1s);
        }
        QCOMPARE(told.waiting(), 1);
        told.rig.outbound.setDown(portalUrl);
        told.round();
        QCOMPARE(told.rig.outbound.requests().size(), sent + 1);
        QCOMPARE(told.waiting(), 0);
        QCOMPARE(ids.size(), sent);
        QCOMPARE(told.rig.audited("logout.undelivered"), sent + 1);
        const auto reads = told.rig.storage.read();
        domain::AuditQuery query;
        query.text = u"logout.undelivered"_s;
        const auto events = reads->audit().find(query).value();
        QCOMPARE(events.first().details[u"cause"].toString(), u"down"_s);
        QVERIFY(events.first().details[u"given_up"].toBool());
        QCOMPARE(events.last().details[u"cause"].toString(), u"status 503"_s);
        QVERIFY(!events.last().success);
    }

    void clientThatComesBack_isTold()
    {
        Told told;
        told.signIn("portal");
        told.signOut();
        told.rig.outbound.setDown(portalUrl);
        told.round();
        told.rig.outbound.setAnswer(portalUrl, {204, {}, {}, {}});
        told.rig.clock.advance(BackchannelLogout::pauses[0]);
        told.round();
        QCOMPARE(told.waiting(), 0);
        QCOMPARE(told.rig.audited("logout.delivered"), 1);
    }

    void clientWithoutTheAddress_isForgotten()
    {
        Told told;
        told.signIn("portal");
        told.signOut();
        told.rig.changeClient("portal", [](domain::Client &client) { client.metadata.other = {}; });
        told.round();
        QVERIFY(told.rig.outbound.requests().isEmpty());
        QCOMPARE(told.waiting(), 0);
    }

    void stopUnderWay_losesNothing()
    {
        Told told;
        told.signIn("portal");
        told.signOut();
        {
            server::base::ObjectExecutor here;
            BackchannelLogout logout({told.rig.clock, told.rig.source(), told.rig.storage.store(),
                                      told.rig.catalog, told.rig.outbound, here});
            logout.runOnce();
        }
        told.rig.settle();
        QCOMPARE(told.waiting(), 1);
        told.round();
        QCOMPARE(told.waiting(), 0);
    }
};

QTEST_GUILESS_MAIN(BackchannelLogoutTest)
#include "tst_backchannellogout.moc"
