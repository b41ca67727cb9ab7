// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7523 section 3, RFC 7591 section 3: what counts once, counts once over connections and kills;
// a client that was told it is registered is.
#include "tests/support/clientsigner.h"
#include "tests/support/programs.h"
#include "tests/support/samplesetup.h"
#include "tests/support/webclient.h"

#include <QFile>
#include <QTest>

#include <barrier>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tests::support;

class tst_Enrolment : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void CA12_assertion_isUsedUpForGood_alsoAfterAKill();
    void CA12_killDuringTheUse_neverLetsAnAssertionPassTwice();
    void CA12_fiftyConnectionsOneAssertion_haveOneWinner();
    void registeredClient_outlivesAKill();
    void killDuringTheRegistration_neverLosesWhatWasAnswered();
    void fiftyConnectionsOneInitialToken_registerAsManyAsItAllows();

private:
    static constexpr int connections = 50;
    static constexpr auto registration = "/api/o/oauth/v2/register";

    template<class Ask>
    static QList<RawAnswer> allAtOnce(Ask ask)
    {
        QList<RawAnswer> answers(connections);
        std::barrier start(connections);
        std::vector<std::thread> threads;
        for (RawAnswer &answer : answers) {
            threads.emplace_back([&start, &ask, &answer] {
                start.arrive_and_wait();
                answer = ask();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        return answers;
    }
    void killNow()
    {
        m_service.kill();
        QVERIFY(m_service.start());
    }
    QByteArray newAssertion()
    {
        const qint64 now = server::base::toSeconds(server::base::SystemClock().now());
        return m_key.sign({{u"iss"_s, u"signing-service"_s},
                           {u"sub"_s, u"signing-service"_s},
                           {u"aud"_s, QString::fromLatin1(m_service.issuer())},
                           {u"iat"_s, now},
                           {u"exp"_s, now + 120},
                           {u"jti"_s, u"assertion-%1"_s.arg(++m_assertions)}});
    }
    RawAnswer show(const QByteArray &assertion) const
    {
        return WebClient(m_service.port())
            .post("/api/o/oauth/v2/token",
                  assertionFields(assertion)
                      + Form{{"grant_type", "refresh_token"}, {"refresh_token", "unknown"}});
    }
    /// The client was believed; that there is no such token comes after.
    static bool passed(const RawAnswer &answer)
    {
        return jsonOf(answer.body)[u"error"_s].toString() == u"invalid_grant"_s;
    }
    QByteArray initialToken(int uses) const
    {
        const auto made = m_service.control({u"token"_s, u"create"_s, u"--module"_s, u"helpdesk"_s,
                                             u"--template"_s, u"Sign-in and API"_s, u"--uses"_s,
                                             QString::number(uses)});
        return made.json()[u"token"_s].toString().toLatin1();
    }
    RawAnswer enrol(const QByteArray &token) const
    {
        static std::atomic<int> made = 0;
        const QByteArray body = "{\"client_name\":\"Newcomer " + QByteArray::number(++made)
                                + "\",\"redirect_uris\":[\"https://new.example/cb\"],"
                                  "\"token_endpoint_auth_method\":\"client_secret_post\"}";
        RawClient client(m_service.port());
        return client.ask("POST " + QByteArray(registration) + " HTTP/1.1\r\nHost: 127.0.0.1:"
                              + QByteArray::number(m_service.port()) + "\r\nAuthorization: Bearer "
                              + token + "\r\nContent-Type: application/json\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body,
                          20000);
    }
    /// What was answered holds: the client reads itself and is known at the token endpoint.
    bool isThere(const RawAnswer &answer) const
    {
        const auto client = jsonOf(answer.body);
        const auto text = [&](const char *name) {
            return client[QLatin1StringView(name)].toString().toLatin1();
        };
        WebClient service(m_service.port());
        const auto read =
            service.get(QByteArray(registration) + '/' + text("client_id"),
                        "Authorization: Bearer " + text("registration_access_token") + "\r\n");
        const auto used =
            service.post("/api/o/oauth/v2/token", {{"grant_type", "refresh_token"},
                                                   {"refresh_token", "unknown"},
                                                   {"client_id", text("client_id")},
                                                   {"client_secret", text("client_secret")}});
        return read.status == 200 && passed(used);
    }

    ServiceRun m_service;
    ClientSigner m_key;
    int m_assertions = 0;
};

void tst_Enrolment::initTestCase()
{
    QVERIFY(m_service.makeSample());
    const QJsonObject signing{{u"name"_s, u"Signing service"_s},
                              {u"template"_s, u"Signed"_s},
                              {u"client_id"_s, u"signing-service"_s},
                              {u"redirect_uris"_s, QJsonArray{u"https://signing.example/cb"_s}},
                              {u"token_endpoint_auth_method"_s, u"private_key_jwt"_s},
                              {u"jwks"_s, m_key.jwks()}};
    const QJsonObject keys{{u"name"_s, u"Signed"_s},
                           {u"preset"_s, u"external-service"_s},
                           {u"scopes"_s, QJsonArray{u"api"_s}},
                           {u"auth_methods"_s, QJsonArray{u"private_key_jwt"_s}}};
    const QJsonObject module{{u"code"_s, u"helpdesk"_s},
                             {u"templates"_s, QJsonArray{keys}},
                             {u"clients"_s, QJsonArray{signing}}};
    const QJsonObject setup{
        {u"server"_s, QJsonObject{{u"registration"_s, u"initial_access_token"_s}}},
        {u"modules"_s, QJsonArray{module}}};
    QFile file(m_service.path(u"enrolment.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QJsonDocument(setup).toJson());
    file.close();
    const auto applied = m_service.control({u"apply"_s, file.fileName()});
    QVERIFY2(applied.status == 0, applied.errors.constData());
    QVERIFY(m_service.start());
}

void tst_Enrolment::CA12_assertion_isUsedUpForGood_alsoAfterAKill()
{
    const QByteArray assertion = newAssertion();
    const auto first = show(assertion);
    QVERIFY2(passed(first), first.body);
    killNow();
    const auto again = show(assertion);
    QCOMPARE(again.status, 401);
    QCOMPARE(jsonOf(again.body)[u"error"_s].toString(), u"invalid_client"_s);
    QVERIFY(passed(show(newAssertion())));
}

void tst_Enrolment::CA12_killDuringTheUse_neverLetsAnAssertionPassTwice()
{
    for (int round = 0; round < 8; ++round) {
        const QByteArray assertion = newAssertion();
        RawAnswer first;
        std::thread client([&] { first = show(assertion); });
        std::this_thread::sleep_for(std::chrono::microseconds(400 * round));
        m_service.kill();
        client.join();
        QVERIFY(m_service.start());
        const auto second = show(assertion);
        QVERIFY(!(passed(first) && passed(second)));
        QVERIFY(!passed(show(assertion)));
    }
}

void tst_Enrolment::CA12_fiftyConnectionsOneAssertion_haveOneWinner()
{
    for (int round = 0; round < 3; ++round) {
        const QByteArray assertion = newAssertion();
        const auto answers = allAtOnce([&] { return show(assertion); });
        QCOMPARE(std::count_if(answers.begin(), answers.end(), passed), 1);
        const auto refused =
            std::count_if(answers.begin(), answers.end(),
                          [](const RawAnswer &each) { return each.status == 401; });
        QCOMPARE(refused, connections - 1);
    }
}

void tst_Enrolment::registeredClient_outlivesAKill()
{
    const QByteArray token = initialToken(1);
    QVERIFY(!token.isEmpty());
    const auto made = enrol(token);
    m_service.kill();
    QVERIFY2(made.status == 201, made.head + made.body);
    QVERIFY(m_service.start());
    QVERIFY(isThere(made));
    // The use of the token was part of the same write.
    QCOMPARE(enrol(token).status, 401);
}

void tst_Enrolment::killDuringTheRegistration_neverLosesWhatWasAnswered()
{
    for (int round = 0; round < 8; ++round) {
        const QByteArray token = initialToken(1);
        RawAnswer first;
        std::thread client([&] { first = enrol(token); });
        std::this_thread::sleep_for(std::chrono::microseconds(500 * round));
        m_service.kill();
        client.join();
        QVERIFY(m_service.start());
        if (first.status == 201)
            QVERIFY(isThere(first));
        const auto second = enrol(token);
        QVERIFY2(second.status == 201 || second.status == 401, second.head);
        QVERIFY(!(first.status == 201 && second.status == 201));
    }
}

void tst_Enrolment::fiftyConnectionsOneInitialToken_registerAsManyAsItAllows()
{
    constexpr int uses = 3;
    const QByteArray token = initialToken(uses);
    const auto answers = allAtOnce([&] { return enrol(token); });
    int registered = 0;
    for (const auto &answer : answers) {
        if (answer.status != 201) {
            // Whoever is late finds it used up, and after ten such tries is slowed.
            QVERIFY2(answer.status == 401 || answer.status == 429, answer.head);
            continue;
        }
        ++registered;
        QVERIFY(isThere(answer));
    }
    QVERIFY(registered >= 1 && registered <= uses);
}

QTEST_GUILESS_MAIN(tst_Enrolment)
#include "tst_enrolment.moc"
