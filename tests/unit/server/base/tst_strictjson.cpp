// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8259 section 4 (DS-11).
#include "server/base/strictjson.h"

#include <QTest>

using server::base::parseStrictDocument;
using server::base::parseStrictObject;

class TestStrictJson : public QObject
{
    Q_OBJECT

private slots:
    void document_isAcceptedOrRefused_data();
    void document_isAcceptedOrRefused();
    void documentMayBeAnArray_wherePeopleWriteOne();
    void depth_isCountedOutsideOfStrings();
};

void TestStrictJson::document_isAcceptedOrRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("empty object") << QByteArray("{}") << true;
    QTest::newRow("nested") << QByteArray(R"({"a":{"b":[{"c":1},{"c":2}]},"b":null})") << true;
    QTest::newRow("colon and quotes in strings")
        << QByteArray(R"({"a:b":"c:\"d\":","\\":":"})") << true;
    QTest::newRow("same name in different objects")
        << QByteArray(R"({"a":{"a":1},"b":{"a":2}})") << true;
    QTest::newRow("member twice") << QByteArray(R"({"a":1,"a":1})") << false;
    QTest::newRow("member twice, escaped") << QByteArray(R"({"a":1,"\u0061":2})") << false;
    QTest::newRow("member twice, deep")
        << QByteArray(R"({"x":[{"y":{"a":1,"b":2,"a":3}}]})") << false;
    QTest::newRow("empty name twice") << QByteArray(R"({"":1,"":2})") << false;
    QTest::newRow("array") << QByteArray("[]") << false;
    QTest::newRow("string") << QByteArray("\"a\"") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("text after the end") << QByteArray("{} {}") << false;
    QTest::newRow("comma at the end") << QByteArray(R"({"a":1,})") << false;
    QTest::newRow("single quotes") << QByteArray("{'a':1}") << false;
    QTest::newRow("comment") << QByteArray("{/* */}") << false;
    QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xC0\xAF\"}") << false;
    QTest::newRow("nested too deep") << QByteArray("{\"a\":" + QByteArray(100'000, '[')) << false;
}

void TestStrictJson::document_isAcceptedOrRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, accepted);
    const auto object = parseStrictObject(json);
    QCOMPARE(object.has_value(), accepted);
    if (!accepted)
        QVERIFY(!object.error().detail.isEmpty());
}

void TestStrictJson::documentMayBeAnArray_wherePeopleWriteOne()
{
    QVERIFY(parseStrictDocument("[]")->isArray());
    QVERIFY(parseStrictDocument(R"([{"a":1},{"a":2}])")->isArray());
    QVERIFY(parseStrictDocument("{}")->isObject());
    for (const char *wrong : {R"([{"a":1,"a":2}])", R"({"a":1,"a":2})", "5", "", "[", "[] []"})
        QVERIFY2(!parseStrictDocument(wrong), wrong);
}

void TestStrictJson::depth_isCountedOutsideOfStrings()
{
    const QByteArray three = "{\"a\":[{\"b\":1}],\"c\":[[]]}";
    QVERIFY(parseStrictObject(three, 3));
    QVERIFY(!parseStrictObject(three, 2));
    const QByteArray two = "{\"a\":\"[[[[{\\\"{{\",\"b\":{}}";
    QVERIFY(parseStrictObject(two, 2));
    QVERIFY(!parseStrictObject(two, 1));
}

QTEST_APPLESS_MAIN(TestStrictJson)
#include "tst_strictjson.moc"
