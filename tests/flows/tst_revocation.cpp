// SPDX-License-Identifier: GPL-3.0-or-later
// Security section 5.8: what ends with a granted access, and when.
#include "server/service/clients.h"
#include "server/service/grants.h"
#include "server/service/users.h"
#include "tests/support/oauthbrowser.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace domain = server::domain;
namespace service = server::service;

class RevocationTest : public QObject
{
    Q_OBJECT

    static domain::UserId idOf(OauthRig &rig, const QString &code)
    {
        return rig.storage.read()->users().byCode(code).value().value().id;
    }
    static domain::ClientKey keyOf(OauthRig &rig, const QByteArray &clientId)
    {
        return rig.catalog.current()->client(clientId)->client.id;
    }
    /// As an administrator would, in the console.
    static void administer(OauthRig &rig,
                           const std::function<server::base::Result<void>(service::Change &)> &act)
    {
        rig.change([&](server::store::UnitOfWork &work) {
            service::Change change(work, {}, rig.clock.now());
            return act(change);
        });
    }
    static bool isActive(OauthService &asker, const QByteArray &token)
    {
        return asker.introspect(token).json.value(u"active").toBool();
    }

private slots:
    void RV06_administratorRevokesPerPersonPerClientAndAll_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("left");
        QTest::newRow("one person's") << u"person"_s << 2;
        QTest::newRow("one client's") << u"client"_s << 2;
        QTest::newRow("all") << u"all"_s << 0;
    }
    void RV06_administratorRevokesPerPersonPerClientAndAll()
    {
        QFETCH(QString, what);
        QFETCH(int, left);
        OauthRig rig;
        struct Access
        {
            QByteArray client, token;
        };
        QList<Access> accesses;
        for (const QByteArray person : {"marta", "paul"}) {
            OauthBrowser browser(rig);
            for (const QByteArray client : {"portal", "other"}) {
                OauthService asker(rig, client);
                const auto tokens = asker.redeem(browser.code({{"client_id", client}}, person));
                accesses.append({client, tokens.text("access_token")});
            }
        }
        server::store::GrantFilter filter;
        if (what == u"person")
            filter.user = idOf(rig, u"marta"_s);
        else if (what == u"client")
            filter.client = keyOf(rig, "portal");
        const auto chosen = rig.storage.read()->grants().list(filter).value();
        administer(rig, [&](service::Change &change) -> server::base::Result<void> {
            for (const auto &grant : chosen) {
                if (auto ended = service::Grants(change).end(grant.id); !ended)
                    return server::base::passOn(ended);
            }
            return {};
        });
        int active = 0;
        for (const auto &access : accesses) {
            OauthService asker(rig, access.client);
            active += isActive(asker, access.token);
        }
        QCOMPARE(active, left);
        QCOMPARE(rig.audited("grant.ended"), chosen.size());
    }

    void RV07_scopeRemovedFromTheTemplate_leavesLiveGrantsAtTheNextUse()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService portal(rig);
        const auto tokens = portal.redeem(browser.code());
        QVERIFY(tokens.text("scope").split(' ').contains("api"));
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.scopes = domain::ScopeSet::parse("openid").value();
        });
        QCOMPARE(portal.introspect(tokens.text("access_token")).text("scope"), "openid");
        const auto refreshed = portal.refresh(tokens.text("refresh_token"));
        QCOMPARE(refreshed.text("scope"), "openid");
        QCOMPARE(portal.introspect(refreshed.text("access_token")).text("scope"), "openid");
    }

    void RV08_deletedClient_losesEverythingAndFreesNothing()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService portal(rig);
        const auto tokens = portal.redeem(browser.code());
        const QByteArray code = browser.code();
        const auto key = keyOf(rig, "portal");
        const auto before = rig.catalog.current()->client("portal")->client;
        administer(rig, [&](service::Change &change) {
            return service::Clients(change, rig.source(), rig.sealer).remove(key);
        });
        QCOMPARE(portal.userinfo(tokens.text("access_token")).error, "invalid_token");
        QCOMPARE(portal.refresh(tokens.text("refresh_token")).error, "invalid_client");
        QCOMPARE(portal.redeem(code).error, "invalid_client");
        QVERIFY(std::holds_alternative<ErrorPage>(browser.authorize(OauthBrowser::request())));

        domain::ClientDraft draft;
        draft.name = u"Another"_s;
        draft.clientTemplate = before.clientTemplate;
        draft.redirectUris = {OauthRig::redirectUri()};
        const auto again = rig.storage.write<void>([&](server::store::UnitOfWork &work) {
            service::Change change(work, {}, rig.clock.now());
            const auto made = service::Clients(change, rig.source(), rig.sealer)
                                  .create(before.module, draft, {"portal", {}});
            return made ? server::base::Result<void>() : server::base::passOn(made);
        });
        QVERIFY(!again);
        QCOMPARE(again.error().kind, server::base::Error::Kind::Conflict);
    }

    void RV11_accessToken_isRefusedAtOnceHoweverItEnded_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"revoked by the client", "ended by an administrator",
                                "person locked", "person deleted", "client switched off"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void RV11_accessToken_isRefusedAtOnceHoweverItEnded()
    {
        QFETCH(QString, way);
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService portal(rig);
        const auto tokens = portal.redeem(browser.code());
        const QByteArray access = tokens.text("access_token");
        QVERIFY(isActive(portal, access));
        const auto marta = idOf(rig, u"marta"_s);
        if (way == u"revoked by the client")
            portal.revoke(tokens.text("refresh_token"));
        else if (way == u"ended by an administrator")
            administer(rig, [&](service::Change &change) -> server::base::Result<void> {
                const auto grant =
                    change.work().grants().live(marta, keyOf(rig, "portal")).value().value();
                const auto ended = service::Grants(change).end(grant.id);
                return ended ? server::base::Result<void>() : server::base::passOn(ended);
            });
        else if (way == u"person locked")
            administer(rig, [&](service::Change &change) {
                return service::Users(change, rig.source()).setLocked(marta, true);
            });
        else if (way == u"person deleted")
            administer(rig, [&](service::Change &change) {
                return service::Users(change, rig.source()).remove(marta);
            });
        else
            rig.changeClient("portal", [](domain::Client &client) { client.enabled = false; });
        QCOMPARE(portal.userinfo(access).error, "invalid_token");
        QVERIFY(!isActive(portal, access));
    }

    void R1_everyTokenThatItsClientRevokes_isDeadAtOnce()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.grantTypes.append(domain::GrantType::TokenExchange);
            policy.grantTypes.append(domain::GrantType::ClientCredentials);
        });
        OauthService portal(rig);
        OauthService other(rig, "other");
        const auto exchanged = [](OauthService &service, const QByteArray &token,
                                  const QByteArray &audience) {
            return service
                .token(service.credentials()
                       + Fields{{"grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"},
                                {"subject_token_type",
                                 "urn:ietf:params:oauth:token-type:access_token"},
                                {"subject_token", token},
                                {"audience", audience}})
                .text("access_token");
        };
        const auto access = portal.redeem(OauthBrowser(rig).code()).text("access_token");
        const auto first = exchanged(portal, access, "other");
        const auto second = exchanged(other, first, "portal");
        QVERIFY(isActive(other, second));
        // To others it is unknown.
        for (const auto &token : {access, first})
            QCOMPARE(other.revoke(token).error, QByteArray());
        QCOMPARE(portal.revoke(second).error, QByteArray());
        for (const auto &token : {access, first, second})
            QVERIFY(isActive(portal, token));
        // One that was had by acting for somebody else ends alone.
        QCOMPARE(other.revoke(second).error, QByteArray());
        QVERIFY(!isActive(other, second) && !isActive(portal, second));
        QVERIFY(isActive(portal, access) && isActive(portal, first));
        // One of the client's own access ends that access, with all that came of it.
        QCOMPARE(portal.revoke(first).error, QByteArray());
        for (const auto &token : {access, first, second})
            QVERIFY(!isActive(portal, token) && !isActive(other, token));

        const auto own =
            portal.token(portal.credentials() + Fields{{"grant_type", "client_credentials"}})
                .text("access_token");
        QVERIFY(isActive(portal, own));
        QCOMPARE(other.revoke(own).error, QByteArray());
        QVERIFY(isActive(portal, own));
        QCOMPARE(portal.revoke(own).error, QByteArray());
        QVERIFY(!isActive(portal, own));
        QCOMPARE(portal.revoke("unknown").error, QByteArray());
    }
};

QTEST_GUILESS_MAIN(RevocationTest)
#include "tst_revocation.moc"
