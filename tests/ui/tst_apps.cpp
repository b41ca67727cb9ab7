// SPDX-License-Identifier: GPL-3.0-or-later
// Apps of a module in the console: made, given fields and rights; items listed, made, changed,
// deleted.
#include "tests/ui/consoletest.h"

#include "ui/shell/workspace.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>

using namespace tests::ui;
using namespace Qt::StringLiterals;
using tests::support::FakeAdminApi;

class AppsTest : public QObject
{
    Q_OBJECT
private slots:
    void moduleWithoutApps_offersTheFirst();
    void newApp_leadsToItsFields();
    void fields_areCheckedWhileTyping_andSaved();
    void items_areShownPageByPage();
    void items_areFilteredByTheServer();
    void rowB50_itemMadeElsewhere_isVisible();
    void windowThatBecomesActive_asksForTheItemsAgain();
    void newItem_saysWhatIsWrong();
    void changedItem_keepsWhatWasNotTouched();
    void deletion_asksWithNumbers();
    void rowB55_token_isMadeShownOnceAndDeleted();

private:
    static QString shown(const Console &console, const QString &label)
    {
        auto *found = console.find<QLabel>(label);
        return found ? found->text() : QString();
    }
    static ::ui::widgets::TableView *items(const Console &console)
    {
        return console.find<::ui::widgets::TableView>(u"itemsTableView"_s);
    }
    static void openTickets(Console &console)
    {
        console.open(u"anna"_s, u"module/2/app/70"_s);
        Console::settle();
    }
};

void AppsTest::moduleWithoutApps_offersTheFirst()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"module/3"_s);
    QVERIFY(!console.isShown(u"appsTableView"_s));
    QVERIFY(console.isShown(u"createAppPushButton"_s));
    console.window->workspace()->go(u"module/1"_s);
    Console::settle();
    QVERIFY(!console.isShown(u"appsCard"_s)); // the built-in module has none
}

void AppsTest::newApp_leadsToItsFields()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"module/2"_s);
    console.click(u"createAppPushButton"_s);
    QVERIFY(!console.find<QPushButton>(u"submitPushButton"_s)->isEnabled());
    console.type(u"appNameLineEdit"_s, u"Work orders"_s);
    QCOMPARE(console.find<QLineEdit>(u"appCodeLineEdit"_s)->text(), u"work-orders"_s);
    console.click(u"submitPushButton"_s);
    QVERIFY(console.isShown(u"appPage"_s));
    QVERIFY(console.isShown(u"editAppPushButton"_s));
    const auto apps = console.api.apps(server::domain::ModuleId(2)).takeResult().value();
    QCOMPARE(apps.last().app.code, u"work-orders"_s);
    QVERIFY(apps.last().app.rights.first().change);
}

void AppsTest::fields_areCheckedWhileTyping_andSaved()
{
    Console console(FakeAdminApi::Data::Sample);
    openTickets(console);
    console.click(u"editAppPushButton"_s);
    console.click(u"fieldAddPushButton"_s);
    console.type(u"field7NameLineEdit"_s, u"Serial number"_s);
    QCOMPARE(console.find<QLineEdit>(u"field7CodeLineEdit"_s)->text(), u"serial_number"_s);
    console.type(u"field7CodeLineEdit"_s, u"like"_s);
    QVERIFY(!console.find<QPushButton>(u"submitPushButton"_s)->isEnabled());
    console.type(u"field7CodeLineEdit"_s, u"serial"_s);
    QVERIFY(!console.find(u"field0CodeLineEdit"_s)->isEnabled()); // stored: stays as it is
    console.click(u"field7UniqueCheckBox"_s);
    console.click(u"field6RemoveToolButton"_s);
    console.click(u"submitPushButton"_s);
    const auto app = console.api.app(server::domain::AppId(70)).takeResult().value().app;
    QVERIFY(!app.field(u"description"_s));
    QVERIFY(app.field(u"serial"_s)->unique && app.field(u"serial"_s)->indexed);
    QVERIFY(!console.isShown(u"appDialog"_s));
}

void AppsTest::items_areShownPageByPage()
{
    Console console(FakeAdminApi::Data::Sample);
    openTickets(console);
    QCOMPARE(shown(console, u"itemRangeLabel"_s), u"1–50 of 137"_s);
    QCOMPARE(items(console)->shownRows(), 50);
    QVERIFY(!console.find(u"previousItemsPushButton"_s)->isEnabled());
    console.click(u"nextItemsPushButton"_s);
    console.click(u"nextItemsPushButton"_s);
    QCOMPARE(shown(console, u"itemRangeLabel"_s), u"101–137 of 137"_s);
    QVERIFY(!console.find(u"nextItemsPushButton"_s)->isEnabled());
    // Another order begins at the beginning.
    console.find<QComboBox>(u"itemSortComboBox"_s)->setCurrentIndex(1);
    Console::settle();
    QCOMPARE(shown(console, u"itemRangeLabel"_s), u"1–50 of 137"_s);
}

void AppsTest::items_areFilteredByTheServer()
{
    Console console(FakeAdminApi::Data::Sample);
    openTickets(console);
    console.type(u"itemsFilterLineEdit"_s, u"printer"_s);
    QTRY_COMPARE(shown(console, u"itemRangeLabel"_s), u"1–23 of 23"_s);
    console.find<QComboBox>(u"itemStatusComboBox"_s)->setCurrentIndex(3);
    Console::settle();
    QTRY_VERIFY(!console.isShown(u"itemsTableView"_s));
    QVERIFY(console.isShown(u"itemsFilterLineEdit"_s)); // the way back
}

void AppsTest::rowB50_itemMadeElsewhere_isVisible()
{
    Console console(FakeAdminApi::Data::Sample);
    openTickets(console);
    console.api
        .createItem(server::domain::AppId(70),
                    {{u"__name"_s, u"From a service"_s}, {u"priority"_s, u"low"_s}})
        .takeResult()
        .value();
    Console::settle();
    QCOMPARE(shown(console, u"itemRangeLabel"_s), u"1–50 of 138"_s);
    QCOMPARE(items(console)->model()->index(0, 0).data().toString(), u"From a service"_s);
}

void AppsTest::windowThatBecomesActive_asksForTheItemsAgain()
{
    Console console(FakeAdminApi::Data::Sample);
    openTickets(console);
    auto *table = items(console);
    table->selectRecord(4);
    table->selectionModel()->select(table->model()->index(7, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    auto *area = console.find<QScrollArea>(u"pageScrollArea"_s);
    QVERIFY(area);
    area->verticalScrollBar()->setValue(120);
    {
        const QSignalBlocker unannounced(console.api); // as by HTTP
        console.api
            .createItem(server::domain::AppId(70),
                        {{u"__name"_s, u"From a service"_s}, {u"priority"_s, u"low"_s}})
            .takeResult()
            .value();
    }
    Console::settle();
    QCOMPARE(shown(console, u"itemRangeLabel"_s), u"1–50 of 137"_s);

    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    console.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(console.window.get()));
    QTRY_COMPARE(shown(console, u"itemRangeLabel"_s), u"1–50 of 138"_s);
    QCOMPARE(items(console), table);
    QCOMPARE(table->selectedRecords(), (QList<int>{5, 8})); // the same ones, one row further down
    QCOMPARE(table->currentRecord(), 5);
    QCOMPARE(area->verticalScrollBar()->value(), 120);
}

void AppsTest::newItem_saysWhatIsWrong()
{
    Console console(FakeAdminApi::Data::Sample);
    openTickets(console);
    console.click(u"createItemPushButton"_s);
    auto *submit = console.find<QPushButton>(u"submitPushButton"_s);
    QVERIFY(!submit->isEnabled()); // Priority is needed
    console.type(u"itemNameLineEdit"_s, u"Keyboard"_s);
    console.find<QComboBox>(u"itemField17ComboBox"_s)->setCurrentIndex(2);
    QVERIFY(submit->isEnabled());
    console.type(u"itemField18LineEdit"_s, u"many"_s);
    QVERIFY(!submit->isEnabled());
    console.type(u"itemField18LineEdit"_s, u"1.5"_s);
    console.click(u"submitPushButton"_s);
    QVERIFY(!console.isShown(u"itemDialog"_s));
    QCOMPARE(items(console)->model()->index(0, 0).data().toString(), u"Keyboard"_s);
}

void AppsTest::changedItem_keepsWhatWasNotTouched()
{
    Console console(FakeAdminApi::Data::Sample);
    openTickets(console);
    auto *table = items(console);
    const auto before = console.api.items({server::domain::AppId(70), {}, {{3, false}}, 0, 1})
                            .takeResult()
                            .value()
                            .items.first();
    table->selectRecord(0);
    emit table->openRequested(0);
    Console::settle();
    console.type(u"itemNameLineEdit"_s, u"Renamed"_s);
    console.click(u"submitPushButton"_s);
    const auto after = console.api.items({server::domain::AppId(70), {}, {{3, false}}, 0, 1})
                           .takeResult()
                           .value()
                           .items.first();
    QCOMPARE(after.name, u"Renamed"_s);
    QCOMPARE(after.values, before.values);
}

void AppsTest::deletion_asksWithNumbers()
{
    Console console(FakeAdminApi::Data::Sample);
    openTickets(console);
    auto *table = items(console);
    table->selectAll();
    console.questions.agree = false;
    emit table->deleteRequested(0);
    Console::settle();
    QCOMPARE(console.questions.asked.size(), 1);
    QCOMPARE(console.questions.asked.first().detail, u"50 items"_s);
    QCOMPARE(shown(console, u"itemRangeLabel"_s), u"1–50 of 137"_s);
    console.questions.agree = true;
    emit table->deleteRequested(0);
    Console::settle();
    QCOMPARE(shown(console, u"itemRangeLabel"_s), u"1–50 of 87"_s);

    console.window->workspace()->go(u"module/2"_s);
    Console::settle();
    auto *apps = console.find<::ui::widgets::TableView>(u"appsTableView"_s);
    emit apps->deleteRequested(0);
    Console::settle();
    QCOMPARE(console.questions.asked.last().detail, u"87 items"_s);
    QCOMPARE(console.api.apps(server::domain::ModuleId(2)).takeResult().value().size(), 1);
}

void AppsTest::rowB55_token_isMadeShownOnceAndDeleted()
{
    Console console(FakeAdminApi::Data::Sample);
    console.open(u"anna"_s, u"module/1"_s);
    QVERIFY(!console.isShown(u"apiTokensTableView"_s));
    console.click(u"createApiTokenPushButton"_s);
    QVERIFY(!console.find<QPushButton>(u"submitPushButton"_s)->isEnabled());
    console.type(u"apiTokenNameLineEdit"_s, u"Scanner"_s);
    console.click(u"submitPushButton"_s);
    auto *shown = console.find<QLineEdit>(u"apiTokenLineEdit"_s);
    QVERIFY(shown && shown->text().startsWith(u"at_"_s));
    console.find<QDialog>(u"secretDialog"_s)->accept();
    Console::settle();
    auto *table = console.find<::ui::widgets::TableView>(u"apiTokensTableView"_s);
    QVERIFY(table);
    QCOMPARE(table->shownRows(), 1);
    emit table->deleteRequested(0);
    Console::settle();
    QCOMPARE(console.questions.asked.size(), 1);
    QVERIFY(console.api.apiTokens().takeResult().value().isEmpty());
    console.window->workspace()->go(u"module/2"_s);
    Console::settle();
    QVERIFY(!console.isShown(u"apiTokensCard"_s));
}

QTEST_MAIN(AppsTest)
#include "tst_apps.moc"
