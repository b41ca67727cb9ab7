// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628; protocol R4; security TK-01, TK-03, TK-16.
#include "tests/support/oauthbrowser.h"

#include <QRegularExpression>
#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

namespace {

const QByteArray deviceGrant = "urn:ietf:params:oauth:grant-type:device_code";

/// A device that polls, and a person who answers for it elsewhere.
class Device
{
public:
    explicit Device(OauthRig &rig, QByteArray client = "portal")
        : m_rig(rig)
        , m_service(rig, client)
        , m_credentials(client == "phone" ? Fields{{"client_id", client}}
                                          : OauthService(rig, client).credentials())
    {
    }

    OauthService::Answer ask(const Fields &more = {})
    {
        const auto body = parametersOf(m_credentials + more);
        return m_service.ask(
            [&](auto reply) { m_rig.engine().deviceAuthorization(body, m_rig.meta(), reply); });
    }
    OauthService::Answer poll(const QByteArray &deviceCode)
    {
        return m_service.token(m_credentials
                               + Fields{{"grant_type", deviceGrant}, {"device_code", deviceCode}});
    }
    OauthService &service() { return m_service; }

private:
    OauthRig &m_rig;
    OauthService m_service;
    Fields m_credentials;
};

void allowDevices(OauthRig &rig)
{
    rig.changePolicy([](domain::TemplatePolicy &policy) {
        policy.grantTypes = {domain::GrantType::DeviceCode, domain::GrantType::RefreshToken};
    });
}

Page devicePage(OauthRig &rig, OauthBrowser &browser, const Fields &query = {})
{
    return browser.browse(
        [&](auto reply) { rig.engine().devicePage(parametersOf(query), browser.meta(), reply); });
}

/// Signs in on the way, as a person does who follows the address.
Page signedInPage(OauthRig &rig, OauthBrowser &browser, const QByteArray &userCode = {})
{
    auto page = devicePage(rig, browser, {{"user_code", userCode}});
    if (const auto *signIn = std::get_if<SignInPage>(&page)) {
        page = browser.signIn(*signIn, "marta", OauthRig::password());
        const auto *next = std::get_if<LocalRedirect>(&page);
        if (!next || !next->path.startsWith("/device"))
            return page;
        const auto query = Parameters::parse(next->path.mid(QByteArray("/device?").size())).value();
        page = browser.browse(
            [&](auto reply) { rig.engine().devicePage(query, browser.meta(), reply); });
    }
    return page;
}

Page typeCode(OauthBrowser &browser, const Page &page, const QByteArray &userCode)
{
    return browser.post(&Engine::deviceCode,
                        std::get<DevicePage>(page).hidden + Fields{{"user_code", userCode}});
}

Page consentFor(OauthRig &rig, OauthBrowser &browser, const QByteArray &userCode)
{
    return typeCode(browser, signedInPage(rig, browser), userCode);
}

Page decide(OauthBrowser &browser, const Page &consent, const QByteArray &decision)
{
    return browser.post(&Engine::decideDevice,
                        std::get<ConsentPage>(consent).hidden + Fields{{"decision", decision}});
}

} // namespace

class DeviceGrantTest : public QObject
{
    Q_OBJECT

private slots:
    void R4_deviceIsAnsweredWithTwoCodes_data()
    {
        QTest::addColumn<QByteArray>("client");
        QTest::newRow("confidential") << QByteArray("portal");
        QTest::newRow("public") << QByteArray("phone");
    }
    void R4_deviceIsAnsweredWithTwoCodes()
    {
        QFETCH(QByteArray, client);
        OauthRig rig;
        allowDevices(rig);
        const auto answer = Device(rig, client).ask();
        QCOMPARE(answer.text("device_code").size(), 43);
        static const QRegularExpression twoGroups(
            u"^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$"_s);
        QVERIFY(twoGroups.match(QString::fromLatin1(answer.text("user_code"))).hasMatch());
        QCOMPARE(answer.text("verification_uri"), OauthRig::issuer() + "/device");
        QCOMPARE(answer.text("verification_uri_complete"),
                 OauthRig::issuer() + "/device?user_code=" + answer.text("user_code"));
        QCOMPARE(answer.json.value("expires_in"_L1).toInt(), 600);
        QCOMPARE(answer.json.value("interval"_L1).toInt(), 5);
    }

    void TK07_onlyATemplateThatAllowsIt()
    {
        OauthRig rig;
        Device device(rig);
        QCOMPARE(device.ask().error, QByteArray("unauthorized_client"));
        QCOMPARE(device.poll("x").error, QByteArray("unauthorized_client"));
    }

    void refusals_ofTheDeviceEndpoint()
    {
        OauthRig rig;
        allowDevices(rig);
        Device device(rig);
        QCOMPARE(device.ask({{"scope", "openid admin"}}).error, QByteArray("invalid_scope"));
        QCOMPARE(device.ask({{"client_secret", "wrong"}}).error, QByteArray("invalid_client"));
        QCOMPARE(Device(rig, "nobody").ask().error, QByteArray("invalid_client"));
    }

    void R4_personAllows_andTheDeviceGetsTokens()
    {
        OauthRig rig;
        allowDevices(rig);
        Device device(rig);
        OauthBrowser browser(rig);
        const auto codes = device.ask({{"scope", "openid email"}});
        QCOMPARE(device.poll(codes.text("device_code")).error, QByteArray("authorization_pending"));

        const auto page = signedInPage(rig, browser, codes.text("user_code"));
        QCOMPARE(std::get<DevicePage>(page).userCode.toLatin1(), codes.text("user_code"));
        const auto consent = typeCode(browser, page, codes.text("user_code"));
        const auto &shown = std::get<ConsentPage>(consent);
        QCOMPARE(shown.client.clientName, u"Service portal"_s);
        QCOMPARE(shown.scopes.size(), 2);
        QCOMPARE(shown.device->userCode.toLatin1(), codes.text("user_code"));
        QCOMPARE(shown.device->address, u"192.0.2.7"_s);
        const auto done = decide(browser, consent, "allow");
        QVERIFY(std::get<DeviceDonePage>(done).allowed);

        rig.clock.advance(5s);
        const auto tokens = device.poll(codes.text("device_code"));
        QCOMPARE(tokens.error, QByteArray());
        QCOMPARE(tokens.text("scope"), QByteArray("email openid"));
        QVERIFY(tokens.json.contains("id_token"_L1));
        QCOMPARE(device.service().userinfo(tokens.text("access_token")).text("email"),
                 QByteArray("marta@acme.example"));
        QCOMPARE(device.service().refresh(tokens.text("refresh_token")).error, QByteArray());
        QCOMPARE(rig.audited("grant.allowed"), 1);
    }

    void TK01_deviceCode_worksOnce()
    {
        OauthRig rig;
        allowDevices(rig);
        Device device(rig);
        OauthBrowser browser(rig);
        const auto codes = device.ask();
        decide(browser, consentFor(rig, browser, codes.text("user_code")), "allow");
        const auto tokens = device.poll(codes.text("device_code"));
        QCOMPARE(tokens.error, QByteArray());
        QCOMPARE(device.poll(codes.text("device_code")).error, QByteArray("invalid_grant"));
        QCOMPARE(device.service().userinfo(tokens.text("access_token")).error, QByteArray());
    }

    void R4_personLeaves_andTheDeviceIsTold()
    {
        OauthRig rig;
        allowDevices(rig);
        Device device(rig);
        OauthBrowser browser(rig);
        const auto codes = device.ask();
        const auto done =
            decide(browser, consentFor(rig, browser, codes.text("user_code")), "deny");
        QVERIFY(!std::get<DeviceDonePage>(done).allowed);
        QCOMPARE(device.poll(codes.text("device_code")).error, QByteArray("access_denied"));
        QVERIFY(rig.storage.read()->grants().list({}).value().isEmpty());
        QCOMPARE(rig.audited("consent.refused"), 1);
    }

    void R4_fastDevice_isSlowedDown_durably()
    {
        OauthRig rig;
        allowDevices(rig);
        Device device(rig);
        const auto code = device.ask().text("device_code");
        QCOMPARE(device.poll(code).error, QByteArray("authorization_pending"));
        rig.clock.advance(2s);
        QCOMPARE(device.poll(code).error, QByteArray("slow_down"));
        rig.worker.reset();
        rig.worker = rig.makeWorker();
        rig.clock.advance(6s);
        QCOMPARE(device.poll(code).error, QByteArray("slow_down"));
        rig.clock.advance(15s);
        QCOMPARE(device.poll(code).error, QByteArray("authorization_pending"));
    }

    void R4_expiredCode_isTold()
    {
        OauthRig rig;
        allowDevices(rig);
        Device device(rig);
        OauthBrowser browser(rig);
        const auto codes = device.ask();
        const auto consent = consentFor(rig, browser, codes.text("user_code"));
        rig.clock.advance(600s);
        QCOMPARE(device.poll(codes.text("device_code")).error, QByteArray("expired_token"));
        QCOMPARE(std::get<ForbiddenPage>(decide(browser, consent, "allow")).reason,
                 ForbiddenPage::Reason::Expired);
        QCOMPARE(std::get<DevicePage>(consentFor(rig, browser, codes.text("user_code"))).problem,
                 DevicePage::Problem::UnknownCode);
    }

    void TK03_codeOfAnotherClient_isInvalid_andStaysUsable()
    {
        OauthRig rig;
        allowDevices(rig);
        Device device(rig);
        OauthBrowser browser(rig);
        const auto codes = device.ask();
        decide(browser, consentFor(rig, browser, codes.text("user_code")), "allow");
        QCOMPARE(Device(rig, "other").poll(codes.text("device_code")).error,
                 QByteArray("invalid_grant"));
        QCOMPARE(device.poll("unknown").error, QByteArray("invalid_grant"));
        QCOMPARE(device.poll(codes.text("device_code")).error, QByteArray());
    }

    void TK16_whatEndsMeanwhile_endsTheCode_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("user locked") << QByteArray("user") << QByteArray("invalid_grant");
        QTest::newRow("grant ended") << QByteArray("grant") << QByteArray("invalid_grant");
        QTest::newRow("client off") << QByteArray("client") << QByteArray("invalid_client");
    }
    void TK16_whatEndsMeanwhile_endsTheCode()
    {
        QFETCH(QByteArray, what);
        OauthRig rig;
        allowDevices(rig);
        Device device(rig);
        OauthBrowser browser(rig);
        const auto codes = device.ask();
        decide(browser, consentFor(rig, browser, codes.text("user_code")), "allow");
        if (what == "user")
            rig.changeUser(u"marta"_s, [](domain::User &user) { user.locked = true; });
        if (what == "client")
            rig.changeClient("portal", [](domain::Client &client) { client.enabled = false; });
        if (what == "grant") {
            rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
                const auto grants = work.grants().list({}).value();
                const auto ended = work.grants().end(grants.first().id, rig.clock.now());
                return ended ? server::base::Result<void>() : server::base::passOn(ended);
            });
        }
        QTEST(device.poll(codes.text("device_code")).error, "error");
    }

    void codeIsTakenAsPeopleTypeIt()
    {
        OauthRig rig;
        allowDevices(rig);
        OauthBrowser browser(rig);
        const auto code = Device(rig).ask().text("user_code");
        const auto typed = " " + code.toLower().replace('-', "") + " ";
        QVERIFY(std::holds_alternative<ConsentPage>(consentFor(rig, browser, typed)));
    }

    void wrongCodes_areSlowedForThatPerson()
    {
        OauthRig rig;
        allowDevices(rig);
        OauthBrowser browser(rig);
        const auto right = Device(rig).ask().text("user_code");
        const auto page = signedInPage(rig, browser);
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(std::get<DevicePage>(typeCode(browser, page, "BCDF-GHJK")).problem,
                     DevicePage::Problem::UnknownCode);
        }
        const auto slowed = std::get<DevicePage>(typeCode(browser, page, right));
        QCOMPARE(slowed.problem, DevicePage::Problem::TooManyAttempts);
        QVERIFY(slowed.retryAfterSeconds > 0);
        QCOMPARE(rig.audited("device_code.refused"), 10);
        rig.clock.advance(5min);
        QVERIFY(std::holds_alternative<ConsentPage>(typeCode(browser, page, right)));
    }

    void formsBelongToTheirSession_andAreDecidedOnce()
    {
        OauthRig rig;
        allowDevices(rig);
        OauthBrowser marta(rig);
        OauthBrowser stranger(rig);
        const auto code = Device(rig).ask().text("user_code");
        const auto page = signedInPage(rig, marta);
        const auto consent = typeCode(marta, page, code);
        signedInPage(rig, stranger);
        QVERIFY(std::holds_alternative<ForbiddenPage>(typeCode(stranger, page, code)));
        QVERIFY(std::holds_alternative<ForbiddenPage>(decide(stranger, consent, "allow")));
        QVERIFY(std::holds_alternative<DeviceDonePage>(decide(marta, consent, "deny")));
        QCOMPARE(std::get<ForbiddenPage>(decide(marta, consent, "allow")).reason,
                 ForbiddenPage::Reason::AlreadyDecided);
        QVERIFY(rig.storage.read()->grants().list({}).value().isEmpty());
    }

    void notYou_signsInAgain_andComesBackToTheCode()
    {
        OauthRig rig;
        allowDevices(rig);
        OauthBrowser browser(rig);
        const auto code = Device(rig).ask().text("user_code");
        const auto consent = std::get<ConsentPage>(consentFor(rig, browser, code));
        const auto signIn = browser.post(&Engine::signIn, consent.switchAccount);
        const auto next =
            browser.signIn(std::get<SignInPage>(signIn), "paul", OauthRig::password());
        QCOMPARE(std::get<LocalRedirect>(next).path,
                 "/device?user_code=" + domain::canonicalUserCode(QString::fromLatin1(code)));
    }

    void DS07_strangersCannotFillTheStore()
    {
        OauthRig rig;
        allowDevices(rig);
        Device phone(rig, "phone");
        for (int i = 0; i < 100; ++i)
            QCOMPARE(phone.ask().error, QByteArray());
        const auto refused = phone.ask();
        QCOMPARE(std::get<OAuthError>(refused.raw).code, ErrorCode::TooManyRequests);
        QCOMPARE(Device(rig).ask().error, QByteArray());
        rig.clock.advance(600s);
        QCOMPARE(phone.ask().error, QByteArray());
    }

    void KT15_failingRandomSource_givesNoCode()
    {
        BrokenRandom random(1'000'000);
        OauthRig rig(&random);
        allowDevices(rig);
        random.breakNow();
        const auto refused = Device(rig).ask();
        QCOMPARE(std::get<OAuthError>(refused.raw).code, ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(DeviceGrantTest)
#include "tst_devicegrant.moc"
