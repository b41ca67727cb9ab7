// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 10.10 (T5), KT-15, KT-17.
#include "server/crypto/opensslrandom.h"
#include "tests/support/randomsources.h"

#include <QSet>
#include <QTest>

#include <array>

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
    void KT01_KT17_token_is256BitsOfUrlSafeCharactersBehindItsPrefix();
    void KT01_tenThousandTokens_neverRepeatAndHaveNoStructure();
    void KT15_KT16_failingSource_givesNoToken();
    void unreasonableNumber_isRefused();
};

void TestToken::KT01_KT17_token_is256BitsOfUrlSafeCharactersBehindItsPrefix()
{
    OpenSslRandom random;
    const auto token = makeToken(random, "cs_");
    QVERIFY(token.has_value());
    QVERIFY(token->reveal().startsWith("cs_"));
    QCOMPARE(token->size(), 3 + 43);
    QCOMPARE(token->reveal().toPercentEncoding(), token->reveal()); // unreserved characters only
    QCOMPARE(makeToken(random)->size(), 43);
}

void TestToken::KT01_tenThousandTokens_neverRepeatAndHaveNoStructure()
{
    OpenSslRandom random;
    constexpr int samples = 10'000;
    QSet<QByteArray> seen;
    std::array<int, 256> ones{};
    for (int i = 0; i < samples; ++i) {
        const QByteArray text = makeToken(random)->reveal();
        seen.insert(text);
        const QByteArray bytes = QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
        QCOMPARE(bytes.size(), 32);
        for (size_t bit = 0; bit < ones.size(); ++bit)
            ones[bit] += bytes.at(qsizetype(bit / 8)) >> (bit % 8) & 1;
    }
    QCOMPARE(seen.size(), samples);
    // Each bit is set in half of them; 300 off is six standard deviations.
    for (const int count : ones)
        QVERIFY2(std::abs(count - samples / 2) < 300, QByteArray::number(count));
}

void TestToken::KT15_KT16_failingSource_givesNoToken()
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
