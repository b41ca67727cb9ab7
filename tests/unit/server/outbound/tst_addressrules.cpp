// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/outbound/addressrules.h"

#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/un.h>

using namespace Qt::StringLiterals;
using server::outbound::isPublicAddress;

class TestAddressRules : public QObject
{
    Q_OBJECT
private slots:
    void addresses_arePublicOrNot_data();
    void addresses_arePublicOrNot();
    void otherFamilies_areNotPublic();
};

void TestAddressRules::addresses_arePublicOrNot_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    const auto rows = [](bool expected, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::newRow(text) << QByteArray(text) << expected;
    };
    rows(true, {"1.1.1.1",           "8.8.8.8",
                "9.255.255.255",     "11.0.0.0",
                "100.63.255.255",    "100.128.0.0",
                "126.255.255.255",   "128.0.0.0",
                "169.253.255.255",   "169.255.0.0",
                "172.15.255.255",    "172.32.0.0",
                "192.0.1.0",         "192.167.255.255",
                "192.169.0.0",       "198.17.255.255",
                "198.20.0.0",        "203.0.112.255",
                "203.0.114.0",       "223.255.255.255",
                "2a00:1450:4001::1", "2001:4860:4860::8888",
                "2606:4700::1111",   "64:ff9b::8.8.8.8"});
    rows(false, {"0.0.0.0",         "0.1.2.3",         "10.0.0.1",        "10.255.255.255",
                 "100.64.0.1",      "100.100.100.200", "100.127.255.255", "127.0.0.1",
                 "127.255.255.255", "168.63.129.16",   "169.254.169.254", "172.16.0.1",
                 "172.31.255.255",  "192.0.0.192",     "192.0.2.1",       "192.88.99.1",
                 "192.168.0.1",     "198.18.0.1",      "198.19.255.255",  "198.51.100.1",
                 "203.0.113.1",     "224.0.0.1",       "239.255.255.255", "240.0.0.1",
                 "255.255.255.255"});
    rows(false, {"::",
                 "::1",
                 "::127.0.0.1",
                 "::ffff:127.0.0.1",
                 "::ffff:8.8.8.8",
                 "fc00::1",
                 "fd00:ec2::254",
                 "fe80::1",
                 "fec0::1",
                 "ff02::1",
                 "100::1",
                 "2001::1",
                 "2001:20::1",
                 "2001:db8::1",
                 "2002:7f00:1::",
                 "3fff::1",
                 "64:ff9b::127.0.0.1",
                 "64:ff9b::169.254.169.254",
                 "64:ff9b:1::1",
                 "5f00::1"});
}

void TestAddressRules::addresses_arePublicOrNot()
{
    QFETCH(QByteArray, text);
    sockaddr_storage storage{};
    if (text.contains(':')) {
        auto &v6 = reinterpret_cast<sockaddr_in6 &>(storage);
        v6.sin6_family = AF_INET6;
        QCOMPARE(inet_pton(AF_INET6, text.constData(), &v6.sin6_addr), 1);
    } else {
        auto &v4 = reinterpret_cast<sockaddr_in &>(storage);
        v4.sin_family = AF_INET;
        QCOMPARE(inet_pton(AF_INET, text.constData(), &v4.sin_addr), 1);
    }
    QTEST(isPublicAddress(reinterpret_cast<const sockaddr &>(storage)), "expected");
}

void TestAddressRules::otherFamilies_areNotPublic()
{
    sockaddr_un local{};
    local.sun_family = AF_UNIX;
    QVERIFY(!isPublicAddress(reinterpret_cast<const sockaddr &>(local)));
}

QTEST_APPLESS_MAIN(TestAddressRules)
#include "tst_addressrules.moc"
