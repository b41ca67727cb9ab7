// SPDX-License-Identifier: GPL-3.0-or-later
// Security CA-02, CA-08: secrets that were not made here are kept as slow hashes.
#include "tests/support/oauthbrowser.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace domain = server::domain;

class ImportedSecretsTest : public QObject
{
    Q_OBJECT

    /// Gives "portal" a secret of another server's.
    static domain::SecretId import(OauthRig &rig, const QByteArray &secret)
    {
        domain::SecretId id;
        rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
            work.markCatalogChanged();
            domain::ClientSecret imported;
            imported.client = rig.catalog.current()->client("portal")->client.id;
            imported.digest = QByteArray(32, '\0');
            imported.slowHash = server::crypto::hashPassword(server::base::Secret(secret)).value();
            imported.createdAt = rig.clock.now();
            const auto inserted = work.clients().insertSecret(imported);
            if (!inserted)
                return server::base::passOn(inserted);
            id = *inserted;
            return {};
        });
        return id;
    }
    static QByteArray outcome(OauthRig &rig, const QByteArray &secret)
    {
        return OauthService(rig)
            .token({{"grant_type", "authorization_code"},
                    {"code", "unknown"},
                    {"client_id", "portal"},
                    {"client_secret", secret}})
            .error;
    }

private slots:
    void CA02_importedSecret_works_andCostsItsSlowHashOnce()
    {
        OauthRig rig;
        import(rig, "old-secret");
        QCOMPARE(outcome(rig, "old-secret"), QByteArray("invalid_grant"));
        QCOMPARE(outcome(rig, OauthRig::secretOf("portal")), QByteArray("invalid_grant"));
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(outcome(rig, "old-secret"), QByteArray("invalid_grant"));
        QVERIFY2(timer.elapsed() < 1500, "the slow hash was made again");
        QCOMPARE(outcome(rig, "old-secret2"), QByteArray("invalid_client"));
        QCOMPARE(outcome(rig, {}), QByteArray("invalid_client"));
        QCOMPARE(outcome(rig, QByteArray(32, '\0')), QByteArray("invalid_client"));
    }
    void CA02_importedSecret_worksInBasic_inBothReadings()
    {
        OauthRig rig;
        import(rig, "p+ss:w%rd");
        auto meta = rig.meta();
        for (const QByteArray &written : {"p%2Bss%3Aw%25rd"_ba, "p+ss:w%rd"_ba}) {
            meta.authorization = "Basic " + ("portal:" + written).toBase64();
            QCOMPARE(OauthService(rig)
                         .token(parametersOf(
                                    {{"grant_type", "authorization_code"}, {"code", "unknown"}}),
                                meta)
                         .error,
                     QByteArray("invalid_grant"));
        }
    }
    void revokedSecret_isRefused_alsoWhenItWasRightBefore()
    {
        OauthRig rig;
        const auto id = import(rig, "old-secret");
        QCOMPARE(outcome(rig, "old-secret"), QByteArray("invalid_grant"));
        rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
            work.markCatalogChanged();
            domain::ClientSecret secret;
            secret.id = id;
            secret.revokedAt = rig.clock.now();
            return work.clients().updateSecret(secret);
        });
        QCOMPARE(outcome(rig, "old-secret"), QByteArray("invalid_client"));
    }
    void CA08_guessing_isSlowed_andParallelRightUsesAreNot()
    {
        OauthRig rig;
        import(rig, "old-secret");
        const auto body = parametersOf({{"grant_type", "authorization_code"},
                                        {"code", "unknown"},
                                        {"client_id", "portal"},
                                        {"client_secret", "old-secret"}});
        int right = 0;
        int answered = 0;
        for (int i = 0; i < 40; ++i) {
            rig.engine().token(body, rig.meta(), [&](const ApiAnswer &answer) {
                ++answered;
                right += std::get<OAuthError>(answer).code == ErrorCode::InvalidGrant ? 1 : 0;
            });
        }
        QTRY_COMPARE(answered, 40);
        QCOMPARE(right, 40);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(outcome(rig, "guess-" + QByteArray::number(i)), QByteArray("invalid_client"));
        QCOMPARE(outcome(rig, "guess"), QByteArray("temporarily_unavailable"));
    }
};

QTEST_GUILESS_MAIN(ImportedSecretsTest)
#include "tst_importedsecrets.moc"
