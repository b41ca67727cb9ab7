// SPDX-License-Identifier: GPL-3.0-or-later
// FIPS 180-4, RFC 4231, RFC 5869 appendix A.
#include "server/crypto/digest.h"
#include "server/crypto/hkdf.h"
#include "tests/support/jsontable.h"

#include <QTest>

using namespace server::crypto;
using tests::support::tableBytes;
using namespace Qt::StringLiterals;

class TestDigest : public QObject
{
    Q_OBJECT

private slots:
    void publishedVector_givesThePublishedValue_data();
    void publishedVector_givesThePublishedValue();
    void constantTimeEquals_comparesLengthAndEveryByte();
    void digestPrefix_isEightHexCharacters();
};

void TestDigest::publishedVector_givesThePublishedValue_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonObject &row : tests::support::jsonTable(u"digest_vectors"_s))
        QTest::newRow(qPrintable(row.value(u"row"_s).toString())) << row;
}

void TestDigest::publishedVector_givesThePublishedValue()
{
    QFETCH(QJsonObject, row);
    const auto field = [&row](const char *name) {
        return tableBytes(row.value(QLatin1StringView(name)));
    };
    const QByteArray kind = field("kind");
    QByteArray result;
    if (kind == "sha256") {
        result = sha256(field("message"));
    } else if (kind == "hmac") {
        result = hmacSha256(field("key"), field("message"));
    } else {
        const auto derived = hkdfSha256(server::base::Secret(field("key")), field("salt"),
                                        field("info"), row.value(u"length"_s).toInt());
        QVERIFY(derived.has_value());
        result = derived->reveal();
    }
    QCOMPARE(result.toHex(), field("expected"));
}

void TestDigest::constantTimeEquals_comparesLengthAndEveryByte()
{
    const QByteArray value = sha256("a");
    QVERIFY(constantTimeEquals(value, QByteArray(value.constData(), value.size())));
    QVERIFY(constantTimeEquals({}, {}));
    QVERIFY(!constantTimeEquals(value, value.left(31)));
    QVERIFY(!constantTimeEquals(value, {}));
    for (qsizetype i = 0; i < value.size(); ++i) {
        QByteArray other = value;
        other[i] = static_cast<char>(other.at(i) ^ 1);
        QVERIFY(!constantTimeEquals(value, other));
    }
}

void TestDigest::digestPrefix_isEightHexCharacters()
{
    QCOMPARE(digestPrefix(sha256("abc")), QByteArray("ba7816bf"));
}

QTEST_APPLESS_MAIN(TestDigest)
#include "tst_digest.moc"
