// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.1.2 and 6: fifty connections at once, one winner.
#include "tests/support/programs.h"
#include "tests/support/samplesetup.h"
#include "tests/support/webclient.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tests::support;

class tst_Races : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void fiftyConnectionsOneCode_haveOneWinner();
    void fiftyConnectionsOneRefreshToken_haveOneWinner();
    void RV05_rotationsAndRevocationsAtOnce_leaveNothingAlive();

private:
    static constexpr int connections = 50;
    static constexpr int rounds = 4;
    QList<RawAnswer> allAtOnce(const std::function<RawAnswer()> &ask) const
    {
        QList<RawAnswer> answers(connections);
        std::barrier start(connections);
        std::vector<std::thread> threads;
        for (int i = 0; i < connections; ++i) {
            RawAnswer *answer = &answers[i];
            threads.emplace_back([&start, &ask, answer] {
                start.arrive_and_wait();
                *answer = ask();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        return answers;
    }
    /// One 200, forty-nine invalid_grant, nothing else.
    static void checkOneWinner(const QList<RawAnswer> &answers)
    {
        int winners = 0;
        for (const RawAnswer &answer : answers) {
            if (answer.status == 200) {
                ++winners;
            } else {
                QVERIFY2(answer.status == 400, answer.head.constData());
                QCOMPARE(jsonOf(answer.body)[u"error"_s].toString(), u"invalid_grant"_s);
            }
        }
        QCOMPARE(winners, 1);
    }
    CodeFlow newFlow() const
    {
        return {m_service.port(), {sample::portalId, sample::portalSecret, sample::redirectUri}};
    }
    ServiceRun m_service;
};

void tst_Races::initTestCase()
{
    QVERIFY(m_service.makeSample());
    QVERIFY(m_service.start());
}

void tst_Races::fiftyConnectionsOneCode_haveOneWinner()
{
    for (int round = 0; round < rounds; ++round) {
        CodeFlow flow = newFlow();
        const QByteArray code = flow.codeFor("marta", sample::martaPassword);
        QVERIFY(!code.isEmpty());
        const auto answers = allAtOnce([&] { return flow.redeem(code); });
        checkOneWinner(answers);
        // The others were replays with the right client, address and verifier: nothing stays
        // usable.
        for (const RawAnswer &answer : answers) {
            const QByteArray access = jsonOf(answer.body)[u"access_token"_s].toString().toLatin1();
            if (!access.isEmpty())
                QCOMPARE(flow.userinfo(access).status, 401);
        }
    }
}

void tst_Races::fiftyConnectionsOneRefreshToken_haveOneWinner()
{
    for (int round = 0; round < rounds; ++round) {
        CodeFlow flow = newFlow();
        const auto redeemed = flow.redeem(flow.codeFor("marta", sample::martaPassword));
        QCOMPARE(redeemed.status, 200);
        const QByteArray refresh = jsonOf(redeemed.body)[u"refresh_token"_s].toString().toLatin1();
        const auto answers = allAtOnce([&] { return flow.refresh(refresh); });
        checkOneWinner(answers);
        for (const RawAnswer &answer : answers) {
            const QByteArray next = jsonOf(answer.body)[u"refresh_token"_s].toString().toLatin1();
            if (!next.isEmpty())
                QCOMPARE(flow.refresh(next).status, 400);
        }
    }
}

void tst_Races::RV05_rotationsAndRevocationsAtOnce_leaveNothingAlive()
{
    for (int round = 0; round < rounds; ++round) {
        CodeFlow flow = newFlow();
        const auto redeemed = flow.redeem(flow.codeFor("marta", sample::martaPassword));
        QCOMPARE(redeemed.status, 200);
        const QByteArray refresh = jsonOf(redeemed.body)[u"refresh_token"_s].toString().toLatin1();
        std::atomic<int> number = 0;
        const auto answers = allAtOnce([&] {
            if (++number % 2 == 0)
                return flow.refresh(refresh);
            return WebClient(m_service.port())
                .post("/api/o/oauth/v2/revoke", {{"token", refresh},
                                                 {"client_id", sample::portalId},
                                                 {"client_secret", sample::portalSecret}});
        });
        for (const RawAnswer &answer : answers) {
            QVERIFY2(answer.status == 200 || answer.status == 400, answer.head.constData());
            const auto tokens = jsonOf(answer.body);
            if (!tokens.contains(u"access_token"_s))
                continue;
            // Born before the revocation, and dead with it.
            QCOMPARE(flow.userinfo(tokens[u"access_token"_s].toString().toLatin1()).status, 401);
            QCOMPARE(flow.refresh(tokens[u"refresh_token"_s].toString().toLatin1()).status, 400);
        }
    }
}

QTEST_GUILESS_MAIN(tst_Races)
#include "tst_races.moc"
