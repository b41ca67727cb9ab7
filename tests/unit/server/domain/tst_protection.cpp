// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6; security FA-01, FA-04.
#include "server/domain/protectiontable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace server::domain;

namespace {

const ModuleId on(1);
const ModuleId off(2);

QList<Module> modules()
{
    Module first;
    first.id = on;
    first.code = u"helpdesk"_s;
    first.enabled = true;
    Module second;
    second.id = off;
    second.code = u"archive"_s;
    return {first, second};
}

ProtectionRule rule(const QString &host, const QString &path, ModuleId module = on)
{
    ProtectionDraft draft;
    draft.host = host;
    draft.path = path;
    auto made = parseProtection(draft);
    Q_ASSERT(made);
    made->module = module;
    return *made;
}

QByteArray joined(const server::base::FieldErrors &errors)
{
    QByteArrayList words;
    for (const auto &error : errors)
        words.append(error.field + ' ' + error.code);
    return words.join(", ");
}

} // namespace

class TestProtection : public QObject
{
    Q_OBJECT
private slots:
    void draft_followsTheTable_data();
    void draft_followsTheTable();
    void rule_hasOneSpelling();
    void rule_comesBackAsItsDraft();
    void longestPathBySegments_wins_data();
    void longestPathBySegments_wins();
    void moduleThatIsOff_isFoundAsOff();
    void who_isPeopleOrGroupsOrEverybody_data();
    void who_isPeopleOrGroupsOrEverybody();
    void strangers_haveNames();
};

void TestProtection::draft_followsTheTable_data()
{
    QTest::addColumn<ProtectionDraft>("draft");
    QTest::addColumn<QByteArray>("faults");
    const auto row = [](const char *name, QByteArray faults, auto change) {
        ProtectionDraft draft;
        draft.host = u"wiki.acme.example"_s;
        change(draft);
        QTest::newRow(name) << draft << faults;
    };
    row("plain", "", [](auto &) {});
    row("no host", "host required", [](auto &draft) { draft.host.clear(); });
    row("wildcard", "host host_syntax", [](auto &draft) { draft.host = u"*.acme.example"_s; });
    row("scheme", "host host_syntax",
        [](auto &draft) { draft.host = u"https://wiki.acme.example"_s; });
    row("umlaut", "host host_syntax", [](auto &draft) { draft.host = u"büro.example"_s; });
    row("line break in the host", "host control_character",
        [](auto &draft) { draft.host = u"wiki\nx"_s; });
    row("long host", "host too_long", [](auto &draft) { draft.host = QString(300, u'a'); });
    row("no path", "path required", [](auto &draft) { draft.path.clear(); });
    row("relative path", "path path_syntax", [](auto &draft) { draft.path = u"admin"_s; });
    row("dot segments", "path path_syntax", [](auto &draft) { draft.path = u"/a/../b"_s; });
    row("empty segment", "path path_syntax", [](auto &draft) { draft.path = u"/a//b"_s; });
    row("query", "path path_syntax", [](auto &draft) { draft.path = u"/a?b"_s; });
    row("encoded", "path path_syntax", [](auto &draft) { draft.path = u"/%61"_s; });
    row("backslash", "path path_syntax", [](auto &draft) { draft.path = u"/a\\b"_s; });
    row("semicolon", "path path_syntax", [](auto &draft) { draft.path = u"/a;b"_s; });
    row("long path", "path too_long",
        [](auto &draft) { draft.path = u"/"_s + QString(600, u'a'); });
    row("empty group", "groups[1] required", [](auto &draft) { draft.groups = {u"a"_s, {}}; });
    row("too many people", "users too_many",
        [](auto &draft) { draft.users = QStringList(201, u"a"_s); });
    row("wrong scope", "scopes scope_syntax", [](auto &draft) { draft.scopes = {"a b"}; });
    row("programs without a scope", "services contradiction", [](auto &draft) {
        draft.scopes.clear();
        draft.services = true;
    });
    row("all at once", "host host_syntax, path path_syntax", [](auto &draft) {
        draft.host = u"a b"_s;
        draft.path = u"x"_s;
    });
}

void TestProtection::draft_followsTheTable()
{
    QFETCH(ProtectionDraft, draft);
    QTEST(joined(checkProtection(draft)), "faults");
}

void TestProtection::rule_hasOneSpelling()
{
    ProtectionDraft draft;
    draft.host = u" Wiki.ACME.example:443 "_s;
    draft.path = u"/Admin/"_s;
    draft.groups = {u"sales"_s, u"board"_s, u"sales"_s};
    draft.scopes = {"read", "api"};
    const auto made = parseProtection(draft);
    QVERIFY(made.has_value());
    QCOMPARE(made->host, QByteArray("wiki.acme.example"));
    QCOMPARE(made->path, u"/Admin"_s);
    QCOMPARE(made->groups, (QStringList{u"board"_s, u"sales"_s}));
    QCOMPARE(made->scopes.toString(), QByteArray("api read"));
}

void TestProtection::rule_comesBackAsItsDraft()
{
    ProtectionDraft draft;
    draft.host = u"wiki.acme.example:8443"_s;
    draft.path = u"/admin"_s;
    draft.users = {u"anna"_s};
    draft.services = true;
    draft.stranger = Stranger::Redirect;
    const auto made = parseProtection(draft);
    QVERIFY(made.has_value());
    QCOMPARE(*parseProtection(draftOf(*made)), *made);
}

void TestProtection::longestPathBySegments_wins_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("path"); // of the rule that counts; empty: none
    const auto row = [](const char *url, const QString &path) {
        QTest::newRow(url) << QByteArray(url) << path;
    };
    row("https://wiki.acme.example/", u"/"_s);
    row("https://wiki.acme.example/x/y", u"/"_s);
    row("https://wiki.acme.example/admin", u"/admin"_s);
    row("https://wiki.acme.example/admin/", u"/admin"_s);
    row("https://wiki.acme.example/%61dmin/x", u"/admin"_s);
    row("https://wiki.acme.example/admin?x=/public", u"/admin"_s);
    row("https://wiki.acme.example/administration", u"/"_s);
    row("https://wiki.acme.example/Admin", u"/"_s);
    row("https://wiki.acme.example/admin/users/1", u"/admin/users"_s);
    row("https://wiki.acme.example/x/admin", u"/"_s);
    // A servlet container would serve /admin here, another server something below /.
    row("https://wiki.acme.example/admin;x=1", {});
    row("https://wiki.acme.example/x;y=1", u"/"_s);
    row("https://WIKI.acme.example:443/", u"/"_s);
    row("https://wiki.acme.example:8443/", {});
    row("https://other.acme.example/", {});
    row("https://part.acme.example/docs/1", u"/docs"_s);
    row("https://part.acme.example/", {});
}

void TestProtection::longestPathBySegments_wins()
{
    QFETCH(QByteArray, url);
    const QString host = u"wiki.acme.example"_s;
    const ProtectionTable table({rule(host, u"/"_s), rule(host, u"/admin/users"_s),
                                 rule(host, u"/admin"_s), rule(u"part.acme.example"_s, u"/docs"_s)},
                                modules());
    const auto *entry = table.find(*ProtectedUrl::parse(url));
    QTEST(entry ? entry->rule.path : QString(), "path");
}

void TestProtection::moduleThatIsOff_isFoundAsOff()
{
    const QString host = u"wiki.acme.example"_s;
    const ProtectionTable table({rule(host, u"/"_s), rule(host, u"/old"_s, off)}, modules());
    const auto *all = table.find(*ProtectedUrl::parse("https://wiki.acme.example/new"));
    const auto *old = table.find(*ProtectedUrl::parse("https://wiki.acme.example/old/1"));
    QVERIFY(all && all->isOn);
    QVERIFY(old && !old->isOn); // it does not fall back to what stands above it
    QCOMPARE(old->moduleCode, u"archive"_s);
    QVERIFY(table.hasHost("wiki.acme.example"));
    QVERIFY(!table.hasHost("other.acme.example"));
}

void TestProtection::who_isPeopleOrGroupsOrEverybody_data()
{
    QTest::addColumn<QStringList>("users");
    QTest::addColumn<QStringList>("groups");
    QTest::addColumn<bool>("person");
    QTest::addColumn<bool>("restApiClient");
    QTest::newRow("nobody named: every person") << QStringList() << QStringList() << true << false;
    QTest::newRow("by code") << QStringList{u"MARTA"_s} << QStringList() << true << true;
    QTest::newRow("by group") << QStringList() << QStringList{u"x"_s, u"sales"_s} << true << true;
    QTest::newRow("another person") << QStringList{u"anna"_s} << QStringList() << false << false;
    QTest::newRow("another group") << QStringList() << QStringList{u"Sales"_s} << false << false;
    QTest::newRow("one of both is enough")
        << QStringList{u"anna"_s} << QStringList{u"sales"_s} << true << true;
}

void TestProtection::who_isPeopleOrGroupsOrEverybody()
{
    QFETCH(QStringList, users);
    QFETCH(QStringList, groups);
    ProtectionRule made;
    made.users = users;
    made.groups = groups;
    User user;
    user.code = u"marta"_s;
    user.groups = {u"sales"_s};
    QTEST(made.admits(user), "person");
    user.type = UserType::RestApiClient;
    QTEST(made.admits(user), "restApiClient");
}

void TestProtection::strangers_haveNames()
{
    for (const auto value : {Stranger::Refuse, Stranger::SignIn, Stranger::Redirect})
        QCOMPARE(strangerFromName(toName(value)), std::optional(value));
    QVERIFY(!strangerFromName("allow"));
}

QTEST_APPLESS_MAIN(TestProtection)
#include "tst_protection.moc"
