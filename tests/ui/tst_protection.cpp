// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Protection: rules are made, changed and deleted, and the lines are those of the server.
#include "server/domain/protectionlines.h"
#include "tests/ui/consoletest.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using server::domain::ProtectionRule;
using tests::support::FakeAdminApi;
using tests::ui::Console;

class ProtectionTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        console = std::make_unique<Console>(FakeAdminApi::Data::Sample);
        module = console->api.moduleId(u"helpdesk"_s);
        console->open(u"anna"_s, u"module/%1/settings/protection"_s.arg(module.value()));
    }
    void cleanup() { console.reset(); }

    void newRule_isSavedAndShown()
    {
        const int before = rows();
        console->click(u"addRulePushButton"_s);
        console->type(u"protectionHostLineEdit"_s, u"Shop.acme.example"_s);
        console->type(u"protectionPathLineEdit"_s, u"/admin/"_s);
        console->type(u"protectionGroupsLineEdit"_s, u"sales,  board "_s);
        console->type(u"protectionScopesLineEdit"_s, u"api shop"_s);
        console->click(u"submitPushButton"_s);
        Console::settle();
        QVERIFY(!console->isShown(u"protectionDialog"_s));
        QCOMPARE(rows(), before + 1);
        const ProtectionRule rule = rules().last();
        QCOMPARE(rule.host, QByteArray("shop.acme.example"));
        QCOMPARE(rule.path, u"/admin"_s);
        QCOMPARE(rule.groups, (QStringList{u"board"_s, u"sales"_s}));
        QCOMPARE(rule.scopes.toString(), QByteArray("api shop"));
        QCOMPARE(rule.stranger, server::domain::Stranger::SignIn);
    }
    void wrongRule_cannotBeSaved_andSaysWhy()
    {
        console->click(u"addRulePushButton"_s);
        console->type(u"protectionHostLineEdit"_s, u"*.acme.example"_s);
        QVERIFY(!console->find<QPushButton>(u"submitPushButton"_s)->isEnabled());
        console->type(u"protectionHostLineEdit"_s, u"shop.acme.example"_s);
        console->type(u"protectionPathLineEdit"_s, u"/a/../b"_s);
        QVERIFY(!console->find<QPushButton>(u"submitPushButton"_s)->isEnabled());
        console->type(u"protectionPathLineEdit"_s, u"/a"_s);
        QVERIFY(console->find<QPushButton>(u"submitPushButton"_s)->isEnabled());
    }
    void refusedRule_staysOpenWithWhatWasTyped()
    {
        const ProtectionRule first = rules().first();
        console->click(u"addRulePushButton"_s);
        console->type(u"protectionHostLineEdit"_s, QString::fromLatin1(first.host));
        console->type(u"protectionPathLineEdit"_s, first.path);
        console->click(u"submitPushButton"_s);
        Console::settle();
        QVERIFY(console->isShown(u"protectionDialog"_s));
        const auto labels = console->find<QDialog>(u"protectionDialog"_s)->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *label) {
            return label->isVisible() && label->text() == u"This value stands twice."_s;
        }));
    }
    void lines_areThoseOfTheServer()
    {
        auto *lines = console->find<QPlainTextEdit>(u"proxyLinesPlainTextEdit"_s);
        QVERIFY(lines);
        for (const auto proxy : {server::domain::Proxy::Nginx, server::domain::Proxy::Caddy}) {
            auto *choice = console->find<QComboBox>(u"proxyComboBox"_s);
            choice->setCurrentIndex(choice->findData(int(proxy)));
            Console::settle();
            const QByteArray expected =
                console->api.proxyLines(proxy, {rules().first().host, "http://127.0.0.1:3000"})
                    .result()
                    .value();
            QCOMPARE(lines->toPlainText().toUtf8(), expected);
        }
        console->type(u"proxyApplicationLineEdit"_s, u"http://x;"_s);
        Console::settle();
        QVERIFY(!console->find<QPushButton>(u"copyProxyLinesPushButton"_s)->isEnabled());
    }
    void lastRule_isDeletedAfterTheQuestion()
    {
        auto *table = console->find<QTableView>(u"protectionTableView"_s);
        while (rows() > 0) {
            const int before = rows();
            table->setCurrentIndex(table->model()->index(0, 0));
            console->questions.agree = false;
            QTest::keyClick(table, Qt::Key_Delete);
            Console::settle();
            QCOMPARE(rows(), before);
            console->questions.agree = true;
            QTest::keyClick(table, Qt::Key_Delete);
            Console::settle();
            QCOMPARE(rows(), before - 1);
        }
        QVERIFY(rules().isEmpty());
        QVERIFY(!console->isShown(u"proxyLinesCard"_s));
    }

private:
    [[nodiscard]] QList<ProtectionRule> rules() const
    {
        return console->api.protectionRules(module).result().value();
    }
    [[nodiscard]] int rows() const
    {
        auto *table = console->window->findChild<QTableView *>(u"protectionTableView"_s);
        return table->model()->rowCount();
    }
    std::unique_ptr<Console> console;
    server::domain::ModuleId module;
};

QTEST_MAIN(ProtectionTest)
#include "tst_protection.moc"
