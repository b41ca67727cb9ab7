// SPDX-License-Identifier: GPL-3.0-or-later
// The set-up file: applying, applying again, exporting, and every way it may be wrong.
#include "server/crypto/digest.h"
#include "server/crypto/passwordhash.h"
#include "server/service/setup/setupfile.h"
#include "server/service/setup/strictjson.h"
#include "tests/support/administration.h"
#include "tests/support/jsontable.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using server::service::Change;
using tests::support::Administration;
using tests::support::faultsOf;
namespace setup = server::service::setup;

namespace {

/// A PNG of one pixel.
QByteArray pixel()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9Q"
                                  "DwADhgGAWjR9awAAAABJRU5ErkJggg==");
}

/// What setup-file.md shows, whole.
QJsonObject sample()
{
    QFile file(QStringLiteral(CONSENTRY_TEST_DATA "/setup_sample.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample is missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

class TestSetupFile : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<Administration>();
        QVERIFY(m_rig->storage.write<server::domain::ModuleId>([](auto &work) {
            server::domain::Module module;
            module.code = module.name = u"administration"_s;
            module.enabled = module.builtIn = true;
            return work.modules().insert(module);
        }));
        QFile icon(QDir(m_rig->storage.directory()).filePath(u"helpdesk.png"_s));
        QVERIFY(icon.open(QIODevice::WriteOnly));
        icon.write(pixel());
    }

    void emptyDirectory_becomesWhatTheFileSays()
    {
        const auto answer = applied(sample());
        QCOMPARE(answer.value(u"created"_s).toObject(), (QJsonObject{{u"units"_s, 2},
                                                                     {u"permissions"_s, 1},
                                                                     {u"users"_s, 3},
                                                                     {u"modules"_s, 2},
                                                                     {u"protection_rules"_s, 2},
                                                                     {u"external_apps"_s, 1},
                                                                     {u"templates"_s, 2},
                                                                     {u"apps"_s, 1},
                                                                     {u"clients"_s, 3}}));
        QCOMPARE(answer.value(u"changed"_s).toObject(),
                 (QJsonObject{{u"server"_s, 1}, {u"company"_s, 1}}));
        const auto reads = m_rig->storage.read();
        const auto module = reads->modules().byCode(u"helpdesk"_s).value().value();
        QVERIFY(module.enabled);
        QCOMPARE(module.iconPng, pixel());
        QVERIFY(!reads->modules().byCode(u"plain"_s).value()->enabled);
        const auto marta = reads->users().byCode(u"marta"_s).value().value();
        QCOMPARE(marta.subject, "marta-of-old");
        QVERIFY(!marta.mustChangePassword);
        QVERIFY(server::crypto::verifyPassword(server::base::Secret("under the bridge"),
                                               marta.passwordHash));
        QCOMPARE(reads->users().administratorCount().value(), 1);
    }
    void answer_listsEveryClientWithTheSecretOfNewOnesOnly()
    {
        const auto clients = applied(sample()).value(u"clients"_s).toArray();
        QCOMPARE(clients.size(), 3);
        const auto portal = clients[0].toObject();
        QCOMPARE(portal.value(u"module"_s), u"helpdesk"_s);
        QVERIFY(portal.value(u"client_secret"_s).toString().startsWith(u"cs_"_s));
        QVERIFY(!clients[1].toObject().contains(u"client_secret"_s)); // public
        QCOMPARE(clients[2].toObject().value(u"client_id"_s), u"kept-id"_s);
        QVERIFY(!clients[2].toObject().contains(u"client_secret"_s)); // the file has it
        const auto again = applied(sample()).value(u"clients"_s).toArray();
        QCOMPARE(again.size(), 3);
        QCOMPARE(again[0].toObject().value(u"client_id"_s), portal.value(u"client_id"_s));
        QVERIFY(!again[0].toObject().contains(u"client_secret"_s));
    }
    void applyingAgain_changesNothing()
    {
        applied(sample());
        const auto before = exported();
        const auto rows = m_rig->audit().size();
        const auto answer = applied(sample());
        QCOMPARE(answer.value(u"created"_s).toObject(), QJsonObject());
        QCOMPARE(answer.value(u"changed"_s).toObject(), QJsonObject());
        QCOMPARE(answer.value(u"unchanged"_s).toObject().value(u"clients"_s), 3);
        QCOMPARE(exported(), before);
        QCOMPARE(m_rig->audit().size(), rows);
    }
    void applyingTheExport_changesNothing()
    {
        applied(sample());
        const auto answer = applied(exported());
        QCOMPARE(answer.value(u"created"_s).toObject(), QJsonObject());
        QCOMPARE(answer.value(u"changed"_s).toObject(), QJsonObject());
    }
    void exportOnAnotherInstallation_makesTheSame()
    {
        applied(sample());
        const auto document = exported();
        init();
        applied(document);
        QCOMPARE(exported(), document);
    }
    void mutualTls_comesBackInTheExport()
    {
        applied(sample());
        const QJsonObject wanted{{u"tls_certificate_file"_s, u"/c.pem"_s},
                                 {u"tls_key_file"_s, u"/k.pem"_s},
                                 {u"mtls_listen"_s, QJsonArray{u"127.0.0.1:9443"_s}},
                                 {u"mtls_ca_file"_s, u"/a.pem"_s},
                                 {u"mtls_issuer"_s, u"https://mtls.acme.example"_s}};
        applied({{u"server"_s, wanted}});
        const auto server = exported().value(u"server"_s).toObject();
        for (auto member = wanted.begin(); member != wanted.end(); ++member)
            QCOMPARE(server.value(member.key()), member.value());
        applied({{u"server"_s, QJsonObject{{u"mtls_issuer"_s, QJsonValue::Null}}}});
        QCOMPARE(exported().value(u"server"_s)[u"mtls_issuer"_s], QJsonValue(QString()));
    }
    void export_holdsNoSecretAndNoPassword()
    {
        const auto answer = applied(sample());
        const auto text = QJsonDocument(exported()).toJson();
        for (const auto *word : {"crossing the river", "kept-secret", "argon2", "client_secret\"",
                                 "\"password\"", "sealed"})
            QVERIFY2(!text.contains(word), word);
        const auto secret =
            answer.value(u"clients"_s)[0].toObject().value(u"client_secret"_s).toString();
        QVERIFY(!text.contains(secret.toLatin1()));
        for (const auto &event : m_rig->audit()) {
            const auto row = QJsonDocument(event.details).toJson();
            QVERIFY(!row.contains("river") && !row.contains("kept-secret")
                    && !row.contains(secret.toLatin1()) && !row.contains("argon2"));
        }
    }
    void whatTheFileDoesNotName_stays()
    {
        applied(sample());
        applied({{u"modules"_s,
                  QJsonArray{QJsonObject{{u"code"_s, u"helpdesk"_s}, {u"name"_s, u"Desk"_s}}}}});
        const auto reads = m_rig->storage.read();
        const auto module = reads->modules().byCode(u"helpdesk"_s).value().value();
        QCOMPARE(module.name, u"Desk"_s);
        QCOMPARE(module.description, u"Tickets"_s);
        QVERIFY(module.enabled);
        QCOMPARE(reads->clients().all().value().size(), 4); // APIUSER is one by itself
    }
    void changedMembers_areChangedAndCounted()
    {
        applied(sample());
        auto document = sample();
        auto modules = document.value(u"modules"_s).toArray();
        auto module = modules[0].toObject();
        module[u"description"_s] = u"Tickets and agreements"_s;
        auto templates = module[u"templates"_s].toArray();
        auto first = templates[0].toObject();
        first[u"scopes"_s] = QJsonArray{u"openid"_s};
        templates[0] = first;
        module[u"templates"_s] = templates;
        modules[0] = module;
        document[u"modules"_s] = modules;
        QCOMPARE(applied(document).value(u"changed"_s).toObject(),
                 (QJsonObject{{u"modules"_s, 1}, {u"templates"_s, 1}}));
    }
    void dryRun_tellsTheDifferenceWithoutSecrets()
    {
        const auto outcome = apply(sample(), Keep::No);
        QVERIFY(outcome);
        const auto answer = outcome->toJson(true);
        QVERIFY(answer.value(u"dry_run"_s).toBool());
        QVERIFY(!answer.contains(u"clients"_s));
        QVERIFY(!QJsonDocument(answer).toJson().contains("cs_"));
        const auto first = answer.value(u"difference"_s).toArray().at(0).toObject();
        QCOMPARE(first.value(u"path"_s), u"server"_s);
        QVERIFY(m_rig->storage.read()->users().list({}).value().isEmpty());
        QVERIFY(m_rig->audit().isEmpty());
    }

    void changedPassword_isSetAgain()
    {
        applied(user(u"first password"_s, false));
        QCOMPARE(applied(user(u"second password"_s, false)).value(u"changed"_s).toObject(),
                 (QJsonObject{{u"users"_s, 1}}));
        QVERIFY(server::crypto::verifyPassword(server::base::Secret("second password"),
                                               storedUser().passwordHash));
    }
    void oneTimePassword_isNotPutBackAfterItsOwnerChangedIt()
    {
        applied(user(u"first password"_s, true));
        QVERIFY(storedUser().mustChangePassword);
        QCOMPARE(applied(user(u"first password"_s, true)).value(u"changed"_s).toObject(),
                 QJsonObject());
        const auto own = server::crypto::hashPassword(server::base::Secret("my own words")).value();
        QVERIFY(m_rig->change<void>([&](Change &change) {
            return server::service::Users(change, m_rig->random)
                .setPassword(storedUser().id, {own, server::service::PasswordUse::Final});
        }));
        QCOMPARE(applied(user(u"first password"_s, true)).value(u"changed"_s).toObject(),
                 QJsonObject());
        QCOMPARE(storedUser().passwordHash, own);
    }
    void revokedSecret_isNotRevivedByAnOldFile()
    {
        applied(sample());
        const auto secrets = m_rig->storage.read()->clients().allSecrets().value();
        for (const auto &secret : secrets) {
            if (server::crypto::verifyPassword(
                    server::base::Secret("kept-secret-of-the-old-server"), secret.slowHash))
                QVERIFY(m_rig->change<void>([&](Change &change) {
                    return server::service::Clients(change, m_rig->random, m_rig->sealer)
                        .revokeSecret(secret.id);
                }));
        }
        QCOMPARE(faultsOf(apply(sample())),
                 QByteArrayList{"modules[0].clients[2].client_secret:revoked"});
    }
    void anotherGivenSecret_isAddedToTheClient()
    {
        applied(sample());
        auto text = QJsonDocument(sample()).toJson();
        text.replace("kept-secret-of-the-old-server", "the-next-secret-from-elsewhere");
        const auto answer = applied(QJsonDocument::fromJson(text).object());
        QCOMPARE(answer.value(u"changed"_s).toObject(), (QJsonObject{{u"clients"_s, 1}}));
    }

    void wrongFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QJsonObject>("before");
        QTest::addColumn<QStringList>("expected");
        for (const auto &row : tests::support::jsonTable(u"setup_faults"_s)) {
            const auto text = row.contains(u"text"_s)
                                  ? row.value(u"text"_s).toString().toUtf8()
                                  : QJsonDocument(row.value(u"document"_s).toObject()).toJson();
            QTest::newRow(qPrintable(row.value(u"row"_s).toString()))
                << text << row.value(u"before"_s).toObject()
                << row.value(u"faults"_s).toVariant().toStringList();
        }
    }
    void wrongFile()
    {
        QFETCH(QByteArray, text);
        QFETCH(QJsonObject, before);
        QFETCH(QStringList, expected);
        if (!before.isEmpty())
            applied(before);
        const auto stored = exported();
        const auto rows = m_rig->audit().size();
        const auto outcome = applyText(text, Keep::Yes);
        QVERIFY(!outcome);
        QStringList faults;
        for (const auto &each : faultsOf(outcome))
            faults.append(QString::fromUtf8(each));
        QCOMPARE(faults, expected);
        QCOMPARE(outcome.error().kind, server::base::Error::Kind::InvalidInput);
        QCOMPARE(exported(), stored); // nothing changed
        QCOMPARE(m_rig->audit().size(), rows);
    }
    void hugeFile_isRefusedUnread()
    {
        QCOMPARE(faultsOf(applyText(QByteArray(setup::maximumDocumentBytes + 1, ' '), Keep::Yes)),
                 QByteArrayList{":too_long"});
    }

private:
    enum class Keep { Yes, No };
    server::base::Result<setup::Outcome> applyText(const QByteArray &text, Keep keep)
    {
        const auto document = setup::readDocument(text, m_rig->storage.directory());
        if (!document)
            return server::base::passOn(document);
        const auto tasks = setup::passwordTasks(*document, *m_rig->storage.read());
        if (!tasks)
            return server::base::passOn(tasks);
        const auto passwords = setup::preparePasswords(*tasks);
        if (!passwords)
            return server::base::passOn(passwords);
        std::optional<setup::Outcome> made;
        const auto done = m_rig->change<void>([&](Change &change) -> server::base::Result<void> {
            auto outcome =
                setup::apply(change, m_rig->random, m_rig->sealer, *document, *passwords);
            if (!outcome)
                return server::base::passOn(outcome);
            made = std::move(*outcome);
            if (keep == Keep::No)
                return server::base::failure(server::base::Error::Kind::Conflict);
            return {};
        });
        if (!done && keep == Keep::Yes)
            return server::base::passOn(done);
        if (!made)
            return server::base::passOn(done);
        return *made;
    }
    server::base::Result<setup::Outcome> apply(const QJsonObject &document, Keep keep = Keep::Yes)
    {
        return applyText(QJsonDocument(document).toJson(), keep);
    }
    QJsonObject applied(const QJsonObject &document)
    {
        const auto outcome = apply(document);
        if (!outcome)
            qFatal("%s: %s", qPrintable(outcome.error().detail),
                   faultsOf(outcome).join(' ').constData());
        return outcome->toJson(false);
    }
    QJsonObject exported()
    {
        return setup::exportDocument(*m_rig->storage.read(), m_rig->clock.now()).value();
    }
    static QJsonObject user(const QString &password, bool mustChange)
    {
        return {{u"users"_s, QJsonArray{QJsonObject{{u"code"_s, u"otto"_s},
                                                    {u"password"_s, password},
                                                    {u"must_change"_s, mustChange}}}}};
    }
    server::domain::User storedUser()
    {
        return m_rig->storage.read()->users().byCode(u"otto"_s).value().value();
    }
    std::unique_ptr<Administration> m_rig;
};

QTEST_GUILESS_MAIN(TestSetupFile)
#include "tst_setupfile.moc"
