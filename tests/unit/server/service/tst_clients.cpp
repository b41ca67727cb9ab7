// SPDX-License-Identifier: GPL-3.0-or-later
// Clients and their secrets. Requirements B-13 to B-19, A-08, A-10, X-06, security CA-01, CA-02.
#include "server/crypto/digest.h"
#include "tests/support/administration.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using server::base::Error;
using server::base::Secret;
using server::domain::Client;
using server::domain::ClientDraft;
using server::domain::ClientKey;
using server::service::Change;
using server::service::Clients;
using server::service::GivenCredentials;
using server::service::NewClient;
using server::service::NewSecret;
using tests::support::Administration;
using tests::support::BrokenRandom;
using tests::support::faultsOf;

class TestClients : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<Administration>();
        m_module = m_rig->makeModule(u"helpdesk"_s).id;
        m_template = m_rig->makeTemplate(m_module, u"Sign-in"_s);
    }

    void newClient_hasAnIdentifierAndASecretThatIsStoredAsADigest()
    {
        const auto made = create(draft(u"Portal"_s));
        QVERIFY(made && made->secret);
        const auto &secret = made->secret->reveal();
        QVERIFY(secret.startsWith("cs_"));
        QCOMPARE(secret.size(), 46);
        QCOMPARE(made->client.clientId.size(), 32);
        const auto stored = secretsOf(made->client.id);
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored[0].digest, server::crypto::sha256(secret));
        QCOMPARE(stored[0].prefix, secret.left(8));
    }
    void secret_isNowhereInTheDataDirectoryOrTheAudit()
    {
        const auto made = create(draft(u"Portal"_s));
        const auto added = addSecret(made->client.id, u"second"_s);
        QVERIFY(added);
        m_rig->storage.close();
        const QDir directory(m_rig->storage.directory());
        for (const auto &name : directory.entryList(QDir::Files)) {
            QFile file(directory.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            QVERIFY2(!bytes.contains(made->secret->reveal().mid(8)), qPrintable(name));
            QVERIFY2(!bytes.contains(added->secret.reveal().mid(8)), qPrintable(name));
        }
    }
    void identifiersAndSecrets_neverRepeat()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 50; ++i) {
            const auto made = create(draft(QString::number(i)));
            seen.insert(made->client.clientId);
            seen.insert(made->secret->reveal());
        }
        QCOMPARE(seen.size(), 100);
    }
    void missingFields_areEachAFault()
    {
        ClientDraft empty;
        QCOMPARE(faultsOf(create(empty)), QByteArrayList{"template:required"});
        empty.clientTemplate = m_template.id;
        QCOMPARE(faultsOf(create(empty)),
                 (QByteArrayList{"name:required", "redirect_uris:required"}));
    }
    void templateOfAnotherModule_isUnknown()
    {
        const auto other = m_rig->makeModule(u"other"_s).id;
        auto foreign = draft(u"Portal"_s);
        foreign.clientTemplate = m_rig->makeTemplate(other, u"Sign-in"_s).id;
        QCOMPARE(faultsOf(create(foreign)), QByteArrayList{"template:unknown"});
    }
    void brokenRandomness_makesNoClient()
    {
        for (int works = 0; works < 2; ++works) {
            BrokenRandom random(works);
            const auto made = m_rig->change<NewClient>([&](Change &change) {
                return Clients(change, random, m_rig->sealer).create(m_module, draft(u"Portal"_s));
            });
            QVERIFY(!made);
        }
        QVERIFY(m_rig->storage.read()->clients().all().value().isEmpty());
        QVERIFY(m_rig->storage.read()->clients().allSecrets().value().isEmpty());
    }
    void publicClient_getsNoSecret()
    {
        auto phone = draft(u"Phone"_s);
        phone.metadata.authMethod = server::domain::AuthMethod::None;
        const auto made = create(phone);
        QVERIFY(made && !made->secret);
        QVERIFY(secretsOf(made->client.id).isEmpty());
        QCOMPARE(faultsOf(addSecret(made->client.id, {})),
                 QByteArrayList{"client_secret:not_allowed_by_template"});
    }
    void CA02_givenCredentials_areKeptAndNotShownAgain()
    {
        const auto made = create(draft(u"Portal"_s), "old-server-id", "old-server-secret");
        QVERIFY(made && !made->secret);
        QCOMPARE(made->client.clientId, "old-server-id");
        const auto stored = secretsOf(made->client.id);
        // CA-02: what was not made here is kept as a slow hash and nothing else.
        QCOMPARE(stored.value(0).slowHash, "$argon2id$of-old-server-secret");
        QCOMPARE(stored.value(0).digest, QByteArray(32, '\0'));
        QVERIFY(stored.value(0).sealed.isEmpty());
        QVERIFY(stored.value(0).prefix.isEmpty()); // too short to show any of it
    }
    void givenIdentifier_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("colon, RFC 7617 section 2") << QByteArray("a:b");
        QTest::newRow("blank") << QByteArray("a b");
        QTest::newRow("line break") << QByteArray("a\nb");
        QTest::newRow("not ASCII") << QByteArray("\xc3\xa4");
        QTest::newRow("long") << QByteArray(256, 'x');
    }
    void givenIdentifier()
    {
        QFETCH(QByteArray, id);
        QCOMPARE(faultsOf(create(draft(u"Portal"_s), id)), QByteArrayList{"client_id:syntax"});
    }
    void TK09_identifierThatIsAnAccountsSubject_isTaken()
    {
        const auto anna = m_rig->makeUser(u"anna"_s);
        QCOMPARE(faultsOf(create(draft(u"Portal"_s), anna.subject)),
                 QByteArrayList{"client_id:taken"});
        // Tokens of the Deyel kind tell a person's code in `sub`.
        QCOMPARE(faultsOf(create(draft(u"Portal"_s), "anna")), QByteArrayList{"client_id:taken"});
    }
    void takenIdentifierOrName_isAConflict()
    {
        QVERIFY(create(draft(u"Portal"_s), "same"));
        QCOMPARE(faultsOf(create(draft(u"Portal"_s))), QByteArrayList{"name:taken"});
        const auto second = create(draft(u"Other"_s), "same");
        QCOMPARE(second.error().kind, Error::Kind::Conflict);
        QCOMPARE(faultsOf(second), QByteArrayList{"client_id:taken"});
    }
    void identifierOfADeletedClient_isNotGivenOutAgain()
    {
        const auto made = create(draft(u"Portal"_s), "same");
        QVERIFY(remove(made->client.id));
        QCOMPARE(faultsOf(create(draft(u"Portal"_s), "same")), QByteArrayList{"client_id:taken"});
    }

    void expires_cannotBeMovedInAnyDirection()
    {
        auto values = draft(u"Portal"_s);
        values.expiresAt = m_rig->clock.now() + 24h;
        const auto id = create(values)->client.id;
        for (const auto shift : {1h, -1h}) {
            values.expiresAt = m_rig->clock.now() + 24h + shift;
            QCOMPARE(faultsOf(update(id, values)), QByteArrayList{"expires:cannot_change"});
        }
        values.expiresAt.reset(); // says nothing about it
        QVERIFY(update(id, values));
        QVERIFY(clientOf(id).expiresAt == m_rig->clock.now() + 24h);
    }
    void expiredClient_canBeRenamedAndStaysExpired()
    {
        auto values = draft(u"Portal"_s);
        values.expiresAt = m_rig->clock.now() + 1h;
        const auto id = create(values)->client.id;
        m_rig->clock.advance(2h);
        values.name = u"Old portal"_s;
        QVERIFY(update(id, values));
        QVERIFY(clientOf(id).isExpired(m_rig->clock.now()));
    }
    void expiresInThePast_isRefused()
    {
        auto values = draft(u"Portal"_s);
        values.expiresAt = m_rig->clock.now();
        QCOMPARE(faultsOf(create(values)), QByteArrayList{"expires:in_the_past"});
    }
    void templateOfAClient_cannotBeChanged()
    {
        const auto id = create(draft(u"Portal"_s))->client.id;
        auto values = draft(u"Portal"_s);
        values.clientTemplate = m_rig->makeTemplate(m_module, u"Other"_s).id;
        QCOMPARE(faultsOf(update(id, values)), QByteArrayList{"template:cannot_change"});
    }
    void editedAddress_replacesTheOldOne()
    {
        const auto id = create(draft(u"Portal"_s))->client.id;
        auto values = draft(u"Portal"_s);
        values.redirectUris = {"https://new.example/cb"};
        QVERIFY(update(id, values));
        QCOMPARE(clientOf(id).redirectUris.value(0).bytes(), "https://new.example/cb");
        QCOMPARE(clientOf(id).redirectUris.size(), 1);
        values.redirectUris = {"http://new.example/cb"};
        QCOMPARE(faultsOf(update(id, values)),
                 QByteArrayList{"redirect_uris[0]:http_not_loopback"});
    }

    void deletedClient_comesBackWithinTheUndoWindowOnly()
    {
        const auto id = create(draft(u"Portal"_s))->client.id;
        QVERIFY(remove(id));
        QCOMPARE(remove(id).error().kind, Error::Kind::NotFound);
        m_rig->clock.advance(10s);
        QVERIFY(restore(id));
        QVERIFY(remove(id));
        m_rig->clock.advance(Clients::undoWindow + 1s);
        QCOMPARE(faultsOf(restore(id)), QByteArrayList{"client:undo_window_over"});
    }
    void restore_givesWayToANewClientOfThatName()
    {
        const auto id = create(draft(u"Portal"_s))->client.id;
        QVERIFY(remove(id));
        QVERIFY(create(draft(u"Portal"_s)));
        QCOMPARE(faultsOf(restore(id)), QByteArrayList{"name:taken"});
    }

    void secondSecret_overlapsTheFirstUntilItIsRevoked()
    {
        const auto made = create(draft(u"Portal"_s));
        const auto added = addSecret(made->client.id, u"rotation"_s);
        QVERIFY(added);
        const auto first = secretsOf(made->client.id).value(0);
        QVERIFY(revoke(first.id));
        QVERIFY(revoke(first.id)); // once more changes nothing
        const auto stored = secretsOf(made->client.id);
        QVERIFY(!stored[0].isLive(m_rig->clock.now()));
        QVERIFY(stored[1].isLive(m_rig->clock.now()));
        QCOMPARE(m_rig->auditTypes().count("client.secret_revoked"), 1);
        QCOMPARE(revoke(server::domain::SecretId(99)).error().kind, Error::Kind::NotFound);
    }
    void liveSecrets_areBounded()
    {
        const auto id = create(draft(u"Portal"_s))->client.id;
        for (int i = 1; i < Clients::maximumLiveSecrets; ++i)
            QVERIFY(addSecret(id, {}));
        QCOMPARE(faultsOf(addSecret(id, {})), QByteArrayList{"client_secret:too_many"});
        QVERIFY(revoke(secretsOf(id).value(0).id));
        QVERIFY(addSecret(id, {}));
        QCOMPARE(faultsOf(addSecret(id, QString(101, u'x'))), QByteArrayList{"label:too_long"});
    }
    void rowX15_everyAct_leavesOneRow()
    {
        const auto id = create(draft(u"Portal"_s))->client.id;
        auto values = draft(u"Portal 2"_s);
        QVERIFY(update(id, values));
        QVERIFY(update(id, values)); // nothing to tell
        QVERIFY(setEnabled(id, false));
        QVERIFY(setEnabled(id, true));
        QVERIFY(addSecret(id, u"second"_s));
        QVERIFY(remove(id));
        QVERIFY(restore(id));
        QCOMPARE(
            m_rig->auditTypes().mid(3),
            (QByteArrayList{"client.created", "client.changed", "client.disabled", "client.enabled",
                            "client.secret_added", "client.deleted", "client.restored"}));
    }

private:
    [[nodiscard]] ClientDraft draft(const QString &name) const
    {
        return Administration::clientDraft(m_template.id, name);
    }
    server::base::Result<NewClient> create(const ClientDraft &values, const QByteArray &id = {},
                                           const QByteArray &secret = {})
    {
        const QByteArray slowHash = secret.isEmpty() ? QByteArray() : "$argon2id$of-" + secret;
        return m_rig->change<NewClient>([&](Change &change) {
            return Clients(change, m_rig->random, m_rig->sealer)
                .create(m_module, values, {id, {Secret(secret), slowHash}});
        });
    }
    server::base::Result<Client> update(ClientKey id, const ClientDraft &values)
    {
        return m_rig->change<Client>([&](Change &change) {
            return Clients(change, m_rig->random, m_rig->sealer).update(id, values);
        });
    }
    server::base::Result<void> setEnabled(ClientKey id, bool enabled)
    {
        return m_rig->change<void>([&](Change &change) {
            return Clients(change, m_rig->random, m_rig->sealer).setEnabled(id, enabled);
        });
    }
    server::base::Result<void> remove(ClientKey id)
    {
        return m_rig->change<void>([&](Change &change) {
            return Clients(change, m_rig->random, m_rig->sealer).remove(id);
        });
    }
    server::base::Result<void> restore(ClientKey id)
    {
        return m_rig->change<void>([&](Change &change) {
            return Clients(change, m_rig->random, m_rig->sealer).restore(id);
        });
    }
    server::base::Result<NewSecret> addSecret(ClientKey id, const QString &label)
    {
        return m_rig->change<NewSecret>([&](Change &change) {
            return Clients(change, m_rig->random, m_rig->sealer).addSecret(id, label);
        });
    }
    server::base::Result<void> revoke(server::domain::SecretId id)
    {
        return m_rig->change<void>([&](Change &change) {
            return Clients(change, m_rig->random, m_rig->sealer).revokeSecret(id);
        });
    }
    QList<server::domain::ClientSecret> secretsOf(ClientKey id)
    {
        return m_rig->storage.read()->clients().secretsOf(id).value();
    }
    Client clientOf(ClientKey id)
    {
        return m_rig->storage.read()->clients().byId(id).value().value();
    }
    std::unique_ptr<Administration> m_rig;
    server::domain::ModuleId m_module;
    server::domain::ClientTemplate m_template;
};

QTEST_GUILESS_MAIN(TestClients)
#include "tst_clients.moc"
