// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.1.2.1 and 5.2.
#include "server/oauth/oautherror.h"

#include <QTest>

using namespace server::oauth;
using Kind = server::base::Error::Kind;

class OAuthErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasANameOfPermittedCharacters()
    {
        for (int code = 0; code <= int(ErrorCode::Unavailable); ++code) {
            const auto name = nameOf(ErrorCode(code));
            QVERIFY(!name.isEmpty());
            for (const char c : name)
                QVERIFY((c >= 'a' && c <= 'z') || c == '_');
        }
    }

    void faults_tellWhatToDo_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("queue full")
            << int(Kind::Unavailable) << QByteArray("temporarily_unavailable");
        QTest::newRow("DB-10 unknown outcome")
            << int(Kind::UnknownOutcome) << QByteArray("server_error");
        QTest::newRow("library failed") << int(Kind::Internal) << QByteArray("server_error");
        QTest::newRow("client ends now") << int(Kind::Forbidden) << QByteArray("invalid_grant");
    }
    void faults_tellWhatToDo()
    {
        QFETCH(int, kind);
        const auto error = faultOf({Kind(kind), QStringLiteral("SELECT secret FROM t"), {}});
        QTEST(nameOf(error.code), "error");
        QVERIFY(!error.publicText.contains("SELECT"));
        QCOMPARE(error.retryAfterSeconds > 0, Kind(kind) == Kind::Unavailable);
        QVERIFY(!error.mayRedirect);
    }
};

QTEST_APPLESS_MAIN(OAuthErrorTest)
#include "tst_oautherror.moc"
