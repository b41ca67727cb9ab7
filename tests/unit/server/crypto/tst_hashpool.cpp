// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/objectexecutor.h"
#include "server/crypto/hashpool.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <pthread.h>

using server::base::ObjectExecutor;
using server::crypto::HashPool;

class TestHashPool : public QObject
{
    Q_OBJECT

private slots:
    void work_runsInTheNamedPoolAndTheAnswerInItsThread();
    void fullQueue_refusesAndRunsNothing();
    void cancelledJob_isDroppedAndMakesRoom();
    void destruction_finishesWhatRunsAndDropsTheRest();
    void drain_endsWhatAnExecutorWaitsFor_andNothingElse();
    void droppedAnswer_endsInTheThreadOfTheAnswer();
};

void TestHashPool::work_runsInTheNamedPoolAndTheAnswerInItsThread()
{
    ObjectExecutor here;
    HashPool pool(2);
    std::array<char, 16> name{};
    bool ranElsewhere = false;
    QThread *answeredIn = nullptr;
    QVERIFY(pool.submit(
        [&] {
            ranElsewhere = QThread::currentThread() != here.thread();
            pthread_getname_np(pthread_self(), name.data(), name.size());
        },
        here, [&] { answeredIn = QThread::currentThread(); }));
    QTRY_VERIFY(answeredIn != nullptr);
    QCOMPARE(answeredIn, here.thread());
    QVERIFY(ranElsewhere);
    QVERIFY(QByteArray(name.data()).startsWith("hash-"));
}

void TestHashPool::fullQueue_refusesAndRunsNothing()
{
    ObjectExecutor here;
    QSemaphore gate;
    QSemaphore entered;
    std::atomic<int> ran = 0;
    HashPool pool(1);
    QVERIFY(pool.submit(
        [&] {
            entered.release();
            gate.acquire();
            ++ran;
        },
        here, [] {}));
    entered.acquire();
    for (int i = 0; i < HashPool::maximumWaiting; ++i)
        QVERIFY(pool.submit([&] { ++ran; }, here, [] {}));
    bool wasRun = false;
    QVERIFY(!pool.submit([&] { wasRun = true; }, here, [&] { wasRun = true; }));
    gate.release();
    QTRY_COMPARE(ran.load(), HashPool::maximumWaiting + 1);
    QVERIFY(!wasRun);
}

void TestHashPool::cancelledJob_isDroppedAndMakesRoom()
{
    ObjectExecutor here;
    QSemaphore gate;
    QSemaphore entered;
    std::atomic<int> ran = 0;
    HashPool pool(1);
    QVERIFY(pool.submit(
        [&] {
            entered.release();
            gate.acquire();
        },
        here, [] {}));
    entered.acquire();
    const auto gone = std::make_shared<std::atomic<bool>>(false);
    for (int i = 0; i < HashPool::maximumWaiting; ++i)
        QVERIFY(pool.submit([&] { ++ran; }, here, [&] { ++ran; }, gone));
    gone->store(true);
    bool answered = false;
    QVERIFY(pool.submit([] {}, here, [&] { answered = true; }));
    gate.release();
    QTRY_VERIFY(answered);
    QCOMPARE(ran.load(), 0);
}

void TestHashPool::destruction_finishesWhatRunsAndDropsTheRest()
{
    ObjectExecutor here;
    QSemaphore gate;
    QSemaphore entered;
    std::atomic<int> finished = 0;
    std::atomic<int> waitingRan = 0;
    auto pool = std::make_unique<HashPool>(1);
    QVERIFY(pool->submit(
        [&] {
            entered.release();
            gate.acquire();
            ++finished;
        },
        here, [] {}));
    entered.acquire();
    QVERIFY(pool->submit([&] { ++waitingRan; }, here, [&] { ++waitingRan; }));
    const std::unique_ptr<QThread> opener(QThread::create([&] { gate.release(); }));
    opener->start();
    pool.reset();
    QCOMPARE(finished.load(), 1);
    QVERIFY(opener->wait());
    QCoreApplication::processEvents();
    // The waiting job ran only if its turn came before the end began; its answer never comes alone.
    QVERIFY(waitingRan.load() == 0 || waitingRan.load() == 2);
}

void TestHashPool::drain_endsWhatAnExecutorWaitsFor_andNothingElse()
{
    ObjectExecutor leaving;
    ObjectExecutor staying;
    QSemaphore entered;
    std::atomic<bool> mayEnd = false;
    std::atomic<int> forLeaving = 0;
    std::atomic<int> forStaying = 0;
    HashPool pool(1);
    QVERIFY(pool.submit(
        [&] {
            entered.release();
            while (!mayEnd)
                QThread::yieldCurrentThread();
            ++forLeaving;
        },
        leaving, [] {}));
    entered.acquire();
    QVERIFY(pool.submit([&] { ++forLeaving; }, leaving, [] {}));
    QVERIFY(pool.submit([&] { ++forStaying; }, staying, [] {}));
    std::unique_ptr<QThread> opener(QThread::create([&] {
        QThread::msleep(20);
        mayEnd = true;
    }));
    opener->start();
    pool.drain(leaving);
    QVERIFY2(mayEnd, "drain() returned while a job of this executor ran");
    QCOMPARE(forLeaving.load(), 1);
    QTRY_COMPARE(forStaying.load(), 1);
    QCOMPARE(forLeaving.load(), 1);
    opener->wait();
}

void TestHashPool::droppedAnswer_endsInTheThreadOfTheAnswer()
{
    ObjectExecutor here;
    std::atomic<QThread *> endedIn = nullptr;
    HashPool pool(1);
    auto cancelled = std::make_shared<std::atomic<bool>>(true);
    {
        std::shared_ptr<int> held(new int(0), [&](int *value) {
            endedIn = QThread::currentThread();
            delete value;
        });
        QVERIFY(pool.submit([] {}, here, [held] {}, cancelled));
    }
    QTRY_VERIFY(endedIn != nullptr);
    QCOMPARE(endedIn.load(), here.thread());
}

QTEST_GUILESS_MAIN(TestHashPool)
#include "tst_hashpool.moc"
