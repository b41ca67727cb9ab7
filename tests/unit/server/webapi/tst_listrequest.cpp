// SPDX-License-Identifier: GPL-3.0-or-later
// Requirement B-51, security DS-11: lists that are asked for by an address.
#include "server/webapi/apps/listrequest.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using server::webapi::apps::bodyOfQuery;

class TestListRequest : public QObject
{
    Q_OBJECT

private slots:
    void rowB51_membersOfTheAddress_areThoseOfABody()
    {
        const auto body = bodyOfQuery({{"from", "20"},
                                       {"size", "all"},
                                       {"active", "true"},
                                       {"ids", "a,b"},
                                       {"filter", R"({"flag":true})"},
                                       {"sortExpressions", R"([{"field":"text"}])"},
                                       {"other", "x"}});
        QVERIFY(body);
        QCOMPARE(*body,
                 (QJsonObject{
                     {u"from"_s, 20},
                     {u"size"_s, u"all"_s},
                     {u"active"_s, true},
                     {u"ids"_s, QJsonArray{u"a"_s, u"b"_s}},
                     {u"filter"_s, QJsonObject{{u"flag"_s, true}}},
                     {u"sortExpressions"_s, QJsonArray{QJsonObject{{u"field"_s, u"text"_s}}}},
                 }));
    }

    void DS11_jsonInTheAddress_isReadAsStrictlyAsABody_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("member twice") << "filter"_ba
                                      << R"({"flag":true,"flag":false})"_ba;
        QTest::newRow("member twice, escaped") << "filter"_ba
                                               << R"({"flag":true,"\u0066lag":1})"_ba;
        QTest::newRow("member twice, deep") << "filter"_ba
                                            << R"({"or":[{"tf":{"flag":true,"flag":false}}]})"_ba;
        QTest::newRow("member twice, in a list") << "sortExpressions"_ba
                                                 << R"([{"field":"text","field":"number"}])"_ba;
        QTest::newRow("too deep") << "filter"_ba << QByteArray("[").repeated(2000);
        QTest::newRow("cut off") << "filter"_ba
                                 << "{"_ba;
        QTest::newRow("neither object nor list") << "filter"_ba
                                                 << "5"_ba;
    }
    void DS11_jsonInTheAddress_isReadAsStrictlyAsABody()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, json);
        const auto body = bodyOfQuery({{name, json}});
        QVERIFY(!body);
        QCOMPARE(body.error().kind, server::base::Error::Kind::InvalidInput);
        QCOMPARE(body.error().fields.first().field, name);
    }
};

QTEST_APPLESS_MAIN(TestListRequest)
#include "tst_listrequest.moc"
