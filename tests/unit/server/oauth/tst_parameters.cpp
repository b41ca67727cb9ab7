// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 3.1, 3.2 and appendix B.
#include "server/oauth/parameters.h"

#include <QTest>

using namespace server::oauth;

class ParametersTest : public QObject
{
    Q_OBJECT

private slots:
    void formsAreDecodedOnceAndStrictly_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        QTest::addColumn<QByteArray>("value"); // of "a"
        QTest::addColumn<QString>("fault");
        const auto good = [](const char *name, QByteArray encoded, QByteArray value) {
            QTest::newRow(name) << encoded << value << QString();
        };
        const auto bad = [](const char *name, QByteArray encoded, const char *fault) {
            QTest::newRow(name) << encoded << QByteArray() << QString::fromLatin1(fault);
        };
        good("plus is a space", "a=x+y", "x y");
        good("encoded plus is a plus", "a=x%2By", "x+y");
        good("percent twice is decoded once", "a=%2525", "%25");
        good("equals sign in a value", "a=b=c", "b=c");
        good("encoded name", "%61=x", "x");
        good("empty pairs", "&&a=x&", "x");
        good("RFC 6749 3.1 empty equals absent", "a=", "");
        good("name alone", "a", "");
        good("UTF-8", "a=%C3%A9", "\xC3\xA9");
        good("raw UTF-8", "a=\xC3\xA9", "\xC3\xA9");
        bad("half an escape", "a=%4", "percent");
        bad("escape at the end", "a=%", "percent");
        bad("escape without digits", "a=%zz", "percent");
        bad("escape with a sign", "a=%+1", "percent");
        bad("bad escape in a name", "%=x", "percent");
        bad("AZ-22 NUL", "a=%00", "nul");
        bad("AZ-22 overlong slash", "a=%C0%AF", "utf8");
        bad("AZ-22 lone surrogate", "a=%ED%A0%80", "utf8");
        bad("AZ-22 cut sequence", "a=%C3", "utf8");
    }
    void formsAreDecodedOnceAndStrictly()
    {
        QFETCH(QByteArray, encoded);
        QFETCH(QString, fault);
        const auto parameters = Parameters::parse(encoded);
        QCOMPARE(parameters.has_value(), fault.isEmpty());
        if (parameters)
            QTEST(parameters->value("a"), "value");
        else
            QCOMPARE(parameters.error().detail, fault);
    }

    void AZ09_emptyIsAbsent()
    {
        const auto parameters = Parameters::parse("a=&b").value();
        QVERIFY(!parameters.contains("a"));
        QVERIFY(!parameters.contains("b"));
        QVERIFY(parameters.duplicate().isEmpty());
    }

    void AZ08_doublesAreRemembered_evenEmptyOrEncodedOnes()
    {
        const auto parameters = Parameters::parse("x=1&b=2&%62=&x=1&c=3").value();
        QCOMPARE(parameters.duplicate(), QByteArray("b"));
        QVERIFY(parameters.isDuplicated("b"));
        QVERIFY(parameters.isDuplicated("x"));
        QVERIFY(!parameters.isDuplicated("c"));
        QCOMPARE(parameters.value("b"), QByteArray("2"));
    }

    void numberOfParametersIsBounded()
    {
        QVERIFY(Parameters::parse(QByteArray("a=1&").repeated(200)).has_value());
        QCOMPARE(Parameters::parse(QByteArray("a=1&").repeated(201)).error().detail,
                 QStringLiteral("too_many"));
    }
};

QTEST_APPLESS_MAIN(ParametersTest)
#include "tst_parameters.moc"
