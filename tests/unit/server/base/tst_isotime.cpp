// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 3339 section 5.6.
#include "server/base/isotime.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace server::base;

class TestIsoTime : public QObject
{
    Q_OBJECT

private slots:
    void moment_isWrittenInUtc_whereverTheMachineStands();
    void moment_isReadWithItsOffset_data();
    void moment_isReadWithItsOffset();
    void textWithoutAnOffset_isNoMoment_data();
    void textWithoutAnOffset_isNoMoment();
};

void TestIsoTime::moment_isWrittenInUtc_whereverTheMachineStands()
{
    const QByteArray before = qgetenv("TZ");
    for (const char *zone : {"UTC", "Asia/Kolkata", "America/New_York"}) {
        qputenv("TZ", zone);
        ::tzset();
        QCOMPARE(toIsoText(fromMillis(0)), u"1970-01-01T00:00:00.000Z"_s);
        QCOMPARE(toIsoText(fromMillis(1'826'841'600'123)), u"2027-11-22T00:00:00.123Z"_s);
    }
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    ::tzset();
}

void TestIsoTime::moment_isReadWithItsOffset_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("UTC") << u"2027-11-22T00:00:00Z"_s << qint64(1'826'841'600'000);
    QTest::newRow("milliseconds") << u"2027-11-22T00:00:00.123Z"_s << qint64(1'826'841'600'123);
    QTest::newRow("east") << u"2027-11-22T05:30:00+05:30"_s << qint64(1'826'841'600'000);
    QTest::newRow("west") << u"2027-11-21T19:00:00-05:00"_s << qint64(1'826'841'600'000);
}

void TestIsoTime::moment_isReadWithItsOffset()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto time = fromIsoText(text);
    QVERIFY(time);
    QCOMPARE(toMillis(*time), milliseconds);
}

void TestIsoTime::textWithoutAnOffset_isNoMoment_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no offset") << u"2027-11-22T00:00:00"_s;
    QTest::newRow("a date alone") << u"2027-11-22"_s;
    QTest::newRow("no such day") << u"2027-02-30T00:00:00Z"_s;
    QTest::newRow("the year 10000 in UTC") << u"9999-12-31T23:59:59-01:00"_s;
    QTest::newRow("before the year 1 in UTC") << u"0001-01-01T00:00:00+01:00"_s;
    QTest::newRow("words") << u"tomorrow"_s;
}

void TestIsoTime::textWithoutAnOffset_isNoMoment()
{
    QFETCH(QString, text);
    QVERIFY(!fromIsoText(text));
}

QTEST_GUILESS_MAIN(TestIsoTime)
#include "tst_isotime.moc"
