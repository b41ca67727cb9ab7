// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 section 6.1.
#include "server/domain/devicecode.h"

#include <QTest>

using namespace server;

class DeviceCodeTest : public QObject
{
    Q_OBJECT

private slots:
    void typedCode_isReadAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("canonical");
        const QByteArray good = "WDJBMJHT";
        QTest::newRow("as shown") << QStringLiteral("WDJB-MJHT") << good;
        QTest::newRow("lower case") << QStringLiteral("wdjb-mjht") << good;
        QTest::newRow("no dash") << QStringLiteral("WdjbMjht") << good;
        QTest::newRow("blanks") << QStringLiteral("  wdjb mjht\t") << good;
        QTest::newRow("long dash and hard blank")
            << QStringLiteral(u"WDJB\u2013\u00a0MJHT") << good;
        QTest::newRow("too short") << QStringLiteral("WDJB-MJH") << QByteArray();
        QTest::newRow("too long") << QStringLiteral("WDJB-MJHTB") << QByteArray();
        QTest::newRow("a vowel") << QStringLiteral("WDJA-MJHT") << QByteArray();
        QTest::newRow("a digit") << QStringLiteral("WDJ8-MJHT") << QByteArray();
        QTest::newRow("Kelvin sign") << QStringLiteral(u"\u212aDJB-MJHT") << QByteArray();
        QTest::newRow("NUL") << QString(QChar(0)) + QStringLiteral("WDJBMJHT") << QByteArray();
        QTest::newRow("nothing") << QString() << QByteArray();
    }
    void typedCode_isReadAsPeopleTypeIt()
    {
        QFETCH(QString, typed);
        QTEST(domain::canonicalUserCode(typed), "canonical");
    }

    void shownCode_hasTwoGroups()
    {
        QCOMPARE(domain::displayUserCode("WDJBMJHT"), QByteArray("WDJB-MJHT"));
    }
};

QTEST_GUILESS_MAIN(DeviceCodeTest)
#include "tst_devicecode.moc"
