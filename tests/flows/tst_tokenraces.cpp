// SPDX-License-Identifier: GPL-3.0-or-later
// Security TK-01, TK-10, CO-12, RV-04, RV-05: several workers in several threads, one winner.
#include "tests/support/clientsigner.h"

#include <QTest>
#include <QThread>

#include <latch>
#include <thread>

using namespace server::oauth;
using namespace tests::support;

namespace {

constexpr int workers = 5;
constexpr int perWorker = 10;

/// CONSENTRY_RACE_ROUNDS=200 runs what the figures promise; a few rounds are enough to see a race
/// that is lost again and again.
int rounds()
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("CONSENTRY_RACE_ROUNDS", &given);
    return given && count > 0 ? count : 10;
}

struct Outcome
{
    QByteArray error; ///< empty: success
    QJsonObject json;
};

/// Sends every request at once from `workers` threads, each with an engine of its own, and collects
/// the answers.
QList<Outcome> sendAll(OauthRig &rig, const std::function<void(Engine &, int, ApiReply)> &send,
                       int count = perWorker)
{
    QList<Outcome> outcomes;
    std::mutex mutex;
    std::latch start(workers);
    std::vector<std::unique_ptr<QThread>> threads;
    for (int worker = 0; worker < workers; ++worker) {
        threads.emplace_back(QThread::create([&, worker] {
            const auto own = rig.makeWorker();
            int answered = 0;
            start.arrive_and_wait();
            for (int i = 0; i < count; ++i) {
                send(own->engine, worker * count + i, [&](ApiAnswer answer) {
                    Outcome outcome;
                    if (const auto *error = std::get_if<OAuthError>(&answer))
                        outcome.error = nameOf(error->code);
                    if (const auto *json = std::get_if<JsonAnswer>(&answer))
                        outcome.json = QJsonDocument::fromJson(json->json).object();
                    const std::lock_guard lock(mutex);
                    outcomes.append(outcome);
                    ++answered;
                });
            }
            const QDeadlineTimer deadline(60000);
            while (answered < count && !deadline.hasExpired())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    return outcomes;
}

QList<Outcome> winners(const QList<Outcome> &outcomes)
{
    QList<Outcome> list;
    for (const auto &outcome : outcomes) {
        if (outcome.error.isEmpty())
            list.append(outcome);
    }
    return list;
}

bool allOthersAre(const QList<Outcome> &outcomes, const QByteArray &error)
{
    return std::all_of(outcomes.begin(), outcomes.end(), [&](const Outcome &outcome) {
        return outcome.error.isEmpty() || outcome.error == error;
    });
}

} // namespace

class TokenRacesTest : public QObject
{
    Q_OBJECT

private slots:
    void TK01_fiftyRedeemersOfOneCode_haveOneWinner()
    {
        OauthRig rig;
        OauthService service(rig);
        OauthBrowser browser(rig);
        for (int round = 0; round < rounds(); ++round) {
            const auto body = parametersOf(service.credentials()
                                           + Fields{{"grant_type", "authorization_code"},
                                                    {"code", browser.code()},
                                                    {"redirect_uri", OauthRig::redirectUri()}});
            const auto outcomes = sendAll(rig, [&](Engine &engine, int, ApiReply reply) {
                engine.token(body, rig.meta(), std::move(reply));
            });
            QCOMPARE(outcomes.size(), workers * perWorker);
            QCOMPARE(winners(outcomes).size(), 1);
            QVERIFY(allOthersAre(outcomes, "invalid_grant"));
            // TK-02: the losers replayed with everything right, so the winner's connection has
            // ended.
            const auto token = winners(outcomes).first().json.value(QStringLiteral("access_token"));
            QCOMPARE(service.userinfo(token.toString().toUtf8()).error,
                     QByteArray("invalid_token"));
        }
    }

    void TK01_fiftyPollersOfOneDeviceCode_haveOneWinner()
    {
        OauthRig rig;
        rig.changePolicy([](server::domain::TemplatePolicy &policy) {
            policy.grantTypes.append(server::domain::GrantType::DeviceCode);
        });
        OauthService service(rig);
        OauthBrowser browser(rig);
        browser.code();
        for (int round = 0; round < rounds(); ++round) {
            const auto codes = service.ask([&](auto reply) {
                rig.engine().deviceAuthorization(parametersOf(service.credentials()), rig.meta(),
                                                 reply);
            });
            auto page = browser.browse(
                [&](auto reply) { rig.engine().devicePage({}, browser.meta(), reply); });
            page = browser.post(&Engine::deviceCode,
                                std::get<DevicePage>(page).hidden
                                    + Fields{{"user_code", codes.text("user_code")}});
            browser.post(&Engine::decideDevice,
                         std::get<ConsentPage>(page).hidden + Fields{{"decision", "allow"}});
            const auto body = parametersOf(
                service.credentials()
                + Fields{{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                         {"device_code", codes.text("device_code")}});
            const auto outcomes = sendAll(rig, [&](Engine &engine, int, ApiReply reply) {
                engine.token(body, rig.meta(), std::move(reply));
            });
            QCOMPARE(outcomes.size(), workers * perWorker);
            QCOMPARE(winners(outcomes).size(), 1);
            QVERIFY(allOthersAre(outcomes, "invalid_grant"));
        }
    }

    void TK10_fiftyRefreshersOfOneToken_haveOneWinner()
    {
        OauthRig rig;
        OauthService service(rig);
        OauthBrowser browser(rig);
        for (int round = 0; round < rounds(); ++round) {
            const auto tokens = service.redeem(browser.code());
            const auto body =
                parametersOf(service.credentials()
                             + Fields{{"grant_type", "refresh_token"},
                                      {"refresh_token", tokens.text("refresh_token")}});
            const auto outcomes = sendAll(rig, [&](Engine &engine, int, ApiReply reply) {
                engine.token(body, rig.meta(), std::move(reply));
            });
            QCOMPARE(outcomes.size(), workers * perWorker);
            QCOMPARE(winners(outcomes).size(), 1);
            QVERIFY(allOthersAre(outcomes, "invalid_grant"));
            const auto successor =
                winners(outcomes).first().json.value(QStringLiteral("refresh_token"));
            QCOMPARE(service.refresh(successor.toString().toUtf8()).error,
                     QByteArray("invalid_grant"));
        }
    }

    void TK13_withGrace_parallelUseLeavesOneLiveSuccessor()
    {
        OauthRig rig;
        rig.changePolicy([](server::domain::TemplatePolicy &policy) {
            policy.reuseGrace = server::base::Seconds(60);
        });
        OauthService service(rig);
        const auto tokens = service.redeem(OauthBrowser(rig).code());
        const auto body = parametersOf(service.credentials()
                                       + Fields{{"grant_type", "refresh_token"},
                                                {"refresh_token", tokens.text("refresh_token")}});
        const auto outcomes = sendAll(
            rig,
            [&](Engine &engine, int, ApiReply reply) {
                engine.token(body, rig.meta(), std::move(reply));
            },
            1);
        int live = 0;
        for (const auto &winner : winners(outcomes)) {
            const auto token = winner.json.value(QStringLiteral("refresh_token")).toString();
            live +=
                service.introspect(token.toUtf8()).json.value(QStringLiteral("active")).toBool();
        }
        QVERIFY(!winners(outcomes).isEmpty());
        QVERIFY2(live <= 1, "two live successors");
    }

    void RV05_revocationAgainstRefresh_leavesNoSurvivor()
    {
        OauthRig rig;
        OauthService service(rig);
        OauthBrowser browser(rig);
        for (int round = 0; round < 20; ++round) {
            const auto tokens = service.redeem(browser.code());
            const QByteArray old = tokens.text("refresh_token");
            const auto refresh =
                parametersOf(service.credentials()
                             + Fields{{"grant_type", "refresh_token"}, {"refresh_token", old}});
            const auto revoke = parametersOf(service.credentials() + Fields{{"token", old}});
            const auto outcomes = sendAll(
                rig,
                [&](Engine &engine, int number, ApiReply reply) {
                    if (number == 2)
                        engine.revocation(revoke, rig.meta(), std::move(reply));
                    else if (number == 3)
                        engine.token(refresh, rig.meta(), std::move(reply));
                    else
                        reply(EmptyAnswer());
                },
                1);
            for (const auto &outcome : outcomes) {
                const auto access = outcome.json.value(QStringLiteral("access_token")).toString();
                if (access.isEmpty())
                    continue;
                QCOMPARE(service.userinfo(access.toUtf8()).error, QByteArray("invalid_token"));
            }
        }
    }

    void CA12_fiftyUsesOfOneAssertion_haveOneWinner()
    {
        OauthRig rig;
        const ClientSigner signer;
        registerKey(rig, signer);
        for (int round = 0; round < 5; ++round) {
            const auto body =
                parametersOf(Fields{{"grant_type", "authorization_code"}, {"code", "unknown"}}
                             + assertionFields(signer.sign(assertionClaims(rig, "portal"))));
            const auto outcomes = sendAll(rig, [&](Engine &engine, int, ApiReply reply) {
                engine.token(body, rig.meta(), std::move(reply));
            });
            const auto authenticated =
                std::count_if(outcomes.begin(), outcomes.end(),
                              [](const Outcome &one) { return one.error == "invalid_grant"; });
            QCOMPARE(authenticated, 1);
            QCOMPARE(outcomes.size(), workers * perWorker);
        }
    }

    void AZ20_fiftyAnswersOnOnePushedRequest_giveOneCode()
    {
        OauthRig rig;
        OauthService service(rig);
        OauthBrowser browser(rig);
        QVERIFY(!browser.code().isEmpty()); // a session and a grant, so that answers come silently
        for (int round = 0; round < 5; ++round) {
            const auto pushed = service.ask([&](auto reply) {
                rig.engine().pushAuthorization(
                    parametersOf(OauthBrowser::request() + service.credentials()), rig.meta(),
                    reply);
            });
            const auto opening = parametersOf(
                {{"client_id", "portal"}, {"request_uri", pushed.text("request_uri")}});
            const auto outcomes = sendAll(rig, [&](Engine &engine, int, ApiReply reply) {
                engine.authorize(opening, browser.meta(), [reply](const BrowserAnswer &answer) {
                    if (!OauthBrowser::parameter(answer.page, "code").isEmpty())
                        return reply(EmptyAnswer());
                    const auto *page = std::get_if<ErrorPage>(&answer.page);
                    reply(page ? page->error : makeError(ErrorCode::ServerError, "no page"));
                });
            });
            QCOMPARE(outcomes.size(), workers * perWorker);
            QCOMPARE(winners(outcomes).size(), 1);
            QVERIFY(allOthersAre(outcomes, "invalid_request_uri"));
        }
    }

    void SL08_parallelWrongGuesses_areNotAllLookedAt()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto body = parametersOf(
            {{"client_id", "portal"}, {"client_secret", "wrong"}, {"grant_type", "refresh_token"}});
        const auto outcomes = sendAll(rig, [&](Engine &engine, int, ApiReply reply) {
            engine.token(body, rig.meta(), std::move(reply));
        });
        const auto looked = std::count_if(outcomes.begin(), outcomes.end(), [](const Outcome &one) {
            return one.error == "invalid_client";
        });
        QCOMPARE(looked, 10);
    }
};

QTEST_GUILESS_MAIN(TokenRacesTest)
#include "tst_tokenraces.moc"
