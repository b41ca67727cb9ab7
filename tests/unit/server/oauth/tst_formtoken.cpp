// SPDX-License-Identifier: GPL-3.0-or-later
// Security CO-04.
#include "server/oauth/interaction/formtoken.h"

#include <QTest>

using namespace server::oauth;

class FormTokenTest : public QObject
{
    Q_OBJECT

private slots:
    void tokenHoldsForItsSessionPurposeAndSubjectOnly()
    {
        const auto token = formToken("cookie", "revoke", "7");
        QVERIFY(formTokenHolds(token, "cookie", "revoke", "7"));
        QVERIFY(!formTokenHolds(token, "cookie2", "revoke", "7"));
        QVERIFY(!formTokenHolds(token, "cookie", "consent", "7"));
        QVERIFY(!formTokenHolds(token, "cookie", "revoke", "8"));
        QVERIFY(!formTokenHolds(token, "cookie", "revoke"));
        QVERIFY(!formTokenHolds({}, "cookie", "revoke", "7"));
        QVERIFY(!formTokenHolds(token.left(42), "cookie", "revoke", "7"));
    }

    void purposeAndSubject_cannotRunIntoEachOther()
    {
        QVERIFY(formToken("cookie", "ab", "c") != formToken("cookie", "a", "bc"));
    }

    void withoutASession_nothingHolds()
    {
        QVERIFY(!formTokenHolds(formToken({}, "revoke"), {}, "revoke"));
    }
};

QTEST_APPLESS_MAIN(FormTokenTest)
#include "tst_formtoken.moc"
