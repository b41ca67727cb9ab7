// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-14, X-06, X-08: legacy tokens of persons.
#include "server/crypto/digest.h"
#include "server/service/legacytokens.h"
#include "server/store/legacytokenrepository.h"
#include "tests/support/administration.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using server::base::Error;
using server::base::Result;
using server::service::Change;
using server::service::LegacyTokens;
using server::service::NewLegacyToken;
using server::service::Users;
using tests::support::Administration;
using tests::support::faultsOf;

class TestLegacyTokens : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<Administration>();
        m_anna = m_rig->makeUser(u"anna"_s);
    }

    void rowC14_severalForOnePerson_eachToItsOwnEnd()
    {
        const auto first = create(24h);
        const auto second = create(48h);
        QVERIFY(first->token.reveal() != second->token.reveal());
        QVERIFY(first->serviceKey.reveal() != second->serviceKey.reveal());
        QVERIFY(isGood(first->token.reveal()) && isGood(second->token.reveal()));
        m_rig->clock.advance(24h - 1s);
        QVERIFY(isGood(first->token.reveal()));
        m_rig->clock.advance(1s);
        QVERIFY(!isGood(first->token.reveal()) && isGood(second->token.reveal()));
    }
    void rowX06_onlyDigestsAreKept()
    {
        const auto made = create(24h);
        const auto stored = tokens().first();
        QCOMPARE(stored.digest, server::crypto::sha256(made->token.reveal()));
        QCOMPARE(stored.serviceKeyDigest,
                 server::crypto::sha256(made->serviceKey.reveal()).toHex());
        QVERIFY(!isGood(made->serviceKey.reveal()) && !isGood({}) && !isGood("superToken"));
    }
    void durationBeyondItsBounds_isRefused()
    {
        for (const server::base::Seconds duration : {0s, 3599s, server::base::Seconds(-86400)})
            QCOMPARE(faultsOf(create(duration)), QByteArrayList{"duration:out_of_range"});
        QCOMPARE(faultsOf(create(24h * 366 * 20)), QByteArrayList{"duration:out_of_range"});
    }
    void ownerRevokes_hisOwnOnly()
    {
        const auto made = create(24h);
        const auto paul = m_rig->makeUser(u"paul"_s);
        const auto revokeAs = [&](server::domain::UserId owner) {
            return m_rig->change<void>([&](Change &change) {
                return LegacyTokens(change, m_rig->random).revoke(owner, made->record.id);
            });
        };
        QCOMPARE(revokeAs(paul.id).error().kind, Error::Kind::NotFound);
        QVERIFY(isGood(made->token.reveal()));
        QVERIFY(revokeAs(m_anna.id) && revokeAs(m_anna.id));
        QVERIFY(!isGood(made->token.reveal()));
        QCOMPARE(m_rig->auditTypes().count("legacy_token.revoked"), 1);
    }
    void rowX08_locking_endsThemForGood()
    {
        const auto made = create(24h);
        for (const bool locked : {true, false}) {
            QVERIFY(m_rig->change<void>([&](Change &change) {
                return Users(change, m_rig->random).setLocked(m_anna.id, locked);
            }));
            QVERIFY(!isGood(made->token.reveal()));
            QCOMPARE(create(24h).has_value(), !locked);
        }
    }
    void tooManyLiveOnes_areRefused()
    {
        for (int i = 0; i < LegacyTokens::maximumLive; ++i)
            QVERIFY(create(24h));
        QCOMPARE(faultsOf(create(24h)), QByteArrayList{"duration:too_many"});
        m_rig->clock.advance(24h);
        QVERIFY(create(24h));
        QVERIFY(m_rig->storage.write<int>([&](server::store::UnitOfWork &work) {
            return work.legacyTokens().cleanUp(m_rig->clock.now(), 1000);
        }));
        QCOMPARE(tokens().size(), 1);
    }

private:
    Result<NewLegacyToken> create(server::base::Seconds duration)
    {
        return m_rig->change<NewLegacyToken>([&, duration](Change &change) {
            return LegacyTokens(change, m_rig->random).create(m_anna.id, duration);
        });
    }
    bool isGood(const QByteArray &token)
    {
        const auto reads = m_rig->storage.read();
        const auto caller = server::service::legacyCaller(*reads, token, m_rig->clock.now());
        return caller && caller->user.id == m_anna.id;
    }
    QList<server::domain::LegacyToken> tokens()
    {
        return m_rig->storage.read()->legacyTokens().ofUser(m_anna.id).value();
    }
    std::unique_ptr<Administration> m_rig;
    server::domain::User m_anna;
};

QTEST_GUILESS_MAIN(TestLegacyTokens)
#include "tst_legacytokens.moc"
