// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 5.2, RFC 6750 section 3.1; security.md TK-20, TR-11.
#include "server/http/errortable.h"
#include "tests/support/randomsources.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace server;
using oauth::ErrorCode;

namespace {

QByteArray headerOf(const http::Response &response, const QByteArray &name)
{
    for (const auto &[header, value] : response.headers) {
        if (header == name)
            return value;
    }
    return {};
}

} // namespace

class TestErrorTable : public QObject
{
    Q_OBJECT

private slots:
    void everyError_hasItsAnswer_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("pageStatus");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](ErrorCode code, int status, int pageStatus, const char *name) {
            QTest::newRow(QByteArray(name) + QByteArray::number(int(code)))
                << code << status << pageStatus << QByteArray(name);
        };
        row(ErrorCode::InvalidRequest, 400, 400, "invalid_request");
        row(ErrorCode::InvalidClient, 401, 400, "invalid_client");
        row(ErrorCode::InvalidGrant, 400, 400, "invalid_grant");
        row(ErrorCode::UnauthorizedClient, 400, 400, "unauthorized_client");
        row(ErrorCode::UnsupportedGrantType, 400, 400, "unsupported_grant_type");
        row(ErrorCode::InvalidScope, 400, 400, "invalid_scope");
        row(ErrorCode::AccessDenied, 400, 400, "access_denied");
        row(ErrorCode::UnsupportedResponseType, 400, 400, "unsupported_response_type");
        row(ErrorCode::ServerError, 500, 500, "server_error");
        row(ErrorCode::TemporarilyUnavailable, 503, 503, "temporarily_unavailable");
        row(ErrorCode::LoginRequired, 400, 400, "login_required");
        row(ErrorCode::ConsentRequired, 400, 400, "consent_required");
        row(ErrorCode::InteractionRequired, 400, 400, "interaction_required");
        row(ErrorCode::RequestNotSupported, 400, 400, "request_not_supported");
        row(ErrorCode::RequestUriNotSupported, 400, 400, "request_uri_not_supported");
        row(ErrorCode::InvalidRequestUri, 400, 400, "invalid_request_uri");
        row(ErrorCode::InvalidRequestObject, 400, 400, "invalid_request_object");
        row(ErrorCode::RegistrationNotSupported, 400, 400, "registration_not_supported");
        row(ErrorCode::InvalidToken, 401, 400, "invalid_token");
        row(ErrorCode::InsufficientScope, 403, 403, "insufficient_scope");
        row(ErrorCode::UnsupportedTokenType, 400, 400, "unsupported_token_type");
        row(ErrorCode::InvalidDpopProof, 400, 400, "invalid_dpop_proof");
        row(ErrorCode::UseDpopNonce, 400, 400, "use_dpop_nonce");
        row(ErrorCode::InvalidClientMetadata, 400, 400, "invalid_client_metadata");
        row(ErrorCode::InvalidRedirectUri, 400, 400, "invalid_redirect_uri");
        row(ErrorCode::NotFound, 404, 404, "not_found");
        row(ErrorCode::MethodNotAllowed, 405, 405, "invalid_request");
        row(ErrorCode::TooManyRequests, 429, 429, "temporarily_unavailable");
        row(ErrorCode::Unavailable, 503, 503, "temporarily_unavailable");
    }
    void everyError_hasItsAnswer()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QByteArray, name);
        const auto response = http::apiResponse(oauth::makeError(code, "because"));
        QTEST(response.status, "status");
        QTEST(http::pageStatus(code), "pageStatus");
        QCOMPARE(response.contentType, "application/json"_ba);
        const auto json = QJsonDocument::fromJson(response.body).object();
        QCOMPARE(json[u"error"_s].toString().toLatin1(), name);
        QCOMPARE(json[u"error_description"_s].toString(), u"because"_s);
        QCOMPARE(!headerOf(response, "WWW-Authenticate").isEmpty(), response.status == 401);
        QCOMPARE(!headerOf(response, "Retry-After").isEmpty(),
                 response.status == 429 || response.status == 503);
    }

    void challenge_saysWhichTokenIsWanted()
    {
        auto error = oauth::makeError(ErrorCode::InsufficientScope, "openid is needed");
        error.challenge = "Bearer";
        error.scope = "openid";
        QCOMPARE(headerOf(http::apiResponse(error), "WWW-Authenticate"),
                 "Bearer realm=\"Consentry\", error=\"insufficient_scope\", "
                 "error_description=\"openid is needed\", scope=\"openid\""_ba);
        error.code = ErrorCode::InvalidToken;
        QCOMPARE(headerOf(http::apiResponse(error, http::Credentials::None), "WWW-Authenticate"),
                 "Bearer realm=\"Consentry\""_ba);
        error.challenge = "Basic";
        error.code = ErrorCode::InvalidClient;
        QCOMPARE(headerOf(http::apiResponse(error), "WWW-Authenticate"),
                 "Basic realm=\"Consentry\", charset=\"UTF-8\""_ba);
    }

    void F9_proofRefusal_saysSchemeAlgorithmsAndNonce()
    {
        auto error = oauth::makeError(ErrorCode::UseDpopNonce, "a nonce is needed");
        error.dpopNonce = "fresh";
        auto response = http::apiResponse(error);
        QCOMPARE(response.status, 400);
        QCOMPARE(headerOf(response, "DPoP-Nonce"), "fresh"_ba);
        QVERIFY(headerOf(response, "WWW-Authenticate").isEmpty());
        error.challenge = "DPoP";
        response = http::apiResponse(error);
        QCOMPARE(response.status, 401);
        QCOMPARE(headerOf(response, "WWW-Authenticate"),
                 "DPoP realm=\"Consentry\", error=\"use_dpop_nonce\", "
                 "error_description=\"a nonce is needed\", algs=\"ES256 PS256 EdDSA\""_ba);
        QCOMPARE(headerOf(http::apiResponse(oauth::JsonAnswer{"{}", false, "next"}), "DPoP-Nonce"),
                 "next"_ba);
    }

    void randomText_neverLeavesItsQuotes()
    {
        tests::support::FixedRandom random;
        for (int i = 0; i < 20000; ++i) {
            const QByteArray text = random.bytes(24).value();
            const QByteArray quoted = http::quotedString(text);
            QVERIFY(quoted.size() >= 2 && quoted.startsWith('"') && quoted.endsWith('"'));
            for (qsizetype at = 1; at < quoted.size() - 1; ++at) {
                const char c = quoted.at(at);
                QVERIFY(c >= 0x20 && c < 0x7f && c != '"');
                if (c == '\\') {
                    ++at;
                    QVERIFY(at < quoted.size() - 1);
                }
            }
            for (const char c : http::descriptionCharacters(text))
                QVERIFY(c >= 0x20 && c < 0x7f && c != '"' && c != '\\');
        }
    }

    void answers_areJsonOrEmpty()
    {
        const auto json = http::apiResponse(oauth::JsonAnswer{"{}", true});
        QCOMPARE(json.status, 200);
        QCOMPARE(headerOf(json, "Cache-Control"), "public, max-age=300"_ba);
        const auto empty = http::apiResponse(oauth::EmptyAnswer{});
        QCOMPARE(empty.status, 200);
        QVERIFY(empty.body.isEmpty() && empty.contentType.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestErrorTable)
#include "tst_errortable.moc"
