// SPDX-License-Identifier: GPL-3.0-or-later
// Security AZ-19, DS-08, SL-14.
#include "server/oauth/interaction/signinstate.h"
#include "tests/support/randomsources.h"

#include <QTest>

using namespace server;
using namespace server::oauth;
using namespace std::chrono_literals;

class SignInStateTest : public QObject
{
    Q_OBJECT

    tests::support::FixedRandom m_random;
    crypto::Sealer m_sealer{base::Secret(QByteArray(32, 'k')), m_random};
    static RequestMeta metaOf(const QByteArray &browser)
    {
        RequestMeta meta;
        meta.now = base::fromMillis(1'800'000'000'123);
        meta.browserCookie = browser;
        return meta;
    }

private slots:
    void stateComesBackInItsBrowserOnly()
    {
        const auto sealed =
            sealSignInState(m_sealer, R"({"client_id":"a b"})", metaOf("one")).value();
        const auto state = openSignInState(m_sealer, sealed, metaOf("one")).value();
        QCOMPARE(state.request, QByteArray(R"({"client_id":"a b"})"));
        QCOMPARE(state.issuedAt, metaOf("one").now);
        QVERIFY(!openSignInState(m_sealer, sealed, metaOf("two")));
        QVERIFY(!openSignInState(m_sealer, sealed, metaOf({})));
        QVERIFY(!sealed.contains("client_id"));
    }

    void emptyRequest_meansOwnPages()
    {
        const auto sealed = sealSignInState(m_sealer, {}, metaOf("one")).value();
        QVERIFY(openSignInState(m_sealer, sealed, metaOf("one"))->request.isEmpty());
    }

    void cookielessState_neverOpens()
    {
        const auto sealed = sealSignInState(m_sealer, {}, metaOf({})).value();
        QVERIFY(!openSignInState(m_sealer, sealed, metaOf({})));
    }

    void junk_isRefused_data()
    {
        QTest::addColumn<QByteArray>("junk");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not base64url") << QByteArray("???");
        QTest::newRow("short") << QByteArray("AAAA");
        QTest::newRow("long") << QByteArray(60000, 'A');
    }
    void junk_isRefused()
    {
        QFETCH(QByteArray, junk);
        QVERIFY(!openSignInState(m_sealer, junk, metaOf("one")));
    }

    void tenMinutesLater_itIsExpired_theBoundaryToo()
    {
        const SignInState state{{}, metaOf("one").now};
        QVERIFY(!state.isExpired(state.issuedAt + 10min - 1ms));
        QVERIFY(state.isExpired(state.issuedAt + 10min));
    }
};

QTEST_APPLESS_MAIN(SignInStateTest)
#include "tst_signinstate.moc"
