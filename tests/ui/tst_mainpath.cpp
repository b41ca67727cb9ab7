// SPDX-License-Identifier: GPL-3.0-or-later
// From the first start to the secret window, through the real widgets.
#include "tests/ui/consoletest.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QLineEdit>
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
    void rowB01_module_opensFromTheListAndHasSettings();
    void rowB03_builtInModule_hasNoExternalAppTab();
    void rowB04_rowB08_externalAppOff_offersOnlyEnable();
    void rowB06_setUp_inheritsUntilUnticked();
    void rowB09_template_needsNameAndLevel();
    void rowB12_tokens_showOnlyWhenModuleAndAppAreOn();
    void rowB13_createClient_needsNameTemplateAndAddress();
    void rowB13_template_decidesTheScopes();
    void rowB18_editOfAClient_cannotMoveItsEnd();
    void rowB44_profile_listsAndRevokesOwnGrants();
    void rowB46_name_opensTheProfile();
    void rowB17_ordinaryPerson_seesOnlyTheProfile();
    void failedSave_keepsTheDialogAndWhatWasTyped();
    void grantsOfAClient_areThoseOfThatClientOnly();
    void deletedClient_canBeBroughtBack();
    void unsavedChanges_areAskedAboutBeforeLeaving();
};

namespace {

QString helpdesk(const Console &console)
{
    return u"module/%1"_s.arg(console.api.moduleId(u"helpdesk"_s).value());
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

void MainPathTest::rowB01_module_opensFromTheListAndHasSettings()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"modules"_s);
    auto *tile = console.find<QAbstractButton>(u"module_helpdesk_ModuleTile"_s);
    QVERIFY(tile && tile->isVisible());
    tile->click();
    Console::settle();
    QVERIFY(console.isShown(u"modulePage"_s));
    console.click(u"moduleSettingsPushButton"_s);
    QVERIFY(console.isShown(u"moduleSettingsPage"_s));
    QVERIFY(console.isShown(u"moduleSettingsTabBar"_s));
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

void MainPathTest::rowB04_rowB08_externalAppOff_offersOnlyEnable()
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

void MainPathTest::rowB17_ordinaryPerson_seesOnlyTheProfile()
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

QTEST_MAIN(MainPathTest)
#include "tst_mainpath.moc"
