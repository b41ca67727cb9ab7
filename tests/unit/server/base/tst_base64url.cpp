// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 4648 sections 3.5, 5 and 10; RFC 7515 section 2.
#include "server/base/base64url.h"

#include <QTest>

using namespace server::base;

class TestBase64Url : public QObject
{
    Q_OBJECT

private slots:
    void value_comesBack_data();
    void value_comesBack();
    void everySecondSpelling_isRefused_data();
    void everySecondSpelling_isRefused();
    void basicAlphabet_wantsItsPadding_data();
    void basicAlphabet_wantsItsPadding();
};

void TestBase64Url::value_comesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("RFC 4648 10 empty") << QByteArray() << QByteArray();
    QTest::newRow("RFC 4648 10 f") << QByteArray("f") << QByteArray("Zg");
    QTest::newRow("RFC 4648 10 fo") << QByteArray("fo") << QByteArray("Zm8");
    QTest::newRow("RFC 4648 10 foobar") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
    QTest::newRow("RFC 4648 5 both special characters")
        << QByteArray::fromHex("03ecffe0c1") << QByteArray("A-z_4ME"); // RFC 7515 appendix C
    QTest::newRow("a NUL byte") << QByteArray(1, '\0') << QByteArray("AA");
}

void TestBase64Url::value_comesBack()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(toBase64Url(bytes), text);
    const auto decoded = fromBase64Url(text);
    QVERIFY(decoded.has_value());
    QCOMPARE(*decoded, bytes);
}

void TestBase64Url::everySecondSpelling_isRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("RFC 7515 2 padding") << QByteArray("Zg==");
    QTest::newRow("RFC 4648 3.5 stray bits") << QByteArray("Zh");
    QTest::newRow("RFC 4648 3.5 stray bits of three") << QByteArray("Zm9");
    QTest::newRow("one character") << QByteArray("Z");
    QTest::newRow("five characters") << QByteArray("Zm9vY");
    QTest::newRow("RFC 4648 4 plus") << QByteArray("A+z_4ME");
    QTest::newRow("RFC 4648 4 slash") << QByteArray("A-z/4ME");
    QTest::newRow("blank before") << QByteArray(" Zg");
    QTest::newRow("blank inside") << QByteArray("Z g");
    QTest::newRow("line break after") << QByteArray("Zg\n");
    QTest::newRow("NUL after") << QByteArray("Zg\0", 3);
    QTest::newRow("not ASCII") << QByteArray("Z\xC3\xA4");
    QTest::newRow("dot") << QByteArray("Zm.vYmFy");
}

void TestBase64Url::everySecondSpelling_isRefused()
{
    QFETCH(QByteArray, text);
    const auto decoded = fromBase64Url(text);
    QVERIFY(!decoded.has_value());
    QCOMPARE(decoded.error().kind, Error::Kind::InvalidInput);
}

void TestBase64Url::basicAlphabet_wantsItsPadding_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("RFC 7617 2") << QByteArray("QWxhZGRpbjpvcGVuIHNlc2FtZQ==") << true;
    QTest::newRow("no padding needed") << QByteArray("Zm9v") << true;
    QTest::newRow("plus and slash") << QByteArray("A+z/4ME=") << true;
    QTest::newRow("padding missing") << QByteArray("QWxhZGRpbjpvcGVuIHNlc2FtZQ") << false;
    QTest::newRow("too much padding") << QByteArray("Zg===") << false;
    QTest::newRow("URL alphabet") << QByteArray("A-z_4ME=") << false;
    QTest::newRow("stray bits") << QByteArray("Zh==") << false;
    QTest::newRow("blank") << QByteArray("Zm9v ") << false;
}

void TestBase64Url::basicAlphabet_wantsItsPadding()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, accepted);
    const auto decoded = fromBase64(text);
    QCOMPARE(decoded.has_value(), accepted);
    if (accepted)
        QCOMPARE(decoded->toBase64(), text);
}

QTEST_APPLESS_MAIN(TestBase64Url)
#include "tst_base64url.moc"
