// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.3; security TK-08; protocol R7; requirements C-09, D-11, X-01, X-03.
#include "server/crypto/jws.h"
#include "tests/support/oauthbrowser.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

class PasswordGrantTest : public QObject
{
    Q_OBJECT

    static void allowPassword(OauthRig &rig)
    {
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.grantTypes = {domain::GrantType::Password, domain::GrantType::RefreshToken};
        });
    }
    static Fields form(const QByteArray &username, const QByteArray &password,
                       const Fields &more = {})
    {
        return Fields{{"grant_type", "password"}, {"username", username}, {"password", password}}
               + more;
    }
    static OauthService::Answer ask(OauthRig &rig, const Fields &fields)
    {
        OauthService service(rig);
        return service.token(service.credentials() + fields);
    }
    static OauthService::Answer right(OauthRig &rig, const Fields &more = {})
    {
        return ask(rig, form("marta", OauthRig::password(), more));
    }
    static OAuthError errorOf(const OauthService::Answer &answer)
    {
        const auto *error = std::get_if<OAuthError>(&answer.raw);
        return error ? *error : OAuthError();
    }

private slots:
    void TK08_R7_onlyATemplateThatAllowsIt()
    {
        OauthRig rig;
        QCOMPARE(right(rig).error, QByteArray("unauthorized_client"));
        allowPassword(rig);
        QCOMPARE(right(rig).error, QByteArray());
    }

    void rowC09_answerHasItsFourFields_andAnIdTokenForOpenid()
    {
        OauthRig rig;
        allowPassword(rig);
        const auto answer = right(rig);
        QCOMPARE(answer.text("token_type"), QByteArray("Bearer"));
        QCOMPARE(answer.json.value("expires_in"_L1).toInt(), 600);
        QVERIFY(answer.text("refresh_token").startsWith("rt_"));
        const auto claims = server::crypto::parseCompact(answer.text("id_token")).value().payload;
        QCOMPARE(claims.value("sub"_L1).toString(), u"subject-of-marta"_s);
        QCOMPARE(claims.value("auth_time"_L1).toInteger(),
                 server::base::toSeconds(rig.clock.now()));
        OauthService service(rig);
        QCOMPARE(service.userinfo(answer.text("access_token")).text("sub"),
                 QByteArray("subject-of-marta"));
        QCOMPARE(service.refresh(answer.text("refresh_token")).error, QByteArray());
        QVERIFY(!right(rig, {{"scope", "api"}}).json.contains("id_token"_L1));
    }

    void rowC09_eachMissingField_isInvalidRequest_data()
    {
        QTest::addColumn<Fields>("fields");
        QTest::newRow("username") << Fields{{"grant_type", "password"}, {"password", "x"}};
        QTest::newRow("password") << Fields{{"grant_type", "password"}, {"username", "marta"}};
        QTest::newRow("empty password") << form("marta", "");
    }
    void rowC09_eachMissingField_isInvalidRequest()
    {
        QFETCH(Fields, fields);
        OauthRig rig;
        allowPassword(rig);
        QCOMPARE(ask(rig, fields).error, QByteArray("invalid_request"));
    }

    void TK08_whoeverMayNotSignIn_getsTheSameAnswer_data()
    {
        QTest::addColumn<QByteArray>("username");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("state");
        const QByteArray good = OauthRig::password();
        const QByteArray plain;
        QTest::newRow("X-03 unknown person") << QByteArray("nobody") << good << plain;
        QTest::newRow("wrong password") << QByteArray("marta") << QByteArray("wrong") << plain;
        QTest::newRow("giant name") << QByteArray(10'000, 'a') << good << plain;
        QTest::newRow("giant password") << QByteArray("marta") << QByteArray(2'000, 'a') << plain;
        QTest::newRow("locked") << QByteArray("marta") << good << QByteArray("locked");
        QTest::newRow("deleted") << QByteArray("marta") << good << QByteArray("deleted");
        QTest::newRow("password to be changed")
            << QByteArray("marta") << good << QByteArray("must change");
        QTest::newRow("not a person") << QByteArray("marta") << good << QByteArray("client");
    }
    void TK08_whoeverMayNotSignIn_getsTheSameAnswer()
    {
        QFETCH(QByteArray, username);
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, state);
        OauthRig rig;
        allowPassword(rig);
        if (state == "must change") {
            rig.change([&](server::store::UnitOfWork &work) {
                const auto user = work.users().byCode(u"marta"_s).value().value();
                return work.users().updatePassword(user.id, user.passwordHash, true,
                                                   rig.clock.now());
            });
        } else if (!state.isEmpty()) {
            rig.changeUser(u"marta"_s, [&](domain::User &user) {
                user.locked = state == "locked";
                if (state == "deleted")
                    user.deletedAt = rig.clock.now();
                if (state == "client")
                    user.type = domain::UserType::RestApiClient;
            });
        }
        const auto answer = ask(rig, form(username, password));
        QCOMPARE(answer.error, QByteArray("invalid_grant"));
        QCOMPARE(errorOf(answer).publicText,
                 QByteArray("the user name or the password is not valid"));
        QVERIFY(rig.storage.read()->grants().list({}).value().isEmpty());
        QCOMPARE(rig.audited("token.refused"), 1);
    }

    void TK08_rowX11_guessingIsSlowed_withOneCounterForPagesAndGrant()
    {
        OauthRig rig;
        allowPassword(rig);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(ask(rig, form("marta", "wrong")).error, QByteArray("invalid_grant"));
        const auto slowed = right(rig);
        QCOMPARE(errorOf(slowed).code, ErrorCode::TooManyRequests);
        QVERIFY(errorOf(slowed).retryAfterSeconds > 0);
        OauthBrowser browser(rig);
        auto page =
            browser.browse([&](auto reply) { rig.engine().signInPage(browser.meta(), reply); });
        page =
            browser.signIn(std::get<SignInPage>(page), "marta@acme.example", OauthRig::password());
        QCOMPARE(std::get<SignInPage>(page).problem, SignInPage::Problem::TooManyAttempts);
        QCOMPARE(rig.audited("signin.failed"), 10);
        QCOMPARE(rig.audited("signin.slowed"), 2);
        rig.clock.advance(10min);
        QCOMPARE(right(rig).error, QByteArray());
    }

    void scopesFollowTheTemplate()
    {
        OauthRig rig;
        allowPassword(rig);
        QCOMPARE(right(rig).text("scope"), QByteArray("api openid"));
        QCOMPARE(right(rig, {{"scope", "openid email"}}).text("scope"), QByteArray("email openid"));
        QCOMPARE(right(rig, {{"scope", "openid admin"}}).error, QByteArray("invalid_scope"));
        QCOMPARE(right(rig, {{"scope", "\x7f"}}).error, QByteArray("invalid_scope"));
    }

    void rowB44_rowB45_grantedAccessIsSeenByThePerson_andEndsAtOnce()
    {
        OauthRig rig;
        allowPassword(rig);
        const auto tokens = right(rig);
        right(rig);
        QCOMPARE(rig.audited("grant.allowed"), 1);
        QCOMPARE(rig.audited("token.issued"), 2);
        OauthBrowser browser(rig);
        auto page =
            browser.browse([&](auto reply) { rig.engine().signInPage(browser.meta(), reply); });
        browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        page = browser.browse([&](auto reply) { rig.engine().profile({}, browser.meta(), reply); });
        const auto grants = std::get<ProfilePage>(page).grants;
        QCOMPARE(grants.size(), 1);
        browser.post(&Engine::revokeGrant, grants.first().hidden + Fields{{"confirm", "yes"}});
        OauthService service(rig);
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray("invalid_token"));
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray("invalid_grant"));
    }

    void templateWithoutRefreshTokens_handsOutNone()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.grantTypes = {domain::GrantType::Password};
        });
        QVERIFY(!right(rig).json.contains("refresh_token"_L1));
    }

    void KT15_failingRandomSource_givesNoTokenForAPassword()
    {
        BrokenRandom random(1'000'000);
        OauthRig rig(&random);
        allowPassword(rig);
        random.breakNow();
        QCOMPARE(errorOf(right(rig)).code, ErrorCode::Unavailable);
        QVERIFY(rig.storage.read()->grants().list({}).value().isEmpty());
        random.repair();
        QCOMPARE(right(rig).error, QByteArray());
    }
};

QTEST_GUILESS_MAIN(PasswordGrantTest)
#include "tst_passwordgrant.moc"
