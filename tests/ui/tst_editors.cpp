// SPDX-License-Identifier: GPL-3.0-or-later
// What the editors of policies, clients, claims and keys refuse, mark and keep.
#include "tests/ui/consoletest.h"
#include "ui/shell/workspace.h"
#include "ui/support/policywarnings.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using tests::support::FakeAdminApi;
using tests::ui::Console;

class EditorsTest : public QObject
{
    Q_OBJECT
private slots:
    void GU11_dangerousPolicy_isMarked();
    void GU11_serverPage_listsWhatIsWeak();
    void TR08_trustedProxies_areCheckedWhileTyping_andSaved();
    void clientCertificates_areSetUpInTheirFoldedPart();
    void signingKeys_rotateOnlyAfterTheQuestion();
    void birthdateThatIsNone_isRefusedWhileTyping();
    void profileFapi2_setsWhatItDemands();
    void keysAndLogoutAddresses_areKeptInTheMetadata();
    void keysThatAreNoKeySet_areRefusedWhileTyping();
};

namespace {

QString helpdesk(const Console &console)
{
    return u"module/%1"_s.arg(console.api.moduleId(u"helpdesk"_s).value());
}

} // namespace

void EditorsTest::GU11_dangerousPolicy_isMarked()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, helpdesk(console) + u"/settings/external-app"_s);
    console.click(u"createTemplatePushButton"_s);
    console.click(u"advancedToolButton"_s);
    const QString danger = ui::support::riskText(ui::support::PolicyRisk::PasswordGrant);
    const auto isSaid = [&console](const QString &text) {
        const auto labels = console.find<QDialog>(u"templateDialog"_s)->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](QLabel *label) {
            return label->isVisible() && label->text() == text;
        });
    };
    QVERIFY(!isSaid(danger));
    console.click(u"passwordCheckBox"_s);
    QVERIFY(isSaid(danger));
    QVERIFY(isSaid(ui::support::riskText(ui::support::PolicyRisk::PkceOptional)));
    console.click(u"pkceCheckBox"_s);
    QVERIFY(!isSaid(ui::support::riskText(ui::support::PolicyRisk::PkceOptional)));
}

void EditorsTest::GU11_serverPage_listsWhatIsWeak()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"server"_s);
    auto *card = console.find<QWidget>(u"postureCard"_s);
    QVERIFY(card);
    QStringList texts;
    const QList<QLabel *> labels = card->findChildren<QLabel *>();
    for (QLabel *label : labels)
        texts.append(label->text());
    const QString weak = ui::support::riskName(ui::support::PolicyRisk::PkceOptional);
    QVERIFY(texts.filter(weak).size() == 1);
    QVERIFY(texts.contains(ui::support::riskText(ui::support::PolicyRisk::PkceOptional)));
    // No template of the sample allows it.
    QVERIFY(texts.filter(ui::support::riskName(ui::support::PolicyRisk::PasswordGrant)).isEmpty());
}

void EditorsTest::TR08_trustedProxies_areCheckedWhileTyping_andSaved()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"server"_s);
    console.click(u"changeServerPushButton"_s);
    console.type(u"trustedProxiesLineEdit"_s, u"10.0.0.1, 10.0.0.0/33"_s);
    QVERIFY(console.isShown(u"trusted_proxiesFaultTextLabel"_s));
    QVERIFY(!console.find<QPushButton>(u"submitPushButton"_s)->isEnabled());
    console.type(u"trustedProxiesLineEdit"_s, u" 10.0.0.1,fd00::/8, "_s);
    QVERIFY(!console.isShown(u"trusted_proxiesFaultTextLabel"_s));
    console.click(u"submitPushButton"_s);
    QVERIFY(!console.isShown(u"serverDialog"_s));
    const auto config = console.api.serverState().takeResult()->config;
    QCOMPARE(config.trustedProxies, (QStringList{u"10.0.0.1"_s, u"fd00::/8"_s}));
    // It is shown as it was saved, and can be emptied.
    console.click(u"changeServerPushButton"_s);
    QCOMPARE(console.find<QLineEdit>(u"trustedProxiesLineEdit"_s)->text(), u"10.0.0.1, fd00::/8"_s);
    console.type(u"trustedProxiesLineEdit"_s, {});
    console.click(u"submitPushButton"_s);
    QVERIFY(console.api.serverState().takeResult()->config.trustedProxies.isEmpty());
}

void EditorsTest::clientCertificates_areSetUpInTheirFoldedPart()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"server"_s);
    console.click(u"changeServerPushButton"_s);
    QVERIFY(!console.isShown(u"mtlsListenLineEdit"_s));
    console.click(u"mutualTlsToolButton"_s);
    console.type(u"mtlsListenLineEdit"_s, u"0.0.0.0:443"_s); // taken by the pages
    QVERIFY(console.isShown(u"mtls_listenFaultTextLabel"_s));
    QVERIFY(!console.find<QPushButton>(u"submitPushButton"_s)->isEnabled());
    // Folded away it is still said.
    console.click(u"mutualTlsToolButton"_s);
    QVERIFY(console.isShown(u"messageTextLabel"_s));
    console.click(u"mutualTlsToolButton"_s);
    console.type(u"mtlsListenLineEdit"_s, u"0.0.0.0:8443, [::]:8443"_s);
    QVERIFY(!console.isShown(u"mtls_listenFaultTextLabel"_s));
    console.type(u"mtlsIssuerLineEdit"_s, u"http://mtls.acme.example"_s);
    QVERIFY(console.isShown(u"mtls_issuerFaultTextLabel"_s));
    console.type(u"mtlsIssuerLineEdit"_s, u"https://mtls.acme.example"_s);
    console.type(u"mtlsAuthoritiesLineEdit"_s, u"/etc/consentry/authorities.pem"_s);
    console.click(u"submitPushButton"_s);
    QVERIFY(!console.isShown(u"serverDialog"_s));
    const auto config = console.api.serverState().takeResult()->config;
    QCOMPARE(config.mtlsListen.size(), 2);
    QCOMPARE(config.mtlsListen.last().toString(), u"[::]:8443"_s);
    QCOMPARE(config.mtlsIssuer.bytes(), "https://mtls.acme.example");
    QCOMPARE(config.mtlsAuthorityFile, u"/etc/consentry/authorities.pem"_s);
}

void EditorsTest::signingKeys_rotateOnlyAfterTheQuestion()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"server"_s);
    QCOMPARE(console.find<QTableView>(u"signingKeysTableView"_s)->model()->rowCount(), 4);
    console.questions.agree = false;
    console.click(u"replaceKeysPushButton"_s);
    QCOMPARE(console.questions.asked.size(), 1);
    QVERIFY(console.questions.asked.first().destructive);
    QVERIFY(!console.api.calls().contains(u"rotateKeys"_s));
    console.questions.agree = true;
    console.click(u"rotateKeysPushButton"_s);
    QVERIFY(!console.questions.asked.last().destructive);
    QVERIFY(console.api.calls().contains(u"rotateKeys"_s));
}

void EditorsTest::birthdateThatIsNone_isRefusedWhileTyping()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"users"_s);
    console.click(u"createUserPushButton"_s);
    console.type(u"userNameLineEdit"_s, u"Nora Lind"_s);
    console.type(u"userCodeLineEdit"_s, u"nora"_s);
    console.click(u"claimsToolButton"_s);
    console.type(u"birthdateLineEdit"_s, u"31.12.1980"_s);
    QVERIFY(console.isShown(u"claims.birthdateFaultTextLabel"_s));
    QVERIFY(!console.find<QPushButton>(u"submitPushButton"_s)->isEnabled());
    console.type(u"birthdateLineEdit"_s, u"1980-12-31"_s);
    QVERIFY(!console.isShown(u"claims.birthdateFaultTextLabel"_s));
    QVERIFY(console.find<QPushButton>(u"submitPushButton"_s)->isEnabled());
}

void EditorsTest::profileFapi2_setsWhatItDemands()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, helpdesk(console) + u"/settings/external-app"_s);
    console.click(u"createTemplatePushButton"_s);
    console.type(u"templateNameLineEdit"_s, u"Bank"_s);
    console.click(u"openidCheckBox"_s);
    console.click(u"advancedToolButton"_s);
    auto *profile = console.find<QComboBox>(u"profileComboBox"_s);
    QVERIFY(profile);
    profile->setCurrentIndex(1);
    QVERIFY(!console.find<QPushButton>(u"submitPushButton"_s)->isEnabled());
    emit profile->activated(1);
    Console::settle();
    QVERIFY(console.find<QAbstractButton>(u"parCheckBox"_s)->isChecked());
    QVERIFY(console.find<QAbstractButton>(u"private_key_jwtCheckBox"_s)->isChecked());
    QVERIFY(!console.find<QAbstractButton>(u"client_secret_basicCheckBox"_s)->isChecked());
    console.click(u"submitPushButton"_s);
    QVERIFY(!console.isShown(u"templateDialog"_s));
}

void EditorsTest::keysAndLogoutAddresses_areKeptInTheMetadata()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, helpdesk(console));
    console.click(u"createClientPushButton"_s);
    console.type(u"clientNameLineEdit"_s, u"Partner gateway"_s);
    console.type(u"uri0LineEdit"_s, u"https://portal.acme.example/cb"_s);
    console.click(u"advancedClientToolButton"_s);
    console.type(u"afterLogout0LineEdit"_s, u"https://portal.acme.example/bye"_s);
    console.type(u"backChannelLineEdit"_s, u"https://portal.acme.example/logout"_s);
    console.click(u"backChannelSessionCheckBox"_s);
    auto *algorithm = console.find<QComboBox>(u"clientIdAlgorithmComboBox"_s);
    algorithm->setCurrentIndex(algorithm->findText(u"ES256"_s));
    console.click(u"submitPushButton"_s);
    QVERIFY(console.isShown(u"secretDialog"_s));
    const auto metadata = console.api.clientMetadata(u"Partner gateway"_s);
    QCOMPARE(metadata.idTokenAlgorithm, server::domain::SigningAlgorithm::ES256);
    QCOMPARE(metadata.other.value("backchannel_logout_uri"_L1).toString(),
             u"https://portal.acme.example/logout"_s);
    QCOMPARE(metadata.other.value("backchannel_logout_session_required"_L1).toBool(), true);
    QCOMPARE(metadata.other.value("post_logout_redirect_uris"_L1).toArray().size(), 1);
    QVERIFY(!metadata.other.contains("frontchannel_logout_uri"_L1));
    QVERIFY(!metadata.other.contains("jwks"_L1));
}

void EditorsTest::keysThatAreNoKeySet_areRefusedWhileTyping()
{
    Console console(FakeAdminApi::Data::Sample);
    using server::domain::Preset;
    console.open(u"anna"_s, u"modules"_s);
    console.api.createTemplate(console.api.moduleId(u"helpdesk"_s),
                               {u"Bank"_s, Preset::HighSecurity, policyOf(Preset::HighSecurity)});
    console.window->workspace()->go(helpdesk(console));
    Console::settle();
    console.click(u"createClientPushButton"_s);
    console.type(u"clientNameLineEdit"_s, u"Bank gateway"_s);
    console.type(u"uri0LineEdit"_s, u"https://portal.acme.example/cb"_s);
    auto *chosen = console.find<QComboBox>(u"clientTemplateComboBox"_s);
    chosen->setCurrentIndex(chosen->findText(u"Bank"_s));
    console.click(u"advancedClientToolButton"_s);
    auto *keys = console.find<QComboBox>(u"keysComboBox"_s);
    QVERIFY(keys);
    keys->setCurrentIndex(2);
    console.type(u"jwksPlainTextEdit"_s, u"not keys"_s);
    QVERIFY(console.isShown(u"jwksFaultTextLabel"_s));
    QVERIFY(!console.find<QPushButton>(u"submitPushButton"_s)->isEnabled());
    // RFC 7517 appendix A.1.
    console.find<QPlainTextEdit>(u"jwksPlainTextEdit"_s)
        ->setPlainText(u"{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"1\","
                       "\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\","
                       "\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"}]}"_s);
    QVERIFY(!console.isShown(u"jwksFaultTextLabel"_s));
}

QTEST_MAIN(EditorsTest)
#include "tst_editors.moc"
