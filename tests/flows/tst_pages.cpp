// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-44, B-45, X-03, X-11, X-14; security sections 5.3 and 5.7.
#include "server/crypto/passwordhash.h"
#include "tests/support/oauthbrowser.h"

#include <QTest>

#include <sodium.h>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

class PagesTest : public QObject
{
    Q_OBJECT

    static ConsentPage consentOf(OauthBrowser &browser, const Fields &changes = {})
    {
        auto page = browser.authorize(OauthBrowser::request(changes));
        if (const auto *signIn = std::get_if<SignInPage>(&page))
            page = browser.followed(browser.signIn(*signIn, "marta", OauthRig::password()));
        return std::get<ConsentPage>(page);
    }
    static bool isForbidden(const Page &page, ForbiddenPage::Reason reason)
    {
        const auto *forbidden = std::get_if<ForbiddenPage>(&page);
        return forbidden && forbidden->reason == reason;
    }
    static ProfilePage profileOf(OauthRig &rig, OauthBrowser &browser)
    {
        return std::get<ProfilePage>(
            browser.browse([&](auto reply) { rig.engine().profile({}, browser.meta(), reply); }));
    }
    /// The person's own pages without a service.
    static Page ownSignIn(OauthRig &rig, OauthBrowser &browser, const QByteArray &password)
    {
        const auto page =
            browser.browse([&](auto reply) { rig.engine().signInPage(browser.meta(), reply); });
        return browser.signIn(std::get<SignInPage>(page), "marta", password);
    }
    static Fields changed(Fields fields, const QByteArray &name, const QByteArray &value)
    {
        for (auto &field : fields) {
            if (field.first == name)
                field.second = value;
        }
        return fields;
    }

private slots:
    // ---- sign-in ------------------------------------------------------------------------------
    void SL07_rowX03_unknownAndLockedPeople_getTheSamePage_data()
    {
        QTest::addColumn<QByteArray>("login");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("unknown") << QByteArray("nobody") << OauthRig::password();
        QTest::newRow("wrong password") << QByteArray("marta") << QByteArray("wrong");
        QTest::newRow("locked") << QByteArray("paul") << OauthRig::password();
        QTest::newRow("empty password") << QByteArray("marta") << QByteArray();
        QTest::newRow("SL-04 too long") << QByteArray("marta") << QByteArray(100000, 'x');
        QTest::newRow("SL-03 first bytes only")
            << QByteArray("marta") << OauthRig::password().chopped(1);
    }
    void SL07_rowX03_unknownAndLockedPeople_getTheSamePage()
    {
        QFETCH(QByteArray, login);
        QFETCH(QByteArray, password);
        OauthRig rig;
        rig.changeUser(u"paul"_s, [](domain::User &user) { user.locked = true; });
        OauthBrowser browser(rig);
        auto page = browser.authorize(OauthBrowser::request());
        page = browser.signIn(std::get<SignInPage>(page), login, password);
        QCOMPARE(std::get<SignInPage>(page).problem, SignInPage::Problem::WrongCredentials);
        QVERIFY(browser.sessionCookie.isEmpty());
    }

    void rowB21_theEmailSignsInToo()
    {
        OauthRig rig;
        QVERIFY(!OauthBrowser(rig).code({}, "MARTA@acme.example").isEmpty());
    }

    void restApiClientUser_cannotSignInOnPages()
    {
        OauthRig rig;
        rig.changeUser(u"marta"_s,
                       [](domain::User &user) { user.type = domain::UserType::RestApiClient; });
        OauthBrowser browser(rig);
        auto page = browser.authorize(OauthBrowser::request());
        page = browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        QCOMPARE(std::get<SignInPage>(page).problem, SignInPage::Problem::WrongCredentials);
    }

    void rowX11_repeatedWrongPasswords_areSlowed_theRightOneWorksAfterThePause()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        auto page = browser.authorize(OauthBrowser::request());
        // Both names of the account share one counter.
        for (int i = 0; i < 10; ++i)
            page = browser.signIn(std::get<SignInPage>(page),
                                  i % 2 == 0 ? "marta" : "marta@acme.example", "wrong");
        QCOMPARE(std::get<SignInPage>(page).problem, SignInPage::Problem::WrongCredentials);
        page = browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        QCOMPARE(std::get<SignInPage>(page).problem, SignInPage::Problem::TooManyAttempts);
        const int wait = std::get<SignInPage>(page).retryAfterSeconds;
        QVERIFY(wait > 0);
        rig.clock.advance(std::chrono::seconds(wait));
        page = browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        QVERIFY(std::holds_alternative<LocalRedirect>(page));
        QCOMPARE(rig.audited("signin.failed"), 10);
        QCOMPARE(rig.audited("signin.slowed"), 1);
    }

    void SL14_formOfAnotherBrowser_isRefused_data()
    {
        QTest::addColumn<QByteArray>("cookie");
        QTest::newRow("another cookie") << QByteArray("browser-x");
        QTest::newRow("no cookie") << QByteArray();
    }
    void SL14_formOfAnotherBrowser_isRefused()
    {
        QFETCH(QByteArray, cookie);
        OauthRig rig;
        OauthBrowser attacker(rig);
        const auto page = attacker.authorize(OauthBrowser::request());
        OauthBrowser victim(rig);
        victim.browserCookie = cookie;
        const auto answer =
            victim.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        QVERIFY(isForbidden(answer, ForbiddenPage::Reason::ForeignForm));
        QVERIFY(victim.sessionCookie.isEmpty());
    }

    void SL14_formWithoutAnyCookie_isRefusedEvenWhenItWasMadeWithoutOne()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        browser.browserCookie.clear();
        const auto page = browser.authorize(OauthBrowser::request());
        const auto answer =
            browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        QVERIFY(isForbidden(answer, ForbiddenPage::Reason::ForeignForm));
    }

    void AZ19_changedSealedRequest_isRefused()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        auto page = std::get<SignInPage>(browser.authorize(OauthBrowser::request()));
        for (int i = 0; i < page.hidden.first().second.size(); i += 37) {
            auto copy = page;
            char &byte = copy.hidden.first().second[i];
            byte = byte == 'A' ? 'B' : 'A';
            QVERIFY(isForbidden(browser.signIn(copy, "marta", OauthRig::password()),
                                ForbiddenPage::Reason::ForeignForm));
        }
    }

    void DS08_oldSignInPage_isShownAnewBeforeThePasswordCounts()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        auto page = browser.authorize(OauthBrowser::request());
        rig.clock.advance(10min);
        page = browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        QCOMPARE(std::get<SignInPage>(page).problem, SignInPage::Problem::Expired);
        QVERIFY(browser.sessionCookie.isEmpty());
        page = browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        QVERIFY(std::holds_alternative<LocalRedirect>(page));
    }

    void SL10_signInDiscardsThePlantedAndThePreviousSession()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        browser.sessionCookie = "planted";
        ownSignIn(rig, browser, OauthRig::password());
        const auto first = browser.sessionCookie;
        QVERIFY(first != "planted");
        QCOMPARE(first.size(), 43);
        auto page = browser.authorize(OauthBrowser::request({{"prompt", "login"}}));
        browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        QVERIFY(browser.sessionCookie != first);
        OauthBrowser old(rig);
        old.sessionCookie = first;
        QVERIFY(std::holds_alternative<SignInPage>(old.authorize(OauthBrowser::request())));
        old.sessionCookie = "planted";
        QVERIFY(std::holds_alternative<SignInPage>(old.authorize(OauthBrowser::request())));
    }

    void SL12_idleAndAbsoluteLimits_areKept()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        ownSignIn(rig, browser, OauthRig::password());
        const auto isSignedIn = [&] {
            const auto page = browser.browse(
                [&](auto reply) { rig.engine().profile({}, browser.meta(), reply); });
            rig.settle();
            return std::holds_alternative<ProfilePage>(page);
        };
        for (int hours = 0; hours < 21; hours += 7) {
            QVERIFY(isSignedIn());
            rig.clock.advance(7h);
        }
        QVERIFY(isSignedIn());
        rig.clock.advance(3h); // the absolute end, though it was used three hours ago
        QVERIFY(!isSignedIn());
        ownSignIn(rig, browser, OauthRig::password());
        QVERIFY(isSignedIn());
        rig.clock.advance(8h);
        QVERIFY(!isSignedIn());
    }

    void SL15_lockedPerson_isOutAtTheNextRequest()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto consent = consentOf(browser);
        rig.changeUser(u"marta"_s, [](domain::User &user) { user.locked = true; });
        QVERIFY(isForbidden(browser.decide(consent, "allow"), ForbiddenPage::Reason::ForeignForm));
        QVERIFY(std::holds_alternative<SignInPage>(browser.authorize(OauthBrowser::request())));
    }

    void SL02_weakerHash_isReplacedAtSignIn()
    {
        OauthRig rig;
        const auto session = rig.storage.read();
        const auto user = session->users().byCode(u"marta"_s).value().value();
        const QByteArray weak = weakHash(OauthRig::password());
        QVERIFY(server::crypto::needsRehash(weak));
        rig.change([&](server::store::UnitOfWork &work) {
            return work.users().updatePassword(user.id, weak, false, user.passwordChangedAt);
        });
        QVERIFY(!OauthBrowser(rig).code().isEmpty());
        const auto after = rig.storage.read()->users().byCode(u"marta"_s).value().value();
        QVERIFY(after.passwordHash != weak);
        QVERIFY(!server::crypto::needsRehash(after.passwordHash));
        QVERIFY(!OauthBrowser(rig).code().isEmpty());
    }

    // ---- consent ------------------------------------------------------------------------------
    void CO04_rowX14_consentWithoutItsToken_is403_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("wrong") << QByteArray(43, 'A');
    }
    void CO04_rowX14_consentWithoutItsToken_is403()
    {
        QFETCH(QByteArray, token);
        OauthRig rig;
        OauthBrowser browser(rig);
        auto consent = consentOf(browser);
        consent.hidden = changed(consent.hidden, "token", token);
        QVERIFY(isForbidden(browser.decide(consent, "allow"), ForbiddenPage::Reason::ForeignForm));
        QVERIFY(rig.storage.read()->grants().list({}).value().isEmpty());
    }

    void CO05_handleInAnotherBrowser_isRefused()
    {
        OauthRig rig;
        OauthBrowser marta(rig);
        const auto consent = consentOf(marta);
        const auto handle = consent.hidden.first().second;
        OauthBrowser other(rig);
        ownSignIn(rig, other, OauthRig::password());
        const auto page = other.browse([&](auto reply) {
            rig.engine().consentPage(parametersOf({{"interaction", handle}}), other.meta(), reply);
        });
        QVERIFY(isForbidden(page, ForbiddenPage::Reason::ForeignForm));
        QVERIFY(isForbidden(other.decide(consent, "allow"), ForbiddenPage::Reason::ForeignForm));
        // A token of another interaction does not open this one either.
        const auto second = consentOf(marta, {{"state", "2"}});
        const auto mixed = changed(consent.hidden, "token", second.hidden.at(1).second);
        QVERIFY(isForbidden(marta.post(&Engine::decide, mixed + Fields{{"decision", "allow"}}),
                            ForbiddenPage::Reason::ForeignForm));
    }

    void CO12_secondSubmit_explainsAndMakesNoSecondCode()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto consent = consentOf(browser);
        QVERIFY(!OauthBrowser::parameter(browser.decide(consent, "allow"), "code").isEmpty());
        for (const char *decision : {"allow", "deny"})
            QVERIFY(isForbidden(browser.decide(consent, decision),
                                ForbiddenPage::Reason::AlreadyDecided));
        QCOMPARE(rig.audited("grant.allowed"), 1);
    }

    void oldConsentPage_isExpired()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto consent = consentOf(browser);
        rig.clock.advance(10min);
        QVERIFY(isForbidden(browser.decide(consent, "allow"), ForbiddenPage::Reason::Expired));
    }

    void CO01_consentShowsWhatGoesOut()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto consent = consentOf(browser, {{"scope", "openid phone"}});
        QCOMPARE(consent.client.clientName, u"Service portal"_s);
        QCOMPARE(consent.client.redirectHost, u"portal.example"_s);
        QCOMPARE(consent.scopes.at(0).values,
                 (QStringList{u"Acme GmbH"_s, u"marta@acme.example"_s}));
        QVERIFY(consent.scopes.at(1).values.isEmpty());
        QVERIFY(consent.offlineAccess);
    }

    void switchAccount_letsSomebodyElseSignIn()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto consent = consentOf(browser);
        auto page = browser.post(&Engine::signIn, consent.switchAccount);
        page = browser.followed(
            browser.signIn(std::get<SignInPage>(page), "paul", OauthRig::password()));
        QCOMPARE(std::get<ConsentPage>(page).userName, u"paul Ruiz"_s);
    }

    // ---- profile ------------------------------------------------------------------------------
    void RV03_rowB44_rowB45_profileListsAndEndsGrants()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService portal(rig);
        OauthService other(rig, "other");
        const auto tokens = portal.redeem(browser.code());
        const auto otherTokens = other.redeem(browser.code({{"client_id", "other"}}));
        const auto unredeemed = browser.code();
        rig.recorder.flush();
        auto profile = profileOf(rig, browser);
        QCOMPARE(profile.grants.size(), 2);
        const auto card =
            *std::find_if(profile.grants.begin(), profile.grants.end(), [](const GrantCard &grant) {
                return grant.clientName == u"Service portal"_s;
            });
        QCOMPARE(card.scopes, (QList<QByteArray>{"api", "openid"}));
        QVERIFY(card.lastUsed.has_value());

        auto page = browser.post(&Engine::revokeGrant, card.hidden);
        const auto confirm = std::get<ConfirmRevokePage>(page);
        QCOMPARE(portal.userinfo(tokens.text("access_token")).error, QByteArray());
        page =
            browser.post(&Engine::revokeGrant, confirm.grant.hidden + Fields{{"confirm", "yes"}});
        QVERIFY(std::get<LocalRedirect>(page).path.startsWith("/profile"));
        QCOMPARE(portal.userinfo(tokens.text("access_token")).error, QByteArray("invalid_token"));
        QCOMPARE(portal.refresh(tokens.text("refresh_token")).error, QByteArray("invalid_grant"));
        QCOMPARE(portal.redeem(unredeemed).error, QByteArray("invalid_grant"));
        QCOMPARE(rig.audited("code.replayed"), 0);
        QCOMPARE(other.userinfo(otherTokens.text("access_token")).error, QByteArray());
        QCOMPARE(profileOf(rig, browser).grants.size(), 1);
        page = browser.authorize(OauthBrowser::request());
        QVERIFY(std::holds_alternative<ConsentPage>(page));
    }

    void rowB44_nobodySeesOrEndsAnotherPersonsGrants()
    {
        OauthRig rig;
        OauthBrowser marta(rig);
        marta.code();
        const auto card = profileOf(rig, marta).grants.first();
        OauthBrowser paul(rig);
        paul.code({}, "paul");
        QCOMPARE(profileOf(rig, paul).grants.size(), 1);
        const auto own = profileOf(rig, paul).grants.first();
        for (const auto &form :
             {card.hidden, changed(own.hidden, "grant", QByteArray::number(card.grant))}) {
            const auto page = paul.post(&Engine::revokeGrant, form + Fields{{"confirm", "yes"}});
            QVERIFY(isForbidden(page, ForbiddenPage::Reason::ForeignForm));
        }
        QCOMPARE(profileOf(rig, marta).grants.size(), 1);
    }

    void rowA10_expiredClient_showsAsEnded()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        browser.code();
        rig.changeClient("portal",
                         [&](domain::Client &client) { client.expiresAt = rig.clock.now(); });
        QVERIFY(profileOf(rig, browser).grants.first().ended);
    }

    void SL17_personEndsAnotherSession()
    {
        OauthRig rig;
        OauthBrowser here(rig);
        OauthBrowser there(rig);
        ownSignIn(rig, here, OauthRig::password());
        ownSignIn(rig, there, OauthRig::password());
        const auto sessions = profileOf(rig, here).sessions;
        QCOMPARE(sessions.size(), 2);
        const auto other = *std::find_if(sessions.begin(), sessions.end(),
                                         [](const ProfileSession &row) { return !row.current; });
        here.post(&Engine::endSession, other.hidden);
        QCOMPARE(profileOf(rig, here).sessions.size(), 1);
        QVERIFY(std::holds_alternative<SignInPage>(there.authorize(OauthBrowser::request())));
    }

    void SL13_signOut_asksAndEndsTheSessionInTheStore()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        ownSignIn(rig, browser, OauthRig::password());
        const auto cookie = browser.sessionCookie;
        auto forged = browser.post(&Engine::signOut, {{"confirm", "yes"}});
        QVERIFY(isForbidden(forged, ForbiddenPage::Reason::ForeignForm));
        const auto question =
            browser.browse([&](auto reply) { rig.engine().signOutPage(browser.meta(), reply); });
        const auto page = browser.post(&Engine::signOut, std::get<SignOutPage>(question).hidden);
        QVERIFY(std::holds_alternative<SignedOutPage>(page));
        QVERIFY(browser.sessionCookie.isEmpty());
        browser.sessionCookie = cookie;
        QVERIFY(std::holds_alternative<SignInPage>(browser.authorize(OauthBrowser::request())));
        QCOMPARE(rig.audited("session.ended"), 1);
    }

    // ---- passwords ----------------------------------------------------------------------------
    void SL16_passwordChange_asksTheOldOneAndEndsOtherSessions_data()
    {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QByteArray>("repeat");
        QTest::addColumn<int>("problem");
        using Problem = ChangePasswordPage::Problem;
        const auto row = [](const char *name, QByteArray old, QByteArray wanted, QByteArray repeat,
                            Problem problem) {
            QTest::newRow(name) << old << wanted << repeat << int(problem);
        };
        const auto now = OauthRig::password();
        const QByteArray good = "a quite different one";
        row("right", now, good, good, Problem::None);
        row("wrong old one", "nonsense", good, good, Problem::WrongCredentials);
        row("too short", now, "short", "short", Problem::TooShort);
        row("too long", now, QByteArray(1025, 'x'), QByteArray(1025, 'x'), Problem::TooLong);
        row("mismatch", now, good, good + "x", Problem::Mismatch);
        row("same", now, now, now, Problem::Same);
    }
    void SL16_passwordChange_asksTheOldOneAndEndsOtherSessions()
    {
        QFETCH(QByteArray, old);
        QFETCH(QByteArray, wanted);
        QFETCH(QByteArray, repeat);
        QFETCH(int, problem);
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthBrowser elsewhere(rig);
        ownSignIn(rig, browser, OauthRig::password());
        ownSignIn(rig, elsewhere, OauthRig::password());
        const auto before = browser.sessionCookie;
        auto page = browser.browse(
            [&](auto reply) { rig.engine().changePasswordPage(browser.meta(), reply); });
        page = browser.post(&Engine::changePassword,
                            std::get<ChangePasswordPage>(page).hidden
                                + Fields{{"old", old}, {"new", wanted}, {"repeat", repeat}});
        const bool works = problem == int(ChangePasswordPage::Problem::None);
        if (works)
            QCOMPARE(std::get<LocalRedirect>(page).path, QByteArray("/profile?notice=password"));
        else
            QCOMPARE(int(std::get<ChangePasswordPage>(page).problem), problem);
        QCOMPARE(browser.sessionCookie != before, works);
        const auto others = elsewhere.authorize(OauthBrowser::request());
        QCOMPARE(std::holds_alternative<SignInPage>(others), works);
        if (works) {
            OauthBrowser again(rig);
            QVERIFY(
                std::holds_alternative<SignInPage>(ownSignIn(rig, again, OauthRig::password())));
            QVERIFY(std::holds_alternative<LocalRedirect>(ownSignIn(rig, again, wanted)));
        }
    }

    void SL19_oneTimePassword_mustBeChangedBeforeAnythingElse()
    {
        OauthRig rig;
        const auto marta = rig.storage.read()->users().byCode(u"marta"_s).value().value();
        rig.change([&](server::store::UnitOfWork &work) {
            return work.users().updatePassword(marta.id, marta.passwordHash, true, rig.clock.now());
        });
        OauthBrowser browser(rig);
        auto page = browser.authorize(OauthBrowser::request());
        page = browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        const auto change = std::get<ChangePasswordPage>(page);
        QVERIFY(change.forced);
        QCOMPARE(change.redirectOrigin, QByteArray("https://portal.example"));
        // That session is good for nothing but the change.
        QVERIFY(std::holds_alternative<SignInPage>(browser.authorize(OauthBrowser::request())));
        const auto profile =
            browser.browse([&](auto reply) { rig.engine().profile({}, browser.meta(), reply); });
        QCOMPARE(std::get<LocalRedirect>(profile).path, QByteArray("/profile/password"));
        // Afterwards the request that waited goes on.
        const QByteArray wanted = "a quite different one";
        page = browser.followed(browser.post(
            &Engine::changePassword,
            change.hidden
                + Fields{{"old", OauthRig::password()}, {"new", wanted}, {"repeat", wanted}}));
        page = browser.decide(std::get<ConsentPage>(page), "allow");
        QVERIFY(!OauthBrowser::parameter(page, "code").isEmpty());
    }

    void SL19_oneTimePassword_lapsesAfterADay()
    {
        OauthRig rig;
        const auto marta = rig.storage.read()->users().byCode(u"marta"_s).value().value();
        rig.change([&](server::store::UnitOfWork &work) {
            return work.users().updatePassword(marta.id, marta.passwordHash, true, rig.clock.now());
        });
        rig.clock.advance(24h - 1s);
        OauthBrowser browser(rig);
        QVERIFY(std::holds_alternative<ChangePasswordPage>(
            ownSignIn(rig, browser, OauthRig::password())));
        rig.clock.advance(1s);
        OauthBrowser late(rig);
        QVERIFY(std::holds_alternative<SignInPage>(ownSignIn(rig, late, OauthRig::password())));
    }

    void uiLocales_travelWithTheRequest()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        auto page = browser.authorize(OauthBrowser::request({{"ui_locales", "fr de"}}));
        QCOMPARE(browser.uiLocales, QByteArray("fr de"));
        page = browser.signIn(std::get<SignInPage>(page), "marta", "wrong");
        QCOMPARE(browser.uiLocales, QByteArray("fr de"));
        browser.followed(browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password()));
        QCOMPARE(browser.uiLocales, QByteArray("fr de"));
    }

private:
    /// What an earlier version with a cheaper setting would have stored.
    static QByteArray weakHash(const QByteArray &password)
    {
        QByteArray phc(crypto_pwhash_STRBYTES, '\0');
        if (crypto_pwhash_str(phc.data(), password.constData(),
                              static_cast<unsigned long long>(password.size()), 1, 8192 * 1024)
            != 0)
            qFatal("libsodium refused");
        return QByteArray(phc.constData());
    }
};

QTEST_GUILESS_MAIN(PagesTest)
#include "tst_pages.moc"
