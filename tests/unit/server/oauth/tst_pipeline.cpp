// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.2.1, security AZ-05, AZ-06.
#include "tests/unit/server/oauth/catalogsample.h"

#include <QTest>

using namespace server;
using namespace server::oauth;
using namespace std::chrono_literals;

class PipelineTest : public QObject
{
    Q_OBJECT

private slots:
    void ordinaryRequest_fillsInWhatTheChecksFound()
    {
        auto request = tests::sampleRequest(
            tests::sampleCatalog(),
            {{"state", "s"}, {"nonce", "n"}, {"prompt", "login consent"}, {"max_age", "60"}});
        QVERIFY(!runChecks(CheckedAt::Authorization, request));
        QVERIFY(request.mayRedirect());
        QCOMPARE(request.scopes.toString(), QByteArray("api openid"));
        QCOMPARE(request.state, QByteArray("s"));
        QCOMPARE(request.nonce, QByteArray("n"));
        QCOMPARE(request.prompt, Prompt::Login | Prompt::Consent);
        QCOMPARE(request.maxAge.value(), 60s);
    }

    void AZ05_errorsBeforeTheAddressIsVerified_mayNotRedirect()
    {
        // Everything else is wrong too: the order of the table decides.
        for (const char *name : {"client_id", "redirect_uri"}) {
            auto request = tests::sampleRequest(tests::sampleCatalog(),
                                                {{"response_type", "token"}, {"scope", "x"}});
            request.parameters.set(name, "https://portal.example/other");
            const auto refused = runChecks(CheckedAt::Authorization, request);
            QVERIFY(refused && !refused->mayRedirect);
            QVERIFY(!request.mayRedirect());
        }
    }

    void AZ06_errorsAfterwards_mayRedirect_andKnowModeAndState()
    {
        auto request = tests::sampleRequest(
            tests::sampleCatalog(),
            {{"response_type", "token"}, {"response_mode", "form_post"}, {"state", "s"}});
        const auto refused = runChecks(CheckedAt::Authorization, request);
        QVERIFY(refused && refused->mayRedirect);
        QCOMPARE(refused->code, ErrorCode::UnsupportedResponseType);
        QCOMPARE(request.mode, ClientRedirect::Mode::FormPost);
        QCOMPARE(request.state, QByteArray("s"));
    }

    void resumedRequest_isHeldAgainstThePresentTemplate()
    {
        auto request = tests::sampleRequest(
            tests::sampleCatalog([](domain::Client &, domain::TemplatePolicy &policy) {
                policy.scopes = domain::ScopeSet::parse("api").value();
            }),
            {{"scope", "openid api"}});
        const auto refused = runChecks(CheckedAt::Resumption, request);
        QVERIFY(refused);
        QCOMPARE(refused->code, ErrorCode::InvalidScope);
    }

    void DS09_hugeScope_isRefusedQuickly()
    {
        auto request = tests::sampleRequest(tests::sampleCatalog(),
                                            {{"scope", QByteArray("ab ").repeated(20000)}});
        const auto refused = runChecks(CheckedAt::Authorization, request);
        QVERIFY(refused);
        QVERIFY(refused->mayRedirect);
    }

    void AZ02_nativeClientsLoopbackPort_isFree()
    {
        const auto catalog =
            tests::sampleCatalog([](domain::Client &client, domain::TemplatePolicy &) {
                client.metadata.applicationType = domain::ApplicationType::Native;
                client.redirectUris = {domain::RedirectUri::parse("http://127.0.0.1/cb").value()};
            });
        auto good = tests::sampleRequest(catalog, {{"redirect_uri", "http://127.0.0.1:51004/cb"}});
        QVERIFY(!runChecks(CheckedAt::Authorization, good));
        QCOMPARE(good.redirectUri, QByteArray("http://127.0.0.1:51004/cb"));
        auto bad = tests::sampleRequest(catalog, {{"redirect_uri", "http://localhost:51004/cb"}});
        QVERIFY(runChecks(CheckedAt::Authorization, bad));
    }
};

QTEST_APPLESS_MAIN(PipelineTest)
#include "tst_pipeline.moc"
