// SPDX-License-Identifier: GPL-3.0-or-later
// The installation, its keys and the catalog made of them. Requirements.
#include "server/service/catalogloader.h"
#include "server/service/installation.h"
#include "tests/support/administration.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using server::domain::SigningAlgorithm;
using server::service::CatalogLoader;
using server::service::CatalogSource;
using server::service::Change;
using tests::support::Administration;

class TestCatalog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        // One installation for all: its RSA key takes a while.
        m_rig = std::make_unique<Administration>();
        QVERIFY(prepare(*m_rig));
        m_loader = std::make_unique<CatalogLoader>(m_rig->storage.store(), m_rig->sealer, m_source);
        m_loader->setListener([this] { ++m_published; });
        QVERIFY(m_loader->start());
    }
    void cleanupTestCase()
    {
        m_rig->storage.close();
        m_loader.reset();
    }

    void newInstallation_hasAnActiveKeyForEachAlgorithm()
    {
        const auto catalog = m_source.current();
        const auto *rsa = catalog->keys->active(SigningAlgorithm::RS256);
        const auto *ec = catalog->keys->active(SigningAlgorithm::ES256);
        QVERIFY(rsa && ec && rsa->kid() != ec->kid());
        QVERIFY(catalog->keys->active(SigningAlgorithm::PS256));
        QVERIFY(catalog->keys->active(SigningAlgorithm::EdDSA));
        const auto signature = ec->sign("bytes");
        QVERIFY(signature && catalog->keys->byKid(ec->kid())->verify("bytes", *signature));
        QVERIFY(!catalog->keys->byKid("unknown"));
    }
    void clientWithoutAKeyOfItsOwn_usesTheServers()
    {
        const auto &keys = *m_source.current()->keys;
        QCOMPARE(keys.active(SigningAlgorithm::ES256, server::domain::ClientKey(7)),
                 keys.active(SigningAlgorithm::ES256));
    }
    void keySet_holdsPublicMembersOnly()
    {
        const auto keys = QJsonDocument::fromJson(m_source.current()->jwksJson)
                              .object()
                              .value(u"keys"_s)
                              .toArray();
        QCOMPARE(keys.size(), 4);
        for (const auto &key : keys) {
            for (const auto &secret : {u"d"_s, u"p"_s, u"q"_s, u"dp"_s, u"dq"_s, u"qi"_s})
                QVERIFY(!key.toObject().contains(secret));
            QCOMPARE(key.toObject().value(u"use"_s), u"sig"_s);
        }
    }
    void privateKeys_areNotReadableInTheDatabase()
    {
        const auto keys = m_rig->storage.read()->settings().signingKeys().value();
        for (const auto &key : keys) {
            const auto opened = server::service::openSigningKey(key, m_rig->sealer);
            QVERIFY(opened);
            const auto der = (*opened)->privateDer();
            QVERIFY(!key.sealedPrivate.contains(der->reveal().mid(der->size() / 2, 16)));
        }
    }
    void exchangedPrivateParts_areCorrupt()
    {
        auto keys = m_rig->storage.read()->settings().signingKeys().value();
        std::swap(keys[0].sealedPrivate, keys[1].sealedPrivate);
        QCOMPARE(server::service::openSigningKey(keys[0], m_rig->sealer).error().kind,
                 server::base::Error::Kind::Corrupt);
    }
    void wrongMasterKey_isSaidAtTheStart()
    {
        const server::crypto::Sealer other(server::base::Secret(QByteArray(32, 'x')),
                                           m_rig->random);
        CatalogSource source;
        QCOMPARE(CatalogLoader(m_rig->storage.store(), other, source).start().error().kind,
                 server::base::Error::Kind::Corrupt);
        QVERIFY(m_loader->start()); // takes its hook back
    }
    void preparingTwice_addsNothing()
    {
        QVERIFY(prepare(*m_rig));
        const auto reads = m_rig->storage.read();
        QCOMPARE(reads->settings().signingKeys().value().size(), 4);
        const auto modules = reads->modules().all().value();
        QCOMPARE(std::count_if(modules.begin(), modules.end(),
                               [](const auto &module) { return module.builtIn; }),
                 1);
        QVERIFY(!reads->templates().all().value().isEmpty());
    }
    void clientIsUsable_exactlyWhileEverythingIsOn()
    {
        const auto module = m_rig->makeModule(u"usable"_s);
        m_rig->enableApp(module.id);
        const auto value = m_rig->makeTemplate(module.id, u"Sign-in"_s);
        const auto key = m_rig->makeClient(value, u"Portal"_s).client.id;
        const auto usable = [&] {
            const auto client = m_source.current()->client(key);
            return client && client->isUsable(m_rig->clock.now());
        };
        QVERIFY(usable());
        using server::service::Clients;
        using server::service::ExternalApps;
        using server::service::Modules;
        const auto stops = [&](auto off, auto on) {
            return m_rig->change<void>(off) && !usable() && m_rig->change<void>(on) && usable();
        };
        auto &random = m_rig->random;
        QVERIFY(stops([&](Change &c) { return Modules(c).setEnabled(module.id, false); },
                      [&](Change &c) { return Modules(c).setEnabled(module.id, true); }));
        QVERIFY(stops(
            [&](Change &c) { return ExternalApps(c).disable(module.id); },
            [&](Change &c) { return ExternalApps(c).enable(module.id).map([](const auto &) {}); }));
        QVERIFY(stops(
            [&](Change &c) { return Clients(c, random, m_rig->sealer).setEnabled(key, false); },
            [&](Change &c) { return Clients(c, random, m_rig->sealer).setEnabled(key, true); }));
        QVERIFY(stops([&](Change &c) { return Clients(c, random, m_rig->sealer).remove(key); },
                      [&](Change &c) { return Clients(c, random, m_rig->sealer).restore(key); }));
    }
    void expires_capsAndEndsAtTheMomentItself()
    {
        server::service::CatalogClient client;
        auto module = std::make_shared<server::domain::Module>();
        module->enabled = module->builtIn = true;
        client.module = module;
        const auto end = m_rig->clock.now() + 1h;
        client.client.expiresAt = end;
        QVERIFY(client.isUsable(end - 1ms));
        QVERIFY(!client.isUsable(end));
        QVERIFY(client.capped(end + 1s) == end);
        QVERIFY(client.capped(end - 1s) == end - 1s);
    }
    void change_isInTheCatalogBeforeItIsAnswered()
    {
        for (int i = 0; i < 20; ++i) {
            const auto code = u"answered"_s + QString::number(i);
            const auto revision = m_source.current()->revision;
            const auto published = m_published.load();
            const auto module = m_rig->makeModule(code);
            const auto catalog = m_source.current();
            QVERIFY(catalog->revision > revision);
            QVERIFY(m_published > published);
            QVERIFY(std::any_of(catalog->modules.begin(), catalog->modules.end(),
                                [&](const auto &each) { return each->id == module.id; }));
        }
    }
    void revokedSecrets_areNotInTheCatalog()
    {
        const auto module = m_rig->makeModule(u"secrets"_s);
        const auto value = m_rig->makeTemplate(module.id, u"Sign-in"_s);
        const auto key = m_rig->makeClient(value, u"Portal"_s).client.id;
        const auto secrets = m_source.current()->client(key)->secrets;
        QCOMPARE(secrets.size(), 1);
        QVERIFY(m_rig->change<void>([&](Change &change) {
            return server::service::Clients(change, m_rig->random, m_rig->sealer)
                .revokeSecret(secrets[0].id);
        }));
        QVERIFY(m_source.current()->client(key)->secrets.isEmpty());
    }
    void firstStart_isDoneOnce()
    {
        Administration rig;
        server::service::FirstAdministrator values;
        values.config.issuer = server::domain::Issuer::parse("https://sso.acme.example").value();
        values.config.listen = {server::domain::ListenAddress::parse(u"127.0.0.1:8443"_s).value()};
        values.company.name = u"Acme GmbH"_s;
        values.administrator.code = u"anna"_s;
        values.administrator.name = u"Anna"_s;
        values.password.hash = "$argon2id$x";
        const auto complete = [&] {
            return rig.change<server::domain::User>([&](Change &change) {
                return server::service::completeFirstStart(change, rig.random, values);
            });
        };
        const auto user = complete();
        QVERIFY(user && user->administrator);
        QCOMPARE(complete().error().kind, server::base::Error::Kind::Conflict);
        QCOMPARE(rig.storage.read()->settings().company().value().name, u"Acme GmbH"_s);
        const auto last = rig.audit().last();
        QCOMPARE(last.type, "installation.completed");
        QCOMPARE(last.actor.name, u"anna"_s);
    }
    void firstStartWithBadValues_changesNothing()
    {
        Administration rig;
        server::service::FirstAdministrator values;
        values.administrator.code = u"anna"_s;
        values.administrator.name = u"Anna"_s;
        values.company.name = u"Acme"_s;
        const auto outcome = rig.change<server::domain::User>([&](Change &change) {
            return server::service::completeFirstStart(change, rig.random, values);
        });
        QCOMPARE(tests::support::faultsOf(outcome), QByteArrayList{"listen:required"});
        QCOMPARE(rig.storage.read()->users().administratorCount().value(), 0);
        QVERIFY(rig.audit().isEmpty());
    }

private:
    static server::base::Result<void> prepare(Administration &rig)
    {
        return server::service::prepareInstallation(rig.storage.store(), rig.sealer, rig.clock);
    }
    CatalogSource m_source;
    std::atomic<int> m_published = 0;
    std::unique_ptr<Administration> m_rig;
    std::unique_ptr<CatalogLoader> m_loader;
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
