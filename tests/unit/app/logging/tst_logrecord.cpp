// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging/logrecord.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::logging;

class tst_LogRecord : public QObject
{
    Q_OBJECT

private slots:
    void hostileText_staysOneVisibleLine_data();
    void hostileText_staysOneVisibleLine();
    void ordinaryText_staysAsItIs();
    void lines_haveTimeInUtcWithMillisecondsAndSequence();
};

void tst_LogRecord::hostileText_staysOneVisibleLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("LG-04 carriage return and line feed") << u"a\r\n2026 fake line"_s;
    QTest::newRow("LG-04 escape sequence") << u"a\x1b[31mred"_s;
    QTest::newRow("LG-04 nul") << QString(u"a"_s + QChar(u'\0') + u"b"_s);
    QTest::newRow("LG-04 C1 control") << QString(u"a"_s + QChar(0x9b) + u"31m"_s);
    QTest::newRow("LG-04 right-to-left override") << u"user\u202Etxt.exe"_s;
    QTest::newRow("LG-04 isolate") << u"user\u2067x"_s;
    QTest::newRow("LG-04 line separator") << u"a\u2028b"_s;
    QTest::newRow("LG-04 zero width") << u"a\u200Bb\uFEFF"_s;
    QTest::newRow("LG-04 lone surrogate") << QString(u"a"_s + QChar(0xd800));
    QTest::newRow("LG-04 tag character") << QString::fromUcs4(U"a\U000E0041");
}

void tst_LogRecord::hostileText_staysOneVisibleLine()
{
    QFETCH(QString, text);
    LogRecord record;
    record.category = "test"_ba;
    record.message = text;
    for (const QByteArray &line : {textLine(record), jsonLine(record)}) {
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        const QString shown = QString::fromUtf8(line.chopped(1));
        for (const QChar c : shown)
            QVERIFY2(c.isPrint(), qPrintable(QString::number(c.unicode(), 16)));
        QVERIFY(shown.contains(u"\\u"_s));
    }
    const QJsonObject object = QJsonDocument::fromJson(jsonLine(record)).object();
    QCOMPARE(object[u"message"_s].toString(), madeVisible(text));
}

void tst_LogRecord::ordinaryText_staysAsItIs()
{
    const QString text = u"Jürgen Große, Аня, 山田 \U0001F600 \"quoted\" \\ back"_s;
    QCOMPARE(madeVisible(text), text);
}

void tst_LogRecord::lines_haveTimeInUtcWithMillisecondsAndSequence()
{
    const LogRecord record{server::base::fromMillis(1763776800123), 17, Level::Warning,
                           "consentry.http"_ba, u"text"_s};
    QCOMPARE(textLine(record), "2025-11-22T02:00:00.123Z 17 warning consentry.http text\n"_ba);
    const QJsonObject object = QJsonDocument::fromJson(jsonLine(record)).object();
    QCOMPARE(object[u"time"_s].toString(), u"2025-11-22T02:00:00.123Z"_s);
    QCOMPARE(object[u"sequence"_s].toInt(), 17);
    QCOMPARE(object[u"level"_s].toString(), u"warning"_s);
}

QTEST_APPLESS_MAIN(tst_LogRecord)
#include "tst_logrecord.moc"
