// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6819 section 4.3.2, requirements X-11, security CA-08, CA-13, SL-08, DS-07.
#include "server/service/attemptlimiter.h"
#include "tests/support/mockclock.h"
#include "tests/support/threadexecutor.h"

#include <QTest>

#include <thread>

using namespace std::chrono_literals;
using server::service::AttemptLimiter;

class TestAttemptLimiter : public QObject
{
    Q_OBJECT
private slots:
    void attemptsUpToTheLimit_areLookedAt()
    {
        AttemptLimiter limiter(m_clock, 10);
        for (int i = 0; i < 10; ++i)
            QVERIFY(!limiter.take("anna", "192.0.2.1"));
        QVERIFY(limiter.take("anna", "192.0.2.1"));
    }
    void attemptsWhileWaiting_doNotProlongTheWait()
    {
        AttemptLimiter limiter(m_clock, 3);
        exhaust(limiter, "anna", "192.0.2.1", 3);
        const auto wait = limiter.take("anna", "192.0.2.1");
        QCOMPARE(wait.value().count(), 15);
        for (int i = 0; i < 100; ++i)
            (void)limiter.take("anna", "192.0.2.1");
        QCOMPARE(limiter.take("anna", "192.0.2.1").value().count(), 15);
    }
    void waitGrowsAndIsBounded()
    {
        AttemptLimiter limiter(m_clock, 2);
        exhaust(limiter, "anna", "192.0.2.1", 2);
        QList<qint64> waits;
        for (int i = 0; i < 6; ++i) {
            const auto wait = limiter.take("anna", "192.0.2.1").value();
            waits.append(wait.count());
            m_clock.advance(wait);
            QVERIFY(!limiter.take("anna", "192.0.2.1"));
        }
        QCOMPARE(waits, (QList<qint64>{15, 30, 60, 120, 120, 120}));
    }
    void rightAttemptAfterThePause_isLookedAtAndClearsThePair()
    {
        AttemptLimiter limiter(m_clock, 5);
        exhaust(limiter, "anna", "192.0.2.1", 5);
        m_clock.advance(15s);
        QVERIFY(!limiter.take("anna", "192.0.2.1"));
        limiter.succeeded("anna", "192.0.2.1");
        for (int i = 0; i < 4; ++i)
            QVERIFY(!limiter.take("anna", "192.0.2.1"));
    }
    void otherAddress_isNotHeldUp()
    {
        AttemptLimiter limiter(m_clock, 10);
        exhaust(limiter, "anna", "192.0.2.1", 10);
        QVERIFY(!limiter.take("anna", "192.0.2.2"));
    }
    void accountGuessedFromManyPlaces_staysOpenForAnAddressThatHasNotFailed()
    {
        AttemptLimiter limiter(m_clock, 2);
        for (int i = 0; i < 50; ++i)
            (void)limiter.take("anna", "198.51.100." + QByteArray::number(i));
        QVERIFY(!limiter.take("anna", "192.0.2.1"));
        // One that has failed for another account waits for this one too.
        QVERIFY(limiter.take("anna", "198.51.100.1"));
    }
    void addressThatTriesManyAccounts_isSlowed()
    {
        AttemptLimiter limiter(m_clock, 10);
        int looked = 0;
        for (int i = 0; i < 200; ++i)
            looked += limiter.take("user" + QByteArray::number(i), "192.0.2.1") ? 0 : 1;
        QCOMPARE(looked, 50);
    }
    void spellingOfTheAccount_makesNoDifference()
    {
        AttemptLimiter limiter(m_clock, 2);
        QVERIFY(!limiter.take("anna", "192.0.2.1"));
        QVERIFY(!limiter.take("ANNA", "192.0.2.1"));
        QVERIFY(limiter.take("Anna", "192.0.2.1"));
    }
    void parallelGuesses_areLookedAtNoOftenerThanTheLimit()
    {
        AttemptLimiter limiter(m_clock, 10);
        std::atomic<int> looked = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                for (int j = 0; j < 25; ++j)
                    looked += limiter.take("anna", "192.0.2.1") ? 0 : 1;
            });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(looked.load(), 10);
    }
    void millionOddNames_doNotLoosenAnAddressInUse()
    {
        AttemptLimiter limiter(m_clock, 3);
        exhaust(limiter, "anna", "192.0.2.1", 3);
        // Fewer than one generation holds: what was just counted is still known.
        for (int i = 0; i < 40'000; ++i)
            (void)limiter.take(QByteArray(1000, 'x') + QByteArray::number(i),
                               QByteArray::number(i));
        QVERIFY(limiter.take("anna", "192.0.2.1"));
    }
    void failuresLongAgo_areForgotten()
    {
        AttemptLimiter limiter(m_clock, 3);
        exhaust(limiter, "anna", "192.0.2.1", 3);
        m_clock.advance(16min);
        QVERIFY(!limiter.take("paul", "192.0.2.9"));
        m_clock.advance(16min);
        QVERIFY(!limiter.take("anna", "192.0.2.1"));
        QVERIFY(!limiter.take("anna", "192.0.2.1"));
    }
    void rightAttemptsAtOnce_areAllLookedAt()
    {
        AttemptLimiter limiter(m_clock, 10);
        tests::ThreadExecutor here;
        std::vector<std::shared_ptr<AttemptLimiter::Ticket>> open;
        std::mutex mutex;
        int refused = 0;
        const auto done = [&](const AttemptLimiter::Admission &admission) {
            const std::lock_guard lock(mutex);
            if (admission)
                open.push_back(*admission);
            else
                ++refused;
        };
        int lookedAt = 0;
        for (int i = 0; i < 64; ++i)
            limiter.admit("anna", "192.0.2.1", here, done);
        QCOMPARE(open.size(), std::size_t(10));
        while (lookedAt < 64) {
            QTRY_VERIFY((std::lock_guard(mutex), !open.empty()));
            std::shared_ptr<AttemptLimiter::Ticket> ticket;
            {
                const std::lock_guard lock(mutex);
                ticket = std::move(open.back());
                open.pop_back();
            }
            ticket->succeeded();
            ticket.reset();
            ++lookedAt;
        }
        QCOMPARE(refused, 0);
        QVERIFY(!limiter.take("anna", "192.0.2.1"));
    }
    void SL08_wrongAttemptsAtOnce_areLookedAtNoOftenerThanTheLimit()
    {
        AttemptLimiter limiter(m_clock, 10);
        std::atomic<int> lookedAt = 0;
        std::atomic<int> refused = 0;
        {
            tests::ThreadExecutor here;
            const auto done = [&](const AttemptLimiter::Admission &admission) {
                ++(admission ? lookedAt : refused); // the ticket ends here: a wrong password
            };
            std::vector<std::thread> threads;
            for (int i = 0; i < 8; ++i) {
                threads.emplace_back([&] {
                    for (int k = 0; k < 25; ++k)
                        limiter.admit("anna", "192.0.2.1", here, done);
                });
            }
            for (auto &thread : threads)
                thread.join();
        }
        QCOMPARE(lookedAt.load(), 10);
        QCOMPARE(refused.load(), 190);
    }
    void attemptThatIsNotLookedAt_doesNotCount()
    {
        AttemptLimiter limiter(m_clock, 2);
        tests::ThreadExecutor here;
        for (int i = 0; i < 20; ++i) {
            limiter.admit("anna", "192.0.2.1", here,
                          [](const AttemptLimiter::Admission &admission) {
                              QVERIFY(admission);
                              (*admission)->handBack();
                          });
        }
        exhaust(limiter, "anna", "192.0.2.1", 2);
    }
    void whoWaitsWhereTheThreadEnds_isForgotten()
    {
        AttemptLimiter limiter(m_clock, 1);
        int answers = 0;
        std::shared_ptr<AttemptLimiter::Ticket> first;
        tests::ThreadExecutor staying;
        limiter.admit("anna", "192.0.2.1", staying,
                      [&](const AttemptLimiter::Admission &admission) { first = *admission; });
        {
            tests::ThreadExecutor leaving;
            limiter.admit("anna", "192.0.2.1", leaving,
                          [&](const AttemptLimiter::Admission &) { ++answers; });
            limiter.drain(leaving);
        }
        first->succeeded();
        first.reset();
        QCOMPARE(answers, 0);
        QVERIFY(!limiter.take("anna", "192.0.2.1"));
    }

private:
    static void exhaust(AttemptLimiter &limiter, const QByteArray &account,
                        const QByteArray &address, int limit)
    {
        for (int i = 0; i < limit; ++i)
            QVERIFY(!limiter.take(account, address));
    }
    tests::support::MockClock m_clock;
};

QTEST_GUILESS_MAIN(TestAttemptLimiter)
#include "tst_attemptlimiter.moc"
