// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 sections 8, 9 and 11.1.
#include "server/crypto/digest.h"
#include "server/oauth/proofs/proofmemory.h"
#include "tests/support/mockclock.h"
#include "tests/support/randomsources.h"

#include <QTest>

#include <thread>

using namespace server::oauth;
using namespace tests::support;
using namespace std::chrono_literals;
using Share = ProofMemory::Share;
using Verdict = ProofMemory::Verdict;

class ProofMemoryTest : public QObject
{
    Q_OBJECT

    static QByteArray id(int n) { return server::crypto::sha256(QByteArray::number(n)); }
    static server::base::Secret key() { return server::base::Secret("key"); }

private slots:
    void F9_usedProof_isRememberedAsLongAsItCouldBeShown()
    {
        MockClock clock;
        ProofMemory memory(key(), clock.now());
        clock.advance(65s);
        QCOMPARE(memory.remember(id(1), clock.now(), Share::Whole), Verdict::Fresh);
        for (int second = 0; second <= 70; ++second) {
            QCOMPARE(memory.remember(id(1), clock.now(), Share::Whole), Verdict::Seen);
            (void)memory.remember(id(1000 + second), clock.now(), Share::Whole);
            clock.advance(1s);
        }
        // By now its iat is too old, whatever it was; the memory gives its room back.
        clock.advance(140s);
        (void)memory.remember(id(2), clock.now(), Share::Whole);
        clock.advance(140s);
        QCOMPARE(memory.remember(id(1), clock.now(), Share::Whole), Verdict::Fresh);
    }

    void F9_fullMemory_saysSo_andForgetsNothing()
    {
        MockClock clock;
        ProofMemory memory(key(), clock.now(), 10);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(memory.remember(id(i), clock.now(), Share::Half), Verdict::Fresh);
        QCOMPARE(memory.remember(id(5), clock.now(), Share::Half), Verdict::Full);
        for (int i = 5; i < 10; ++i)
            QCOMPARE(memory.remember(id(i), clock.now(), Share::Whole), Verdict::Fresh);
        QCOMPARE(memory.remember(id(10), clock.now(), Share::Whole), Verdict::Full);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(memory.remember(id(i), clock.now(), Share::Whole), Verdict::Seen);
        clock.advance(70s);
        QCOMPARE(memory.remember(id(10), clock.now(), Share::Whole), Verdict::Fresh);
    }

    void F9_nonce_livesTwoAndAHalfToFiveMinutes_andEndsWithTheProcess()
    {
        MockClock clock;
        ProofMemory memory(key(), clock.now());
        const QByteArray nonce = memory.nonce(clock.now());
        QVERIFY(nonce.size() >= 16);
        QVERIFY(memory.isNonce(nonce, clock.now()));
        clock.advance(150s);
        QVERIFY(memory.isNonce(nonce, clock.now()));
        QVERIFY(memory.nonce(clock.now()) != nonce);
        clock.advance(150s);
        QVERIFY(!memory.isNonce(nonce, clock.now()));
        QVERIFY(!memory.isNonce("", clock.now()));
        QVERIFY(!memory.isNonce(nonce.left(5), clock.now()));

        FixedRandom random;
        const auto one = ProofMemory::make(random, clock.now()).value();
        const auto two = ProofMemory::make(random, clock.now()).value();
        QVERIFY(!two->isNonce(one->nonce(clock.now()), clock.now()));
    }

    void F9_proofsFromBeforeTheStart_needANonce()
    {
        MockClock clock;
        ProofMemory memory(key(), clock.now());
        const auto start = clock.now();
        // One that was used before may have been made by a clock that is ten seconds ahead.
        QVERIFY(memory.mayPredate(start - 60s, clock.now()));
        QVERIFY(memory.mayPredate(start + 10s, clock.now()));
        QVERIFY(!memory.mayPredate(start + 11s, clock.now()));
    }

    void clockThatGoesBack_revivesNoProofAndNoNonce()
    {
        MockClock clock;
        ProofMemory memory(key(), clock.now());
        clock.advance(1h + 30s);
        const auto before = clock.now();
        const QByteArray nonce = memory.nonce(before);
        QVERIFY(!memory.mayPredate(before, before));
        QCOMPARE(memory.remember(id(1), before, Share::Whole), Verdict::Fresh);
        // Requests that overtake each other are no jump.
        QVERIFY(!memory.mayPredate(before, before - 4s));
        QVERIFY(memory.isNonce(nonce, before - 4s));

        clock.advance(-30min);
        QVERIFY(memory.mayPredate(clock.now(), clock.now()));
        QVERIFY(!memory.isNonce(nonce, clock.now()));
        for (int minute = 0; minute < 30; ++minute) {
            clock.advance(1min);
            (void)memory.remember(id(100 + minute), clock.now(), Share::Whole);
        }
        // The same moment a second time: the proof of then counts only with a nonce of now.
        QCOMPARE(clock.now(), before);
        QVERIFY(memory.mayPredate(before, before));
        QVERIFY(!memory.isNonce(nonce, before));
        QVERIFY(!memory.mayPredate(before + 11s, before + 11s));
    }

    void KT15_failingRandomSource_makesNoMemory()
    {
        BrokenRandom random;
        QVERIFY(!ProofMemory::make(random, server::base::Timestamp()));
    }

    void F9_fiftyUsesAtOnce_haveOneWinner()
    {
        MockClock clock;
        ProofMemory memory(key(), clock.now());
        for (int round = 0; round < 50; ++round) {
            std::atomic<int> fresh = 0;
            {
                std::vector<std::jthread> threads;
                for (int i = 0; i < 50; ++i) {
                    threads.emplace_back([&] {
                        if (memory.remember(id(round), clock.now(), Share::Whole) == Verdict::Fresh)
                            ++fresh;
                    });
                }
            }
            QCOMPARE(fresh.load(), 1);
        }
    }
};

QTEST_GUILESS_MAIN(ProofMemoryTest)
#include "tst_proofmemory.moc"
