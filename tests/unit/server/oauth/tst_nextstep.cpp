// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core sections 3.1.2.1, 3.1.2.3, 3.1.2.4 and 3.1.2.6.
#include "server/oauth/interaction/nextstep.h"

#include "tests/unit/server/oauth/catalogsample.h"

#include <QTest>

using namespace server;
using namespace server::oauth;
using Kind = NextStep::Kind;

class NextStepTest : public QObject
{
    Q_OBJECT

private slots:
    void rule_data()
    {
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<int>("sessionAge"); // seconds; -1: no session
        QTest::addColumn<int>("maxAge");     // -1: none
        QTest::addColumn<QByteArray>("granted");
        QTest::addColumn<QByteArray>("hint");
        QTest::addColumn<bool>("justSignedIn");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, QByteArray prompt, int sessionAge, int maxAge,
                            QByteArray granted, QByteArray hint, bool justSignedIn,
                            QByteArray expected) {
            QTest::newRow(name) << prompt << sessionAge << maxAge << granted << hint << justSignedIn
                                << expected;
        };
        const QByteArray all = "api openid";
        row("3.1.2.3 no session", "", -1, -1, "", "", false, "sign-in");
        row("3.1.2.6 no session, none", "none", -1, -1, "", "", false, "login_required");
        row("session and grant", "", 5, -1, all, "", false, "answer");
        row("session and grant, none", "none", 5, -1, all, "", false, "answer");
        row("3.1.2.4 no grant", "", 5, -1, "", "", false, "consent");
        row("3.1.2.6 no grant, none", "none", 5, -1, "", "", false, "consent_required");
        row("A-16 grant too small", "", 5, -1, "api", "", false, "consent");
        row("prompt consent", "consent", 5, -1, all, "", false, "consent");
        row("prompt login", "login", 5, -1, all, "", false, "sign-in");
        row("prompt login, done", "login", 0, -1, all, "", true, "answer");
        row("select_account", "select_account", 5, -1, all, "", false, "sign-in");
        row("max_age kept", "", 60, 60, all, "", false, "answer");
        row("max_age passed", "", 61, 60, all, "", false, "sign-in");
        row("max_age passed, none", "none", 61, 60, all, "", false, "login_required");
        row("AZ-15 max_age zero", "", 0, 0, all, "", false, "sign-in");
        row("max_age zero, done", "", 0, 0, all, "", true, "answer");
        row("A11 hint names the person", "", 5, -1, all, "marta", false, "answer");
        row("A11 hint names another", "", 5, -1, all, "paul", false, "sign-in");
        row("A11 hint names another, none", "none", 5, -1, all, "paul", false, "login_required");
        row("A11 another has signed in", "", 0, -1, all, "paul", true, "login_required");
    }
    void rule()
    {
        QFETCH(QByteArray, prompt);
        QFETCH(int, sessionAge);
        QFETCH(int, maxAge);
        QFETCH(QByteArray, granted);
        QFETCH(QByteArray, hint);
        QFETCH(bool, justSignedIn);
        auto request = tests::sampleRequest(tests::sampleCatalog(), {{"prompt", prompt}});
        if (maxAge >= 0)
            request.parameters.set("max_age", QByteArray::number(maxAge));
        QVERIFY(!runChecks(CheckedAt::Authorization, request));
        request.hintedSubject = hint;
        store::SessionState session;
        session.user.subject = "marta";
        session.session.authTime = request.now - base::Seconds(sessionAge);
        domain::Grant grant;
        grant.scopes = domain::ScopeSet::parse(granted).value_or(domain::ScopeSet());
        const auto step = nextStep(request, sessionAge >= 0 ? &session : nullptr,
                                   granted.isEmpty() ? nullptr : &grant,
                                   justSignedIn ? Arrival::AfterSignIn : Arrival::Directly);
        QTEST(describe(step), "expected");
    }

    void CO02_publicClient_isAskedInSpiteOfAGrant()
    {
        auto request = tests::sampleRequest(
            tests::sampleCatalog([](domain::Client &client, domain::TemplatePolicy &) {
                client.metadata.authMethod = domain::AuthMethod::None;
            }),
            {{"code_challenge", QByteArray(43, 'a')}, {"code_challenge_method", "S256"}});
        QVERIFY(!runChecks(CheckedAt::Authorization, request));
        store::SessionState session;
        session.session.authTime = request.now;
        domain::Grant grant;
        grant.scopes = request.scopes;
        QCOMPARE(describe(nextStep(request, &session, &grant, Arrival::Directly)),
                 QByteArray("consent"));
    }

private:
    static QByteArray describe(const NextStep &step)
    {
        switch (step.kind) {
        case Kind::SignIn:
            return "sign-in";
        case Kind::Consent:
            return "consent";
        case Kind::Answer:
            return "answer";
        case Kind::Refuse:
            break;
        }
        return nameOf(step.refusal);
    }
};

QTEST_APPLESS_MAIN(NextStepTest)
#include "tst_nextstep.moc"
