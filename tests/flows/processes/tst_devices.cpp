// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 with a kill -9 between its steps and in the middle of a redemption; fifty devices at
// once, one winner.
#include "tests/support/programs.h"
#include "tests/support/samplesetup.h"
#include "tests/support/webclient.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace tests::support;

class tst_Devices : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void killBetweenTwoSteps_keepsTheFlowsPromises_data();
    void killBetweenTwoSteps_keepsTheFlowsPromises();
    void killDuringARedemption_neverGivesTokensTwice();
    void TK01_fiftyConnectionsOneDeviceCode_haveOneWinner();

private:
    enum Step { Asked, Polled, SignedIn, Typed, Allowed, Steps };
    struct Codes
    {
        QByteArray device, user;
    };
    Codes ask();
    RawAnswer poll(const QByteArray &deviceCode);
    RawAnswer userinfo(const QByteArray &accessToken);
    /// The person's part as a whole.
    void allow(const QByteArray &userCode);
    RawAnswer openDevicePage(WebClient &browser, const QByteArray &userCode);
    void killAfter(Step step);
    void killNow();

    ServiceRun m_service;
    Step m_killAfter = Steps;
};

void tst_Devices::initTestCase()
{
    QVERIFY(m_service.makeSample());
    const QJsonObject devices{
        {u"name"_s, u"Devices"_s},
        {u"preset"_s, u"external-service"_s},
        {u"scopes"_s, QJsonArray{u"openid"_s}},
        {u"grant_types"_s, QJsonArray{u"urn:ietf:params:oauth:grant-type:device_code"_s}}};
    const QJsonObject display{{u"name"_s, u"Room display"_s},
                              {u"template"_s, u"Devices"_s},
                              {u"client_id"_s, u"room-display"_s},
                              {u"token_endpoint_auth_method"_s, u"none"_s}};
    const QJsonObject module{{u"code"_s, u"helpdesk"_s},
                             {u"templates"_s, QJsonArray{devices}},
                             {u"clients"_s, QJsonArray{display}}};
    QFile file(m_service.path(u"devices.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{u"modules"_s, QJsonArray{module}}}).toJson());
    file.close();
    const auto applied = m_service.control({u"apply"_s, file.fileName()});
    QVERIFY2(applied.status == 0, applied.errors.constData());
    QVERIFY(m_service.start());
}

tst_Devices::Codes tst_Devices::ask()
{
    const auto answer =
        WebClient(m_service.port())
            .post("/api/o/oauth/v2/device_authorization", {{"client_id", "room-display"}});
    const auto json = jsonOf(answer.body);
    return {json[u"device_code"_s].toString().toLatin1(),
            json[u"user_code"_s].toString().toLatin1()};
}

RawAnswer tst_Devices::poll(const QByteArray &deviceCode)
{
    return WebClient(m_service.port())
        .post("/api/o/oauth/v2/token",
              {{"client_id", "room-display"},
               {"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
               {"device_code", deviceCode}});
}

RawAnswer tst_Devices::userinfo(const QByteArray &accessToken)
{
    return WebClient(m_service.port())
        .get("/api/o/oauth/v2/userinfo", "Authorization: Bearer " + accessToken + "\r\n");
}

RawAnswer tst_Devices::openDevicePage(WebClient &browser, const QByteArray &userCode)
{
    auto page = browser.get("/device?user_code=" + userCode);
    const auto signIn = formWith(page.body, "sign-in");
    if (!signIn)
        return page;
    const auto answer =
        browser.submit(*signIn, {{"login", "marta"}, {"password", sample::martaPassword}});
    return browser.get(browser.localTarget(answer));
}

void tst_Devices::killNow()
{
    m_service.kill();
    QVERIFY(m_service.start());
}

void tst_Devices::killAfter(Step step)
{
    if (step == m_killAfter)
        killNow();
}

void tst_Devices::allow(const QByteArray &userCode)
{
    WebClient browser(m_service.port());
    const auto form = formWith(openDevicePage(browser, userCode).body, "continue");
    QVERIFY(form);
    killAfter(SignedIn);
    const auto consent = browser.submit(*form, {{"user_code", userCode}});
    const auto decision = formWith(consent.body, "allow");
    QVERIFY2(decision, consent.body.constData());
    QVERIFY(consent.body.contains(userCode) && consent.body.contains("127.0.0.1"));
    killAfter(Typed);
    const auto done = browser.submit(*decision);
    QCOMPARE(done.status, 200);
    QVERIFY2(done.body.contains("id=\"device-allowed\""), done.body.constData());
    killAfter(Allowed);
}

void tst_Devices::killBetweenTwoSteps_keepsTheFlowsPromises_data()
{
    QTest::addColumn<int>("after");
    static const char *const names[Steps] = {"after the codes", "after a poll", "after the sign-in",
                                             "after the user code", "after the consent"};
    for (int step = 0; step < Steps; ++step)
        QTest::newRow(names[step]) << step;
}

void tst_Devices::killBetweenTwoSteps_keepsTheFlowsPromises()
{
    QFETCH(int, after);
    m_killAfter = Step(after);
    const auto codes = ask();
    QVERIFY(!codes.device.isEmpty());
    killAfter(Asked);
    QCOMPARE(jsonOf(poll(codes.device).body)[u"error"_s].toString(), u"authorization_pending"_s);
    killAfter(Polled);
    if (after != Polled) // a slow start would bring the next poll in time
        QCOMPARE(jsonOf(poll(codes.device).body)[u"error"_s].toString(), u"slow_down"_s);
    allow(codes.user);
    const auto tokens = poll(codes.device);
    QVERIFY2(tokens.status == 200, tokens.body.constData());
    const QByteArray access = jsonOf(tokens.body)[u"access_token"_s].toString().toLatin1();
    killNow();
    QCOMPARE(userinfo(access).status, 200);
    QCOMPARE(jsonOf(poll(codes.device).body)[u"error"_s].toString(), u"invalid_grant"_s);
}

void tst_Devices::killDuringARedemption_neverGivesTokensTwice()
{
    m_killAfter = Steps;
    for (int round = 0; round < 8; ++round) {
        const auto codes = ask();
        allow(codes.user);
        RawAnswer first;
        std::thread device([&] { first = poll(codes.device); });
        std::this_thread::sleep_for(std::chrono::microseconds(300 * round));
        m_service.kill();
        device.join();
        QVERIFY(m_service.start());
        const auto second = poll(codes.device);
        QVERIFY2(second.status == 200 || second.status == 400, second.head.constData());
        QVERIFY(!(first.status == 200 && second.status == 200));
        QCOMPARE(poll(codes.device).status, 400);
    }
}

void tst_Devices::TK01_fiftyConnectionsOneDeviceCode_haveOneWinner()
{
    m_killAfter = Steps;
    const auto codes = ask();
    allow(codes.user);
    std::vector<RawAnswer> answers(50);
    std::vector<std::thread> threads;
    for (auto &answer : answers)
        threads.emplace_back([this, &answer, &codes] { answer = poll(codes.device); });
    for (auto &thread : threads)
        thread.join();
    int winners = 0;
    for (const auto &answer : answers) {
        winners += answer.status == 200 ? 1 : 0;
        if (answer.status != 200)
            QCOMPARE(jsonOf(answer.body)[u"error"_s].toString(), u"invalid_grant"_s);
    }
    QCOMPARE(winners, 1);
}

QTEST_GUILESS_MAIN(tst_Devices)
#include "tst_devices.moc"
