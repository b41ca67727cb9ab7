// SPDX-License-Identifier: GPL-3.0-or-later
// Writes every screen of the console to the build folder: light and dark, in English and in the
// languages whose words are longest. For people to look at beside the mock-ups.
#include "tests/ui/consoletest.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using tests::support::FakeAdminApi;
using tests::ui::Console;
using ui::support::SchemeChoice;

class Screenshots : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void screens_data();
    void screens();

private:
    void save(QWidget *widget, const QString &name);
    void saveDialogs(Console &console, const QString &suffix);
    void saveServerDialog(Console &console, const QString &suffix);
    QDir m_folder;
};

void Screenshots::initTestCase()
{
    const QString folder = qEnvironmentVariable("CONSENTRY_SCREENSHOTS", u"screenshots"_s);
    QVERIFY(QDir().mkpath(folder));
    m_folder.setPath(folder);
}

void Screenshots::screens_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    QTest::newRow("en light") << u"en"_s << int(SchemeChoice::Light);
    QTest::newRow("en dark") << u"en"_s << int(SchemeChoice::Dark);
    QTest::newRow("en contrast") << u"en"_s << int(SchemeChoice::HighContrast);
    QTest::newRow("de light") << u"de"_s << int(SchemeChoice::Light);
    QTest::newRow("ru light") << u"ru"_s << int(SchemeChoice::Light);
}

void Screenshots::save(QWidget *widget, const QString &name)
{
    Console::settle();
    const QPixmap picture = widget->grab();
    QVERIFY(!picture.isNull());
    QVERIFY(picture.save(m_folder.filePath(name + u".png"_s)));
}

void Screenshots::saveDialogs(Console &console, const QString &suffix)
{
    const auto shot = [&](const QString &dialog, const QString &name) {
        auto *window = console.find<QDialog>(dialog);
        QVERIFY2(window, qPrintable(dialog));
        save(window, name + suffix);
        // Not through Escape: the window of the secret asks.
        window->accept();
        Console::settle();
    };
    auto &workspace = *console.window->workspace();
    const QString helpdesk = u"module/%1"_s.arg(console.api.moduleId(u"helpdesk"_s).value());
    workspace.go(u"modules"_s);
    Console::settle();
    console.click(u"addModulePushButton"_s);
    console.type(u"moduleNameLineEdit"_s, u"Field service"_s);
    shot(u"createModuleDialog"_s, u"create_module"_s);

    workspace.go(helpdesk);
    Console::settle();
    console.click(u"createClientPushButton"_s);
    console.type(u"clientNameLineEdit"_s, u"Partner gateway"_s);
    console.type(u"uri0LineEdit"_s, u"https://portal.acme.example/oauth/callback"_s);
    console.click(u"addUriPushButton"_s);
    console.type(u"uri1LineEdit"_s, u"http://portal.acme.example/cb"_s);
    Console::settle();
    save(console.find<QDialog>(u"clientDialog"_s), u"create_client"_s + suffix);
    console.click(u"removeUri1ToolButton"_s);
    console.click(u"advancedClientToolButton"_s);
    save(console.find<QDialog>(u"clientDialog"_s), u"create_client_advanced"_s + suffix);
    console.click(u"submitPushButton"_s);
    shot(u"secretDialog"_s, u"secret_once"_s);

    workspace.go(helpdesk);
    Console::settle();
    console.click(u"createAppPushButton"_s);
    console.type(u"appNameLineEdit"_s, u"Work orders"_s);
    save(console.find<QDialog>(u"createAppDialog"_s), u"create_app"_s + suffix);
    workspace.go(helpdesk + u"/app/70"_s);
    Console::settle();
    console.click(u"editAppPushButton"_s);
    shot(u"appDialog"_s, u"app_fields"_s);
    console.click(u"createItemPushButton"_s);
    shot(u"itemDialog"_s, u"create_item"_s);

    workspace.go(helpdesk + u"/settings/external-app"_s);
    Console::settle();
    console.click(u"previewConsentPushButton"_s);
    shot(u"consentPreviewDialog"_s, u"preview_consent"_s);
    console.click(u"setUpPushButton"_s);
    shot(u"setUpDialog"_s, u"set_up"_s);
    console.click(u"createTemplatePushButton"_s);
    console.type(u"templateNameLineEdit"_s, u"Reports"_s);
    console.click(u"openidCheckBox"_s);
    save(console.find<QDialog>(u"templateDialog"_s), u"create_template"_s + suffix);
    console.click(u"advancedToolButton"_s);
    save(console.find<QDialog>(u"templateDialog"_s), u"create_template_methods"_s + suffix);
    auto *folded = console.find<QScrollArea>(u"foldedScrollArea"_s);
    QVERIFY(folded);
    folded->verticalScrollBar()->setValue(folded->verticalScrollBar()->maximum());
    shot(u"templateDialog"_s, u"create_template_advanced"_s);

    workspace.go(helpdesk + u"/settings/protection"_s);
    Console::settle();
    console.click(u"addRulePushButton"_s);
    console.type(u"protectionPathLineEdit"_s, u"/reports/../"_s);
    shot(u"protectionDialog"_s, u"add_rule"_s);

    workspace.go(u"users"_s);
    Console::settle();
    console.click(u"directoryPushButton"_s);
    save(console.find<QDialog>(u"directoryDialog"_s), u"configuration_empty"_s + suffix);
    console.click(u"createSmartThingPushButton"_s);
    save(console.find<QDialog>(u"apiClientDialog"_s), u"new_smart_thing"_s + suffix);
    console.click(u"submitPushButton"_s);
    shot(u"secretDialog"_s, u"smart_thing_once"_s);
    auto *tabs = console.find<QTabBar>(u"directoryTabBar"_s);
    QVERIFY(tabs);
    for (const auto &[index, name] : {std::pair(0, u"smart_things"_s), std::pair(1, u"units"_s),
                                      std::pair(3, u"applications"_s)}) {
        tabs->setCurrentIndex(index);
        Console::settle();
        save(console.find<QDialog>(u"directoryDialog"_s), u"configuration_"_s + name + suffix);
    }
    tabs->setCurrentIndex(2);
    shot(u"directoryDialog"_s, u"configuration_permissions"_s);
    auto *users = console.find<QTableView>(u"usersTableView"_s);
    QVERIFY(users);
    emit users->doubleClicked(users->model()->index(0, 0));
    Console::settle();
    console.click(u"legacyTokensToolButton"_s);
    console.type(u"legacyDurationLineEdit"_s, u"2"_s);
    shot(u"userDialog"_s, u"legacy_tokens"_s);
    console.click(u"createUserPushButton"_s);
    console.click(u"claimsToolButton"_s);
    save(console.find<QDialog>(u"userDialog"_s), u"create_user_claims"_s + suffix);
    console.click(u"claimsToolButton"_s);
    shot(u"userDialog"_s, u"create_user"_s);
}

void Screenshots::saveServerDialog(Console &console, const QString &suffix)
{
    console.window->workspace()->go(u"server"_s);
    Console::settle();
    console.click(u"changeServerPushButton"_s);
    auto *dialog = console.find<QDialog>(u"serverDialog"_s);
    QVERIFY(dialog);
    save(dialog, u"change_server"_s + suffix);
    console.type(u"trustedProxiesLineEdit"_s, u"10.0.0.1, 10.0.0.0/33"_s);
    console.click(u"mutualTlsToolButton"_s);
    console.type(u"mtlsListenLineEdit"_s, u"0.0.0.0:443"_s);
    save(dialog, u"change_server_certificates"_s + suffix);
    dialog->reject();
    Console::settle();
}

void Screenshots::screens()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    const QString suffix = scheme == int(SchemeChoice::Dark)           ? u"_dark"_s
                           : scheme == int(SchemeChoice::HighContrast) ? u"_contrast"_s
                                                                       : QString();
    const QString ending = u"_"_s + language + suffix;
    {
        Console console(FakeAdminApi::Data::Nothing);
        console.theme.setChoice(SchemeChoice(scheme));
        console.languages.use(language);
        console.window->start();
        Console::settle();
        save(console.window.get(), u"first_start"_s + ending);
        console.click(u"nextPushButton"_s);
        console.type(u"companyLineEdit"_s, u"Acme GmbH"_s);
        console.type(u"passwordLineEdit"_s, u"short"_s);
        save(console.window.get(), u"first_start_people"_s + ending);
    }
    Console console(FakeAdminApi::Data::Sample);
    console.theme.setChoice(SchemeChoice(scheme));
    console.languages.use(language);
    console.window->start();
    Console::settle();
    save(console.window.get(), u"sign_in"_s + ending);
    console.open(u"anna"_s, u"overview"_s);
    auto *workspace = console.window->workspace();
    QVERIFY(workspace);
    const QString helpdesk = u"module/%1"_s.arg(console.api.moduleId(u"helpdesk"_s).value());
    const std::pair<QString, QString> pages[] = {
        {u"overview"_s, u"overview"_s},
        {u"modules"_s, u"modules"_s},
        {u"module"_s, helpdesk},
        {u"administration"_s, u"module/1"_s},
        {u"app"_s, helpdesk + u"/app/70"_s},
        {u"app_empty"_s, helpdesk + u"/app/71"_s},
        {u"module_off"_s, u"module/%1"_s.arg(console.api.moduleId(u"hr"_s).value())},
        {u"module_settings"_s, helpdesk + u"/settings"_s},
        {u"external_app"_s, helpdesk + u"/settings/external-app"_s},
        {u"protection"_s, helpdesk + u"/settings/protection"_s},
        {u"history"_s, helpdesk + u"/settings/history"_s},
        {u"users"_s, u"users"_s},
        {u"grants"_s, u"grants"_s},
        {u"activity"_s, u"activity"_s},
        {u"server"_s, u"server"_s},
        {u"settings"_s, u"settings"_s},
    };
    workspace->go(u"grants/client/%1"_s.arg(console.api.clientKey(u"Partner portal"_s).value()));
    save(console.window.get(), u"grants_of_client"_s + ending);
    for (const auto &[name, location] : pages) {
        workspace->go(location);
        // The overview's chart draws itself over a moment.
        QTest::qWait(name == u"overview"_s ? 400 : 20);
        save(console.window.get(), name + ending);
    }
    saveDialogs(console, ending);
    saveServerDialog(console, ending);
    workspace->go(u"profile"_s);
    console.api.signInAs(u"marta"_s);
    console.window->start();
    Console::settle();
    console.open(u"marta"_s, u"profile/external-apps"_s);
    save(console.window.get(), u"profile"_s + ending);
    console.click(u"detailsGrant1PushButton"_s);
    save(console.window.get(), u"profile_details"_s + ending);
    console.window->workspace()->go(u"profile/security"_s);
    save(console.window.get(), u"profile_security"_s + ending);
    console.window->workspace()->go(u"profile/personal-data"_s);
    save(console.window.get(), u"profile_data"_s + ending);
}

QTEST_MAIN(Screenshots)
#include "screenshots.moc"
