// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7636 sections 4.1 and 4.2 (AZ-12, TK-06).
#include "server/domain/pkce.h"

#include <QTest>

using namespace server::domain;

class TestPkce : public QObject
{
    Q_OBJECT

private slots:
    void text_isChallengeOrVerifierAsItsSyntaxSays_data();
    void text_isChallengeOrVerifierAsItsSyntaxSays();
};

void TestPkce::text_isChallengeOrVerifierAsItsSyntaxSays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("challenge");
    QTest::addColumn<bool>("verifier");
    const QByteArray published = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    QTest::newRow("RFC 7636 B challenge") << published << true << true;
    QTest::newRow("RFC 7636 4.1 42 characters") << published.left(42) << false << false;
    QTest::newRow("RFC 7636 4.1 43 characters") << QByteArray(43, 'a') << true << true;
    QTest::newRow("RFC 7636 4.1 44 characters") << QByteArray(44, 'a') << false << true;
    QTest::newRow("RFC 7636 4.1 128 characters") << QByteArray(128, 'a') << false << true;
    QTest::newRow("RFC 7636 4.1 129 characters") << QByteArray(129, 'a') << false << false;
    QTest::newRow("RFC 7636 4.1 dot and tilde") << QByteArray(41, 'a') + ".~" << false << true;
    QTest::newRow("padding") << published.left(42) + '=' << false << false;
    QTest::newRow("plus") << published.left(42) + '+' << false << false;
    QTest::newRow("blank") << published.left(42) + ' ' << false << false;
    QTest::newRow("line break") << published.left(42) + '\n' << false << false;
    QTest::newRow("NUL") << published.left(42) + '\0' << false << false;
    QTest::newRow("not ASCII") << QByteArray(42, 'a') + "\xC3\xA4" << false << false;
    QTest::newRow("empty") << QByteArray() << false << false;
}

void TestPkce::text_isChallengeOrVerifierAsItsSyntaxSays()
{
    QFETCH(QByteArray, text);
    QTEST(isCodeChallenge(text), "challenge");
    QTEST(isCodeVerifier(text), "verifier");
}

QTEST_APPLESS_MAIN(TestPkce)
#include "tst_pkce.moc"
