// SPDX-License-Identifier: GPL-3.0-or-later
// RP-Initiated Logout 1.0 section 3.1, Front-Channel Logout 1.0 section 2, Back-Channel Logout 1.0
// section 2.2.
#include "server/domain/logout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace server::domain;

class TestLogout : public QObject
{
    Q_OBJECT
private slots:
    void metadata_followsTheTable_data();
    void metadata_followsTheTable();
    void metadata_isReadByItsRegisteredNames();
    void onlyCallableClients_wantNotice();
};

void TestLogout::metadata_followsTheTable_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, QByteArray json, QByteArray expected) {
        QTest::newRow(name) << json << expected;
    };
    row("nothing", "{}", "");
    row("everything",
        R"({"post_logout_redirect_uris": ["https://rp.example/bye", "com.example.app:/bye"],
            "frontchannel_logout_uri": "https://rp.example/out?x=1",
            "frontchannel_logout_session_required": true,
            "backchannel_logout_uri": "https://other.example:9/out",
            "backchannel_logout_session_required": false})",
        "");
    row("no list", R"({"post_logout_redirect_uris": "https://rp.example/"})",
        "post_logout_redirect_uris wrong_type");
    row("plain http", R"({"post_logout_redirect_uris": ["http://rp.example/"]})",
        "post_logout_redirect_uris[0] http_not_loopback");
    row("loopback http", R"({"post_logout_redirect_uris": ["http://127.0.0.1:9/bye"]})", "");
    row("fragment",
        R"({"post_logout_redirect_uris": ["https://rp.example/a", "https://rp.example/#a"]})",
        "post_logout_redirect_uris[1] fragment");
    row("twice", R"({"post_logout_redirect_uris": ["https://rp.example/", "https://rp.example/"]})",
        "post_logout_redirect_uris[1] duplicate");
    row("not text", R"({"post_logout_redirect_uris": [7]})", "post_logout_redirect_uris[0] empty");
    row("script", R"({"post_logout_redirect_uris": ["javascript:x"]})",
        "post_logout_redirect_uris[0] scheme_forbidden");
    row("back-channel over http", R"({"backchannel_logout_uri": "http://rp.example/out"})",
        "backchannel_logout_uri http_not_loopback");
    row("back-channel on loopback", R"({"backchannel_logout_uri": "http://127.0.0.1:9/out"})", "");
    row("back-channel of a program", R"({"backchannel_logout_uri": "com.example.app:/out"})",
        "backchannel_logout_uri scheme_forbidden");
    row("back-channel with fragment", R"({"backchannel_logout_uri": "https://rp.example/#x"})",
        "backchannel_logout_uri fragment");
    row("back-channel not text", R"({"backchannel_logout_uri": ["https://rp.example/"]})",
        "backchannel_logout_uri wrong_type");
    row("front-channel elsewhere", R"({"frontchannel_logout_uri": "https://evil.example/out"})",
        "frontchannel_logout_uri foreign_origin");
    row("front-channel at another port",
        R"({"frontchannel_logout_uri": "https://rp.example:444/"})",
        "frontchannel_logout_uri foreign_origin");
    row("front-channel, another loopback port",
        R"({"frontchannel_logout_uri": "http://localhost:9/out"})", "");
    row("flags", R"({"frontchannel_logout_session_required": "yes",
                     "backchannel_logout_session_required": 1})",
        "frontchannel_logout_session_required wrong_type, "
        "backchannel_logout_session_required wrong_type");
}

void TestLogout::metadata_followsTheTable()
{
    QFETCH(QByteArray, json);
    const auto metadata = QJsonDocument::fromJson(json).object();
    QByteArrayList codes;
    for (const auto &error :
         checkLogoutMetadata(metadata, {"https://rp.example/cb", "http://127.0.0.1:8000/cb"}))
        codes.append(error.field + ' ' + error.code);
    QTEST(codes.join(", "), "expected");
}

void TestLogout::metadata_isReadByItsRegisteredNames()
{
    const auto logout = LogoutMetadata::of(
        {{u"post_logout_redirect_uris"_s, QJsonArray{u"https://rp.example/bye"_s}},
         {u"frontchannel_logout_uri"_s, u"https://rp.example/front"_s},
         {u"frontchannel_logout_session_required"_s, true},
         {u"backchannel_logout_uri"_s, u"https://rp.example/back"_s},
         {u"backchannel_logout_session_required"_s, true}});
    QCOMPARE(logout, (LogoutMetadata{{"https://rp.example/bye"},
                                     "https://rp.example/front",
                                     true,
                                     "https://rp.example/back",
                                     true}));
}

void TestLogout::onlyCallableClients_wantNotice()
{
    QVERIFY(!LogoutMetadata::of({}).wantsNotice());
    QVERIFY(!LogoutMetadata::of(
                 {{u"post_logout_redirect_uris"_s, QJsonArray{u"https://rp.example/bye"_s}}})
                 .wantsNotice());
    QVERIFY(LogoutMetadata::of({{u"backchannel_logout_uri"_s, u"https://rp.example/"_s}})
                .wantsNotice());
    QVERIFY(LogoutMetadata::of({{u"frontchannel_logout_uri"_s, u"https://rp.example/"_s}})
                .wantsNotice());
}

QTEST_APPLESS_MAIN(TestLogout)
#include "tst_logout.moc"
