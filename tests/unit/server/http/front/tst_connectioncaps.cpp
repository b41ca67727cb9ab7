// SPDX-License-Identifier: GPL-3.0-or-later
// DS-03: a bound in all, and one for each address.
#include "server/http/front/connectioncaps.h"

#include <QTest>

using namespace server::http;
using namespace server::http::front;
using Verdict = ConnectionCaps::Verdict;

namespace {

FrontConfig small()
{
    FrontConfig config;
    config.connections = 8;
    config.connectionsPerAddress = 2;
    config.trustedProxies = TrustedProxies({QStringLiteral("10.0.0.1")});
    return config;
}

QHostAddress at(const char *address)
{
    return QHostAddress(QString::fromLatin1(address));
}

} // namespace

class TestConnectionCaps : public QObject
{
    Q_OBJECT

private slots:
    void oneAddress_isBoundedAndFreedAgain();
    void oneIPv6Network_countsAsOneAddress();
    void loopbackAndListedProxies_areExemptFromThePerAddressBound();
    void loopback_isBoundedWhenTheExemptionIsOff();
    void overTheTotal_isFullThenRefused();
};

void TestConnectionCaps::oneAddress_isBoundedAndFreedAgain()
{
    ConnectionCaps caps(small());
    QCOMPARE(caps.admit(at("1.1.1.1")), Verdict::Admitted);
    QCOMPARE(caps.admit(at("1.1.1.1")), Verdict::Admitted);
    QCOMPARE(caps.admit(at("1.1.1.1")), Verdict::Refused);
    QCOMPARE(caps.admit(at("1.1.1.2")), Verdict::Admitted);
    caps.release(at("1.1.1.1"));
    QCOMPARE(caps.admit(at("1.1.1.1")), Verdict::Admitted);
    QCOMPARE(caps.total(), 3);
}

void TestConnectionCaps::oneIPv6Network_countsAsOneAddress()
{
    ConnectionCaps caps(small());
    QCOMPARE(caps.admit(at("2001:db8:0:1::1")), Verdict::Admitted);
    QCOMPARE(caps.admit(at("2001:db8:0:1:ffff::2")), Verdict::Admitted);
    QCOMPARE(caps.admit(at("2001:db8:0:1::3")), Verdict::Refused);
    QCOMPARE(caps.admit(at("2001:db8:0:2::1")), Verdict::Admitted);
}

void TestConnectionCaps::loopbackAndListedProxies_areExemptFromThePerAddressBound()
{
    ConnectionCaps caps(small());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(caps.admit(at("127.0.0.1")), Verdict::Admitted);
        QCOMPARE(caps.admit(at("10.0.0.1")), Verdict::Admitted);
    }
}

void TestConnectionCaps::loopback_isBoundedWhenTheExemptionIsOff()
{
    FrontConfig config = small();
    config.exemptLoopback = false;
    ConnectionCaps caps(config);
    QCOMPARE(caps.admit(at("127.0.0.1")), Verdict::Admitted);
    QCOMPARE(caps.admit(at("127.0.0.1")), Verdict::Admitted);
    QCOMPARE(caps.admit(at("127.0.0.1")), Verdict::Refused);
    QCOMPARE(caps.admit(at("127.0.0.2")), Verdict::Admitted);
}

void TestConnectionCaps::overTheTotal_isFullThenRefused()
{
    ConnectionCaps caps(small());
    for (int i = 0; i < 8; ++i)
        QCOMPARE(caps.admit(at("127.0.0.1")), Verdict::Admitted);
    QVERIFY(caps.isNearlyFull());
    QVERIFY(!caps.isOverfull());
    QCOMPARE(caps.admit(at("127.0.0.1")), Verdict::Full);
    QVERIFY(caps.isOverfull());
    int full = 1;
    while (caps.admit(at("127.0.0.1")) == Verdict::Full)
        QVERIFY(++full < 1000);
    QCOMPARE(caps.total(), 8 + full);
}

QTEST_APPLESS_MAIN(TestConnectionCaps)
#include "tst_connectioncaps.moc"
