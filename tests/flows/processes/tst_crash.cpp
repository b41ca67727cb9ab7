// SPDX-License-Identifier: GPL-3.0-or-later
// The code flow with a kill -9 between its steps: what was answered holds after the restart.
#include "tests/support/programs.h"
#include "tests/support/samplesetup.h"
#include "tests/support/webclient.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace tests::support;

class tst_Crash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void RV12_rowX10_killBetweenTwoSteps_keepsTheFlowsPromises_data();
    void RV12_rowX10_killBetweenTwoSteps_keepsTheFlowsPromises();
    void killDuringARedemption_neverGivesTokensTwice();
    void killDuringARefresh_neverLeavesTwoLiveTokens();
    void F6_pushedRequest_outlivesAKill_andIsUsedUpForGood();
    void AZ20_killDuringTheAnswer_neverGivesTwoCodes();

private:
    enum Step { Opened, SignedIn, Shown, Allowed, Redeemed, Used, Refreshed, Revoked, Steps };
    static CodeFlow::Client portal()
    {
        return {sample::portalId, sample::portalSecret, sample::redirectUri};
    }
    /// Kills and starts again when `step` is the one of this row.
    void killAfter(Step step);
    void killNow();
    void takeConsentBack(CodeFlow &flow);

    ServiceRun m_service;
    Step m_killAfter = Opened;
};

void tst_Crash::initTestCase()
{
    QVERIFY(m_service.makeSample());
    QVERIFY(m_service.start());
}

void tst_Crash::killNow()
{
    m_service.kill();
    QVERIFY(m_service.start());
}

void tst_Crash::killAfter(Step step)
{
    if (step == m_killAfter)
        killNow();
}

void tst_Crash::takeConsentBack(CodeFlow &flow)
{
    WebClient &browser = flow.browser();
    auto page = browser.get("/profile");
    QCOMPARE(page.status, 200);
    auto form = formWith(page.body, "revoke-1");
    QVERIFY2(form, page.body.constData());
    auto answer = browser.submit(*form);
    if (const auto question = formWith(answer.body, "confirm-revoke"))
        answer = browser.submit(*question);
    QVERIFY2(answer.status == 303, answer.head.constData());
}

void tst_Crash::RV12_rowX10_killBetweenTwoSteps_keepsTheFlowsPromises_data()
{
    QTest::addColumn<int>("after");
    static const char *const names[Steps] = {"after the sign-in page", "after the sign-in",
                                             "after the consent page", "after the consent",
                                             "after the redemption",   "after a use of the token",
                                             "after a refresh",        "after the revocation"};
    for (int step = 0; step < Steps; ++step)
        QTest::newRow(names[step]) << step;
}

void tst_Crash::RV12_rowX10_killBetweenTwoSteps_keepsTheFlowsPromises()
{
    QFETCH(int, after);
    m_killAfter = Step(after);
    CodeFlow flow(m_service.port(), portal());

    QCOMPARE(flow.openAuthorize().status, 200);
    killAfter(Opened);
    QCOMPARE(flow.signIn("marta", sample::martaPassword).status, 303);
    killAfter(SignedIn);
    QCOMPARE(flow.openConsent().status, 200);
    killAfter(Shown);
    QCOMPARE(flow.allow().status, 303);
    const QByteArray code = flow.code();
    QVERIFY(!code.isEmpty());
    killAfter(Allowed);

    const auto redeemed = flow.redeem(code);
    QVERIFY2(redeemed.status == 200, redeemed.body.constData());
    const QByteArray access = jsonOf(redeemed.body)[u"access_token"_s].toString().toLatin1();
    const QByteArray refresh = jsonOf(redeemed.body)[u"refresh_token"_s].toString().toLatin1();
    killAfter(Redeemed);
    QCOMPARE(flow.userinfo(access).status, 200);
    killAfter(Used);
    const auto refreshed = flow.refresh(refresh);
    QVERIFY2(refreshed.status == 200, refreshed.body.constData());
    const QByteArray access2 = jsonOf(refreshed.body)[u"access_token"_s].toString().toLatin1();
    const QByteArray refresh2 = jsonOf(refreshed.body)[u"refresh_token"_s].toString().toLatin1();
    killAfter(Refreshed);
    QCOMPARE(flow.userinfo(access2).status, 200);
    takeConsentBack(flow);
    killAfter(Revoked);

    QCOMPARE(flow.userinfo(access).status, 401);
    QCOMPARE(flow.userinfo(access2).status, 401);
    QCOMPARE(flow.introspect(access2).body, QByteArray("{\"active\":false}"));
    for (const auto &spent : {flow.refresh(refresh), flow.refresh(refresh2), flow.redeem(code)}) {
        QCOMPARE(spent.status, 400);
        QCOMPARE(jsonOf(spent.body)[u"error"_s].toString(), u"invalid_grant"_s);
    }
}

void tst_Crash::killDuringARedemption_neverGivesTokensTwice()
{
    for (int round = 0; round < 8; ++round) {
        CodeFlow flow(m_service.port(), portal());
        const QByteArray code = flow.codeFor("marta", sample::martaPassword);
        QVERIFY(!code.isEmpty());
        RawAnswer first;
        std::thread service([&] { first = flow.redeem(code); });
        std::this_thread::sleep_for(std::chrono::microseconds(300 * round));
        m_service.kill();
        service.join();
        QVERIFY(m_service.start());
        const auto second = flow.redeem(code);
        QVERIFY2(second.status == 200 || second.status == 400, second.head.constData());
        QVERIFY(!(first.status == 200 && second.status == 200));
        if (first.status == 200) {
            // The second attempt was a replay: it ended what the first one began.
            const QByteArray access = jsonOf(first.body)[u"access_token"_s].toString().toLatin1();
            QCOMPARE(flow.userinfo(access).status, 401);
        }
        QCOMPARE(flow.redeem(code).status, 400);
    }
}

void tst_Crash::killDuringARefresh_neverLeavesTwoLiveTokens()
{
    for (int round = 0; round < 8; ++round) {
        CodeFlow flow(m_service.port(), portal());
        const auto redeemed = flow.redeem(flow.codeFor("marta", sample::martaPassword));
        QCOMPARE(redeemed.status, 200);
        const QByteArray old = jsonOf(redeemed.body)[u"refresh_token"_s].toString().toLatin1();
        RawAnswer first;
        std::thread service([&] { first = flow.refresh(old); });
        std::this_thread::sleep_for(std::chrono::microseconds(300 * round));
        m_service.kill();
        service.join();
        QVERIFY(m_service.start());
        const auto again = flow.refresh(old);
        QVERIFY(!(first.status == 200 && again.status == 200));
        if (first.status == 200) {
            const QByteArray newer = jsonOf(first.body)[u"refresh_token"_s].toString().toLatin1();
            QCOMPARE(flow.refresh(newer).status, 400);
        }
    }
}

void tst_Crash::F6_pushedRequest_outlivesAKill_andIsUsedUpForGood()
{
    CodeFlow flow(m_service.port(), portal());
    const auto pushed = flow.push({{"prompt", "login"}});
    QVERIFY2(pushed.status == 201, pushed.head + pushed.body);
    const QByteArray reference = jsonOf(pushed.body)[u"request_uri"_s].toString().toLatin1();
    killNow();
    QCOMPARE(flow.openPushed(reference).status, 200);
    killNow();
    QCOMPARE(flow.signIn("marta", sample::martaPassword).status, 303);
    flow.openConsent();
    killNow();
    if (flow.code().isEmpty())
        QCOMPARE(flow.allow().status, 303);
    QVERIFY(!flow.code().isEmpty());
    killNow();
    QCOMPARE(flow.redeem(flow.code()).status, 200);
    const auto again = flow.openPushed(reference);
    QCOMPARE(again.status, 400);
    QVERIFY2(again.body.contains("invalid_request_uri"), again.body.constData());
    QVERIFY(again.header("location").isEmpty());
}

void tst_Crash::AZ20_killDuringTheAnswer_neverGivesTwoCodes()
{
    CodeFlow flow(m_service.port(), portal());
    QVERIFY(!flow.codeFor("marta", sample::martaPassword).isEmpty());
    for (int round = 0; round < 8; ++round) {
        const auto pushed = flow.push();
        QCOMPARE(pushed.status, 201);
        const QByteArray reference = jsonOf(pushed.body)[u"request_uri"_s].toString().toLatin1();
        RawAnswer first;
        std::thread browser([&] { first = flow.openPushed(reference); });
        std::this_thread::sleep_for(std::chrono::microseconds(300 * round));
        m_service.kill();
        browser.join();
        QVERIFY(m_service.start());
        const auto second = flow.openPushed(reference);
        const auto hasCode = [](const RawAnswer &answer) {
            return !queryValue(answer.header("location"), "code").isEmpty();
        };
        QVERIFY(!(hasCode(first) && hasCode(second)));
        QVERIFY(!hasCode(flow.openPushed(reference)));
    }
}

QTEST_GUILESS_MAIN(tst_Crash)
#include "tst_crash.moc"
