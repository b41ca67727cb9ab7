// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 10.10 (T5), KT-15, KT-17.
#include "server/crypto/opensslrandom.h"
#include "tests/support/randomsources.h"

#include <QSet>
#include <QTest>

using namespace server::crypto;

namespace {

/// Says that it worked and gives less than was asked for.
class ShortRandom final : public server::base::RandomSource
{
public:
    [[nodiscard]] server::base::Result<QByteArray> bytes(qsizetype count) override
    {
        return QByteArray(count - 1, 'x');
    }
};

} // namespace

class TestToken : public QObject
{
    Q_OBJECT

private slots:
    void token_is256BitsOfUrlSafeCharactersBehindItsPrefix();
    void tokens_neverRepeat();
    void failingSource_givesNoToken();
    void unreasonableNumber_isRefused();
};

void TestToken::token_is256BitsOfUrlSafeCharactersBehindItsPrefix()
{
    OpenSslRandom random;
    const auto token = makeToken(random, "cs_");
    QVERIFY(token.has_value());
    QVERIFY(token->reveal().startsWith("cs_"));
    QCOMPARE(token->size(), 3 + 43);
    QCOMPARE(token->reveal().toPercentEncoding(), token->reveal()); // unreserved characters only
    QCOMPARE(makeToken(random)->size(), 43);
}

void TestToken::tokens_neverRepeat()
{
    OpenSslRandom random;
    QSet<QByteArray> seen;
    for (int i = 0; i < 10'000; ++i)
        seen.insert(makeToken(random)->reveal());
    QCOMPARE(seen.size(), 10'000);
}

void TestToken::failingSource_givesNoToken()
{
    tests::support::BrokenRandom broken(1);
    QVERIFY(makeToken(broken).has_value());
    QVERIFY(!makeToken(broken).has_value());
    ShortRandom tooShort;
    QVERIFY(!makeToken(tooShort).has_value());
}

void TestToken::unreasonableNumber_isRefused()
{
    OpenSslRandom random;
    QVERIFY(!random.bytes(0).has_value());
    QVERIFY(!random.bytes(-1).has_value());
    QVERIFY(!random.bytes(1LL << 40).has_value());
}

QTEST_APPLESS_MAIN(TestToken)
#include "tst_token.moc"
