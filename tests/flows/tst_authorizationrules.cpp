// SPDX-License-Identifier: GPL-3.0-or-later
// Security AZ-01, AZ-10, AZ-12, AZ-14, AZ-15, AZ-17: what an authorization request may ask for.
#include "tests/support/jsontable.h"
#include "tests/support/oauthbrowser.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

namespace {

const QByteArray challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

} // namespace

class AuthorizationRulesTest : public QObject
{
    Q_OBJECT

    /// For requests that change nothing.
    std::unique_ptr<OauthRig> m_untouched;

    /// How a stranger's request ends: the error that goes to the client, the one on the page, or
    /// nothing where the person is asked to sign in.
    struct Outcome
    {
        QByteArray toClient;
        QByteArray onPage;
        bool asksToSignIn = false;
    };
    static Outcome outcomeOf(const Page &page)
    {
        const auto *error = std::get_if<ErrorPage>(&page);
        return {OauthBrowser::parameter(page, "error"),
                error ? nameOf(error->error.code) : QByteArray(),
                std::holds_alternative<SignInPage>(page)};
    }
    static Outcome ask(OauthRig &rig, const Fields &changes)
    {
        return outcomeOf(OauthBrowser(rig).authorize(OauthBrowser::request(changes)));
    }

private slots:
    void initTestCase() { m_untouched = std::make_unique<OauthRig>(); }
    void cleanupTestCase() { m_untouched.reset(); }

    void AZ01_noOtherAddressThanTheRegisteredBytes_isEverGoneTo()
    {
        OauthRig rig;
        QByteArray registered;
        QString type;
        int foreign = 0;
        for (const QJsonObject &row : jsonTable(u"redirect_matches"_s)) {
            if (registered != tableBytes(row[u"registered"]) || type != row[u"type"].toString()) {
                registered = tableBytes(row[u"registered"]);
                type = row[u"type"].toString();
                rig.changeClient("portal", [&](domain::Client &client) {
                    client.redirectUris = {domain::RedirectUri::parse(registered).value()};
                    client.metadata.applicationType = type == u"native"_s
                                                          ? domain::ApplicationType::Native
                                                          : domain::ApplicationType::Web;
                });
            }
            const QByteArray name = row[u"row"].toString().toUtf8();
            const QByteArray received = tableBytes(row[u"received"]);
            const auto page =
                OauthBrowser(rig).authorize(OauthBrowser::request({{"redirect_uri", received}}));
            const auto outcome = outcomeOf(page);
            if (row[u"matches"].toBool()) {
                QVERIFY2(outcome.asksToSignIn, name);
                continue;
            }
            ++foreign;
            const auto *error = std::get_if<ErrorPage>(&page);
            QVERIFY2(error && error->error.redirectUriFault && !error->error.mayRedirect, name);
        }
        QVERIFY(foreign >= 60);
    }

    void AZ10_onlyCode_andOnlyModesThatAreOffered_data()
    {
        QTest::addColumn<Fields>("changes");
        QTest::addColumn<QByteArray>("error");
        for (const char *type :
             {"token", "id_token", "id_token token", "none", "code token", "code id_token",
              "code id_token token", "Code", "code code", "code,token", "device_code"}) {
            QTest::newRow(QByteArray("AZ10 response_type ") + type)
                << Fields{{"response_type", type}} << QByteArray("unsupported_response_type");
        }
        for (const char *mode : {"fragment", "web_message", "jwt", "query.jwt", "form_post.jwt",
                                 "okta_post_message", "Query", "query fragment"}) {
            QTest::newRow(QByteArray("AZ10 response_mode ") + mode)
                << Fields{{"response_mode", mode}} << QByteArray("invalid_request");
        }
    }
    void AZ10_onlyCode_andOnlyModesThatAreOffered()
    {
        QFETCH(Fields, changes);
        const auto page = OauthBrowser(*m_untouched).authorize(OauthBrowser::request(changes));
        QTEST(OauthBrowser::parameter(page, "error"), "error");
        // What cannot be understood is told in the query.
        QCOMPARE(std::get<ClientRedirect>(page).mode, ClientRedirect::Mode::Query);
    }

    void AZ12_challengesOfAnotherLengthOrAlphabet_areRefused_data()
    {
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](const char *name, const QByteArray &sent) {
            QTest::newRow(name) << sent;
        };
        row("AZ12 one character", "a");
        row("AZ12 42 characters", challenge.left(42));
        row("AZ12 44 characters", challenge + "M");
        row("AZ12 128 characters", QByteArray(128, 'a'));
        row("AZ12 padding", challenge.left(42) + "=");
        row("AZ12 plus of another base64", challenge.left(42) + "+");
        row("AZ12 slash of another base64", challenge.left(42) + "/");
        row("AZ12 dot of a verifier", challenge.left(42) + ".");
        row("AZ12 tilde of a verifier", challenge.left(42) + "~");
        row("AZ12 blank", challenge.left(42) + " ");
        row("AZ12 line break", challenge.left(42) + "\n");
        row("AZ12 not ASCII", challenge.left(41) + "\xC3\xA9");
    }
    void AZ12_challengesOfAnotherLengthOrAlphabet_areRefused()
    {
        QFETCH(QByteArray, sent);
        for (const char *client : {"portal", "phone"}) {
            const auto outcome = ask(*m_untouched, {{"client_id", client},
                                                    {"code_challenge", sent},
                                                    {"code_challenge_method", "S256"}});
            QCOMPARE(outcome.toClient, QByteArray("invalid_request"));
        }
        QVERIFY(
            ask(*m_untouched, {{"code_challenge", challenge}, {"code_challenge_method", "S256"}})
                .asksToSignIn);
    }

    void AZ14_nothingOutsideTheTemplate_reachesTheConsent()
    {
        OauthRig rig;
        const auto asked = [&](const QByteArray &scope, const Fields &more = {}) {
            OauthBrowser browser(rig);
            auto page = browser.authorize(OauthBrowser::request(more + Fields{{"scope", scope}}));
            if (const auto *signIn = std::get_if<SignInPage>(&page))
                page = browser.followed(browser.signIn(*signIn, "marta", OauthRig::password()));
            QByteArrayList shown;
            if (const auto *consent = std::get_if<ConsentPage>(&page)) {
                for (const auto &each : consent->scopes)
                    shown.append(each.name);
            }
            return shown.isEmpty() ? OauthBrowser::parameter(page, "error") : shown.join(' ');
        };
        for (const char *bad : {"openid admin", "admin", "openid API", "openid api:write", "*",
                                "openid,api", "openid\tapi", "openid api\"", "openid \xC3\xA9"})
            QCOMPARE(asked(bad), QByteArray("invalid_scope"));
        // With openid come the scopes of the standard claims, and nothing else.
        QCOMPARE(asked("openid api profile email address phone"),
                 QByteArray("address api email openid phone profile"));
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.scopes = domain::ScopeSet::parse("api").value();
        });
        for (const char *bad : {"openid", "profile", "api email", "api offline_access"})
            QCOMPARE(asked(bad), QByteArray("invalid_scope"));
        // Neither do claims bring a scope that the template does not have.
        QCOMPARE(asked("api", {{"claims", R"({"userinfo":{"email":null,"phone_number":null}})"}}),
                 QByteArray("api"));
    }

    void AZ15_promptAndMaxAge_decideWhetherThePersonIsAsked()
    {
        OauthRig rig;
        QCOMPARE(ask(rig, {{"prompt", "none"}}).toClient, QByteArray("login_required"));
        for (const char *mixed : {"none login", "login none", "none consent", "none select_account",
                                  "none login consent"})
            QCOMPARE(ask(rig, {{"prompt", mixed}}).toClient, QByteArray("invalid_request"));

        OauthBrowser browser(rig);
        const auto idToken = OauthService(rig).redeem(browser.code()).text("id_token");
        rig.clock.advance(5s);
        const auto again = [&](const Fields &changes) {
            return browser.authorize(OauthBrowser::request(changes));
        };
        const auto isSignIn = [](const Page &page) {
            return std::holds_alternative<SignInPage>(page);
        };
        QVERIFY(!OauthBrowser::parameter(again({{"prompt", "none"}}), "code").isEmpty());
        QVERIFY(isSignIn(again({{"prompt", "login"}})));
        QVERIFY(
            std::holds_alternative<ConsentPage>(browser.followed(again({{"prompt", "consent"}}))));
        QVERIFY(isSignIn(again({{"max_age", "0"}})));
        QVERIFY(isSignIn(again({{"max_age", "4"}})));
        QVERIFY(!OauthBrowser::parameter(again({{"max_age", "5"}}), "code").isEmpty());
        QCOMPARE(outcomeOf(again({{"max_age", "0"}, {"prompt", "none"}})).toClient,
                 QByteArray("login_required"));
        QVERIFY(!OauthBrowser::parameter(again({{"id_token_hint", idToken}}), "code").isEmpty());
        const auto hinted = again({{"login_hint", "paul"}, {"prompt", "login"}});
        QCOMPARE(std::get<SignInPage>(hinted).loginHint, u"paul"_s);

        OauthBrowser paul(rig);
        QVERIFY(!paul.code({}, "paul").isEmpty());
        QCOMPARE(outcomeOf(paul.authorize(OauthBrowser::request(
                               {{"id_token_hint", idToken}, {"prompt", "none"}})))
                     .toClient,
                 QByteArray("login_required"));
    }

    void AZ17_everyAnswer_namesTheIssuer_andTheMetadataSaysSo()
    {
        OauthRig rig;
        const auto document =
            QJsonDocument::fromJson(std::get<JsonAnswer>(rig.engine().discovery()).json).object();
        QVERIFY(document[u"authorization_response_iss_parameter_supported"].toBool());
        const QByteArray issuer = document[u"issuer"].toString().toUtf8();
        OauthBrowser browser(rig);
        QList<Page> answers;
        for (const Fields &changes :
             {Fields{{"prompt", "none"}}, Fields{{"scope", "x"}}, Fields{{"response_type", "x"}},
              Fields{{"response_mode", "x"}}, Fields{{"max_age", "x"}}, Fields{{"request", "x"}},
              Fields{{"request_uri", "https://x"}}, Fields{{"code_challenge", "x"}},
              Fields{{"response_mode", "form_post"}, {"prompt", "none"}}})
            answers.append(browser.authorize(OauthBrowser::request(changes)));
        auto page = browser.authorize(OauthBrowser::request());
        page = browser.followed(
            browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password()));
        answers.append(browser.decide(std::get<ConsentPage>(page), "deny"));
        answers.append(browser.walk(OauthBrowser::request()));
        answers.append(browser.authorize(OauthBrowser::request({{"prompt", "none"}})));
        answers.append(browser.authorize(OauthBrowser::request({{"response_mode", "form_post"}})));
        int codes = 0;
        for (const auto &answer : answers) {
            QCOMPARE(OauthBrowser::parameter(answer, "iss"), issuer);
            const bool isError = !OauthBrowser::parameter(answer, "error").isEmpty();
            QCOMPARE(OauthBrowser::parameter(answer, "code").isEmpty(), isError);
            codes += isError ? 0 : 1;
        }
        QCOMPARE(codes, 3);
    }
};

QTEST_GUILESS_MAIN(AuthorizationRulesTest)
#include "tst_authorizationrules.moc"
