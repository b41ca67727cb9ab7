// SPDX-License-Identifier: GPL-3.0-or-later
// From the first start to the secret window, through the real widgets.
#include "tests/ui/consoletest.h"
#include "ui/shell/workspace.h"
#include "ui/support/policywarnings.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using server::base::Error;
using tests::support::FakeAdminApi;
using tests::ui::Console;

class MainPathTest : public QObject
{
    Q_OBJECT
private slots:
    void emptyInstallation_leadsFromTheWizardToTheSecretWindow();
    void wrongPassword_staysOnTheSignInPageAndSaysSo();
    void rowB03_builtInModule_hasNoExternalAppTab();
    void rowB04_externalAppOff_offersOnlyEnable();
    void rowB06_setUp_inheritsUntilUnticked();
    void rowB09_template_needsNameAndLevel();
    void rowB12_tokens_showOnlyWhenModuleAndAppAreOn();
    void rowB13_createClient_needsNameTemplateAndAddress();
    void rowB13_template_decidesTheScopes();
    void rowB14_secretWindow_gatesDoneAndAsksBeforeItCloses();
    void rowB14_secretWindow_leavesNothingInTitlesOrAccessibleNames();
    void rowB18_editOfAClient_cannotMoveItsEnd();
    void rowB44_profile_listsAndRevokesOwnGrants();
    void rowB46_name_opensTheProfile();
    void ordinaryPerson_seesOnlyTheProfile();
    void failedSave_keepsTheDialogAndWhatWasTyped();
    void grantsOfAClient_areThoseOfThatClientOnly();
    void GU11_dangerousPolicy_isMarked();
    void GU11_serverPage_listsWhatIsWeak();
    void signingKeys_rotateOnlyAfterTheQuestion();
    void birthdateThatIsNone_isRefusedWhileTyping();
    void profileFapi2_setsWhatItDemands();
    void keysAndLogoutAddresses_areKeptInTheMetadata();
    void keysThatAreNoKeySet_areRefusedWhileTyping();
    void deletedClient_canBeBroughtBack();
    void unsavedChanges_areAskedAboutBeforeLeaving();
    void secretInTheClipboard_isMarkedAndCleared();
    void savedSecretFile_isPrivate();
};

namespace {

QString helpdesk(const Console &console)
{
    return u"module/%1"_s.arg(console.api.moduleId(u"helpdesk"_s).value());
}

void openSecretWindow(Console &console)
{
    console.open(u"anna"_s, helpdesk(console));
    console.click(u"createClientPushButton"_s);
    console.type(u"clientNameLineEdit"_s, u"Partner gateway"_s);
    console.type(u"uri0LineEdit"_s, u"https://portal.acme.example/oauth/callback"_s);
    console.click(u"submitPushButton"_s);
}

} // namespace

void MainPathTest::emptyInstallation_leadsFromTheWizardToTheSecretWindow()
{
    Console console(FakeAdminApi::Data::Nothing);
    console.window->start();
    Console::settle();
    QVERIFY(console.isShown(u"firstStartPage"_s));
    console.click(u"nextPushButton"_s);
    QVERIFY(!console.find<QPushButton>(u"nextPushButton"_s)->isEnabled());
    console.type(u"companyLineEdit"_s, u"Acme GmbH"_s);
    console.type(u"nameLineEdit"_s, u"Anna Keller"_s);
    console.type(u"codeLineEdit"_s, u"anna"_s);
    console.type(u"passwordLineEdit"_s, u"violet-canyon-7-otters"_s);
    console.type(u"repeatedLineEdit"_s, u"violet-canyon-7-otters"_s);
    console.click(u"nextPushButton"_s);
    console.click(u"createFirstModulePushButton"_s);
    console.type(u"moduleNameLineEdit"_s, u"Helpdesk"_s);
    QCOMPARE(console.find<QLineEdit>(u"moduleCodeLineEdit"_s)->text(), u"helpdesk"_s);
    console.click(u"submitPushButton"_s);
    QVERIFY(console.isShown(u"modulePage"_s));
    console.click(u"enableModulePushButton"_s);
    console.click(u"guidePushButton"_s);
    QVERIFY(console.isShown(u"moduleSettingsPage"_s));
    console.click(u"enableAppPushButton"_s);
    console.click(u"createTemplatePushButton"_s);
    console.type(u"templateNameLineEdit"_s, u"Sign-in and API"_s);
    console.click(u"openidCheckBox"_s);
    console.click(u"apiCheckBox"_s);
    console.click(u"submitPushButton"_s);
    console.click(u"crumb1CrumbButton"_s);
    console.click(u"createClientPushButton"_s);
    console.type(u"clientNameLineEdit"_s, u"Partner portal"_s);
    console.type(u"uri0LineEdit"_s, u"https://portal.acme.example/cb"_s);
    console.click(u"submitPushButton"_s);
    QVERIFY(console.isShown(u"secretDialog"_s));
    QVERIFY(console.find<QLineEdit>(u"appSecretLineEdit"_s)->text().startsWith("cs_"_L1));
    console.click(u"savedCheckBox"_s);
    console.click(u"donePushButton"_s);
    QVERIFY(!console.isShown(u"secretDialog"_s));
    QVERIFY(console.isShown(u"clientsTableView"_s));
}

void MainPathTest::wrongPassword_staysOnTheSignInPageAndSaysSo()
{
    Console console(FakeAdminApi::Data::Sample);
    console.window->start();
    Console::settle();
    console.type(u"loginLineEdit"_s, u"anna"_s);
    console.type(u"passwordLineEdit"_s, u"wrong"_s);
    console.click(u"signInPushButton"_s);
    QVERIFY(console.isShown(u"signInPage"_s));
    QVERIFY(console.isShown(u"messageTextLabel"_s));
    QVERIFY(console.find<QLineEdit>(u"passwordLineEdit"_s)->text().isEmpty());
}

void MainPathTest::rowB03_builtInModule_hasNoExternalAppTab()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"module/%1/settings/external-app"_s.arg(
                                console.api.moduleId(u"administration"_s).value()));
    QVERIFY(console.isShown(u"moduleSettingsPage"_s));
    QVERIFY(!console.isShown(u"enableAppPushButton"_s));
    QVERIFY(!console.isShown(u"templatesCard"_s));
}

void MainPathTest::rowB04_externalAppOff_offersOnlyEnable()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s,
                 u"module/%1/settings/external-app"_s.arg(console.api.moduleId(u"hr"_s).value()));
    QVERIFY(console.isShown(u"enableAppPushButton"_s));
    QVERIFY(!console.isShown(u"setUpPushButton"_s));
    QVERIFY(!console.isShown(u"createTemplatePushButton"_s));
    console.click(u"enableAppPushButton"_s);
    QVERIFY(!console.isShown(u"enableAppPushButton"_s));
    QVERIFY(console.isShown(u"setUpPushButton"_s));
    QVERIFY(console.isShown(u"createTemplatePushButton"_s));
}

void MainPathTest::rowB06_setUp_inheritsUntilUnticked()
{
    Console console(FakeAdminApi::Data::Sample);
    const auto finance = console.api.moduleId(u"finance"_s);
    console.open(u"anna"_s, u"module/%1/settings/external-app"_s.arg(finance.value()));
    console.click(u"setUpPushButton"_s);
    auto *name = console.find<QLineEdit>(u"appNameLineEdit"_s);
    QVERIFY(name->isReadOnly());
    QCOMPARE(name->text(), u"Finance reports"_s);
    console.click(u"inheritCheckBox"_s);
    QVERIFY(!name->isReadOnly());
    console.type(u"appNameLineEdit"_s, u"Finance for auditors"_s);
    console.click(u"submitPushButton"_s);
    auto summary = console.api.module(finance).takeResult();
    QCOMPARE(summary->app->useModuleData, false);
    QCOMPARE(summary->app->name, u"Finance for auditors"_s);
    // Ticking again keeps the own values for another day.
    console.click(u"setUpPushButton"_s);
    console.click(u"inheritCheckBox"_s);
    QCOMPARE(console.find<QLineEdit>(u"appNameLineEdit"_s)->text(), u"Finance reports"_s);
    console.click(u"inheritCheckBox"_s);
    QCOMPARE(console.find<QLineEdit>(u"appNameLineEdit"_s)->text(), u"Finance for auditors"_s);
}

void MainPathTest::rowB09_template_needsNameAndLevel()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, helpdesk(console) + u"/settings/external-app"_s);
    console.click(u"createTemplatePushButton"_s);
    auto *submit = console.find<QPushButton>(u"submitPushButton"_s);
    QVERIFY(!submit->isEnabled());
    console.type(u"templateNameLineEdit"_s, u"Reports"_s);
    QVERIFY(!submit->isEnabled());
    console.click(u"apiCheckBox"_s);
    QVERIFY(submit->isEnabled());
    console.click(u"apiCheckBox"_s);
    QVERIFY(!submit->isEnabled());
    QVERIFY(!submit->toolTip().isEmpty());
    console.click(u"openidCheckBox"_s);
    console.click(u"submitPushButton"_s);
    QCOMPARE(console.api.templates(console.api.moduleId(u"helpdesk"_s)).takeResult()->size(), 5);
}

void MainPathTest::rowB12_tokens_showOnlyWhenModuleAndAppAreOn()
{
    Console console(FakeAdminApi::Data::Sample);
    const auto hr = console.api.moduleId(u"hr"_s);
    console.open(u"anna"_s, u"module/%1"_s.arg(hr.value()));
    QVERIFY(!console.isShown(u"tokensCard"_s));
    console.click(u"enableModulePushButton"_s);
    QVERIFY(!console.isShown(u"tokensCard"_s));
    console.api.enableExternalApp(hr);
    Console::settle();
    QVERIFY(console.isShown(u"tokensCard"_s));
    console.click(u"tokensToolButton"_s);
    QVERIFY(!console.isShown(u"createClientPushButton"_s));
    console.click(u"tokensToolButton"_s);
    QVERIFY(console.isShown(u"createClientPushButton"_s));
}

void MainPathTest::rowB13_createClient_needsNameTemplateAndAddress()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, helpdesk(console));
    console.click(u"createClientPushButton"_s);
    auto *submit = console.find<QPushButton>(u"submitPushButton"_s);
    QVERIFY(!submit->isEnabled());
    console.type(u"clientNameLineEdit"_s, u"Portal"_s);
    QVERIFY(!submit->isEnabled());
    console.type(u"uri0LineEdit"_s, u"http://portal.acme.example/cb"_s);
    QVERIFY(!submit->isEnabled());
    QVERIFY(console.isShown(u"uri0FaultTextLabel"_s));
    console.type(u"uri0LineEdit"_s, u"https://portal.acme.example/cb"_s);
    QVERIFY(submit->isEnabled());
    console.click(u"addUriPushButton"_s);
    console.click(u"addUriPushButton"_s);
    QVERIFY(console.isShown(u"uri2LineEdit"_s));
    // Empty fields do not count.
    QVERIFY(submit->isEnabled());
}

void MainPathTest::rowB13_template_decidesTheScopes()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, helpdesk(console));
    console.click(u"createClientPushButton"_s);
    auto *templates = console.find<QComboBox>(u"clientTemplateComboBox"_s);
    QCOMPARE(templates->count(), 4);
    auto *scopes = console.find(u"clientScopesChipRow"_s);
    QCOMPARE(scopes->accessibleName(), u"openid, api"_s);
    templates->setCurrentIndex(2);
    QCOMPARE(scopes->accessibleName(), u"api"_s);
    QCOMPARE(scopes->focusPolicy(), Qt::NoFocus);
}

void MainPathTest::rowB14_secretWindow_gatesDoneAndAsksBeforeItCloses()
{
    Console console(FakeAdminApi::Data::Sample);
    openSecretWindow(console);
    auto *dialog = console.find<QDialog>(u"secretDialog"_s);
    QVERIFY(dialog);
    QVERIFY(!console.find<QPushButton>(u"donePushButton"_s)->isEnabled());
    console.click(u"appUniqueIdentifierCopyPushButton"_s);
    QVERIFY(!console.find<QPushButton>(u"donePushButton"_s)->isEnabled());
    console.questions.agree = false;
    dialog->reject();
    Console::settle();
    QVERIFY(console.isShown(u"secretDialog"_s));
    QCOMPARE(console.questions.asked.size(), 1);
    console.click(u"appSecretCopyPushButton"_s);
    QVERIFY(console.find<QPushButton>(u"donePushButton"_s)->isEnabled());
    console.questions.agree = true;
    dialog->reject();
    Console::settle();
    QVERIFY(!console.isShown(u"secretDialog"_s));
}

void MainPathTest::rowB14_secretWindow_leavesNothingInTitlesOrAccessibleNames()
{
    Console console(FakeAdminApi::Data::Sample);
    openSecretWindow(console);
    const QString secret = console.find<QLineEdit>(u"appSecretLineEdit"_s)->text();
    QVERIFY(secret.size() > 40);
    const QList<QWidget *> all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        QVERIFY(!widget->windowTitle().contains(secret));
        QVERIFY(!widget->toolTip().contains(secret));
        QVERIFY(!widget->accessibleName().contains(secret));
        QVERIFY(!widget->accessibleDescription().contains(secret));
        if (auto *line = qobject_cast<QLineEdit *>(widget); line && line->text().contains(secret))
            QCOMPARE(line->objectName(), u"appSecretLineEdit"_s);
    }
    auto *field = console.find<QLineEdit>(u"appSecretLineEdit"_s);
    QPointer<QLineEdit> watched(field);
    console.click(u"savedCheckBox"_s);
    console.find<QPushButton>(u"donePushButton"_s)->click();
    QVERIFY(!watched || watched->text().isEmpty());
}

void MainPathTest::rowB18_editOfAClient_cannotMoveItsEnd()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, helpdesk(console));
    auto *table = console.find<QTableView>(u"clientsTableView"_s);
    table->setCurrentIndex(table->model()->index(2, 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F2);
    Console::settle();
    QVERIFY(console.isShown(u"clientDialog"_s));
    QVERIFY(!console.isShown(u"expiresComboBox"_s));
    QVERIFY(!console.find<QComboBox>(u"clientTemplateComboBox"_s)->isEnabled());
    console.type(u"clientNameLineEdit"_s, u"Old sync"_s);
    console.click(u"submitPushButton"_s);
    QVERIFY(!console.isShown(u"clientDialog"_s));
}

void MainPathTest::rowB44_profile_listsAndRevokesOwnGrants()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"marta"_s, u"profile/external-apps"_s);
    QVERIFY(console.isShown(u"revokeGrant1PushButton"_s));
    QVERIFY(console.isShown(u"revokeGrant2PushButton"_s));
    QVERIFY(!console.isShown(u"revokeGrant4PushButton"_s)); // another person's
    console.click(u"revokeGrant2PushButton"_s);
    QCOMPARE(console.questions.asked.size(), 1);
    QVERIFY(!console.isShown(u"revokeGrant2PushButton"_s));
    QVERIFY(console.isShown(u"revokeGrant1PushButton"_s));
}

void MainPathTest::rowB46_name_opensTheProfile()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"modules"_s);
    console.click(u"personPersonButton"_s);
    QVERIFY(console.isShown(u"profileTabBar"_s));
}

void MainPathTest::ordinaryPerson_seesOnlyTheProfile()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"marta"_s, u"modules"_s);
    QVERIFY(console.isShown(u"profilePage"_s));
    QVERIFY(!console.isShown(u"modulesSidebarButton"_s));
    QVERIFY(!console.isShown(u"searchSearchButton"_s));
    console.window->workspace()->go(helpdesk(console));
    Console::settle();
    QVERIFY(!console.isShown(u"modulePage"_s));
}

void MainPathTest::failedSave_keepsTheDialogAndWhatWasTyped()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"modules"_s);
    console.click(u"addModulePushButton"_s);
    console.type(u"moduleNameLineEdit"_s, u"Archive"_s);
    console.api.failNext({Error::Kind::Unavailable, u"disk full"_s, {}});
    console.click(u"submitPushButton"_s);
    QVERIFY(console.isShown(u"createModuleDialog"_s));
    QCOMPARE(console.find<QLineEdit>(u"moduleNameLineEdit"_s)->text(), u"Archive"_s);
    QVERIFY(console.isShown(u"messageTextLabel"_s));
    console.type(u"moduleCodeLineEdit"_s, u"helpdesk"_s);
    console.click(u"submitPushButton"_s);
    QVERIFY(console.isShown(u"codeFaultTextLabel"_s));
    console.type(u"moduleCodeLineEdit"_s, u"archive"_s);
    console.click(u"submitPushButton"_s);
    QVERIFY(!console.isShown(u"createModuleDialog"_s));
}

void MainPathTest::grantsOfAClient_areThoseOfThatClientOnly()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"grants"_s);
    auto *all = console.find<QTableView>(u"grantsTableView"_s);
    QVERIFY(all);
    const int everybody = all->model()->rowCount();
    QVERIFY(!console.isShown(u"allGrantsPushButton"_s));
    const auto client = console.api.clientKey(u"Partner portal"_s);
    console.window->workspace()->go(u"grants/client/%1"_s.arg(client.value()));
    Console::settle();
    auto *some = console.find<QTableView>(u"grantsTableView"_s);
    QVERIFY(some);
    QVERIFY(some->model()->rowCount() > 0 && some->model()->rowCount() < everybody);
    QCOMPARE(console.find<QWidget>(u"whoseChipRow"_s)->accessibleName(), u"Partner portal"_s);
    console.click(u"allGrantsPushButton"_s);
    QCOMPARE(console.window->workspace()->location(), u"grants"_s);
}

void MainPathTest::GU11_dangerousPolicy_isMarked()
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

void MainPathTest::GU11_serverPage_listsWhatIsWeak()
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

void MainPathTest::signingKeys_rotateOnlyAfterTheQuestion()
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

void MainPathTest::birthdateThatIsNone_isRefusedWhileTyping()
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

void MainPathTest::profileFapi2_setsWhatItDemands()
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

void MainPathTest::keysAndLogoutAddresses_areKeptInTheMetadata()
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

void MainPathTest::keysThatAreNoKeySet_areRefusedWhileTyping()
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

void MainPathTest::deletedClient_canBeBroughtBack()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, helpdesk(console));
    auto *table = console.find<QTableView>(u"clientsTableView"_s);
    QCOMPARE(table->model()->rowCount(), 4);
    table->setCurrentIndex(table->model()->index(1, 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    Console::settle();
    QCOMPARE(table->model()->rowCount(), 3);
    console.click(u"undoPushButton"_s);
    QCOMPARE(table->model()->rowCount(), 4);
    QVERIFY(!console.isShown(u"undoBar"_s));
}

void MainPathTest::unsavedChanges_areAskedAboutBeforeLeaving()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, helpdesk(console) + u"/settings/general"_s);
    console.type(u"moduleNameLineEdit"_s, u"Help desk"_s);
    console.questions.agree = false;
    console.click(u"usersSidebarButton"_s);
    QCOMPARE(console.questions.asked.size(), 1);
    QVERIFY(console.isShown(u"moduleSettingsPage"_s));
    console.click(u"saveModulePushButton"_s);
    console.click(u"usersSidebarButton"_s);
    QCOMPARE(console.questions.asked.size(), 1);
    QVERIFY(console.isShown(u"usersPage"_s));
}

void MainPathTest::secretInTheClipboard_isMarkedAndCleared()
{
    Console console(FakeAdminApi::Data::Sample);
    openSecretWindow(console);
    const QString secret = console.find<QLineEdit>(u"appSecretLineEdit"_s)->text();
    console.click(u"appSecretCopyPushButton"_s);
    QClipboard *clipboard = QGuiApplication::clipboard();
    QCOMPARE(clipboard->text(), secret);
    QCOMPARE(clipboard->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    QVERIFY(console.clipboard.secondsLeft() > 25);
    console.clipboard.clearNow();
    QVERIFY(clipboard->text().isEmpty());
    // What somebody else put there meanwhile stays.
    console.click(u"appSecretCopyPushButton"_s);
    clipboard->setText(u"a shopping list"_s);
    console.clipboard.clearNow();
    QCOMPARE(clipboard->text(), u"a shopping list"_s);
    console.click(u"donePushButton"_s);
}

void MainPathTest::savedSecretFile_isPrivate()
{
    Console console(FakeAdminApi::Data::Sample);
    openSecretWindow(console);
    console.files.file = console.folder.filePath(u"client.env"_s);
    console.click(u"saveToFilePushButton"_s);
    QFile file(console.files.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("OIDC_CLIENT_SECRET=cs_"));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                        | QFileDevice::WriteOther;
    QCOMPARE(file.permissions() & others, QFileDevice::Permissions());
    QVERIFY(console.find<QPushButton>(u"donePushButton"_s)->isEnabled());
    console.click(u"donePushButton"_s);
}

QTEST_MAIN(MainPathTest)
#include "tst_mainpath.moc"
