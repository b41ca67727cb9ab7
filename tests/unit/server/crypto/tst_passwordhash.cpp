// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9106; ASVS 5.0 6.2 and 11.4.2 (SL-01, SL-02, SL-03, SL-07).
#include "server/crypto/passwordhash.h"

#include <QTest>

#include <ctime>
#include <limits>

using namespace server::crypto;
using server::base::Secret;

class TestPasswordHash : public QObject
{
    Q_OBJECT

private slots:
    void SL01_hash_isArgon2idWithTheAgreedCost();
    void SL03_password_verifiesExactly_data();
    void SL03_password_verifiesExactly();
    void samePassword_hashesDifferently();
    void foreignHash_isNeverRight_data();
    void foreignHash_isNeverRight();
    void SL07_unknownPerson_costsAsMuchAsAKnownOne();
    void weakerSettings_needARehash();
};

void TestPasswordHash::SL01_hash_isArgon2idWithTheAgreedCost()
{
    const auto phc = hashPassword(Secret("correct horse"));
    QVERIFY(phc.has_value());
    QVERIFY2(phc->startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), phc->constData());
    QVERIFY(!needsRehash(*phc));
}

void TestPasswordHash::SL03_password_verifiesExactly_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("wrong");
    QTest::newRow("plain") << QByteArray("correct horse") << QByteArray("Correct horse");
    QTest::newRow("blank at the end") << QByteArray("pass phrase ") << QByteArray("pass phrase");
    QTest::newRow("beyond 72 bytes") << QByteArray(200, 'a') << QByteArray(72, 'a');
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x94\x91 key key")
                           << QByteArray("\xF0\x9F\x94\x92 key key");
    QTest::newRow("with NUL") << QByteArray("abcdefgh\0i", 10) << QByteArray("abcdefgh");
    QTest::newRow("empty try") << QByteArray("something") << QByteArray();
}

void TestPasswordHash::SL03_password_verifiesExactly()
{
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, wrong);
    const auto phc = hashPassword(Secret(password));
    QVERIFY(phc.has_value());
    QVERIFY(verifyPassword(Secret(password), *phc));
    QVERIFY(!verifyPassword(Secret(wrong), *phc));
}

void TestPasswordHash::samePassword_hashesDifferently()
{
    QVERIFY(*hashPassword(Secret("correct horse")) != *hashPassword(Secret("correct horse")));
}

void TestPasswordHash::foreignHash_isNeverRight_data()
{
    QTest::addColumn<QByteArray>("phc");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("plain text") << QByteArray("password");
    QTest::newRow("argon2i") << QByteArray("$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$AAAA");
    // 37 characters of base64 stand for no whole number of bytes, whatever they are.
    QTest::newRow("cut") << hashPassword(Secret("password"))->chopped(6);
    QTest::newRow("bcrypt") << QByteArray(
        "$2y$10$abcdefghijklmnopqrstuuabcdefghijklmnopqrstuuabcdefghijk");
    QTest::newRow("too long") << "$argon2id$" + QByteArray(4000, 'A');
    QTest::newRow("with NUL") << QByteArray("$argon2id$v=19\0$m=19456", 23);
}

void TestPasswordHash::foreignHash_isNeverRight()
{
    QFETCH(QByteArray, phc);
    QVERIFY(!verifyPassword(Secret("password"), phc));
    QVERIFY(!verifyPassword(Secret(), phc));
    QVERIFY(needsRehash(phc));
}

void TestPasswordHash::SL07_unknownPerson_costsAsMuchAsAKnownOne()
{
    const QByteArray phc = *hashPassword(Secret("correct horse"));
    // Processor time of this thread, in turns: what else the machine does must not count.
    const auto cost = [](const QByteArray &hash) {
        timespec before = {};
        timespec after = {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
        const bool isRight = verifyPassword(Secret("a wrong guess"), hash);
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
        return isRight ? 0
                       : double(after.tv_sec - before.tv_sec) * 1e9
                             + double(after.tv_nsec - before.tv_nsec);
    };
    double known = std::numeric_limits<double>::max();
    double unknown = known;
    for (int i = 0; i < 9; ++i) {
        known = std::min(known, cost(phc));
        unknown = std::min(unknown, cost({}));
    }
    QVERIFY(known > 1e6); // far more than a comparison: there was a hash
    QVERIFY2(unknown > 0.5 * known && unknown < 2 * known,
             qPrintable(QStringLiteral("known %1 ns, unknown %2 ns").arg(known).arg(unknown)));
}

void TestPasswordHash::weakerSettings_needARehash()
{
    QVERIFY(needsRehash("$argon2id$v=19$m=8192,t=1,p=1$P6e7fcaJjadT4nm/rSykBQ$"
                        "KnUpTbMeWHzahuJyjYMcP8Bp9TcgbfBemdT/UY3HfL8"));
}

QTEST_APPLESS_MAIN(TestPasswordHash)
#include "tst_passwordhash.moc"
