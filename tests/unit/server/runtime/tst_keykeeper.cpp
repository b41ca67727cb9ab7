// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/objectexecutor.h"
#include "server/runtime/keykeeper.h"
#include "tests/support/administration.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using tests::support::Administration;
using State = server::domain::SigningKey::State;

namespace {

int countOf(Administration &office, State state)
{
    const auto keys = office.storage.read()->settings().signingKeys().value();
    return int(std::count_if(keys.begin(), keys.end(),
                             [state](const auto &key) { return key.state == state; }));
}

} // namespace

class TestKeyKeeper : public QObject
{
    Q_OBJECT

private slots:
    void missingKeysAreMade_oldOnesRotated_retiredOnesRemoved()
    {
        Administration office;
        server::crypto::HashPool pool(2);
        server::base::ObjectExecutor thread;
        server::runtime::KeyKeeper keeper(office.storage.store(), office.clock, office.sealer, pool,
                                          thread);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(office, State::Active), 4, 60000);
        office.clock.advance(24h * 90);
        keeper.runSoon();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(office, State::Next), 4, 60000);
        QCOMPARE(countOf(office, State::Active), 4);
        office.clock.advance(24h);
        keeper.runSoon();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(office, State::Retired), 4, 60000);
        QCOMPARE(countOf(office, State::Active), 4);
        office.clock.advance(25h);
        keeper.runSoon();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(office, State::Retired), 0, 60000);
        QCOMPARE(countOf(office, State::Active), 4);
        pool.drain(thread);
    }

    void templateWithKeysOfItsOwn_givesEachClientItsKeys()
    {
        Administration office;
        const auto module = office.makeModule(u"helpdesk"_s);
        office.enableApp(module.id);
        auto value = office.makeTemplate(module.id, u"Sign-in"_s);
        const auto client = office.makeClient(value, u"Portal"_s).client.id;
        server::crypto::HashPool pool(2);
        server::base::ObjectExecutor thread;
        server::runtime::KeyKeeper keeper(office.storage.store(), office.clock, office.sealer, pool,
                                          thread);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(office, State::Active), 4, 60000);
        value.policy.keyOwner = server::domain::KeyOwner::Client;
        QVERIFY(office.storage.write<void>(
            [&](server::store::UnitOfWork &work) { return work.templates().update(value); }));
        keeper.runSoon();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(office, State::Active), 6, 60000);
        const auto keys = office.storage.read()->settings().signingKeys().value();
        QCOMPARE(std::count_if(keys.begin(), keys.end(),
                               [&](const auto &key) { return key.client == client; }),
                 2);
        pool.drain(thread);
    }
};

QTEST_GUILESS_MAIN(TestKeyKeeper)
#include "tst_keykeeper.moc"
