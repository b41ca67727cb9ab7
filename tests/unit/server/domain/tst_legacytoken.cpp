// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-14, C-15: how long a legacy token may last.
#include "server/domain/legacytoken.h"

#include <QTest>

using namespace server::domain;
using namespace Qt::StringLiterals;

class TestLegacyToken : public QObject
{
    Q_OBJECT
private slots:
    void duration_isAWholeNumberOfHoursOrDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds"); // 0: refused
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const QString &text, qint64 seconds, const QByteArray &code = {}) {
            QTest::newRow(qPrintable(u"'%1'"_s.arg(text))) << text << seconds << code;
        };
        row(u"24h"_s, 86400);
        row(u"14d"_s, 14 * 86400);
        row(u"1h"_s, 3600);
        row(u""_s, 0, "required");
        row(u"0h"_s, 0, "out_of_range");
        row(u"999999d"_s, 0, "out_of_range");
        for (const QString &text : {u"-1d"_s, u"x"_s, u"h"_s, u"1"_s, u"1m"_s, u"1.5h"_s, u" 1h"_s,
                                    u"+1h"_s, u"1 h"_s, u"\u0661h"_s, u"99999999999999999999h"_s})
            row(text, 0, "duration_syntax");
    }
    void duration_isAWholeNumberOfHoursOrDays()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        const auto duration = parseLegacyDuration(text);
        QCOMPARE(duration.has_value(), seconds != 0);
        if (duration)
            QCOMPARE(duration->count(), seconds);
        else
            QTEST(duration.error().fields.first().code, "code");
    }
};

QTEST_GUILESS_MAIN(TestLegacyToken)
#include "tst_legacytoken.moc"
