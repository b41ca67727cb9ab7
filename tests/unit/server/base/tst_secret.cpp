// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/secret.h"

#include <QDebug>
#include <QTest>

#include <concepts>

using server::base::Secret;

static_assert(!std::is_copy_constructible_v<Secret>);
static_assert(!std::is_copy_assignable_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QByteArray>);
template<class T>
concept Printable = requires(QDebug debug, const T &value)
{
    debug << value;
};
static_assert(!Printable<Secret>, "a secret must not reach a log by accident");

class TestSecret : public QObject
{
    Q_OBJECT

private slots:
    void movedSecret_leavesNothingBehind();
    void clone_isASeparateCopy();
    void sharedBuffer_isNotWipedUnderItsOtherOwner();
    void text_isKeptAsUtf8();
};

void TestSecret::movedSecret_leavesNothingBehind()
{
    Secret first(QByteArray("value"));
    const Secret second(std::move(first));
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): what is left is what is tested
    QCOMPARE(second.reveal(), QByteArray("value"));
    Secret third(QByteArray("other"));
    third = second.clone();
    QCOMPARE(third.reveal(), QByteArray("value"));
}

void TestSecret::clone_isASeparateCopy()
{
    const Secret first(QByteArray("value"));
    const Secret second = first.clone();
    QCOMPARE(second.reveal(), first.reveal());
    QVERIFY(second.reveal().constData() != first.reveal().constData());
}

void TestSecret::sharedBuffer_isNotWipedUnderItsOtherOwner()
{
    QByteArray outside("value");
    {
        const Secret secret(outside);
        QCOMPARE(secret.reveal(), outside);
    }
    QCOMPARE(outside, QByteArray("value"));
}

void TestSecret::text_isKeptAsUtf8()
{
    QCOMPARE(Secret::fromUtf8(QStringLiteral("p\u00E4ss")).reveal(), QByteArray("p\xC3\xA4ss"));
    QCOMPARE(Secret::fromUtf8({}).size(), 0);
}

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
