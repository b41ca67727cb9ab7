// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.1.2, RFC 8252 section 7, RFC 9700 section 4.1 (AZ-01 to AZ-04).
#include "server/domain/redirecturi.h"
#include "tests/support/jsontable.h"

#include <QTest>

using server::domain::ApplicationType;
using server::domain::RedirectUri;
using tests::support::jsonTable;
using tests::support::tableBytes;
using namespace Qt::StringLiterals;

class TestRedirectUri : public QObject
{
    Q_OBJECT

private slots:
    void registration_followsTheTable_data();
    void registration_followsTheTable();
    void receivedAddress_matchesOnlyAsTheTableSays_data();
    void receivedAddress_matchesOnlyAsTheTableSays();
    void unparsedAddress_matchesNothing();
    void originAndHost_areThoseOfTheAddress_data();
    void originAndHost_areThoseOfTheAddress();
    void parameters_areAppendedAndEncodedOnce_data();
    void parameters_areAppendedAndEncodedOnce();
    void tables_holdEnoughHostileRows();
};

void TestRedirectUri::registration_followsTheTable_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonObject &row : jsonTable(u"redirect_uris"_s))
        QTest::newRow(qPrintable(row.value("row"_L1).toString())) << row;
}

void TestRedirectUri::registration_followsTheTable()
{
    QFETCH(QJsonObject, row);
    const QByteArray bytes = tableBytes(row.value("uri"_L1));
    const QByteArray code = tableBytes(row.value("code"_L1));
    const auto uri = RedirectUri::parse(bytes);
    if (code.isEmpty()) {
        QVERIFY2(uri.has_value(), uri ? "" : uri.error().fields.first().code.constData());
        QCOMPARE(uri->bytes(), bytes);
        QVERIFY(uri->matches(bytes, ApplicationType::Web));
        return;
    }
    QVERIFY(!uri.has_value());
    QCOMPARE(uri.error().kind, server::base::Error::Kind::InvalidInput);
    QCOMPARE(uri.error().fields.size(), 1);
    QCOMPARE(uri.error().fields.first().code, code);
    if (code == "not_canonical") // there is always a form to offer
        QVERIFY(
            RedirectUri::parse(uri.error().fields.first().params.value(0).toLatin1()).has_value()
            || bytes.startsWith("http:"));
    if (row.contains("param"_L1))
        QCOMPARE(uri.error().fields.first().params.value(0), row.value("param"_L1).toString());
}

void TestRedirectUri::receivedAddress_matchesOnlyAsTheTableSays_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonObject &row : jsonTable(u"redirect_matches"_s))
        QTest::newRow(qPrintable(row.value("row"_L1).toString())) << row;
}

void TestRedirectUri::receivedAddress_matchesOnlyAsTheTableSays()
{
    QFETCH(QJsonObject, row);
    const auto registered = RedirectUri::parse(tableBytes(row.value("registered"_L1)));
    QVERIFY(registered.has_value());
    const auto type = row.value("type"_L1).toString() == u"native" ? ApplicationType::Native
                                                                   : ApplicationType::Web;
    QCOMPARE(registered->matches(tableBytes(row.value("received"_L1)), type),
             row.value("matches"_L1).toBool());
}

void TestRedirectUri::unparsedAddress_matchesNothing()
{
    QVERIFY(!RedirectUri().matches({}, ApplicationType::Web));
    QVERIFY(!RedirectUri().matches({}, ApplicationType::Native));
}

void TestRedirectUri::originAndHost_areThoseOfTheAddress_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("https") << QByteArray("https://client.example.org/cb?x=1")
                           << QByteArray("https://client.example.org")
                           << QByteArray("client.example.org");
    QTest::newRow("port") << QByteArray("https://client.example.org:8443/cb")
                          << QByteArray("https://client.example.org:8443")
                          << QByteArray("client.example.org");
    QTest::newRow("query without path")
        << QByteArray("https://client.example.org?x=/") << QByteArray("https://client.example.org")
        << QByteArray("client.example.org");
    QTest::newRow("IPv6") << QByteArray("http://[::1]:80/cb") << QByteArray("http://[::1]:80")
                          << QByteArray("[::1]");
    QTest::newRow("punycode stays")
        << QByteArray("https://xn--bcher-kva.example/")
        << QByteArray("https://xn--bcher-kva.example") << QByteArray("xn--bcher-kva.example");
    QTest::newRow("private scheme")
        << QByteArray("com.example.app:/cb") << QByteArray("com.example.app:")
        << QByteArray("com.example.app");
}

void TestRedirectUri::originAndHost_areThoseOfTheAddress()
{
    QFETCH(QByteArray, uri);
    const auto parsed = RedirectUri::parse(uri);
    QVERIFY(parsed.has_value());
    QTEST(parsed->origin(), "origin");
    QTEST(parsed->displayHost(), "host");
}

void TestRedirectUri::parameters_areAppendedAndEncodedOnce_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QByteArray>("result");
    const QByteArray encoded = "code=a%2Fb%2Bc&state=%26%3D%25%20%C3%A4%22";
    QTest::newRow("RFC 6749 4.1.2 no query")
        << QByteArray("https://a.example/cb") << "https://a.example/cb?" + encoded;
    QTest::newRow("RFC 6749 3.1.2 existing query is kept")
        << QByteArray("https://a.example/cb?x=%2F") << "https://a.example/cb?x=%2F&" + encoded;
    QTest::newRow("empty query") << QByteArray("https://a.example/cb?")
                                 << "https://a.example/cb?" + encoded;
    QTest::newRow("query ends in an ampersand")
        << QByteArray("https://a.example/cb?x&") << "https://a.example/cb?x&" + encoded;
    QTest::newRow("private scheme")
        << QByteArray("com.example.app:/cb") << "com.example.app:/cb?" + encoded;
}

void TestRedirectUri::parameters_areAppendedAndEncodedOnce()
{
    QFETCH(QByteArray, uri);
    QTEST(server::domain::withQuery(uri, {{"code", "a/b+c"}, {"state", "&=% \xC3\xA4\""}}),
          "result");
    QCOMPARE(server::domain::withQuery(uri, {}), uri);
}

void TestRedirectUri::tables_holdEnoughHostileRows()
{
    const auto refused = [](const QJsonObject &row) {
        return !row.value("code"_L1).toString().isEmpty();
    };
    const auto foreign = [](const QJsonObject &row) { return !row.value("matches"_L1).toBool(); };
    const auto registrations = jsonTable(u"redirect_uris"_s);
    const auto matches = jsonTable(u"redirect_matches"_s);
    QVERIFY(std::count_if(registrations.begin(), registrations.end(), refused) >= 60);
    QVERIFY(std::count_if(matches.begin(), matches.end(), foreign) >= 60);
}

QTEST_APPLESS_MAIN(TestRedirectUri)
#include "tst_redirecturi.moc"
