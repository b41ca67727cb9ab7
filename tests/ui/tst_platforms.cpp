// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-02 to D-04, D-06, A-35, C-14: what the console has for the doors of the platforms.
#include "tests/ui/consoletest.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using tests::support::FakeAdminApi;
using tests::ui::Console;

class PlatformsTest : public QObject
{
    Q_OBJECT
private slots:
    void rowD02_rowD03_newSmartThing_offersTheSixValues();
    void rowD04_acceptAndCreate_savesAndOffersAnEmptyForm();
    void rowD02_noSmartThing_offersTheFirst();
    void rowD02_smartThings_areFilteredByTheServer();
    void noApplication_saysHowOneIsMade();
    void rowC14_generateToken_isOffUntilTheDurationIsAWholeNumber_data();
    void rowC14_generateToken_isOffUntilTheDurationIsAWholeNumber();
    void rowC14_generatedToken_isShownWithItsServiceKey();

private:
    static void openConfiguration(Console &console)
    {
        console.open(u"anna"_s, u"users"_s);
        console.click(u"directoryPushButton"_s);
        console.click(u"createSmartThingPushButton"_s);
    }
    static void openRecord(Console &console)
    {
        console.open(u"anna"_s, u"users"_s);
        auto *table = console.find<QTableView>(u"usersTableView"_s);
        QVERIFY(table);
        emit table->doubleClicked(table->model()->index(0, 0));
        Console::settle();
        console.click(u"legacyTokensToolButton"_s);
    }
};

void PlatformsTest::rowD02_rowD03_newSmartThing_offersTheSixValues()
{
    Console console(FakeAdminApi::Data::Sample);
    openConfiguration(console);
    QCOMPARE(console.find<QLineEdit>(u"apiNameLineEdit"_s)->text(), u"APIUSER"_s);
    QCOMPARE(console.find<QLineEdit>(u"apiCodeLineEdit"_s)->text(), u"APIUSER"_s);
    QVERIFY(console.find<QLineEdit>(u"apiEmailLineEdit"_s)->text().isEmpty());
    QCOMPARE(console.find<QComboBox>(u"apiTypeComboBox"_s)->currentText(), u"Rest API Client"_s);
    console.type(u"apiLicencesLineEdit"_s, u"CRM Participant, Deyel Participant"_s);
    auto *permissions = console.find<QListWidget>(u"apiPermissionsListWidget"_s);
    QVERIFY(permissions && permissions->count() >= 1);
    permissions->item(0)->setCheckState(Qt::Checked);
    console.click(u"submitPushButton"_s);
    // No person-only field was asked for; the password is shown once.
    QVERIFY(!console.isShown(u"apiClientDialog"_s));
    QVERIFY(console.isShown(u"secretDialog"_s));
    QVERIFY(!console.find<QLineEdit>(u"apiClientSecretLineEdit"_s)->text().isEmpty());
    const auto users = console.api.users({.text = u"APIUSER"_s}).result();
    QCOMPARE(users->size(), 1);
    QCOMPARE(users->first().licences, (QStringList{u"CRM Participant"_s, u"Deyel Participant"_s}));
    QCOMPARE(users->first().permissions.size(), 1);
    QVERIFY(users->first().type == server::domain::UserType::RestApiClient);
    auto *table = console.find<QTableView>(u"smartThingsTableView"_s);
    QVERIFY(table && table->model()->rowCount() >= 1);
}

void PlatformsTest::rowD04_acceptAndCreate_savesAndOffersAnEmptyForm()
{
    Console console(FakeAdminApi::Data::Sample);
    openConfiguration(console);
    console.type(u"apiLicencesLineEdit"_s, u"CRM Participant"_s);
    console.click(u"acceptAndCreatePushButton"_s);
    QCOMPARE(console.api.users({.text = u"APIUSER"_s}).result()->size(), 1);
    QVERIFY(console.isShown(u"apiClientDialog"_s));
    QVERIFY(console.find<QLineEdit>(u"apiLicencesLineEdit"_s)->text().isEmpty());
    auto *secret = console.find<QDialog>(u"secretDialog"_s);
    QVERIFY(secret);
    secret->accept();
    Console::settle();
    // The same code once more: refused, and the form says so.
    console.click(u"submitPushButton"_s);
    QVERIFY(console.isShown(u"apiClientDialog"_s));
    QVERIFY(console.isShown(u"codeFaultTextLabel"_s));
}

void PlatformsTest::rowD02_noSmartThing_offersTheFirst()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"users"_s);
    console.click(u"directoryPushButton"_s);
    QVERIFY(!console.isShown(u"smartThingsTableView"_s));
    QVERIFY(!console.isShown(u"smartThingsFilterField"_s));
    console.click(u"createFirstSmartThingPushButton"_s);
    console.click(u"submitPushButton"_s);
    console.find<QDialog>(u"secretDialog"_s)->accept();
    Console::settle();
    QVERIFY(!console.isShown(u"createFirstSmartThingPushButton"_s));
    QCOMPARE(console.find<QTableView>(u"smartThingsTableView"_s)->model()->rowCount(), 1);
}

void PlatformsTest::rowD02_smartThings_areFilteredByTheServer()
{
    Console console(FakeAdminApi::Data::Sample);
    for (int number = 1000; number <= 1500; ++number) { // one more than a list shows
        server::domain::UserDraft draft;
        draft.code = draft.name = u"ROBOT%1"_s.arg(number);
        draft.type = server::domain::UserType::RestApiClient;
        QVERIFY(console.api.createUser(draft, {}).takeResult());
    }
    console.open(u"anna"_s, u"users"_s);
    console.click(u"directoryPushButton"_s);
    const auto rows = [&console] {
        return console.find<QTableView>(u"smartThingsTableView"_s)->model()->rowCount();
    };
    QCOMPARE(rows(), 500);
    QVERIFY(console.isShown(u"listNoteTextLabel"_s)); // there are others
    console.type(u"smartThingsFilterField"_s, u"robot1500"_s);
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(console.find(u"smartThingsFilterField"_s), Qt::Key_Return);
    QVERIFY(console.isShown(u"directoryDialog"_s));
    QVERIFY(!console.isShown(u"listNoteTextLabel"_s));
    console.type(u"smartThingsFilterField"_s, u"anna"_s); // a person
    QTRY_COMPARE(rows(), 0);
    QVERIFY(console.isShown(u"listNoteTextLabel"_s));
    QVERIFY(console.isShown(u"smartThingsFilterField"_s)); // the way back
}

void PlatformsTest::noApplication_saysHowOneIsMade()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"users"_s);
    console.click(u"directoryPushButton"_s);
    auto *tabs = console.find<QTabBar>(u"directoryTabBar"_s);
    QVERIFY(tabs);
    tabs->setCurrentIndex(3);
    Console::settle();
    QVERIFY(console.find<::ui::widgets::EmptyState>({}));
    QVERIFY(!console.isShown(u"applicationsTableView"_s));
    QVERIFY(!console.isShown(u"deleteApplicationPushButton"_s));
}

void PlatformsTest::rowC14_generateToken_isOffUntilTheDurationIsAWholeNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("on");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("zero") << u"0"_s << false;
    QTest::newRow("negative") << u"-1"_s << false;
    QTest::newRow("a letter") << u"x"_s << false;
    QTest::newRow("a fraction") << u"1.5"_s << false;
    QTest::newRow("two") << u"2"_s << true;
}

void PlatformsTest::rowC14_generateToken_isOffUntilTheDurationIsAWholeNumber()
{
    QFETCH(QString, text);
    QFETCH(bool, on);
    Console console(FakeAdminApi::Data::Sample);
    openRecord(console);
    console.type(u"legacyDurationLineEdit"_s, text);
    auto *unit = console.find<QComboBox>(u"legacyUnitComboBox"_s);
    QVERIFY(unit);
    for (int row = 0; row < unit->count(); ++row) { // hours, days
        unit->setCurrentIndex(row);
        QCOMPARE(console.find<QPushButton>(u"generateLegacyTokenPushButton"_s)->isEnabled(), on);
    }
}

void PlatformsTest::rowC14_generatedToken_isShownWithItsServiceKey()
{
    Console console(FakeAdminApi::Data::Sample);
    openRecord(console);
    console.type(u"legacyDurationLineEdit"_s, u"2"_s);
    console.find<QComboBox>(u"legacyUnitComboBox"_s)->setCurrentIndex(1);
    console.click(u"generateLegacyTokenPushButton"_s);
    QVERIFY(console.isShown(u"secretDialog"_s));
    QVERIFY(!console.find<QLineEdit>(u"serviceKeyLineEdit"_s)->text().isEmpty());
    QVERIFY(!console.find<QLineEdit>(u"legacyTokenLineEdit"_s)->text().isEmpty());
    console.find<QDialog>(u"secretDialog"_s)->accept();
    Console::settle();
    auto *table = console.find<QTableView>(u"legacyTokensTableView"_s);
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    console.click(u"revokeLegacyTokenPushButton"_s);
    QCOMPARE(table->model()->rowCount(), 0);
}

QTEST_MAIN(PlatformsTest)
#include "tst_platforms.moc"
