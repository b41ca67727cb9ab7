// SPDX-License-Identifier: GPL-3.0-or-later
// Security TR-08: who is a listed proxy.
#include "server/http/front/forwarded.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace server::http;

class TestTrustedProxies : public QObject
{
    Q_OBJECT

private slots:
    void listed_data();
    void listed();
    void emptyList_listsNobody();
};

void TestTrustedProxies::listed_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<bool>("listed");
    const auto row = [](const char *name, const QString &entry, const QString &peer, bool listed) {
        QTest::newRow(name) << entry << peer << listed;
    };
    row("an address", u"10.0.0.1"_s, u"10.0.0.1"_s, true);
    row("the address beside it", u"10.0.0.1"_s, u"10.0.0.2"_s, false);
    row("first of a network", u"10.1.2.0/24"_s, u"10.1.2.0"_s, true);
    row("last of a network", u"10.1.2.0/24"_s, u"10.1.2.255"_s, true);
    row("below a network", u"10.1.2.0/24"_s, u"10.1.1.255"_s, false);
    row("above a network", u"10.1.2.0/24"_s, u"10.1.3.0"_s, false);
    row("bits not on a byte", u"10.1.2.0/25"_s, u"10.1.2.128"_s, false);
    row("a network named by one of its hosts", u"10.1.2.7/24"_s, u"10.1.2.9"_s, true);
    row("a network of one", u"10.1.2.7/32"_s, u"10.1.2.6"_s, false);
    row("everybody", u"0.0.0.0/0"_s, u"9.9.9.9"_s, true);
    row("IPv6", u"::1"_s, u"::1"_s, true);
    row("IPv6 network", u"fd00::/8"_s, u"fdab::1"_s, true);
    row("outside an IPv6 network", u"fd00::/8"_s, u"fe80::1"_s, false);
    row("IPv4 is not in an IPv6 network", u"::/0"_s, u"9.9.9.9"_s, false);
    row("IPv4 in IPv6", u"10.0.0.1"_s, u"::ffff:10.0.0.1"_s, true);
    row("listed as IPv4 in IPv6", u"::ffff:10.0.0.1"_s, u"10.0.0.1"_s, true);
    row("a network of IPv4 in IPv6", u"::ffff:10.0.0.0/104"_s, u"10.9.9.9"_s, true);
    row("a name", u"proxy.example"_s, u"10.0.0.1"_s, false);
}

void TestTrustedProxies::listed()
{
    QFETCH(const QString, entry);
    QFETCH(const QString, peer);
    QFETCH(const bool, listed);
    const TrustedProxies proxies({u"192.0.2.1"_s, entry});
    QCOMPARE(proxies.contains(front::canonical(QHostAddress(peer))), listed);
}

void TestTrustedProxies::emptyList_listsNobody()
{
    QVERIFY(!TrustedProxies().contains(QHostAddress(QHostAddress::LocalHost)));
    QVERIFY(!TrustedProxies().contains(QHostAddress()));
}

QTEST_APPLESS_MAIN(TestTrustedProxies)
#include "tst_trustedproxies.moc"
