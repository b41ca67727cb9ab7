// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.3; A-02, DS-09.
#include "server/domain/scopeset.h"

#include <QElapsedTimer>
#include <QTest>

using server::domain::ScopeSet;

class TestScopeSet : public QObject
{
    Q_OBJECT

private slots:
    void text_isReadAsASet_data();
    void text_isReadAsASet();
    void badText_isRefused_data();
    void badText_isRefused();
    void hugeText_isRefusedQuickly();
    void setOperations_areThoseOfSets();
    void openid_bringsTheStandardClaimScopes();
};

void TestScopeSet::text_isReadAsASet_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("RFC 6749 3.3 one") << QByteArray("openid") << QByteArray("openid");
    QTest::newRow("RFC 6749 3.3 order does not matter")
        << QByteArray("openid api") << QByteArray("api openid");
    QTest::newRow("A-02 twice counts once")
        << QByteArray("api openid api") << QByteArray("api openid");
    QTest::newRow("RFC 6749 3.3 case matters") << QByteArray("API api") << QByteArray("API api");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("blanks around") << QByteArray(" openid  api ") << QByteArray("api openid");
    QTest::newRow("A-02 comma is a character")
        << QByteArray("openid,api") << QByteArray("openid,api");
    QTest::newRow("RFC 6749 3.3 outer characters")
        << QByteArray("!#[]~ https://x/y") << QByteArray("!#[]~ https://x/y");
}

void TestScopeSet::text_isReadAsASet()
{
    QFETCH(QByteArray, text);
    const auto set = ScopeSet::parse(text);
    QVERIFY(set.has_value());
    QTEST(set->toString(), "printed");
}

void TestScopeSet::badText_isRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("RFC 6749 3.3 quote") << QByteArray("open\"id") << QByteArray("scope_syntax");
    QTest::newRow("RFC 6749 3.3 backslash") << QByteArray("open\\id") << QByteArray("scope_syntax");
    QTest::newRow("RFC 6749 3.3 tab separates nothing")
        << QByteArray("openid\tapi") << QByteArray("scope_syntax");
    QTest::newRow("line break") << QByteArray("openid\napi") << QByteArray("scope_syntax");
    QTest::newRow("NUL") << QByteArray("openid\0api", 10) << QByteArray("scope_syntax");
    QTest::newRow("DEL") << QByteArray("api\x7f") << QByteArray("scope_syntax");
    QTest::newRow("not ASCII") << QByteArray("\xC3\xA4pi") << QByteArray("scope_syntax");
    QByteArray many;
    for (int i = 0; i <= ScopeSet::maximumCount; ++i)
        many += "s" + QByteArray::number(i) + ' ';
    QTest::newRow("DS-09 101 names") << many << QByteArray("scope_too_many");
    QTest::newRow("DS-09 the same name 101 times")
        << QByteArray("a ").repeated(101) << QByteArray("scope_too_many");
}

void TestScopeSet::badText_isRefused()
{
    QFETCH(QByteArray, text);
    const auto set = ScopeSet::parse(text);
    QVERIFY(!set.has_value());
    QTEST(set.error().fields.first().code, "code");
}

void TestScopeSet::hugeText_isRefusedQuickly()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!ScopeSet::parse(QByteArray("a ").repeated(32 * 1024)));
    QVERIFY(!ScopeSet::parse(QByteArray(64 * 1024, ' ')));
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
}

void TestScopeSet::setOperations_areThoseOfSets()
{
    const ScopeSet both = *ScopeSet::parse("openid api");
    const ScopeSet api = *ScopeSet::parse("api");
    QVERIFY(both.contains("api") && !both.contains("ap") && !both.contains({}));
    QVERIFY(both.containsAll(api) && !api.containsAll(both) && api.containsAll({}));
    QCOMPARE(both.intersected(*ScopeSet::parse("api email")), api);
    QCOMPARE(api.united(*ScopeSet::parse("openid")), both);
    QCOMPARE(both.without(*ScopeSet::parse("openid email")), api);
    QVERIFY(ScopeSet().isEmpty() && both.without(both).isEmpty());
}

void TestScopeSet::openid_bringsTheStandardClaimScopes()
{
    QCOMPARE(server::domain::askableScopes(*ScopeSet::parse("api")).toString(), QByteArray("api"));
    QCOMPARE(server::domain::askableScopes(*ScopeSet::parse("openid")).toString(),
             QByteArray("address email groups offline_access openid phone profile"));
    QVERIFY(server::domain::askableScopes({}).isEmpty());
}

QTEST_APPLESS_MAIN(TestScopeSet)
#include "tst_scopeset.moc"
