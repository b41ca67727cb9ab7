// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/opensslrandom.h"
#include "server/crypto/sealer.h"
#include "tests/support/randomsources.h"

#include <QSet>
#include <QTest>

#include <thread>

using namespace server::crypto;
using server::base::Error;
using server::base::Secret;

class TestSealer : public QObject
{
    Q_OBJECT

private slots:
    void sealedValue_comesBack_data();
    void sealedValue_comesBack();
    void sealedTwice_looksDifferent();
    void anyChangedByte_isRefused();
    void anotherPurposeContextOrKey_isRefused();
    void cutOrForeignBytes_areRefused();
    void brokenRandomSource_sealsNothing();
    void checkValue_tellsKeysApartAndNotTheKey();
    void oneSealer_worksInManyThreads();

private:
    OpenSslRandom m_random;
    Sealer m_sealer{Secret(QByteArray(32, 'k')), m_random};
};

void TestSealer::sealedValue_comesBack_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("with NUL") << QByteArray("a\0b", 3);
    QTest::newRow("a key") << QByteArray(1218, 'p');
    QTest::newRow("large") << QByteArray(1'000'000, 'z');
}

void TestSealer::sealedValue_comesBack()
{
    QFETCH(QByteArray, plain);
    const auto sealed = m_sealer.seal("signing-key", plain, "kid 1");
    QVERIFY(sealed.has_value());
    QVERIFY(plain.size() < 2 || !sealed->contains(plain));
    const auto opened = m_sealer.unseal("signing-key", *sealed, "kid 1");
    QVERIFY(opened.has_value());
    QCOMPARE(opened->reveal(), plain);
}

void TestSealer::sealedTwice_looksDifferent()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 100; ++i)
        seen.insert(*m_sealer.seal("page", "same"));
    QCOMPARE(seen.size(), 100);
}

void TestSealer::anyChangedByte_isRefused()
{
    const QByteArray sealed = *m_sealer.seal("page", "value", "cookie");
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed.at(i) ^ 0x01);
        const auto opened = m_sealer.unseal("page", changed, "cookie");
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, Error::Kind::InvalidInput);
    }
}

void TestSealer::anotherPurposeContextOrKey_isRefused()
{
    const QByteArray sealed = *m_sealer.seal("page", "value", "cookie");
    QVERIFY(!m_sealer.unseal("pag", sealed, "cookie"));
    QVERIFY(!m_sealer.unseal("signing-key", sealed, "cookie"));
    QVERIFY(!m_sealer.unseal("page", sealed, "cookiE"));
    QVERIFY(!m_sealer.unseal("page", sealed));
    const Sealer other(Secret(QByteArray(32, 'K')), m_random);
    QVERIFY(!other.unseal("page", sealed, "cookie"));
}

void TestSealer::cutOrForeignBytes_areRefused()
{
    const QByteArray sealed = *m_sealer.seal("page", "value");
    for (qsizetype length = 0; length < sealed.size(); ++length)
        QVERIFY(!m_sealer.unseal("page", sealed.left(length)));
    QVERIFY(!m_sealer.unseal("page", sealed + 'x'));
    QVERIFY(!m_sealer.unseal("page", QByteArray(200, '\1')));
}

void TestSealer::brokenRandomSource_sealsNothing()
{
    tests::support::BrokenRandom broken;
    const Sealer sealer(Secret(QByteArray(32, 'k')), broken);
    QVERIFY(!sealer.seal("page", "value"));
}

void TestSealer::checkValue_tellsKeysApartAndNotTheKey()
{
    const Sealer same(Secret(QByteArray(32, 'k')), m_random);
    const Sealer other(Secret(QByteArray(32, 'l')), m_random);
    QCOMPARE(same.checkValue(), m_sealer.checkValue());
    QVERIFY(other.checkValue() != m_sealer.checkValue());
    QCOMPARE(m_sealer.checkValue().size(), 43);
}

void TestSealer::oneSealer_worksInManyThreads()
{
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([this, &good, t] {
            for (int i = 0; i < 200; ++i) {
                const QByteArray plain = QByteArray::number(t * 1000 + i);
                const auto sealed = m_sealer.seal("page", plain);
                const auto opened =
                    sealed ? m_sealer.unseal("page", *sealed) : server::base::passOn(sealed);
                good += opened && opened->reveal() == plain ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 8 * 200);
}

QTEST_APPLESS_MAIN(TestSealer)
#include "tst_sealer.moc"
