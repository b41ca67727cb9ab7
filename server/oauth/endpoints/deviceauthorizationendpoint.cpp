// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.1 and 3.2.
#include "server/oauth/endpoints/deviceauthorizationendpoint.h"

#include "server/oauth/audit.h"
#include "server/oauth/checks/askedscopes.h"
#include "server/oauth/paths.h"
#include "server/oauth/tokens/devicecodes.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

constexpr int codesOfAStranger = 100; ///< unexpired ones of one public client and address

QByteArray answerOf(const NewDeviceCode &code, const domain::Issuer &issuer)
{
    const QByteArray shown = domain::displayUserCode(code.userCode);
    const auto &record = code.record;
    const auto lifetime = std::chrono::floor<base::Seconds>(record.expiresAt - record.createdAt);
    const QJsonObject answer{
        {u"device_code"_s, QString::fromLatin1(code.text.reveal())},
        {u"user_code"_s, QString::fromLatin1(shown)},
        {u"verification_uri"_s, QString::fromUtf8(issuer.url(paths::device))},
        {u"verification_uri_complete"_s,
         QString::fromUtf8(issuer.url(paths::device) + "?user_code=" + shown)},
        {u"expires_in"_s, qint64(lifetime.count())},
        {u"interval"_s, qint64(record.interval.count())},
    };
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace

DeviceAuthorizationEndpoint::DeviceAuthorizationEndpoint(const Dependencies &dependencies,
                                                         ClientAuthenticator &authenticator)
    : m_store(dependencies.store)
    , m_answerTo(dependencies.answerTo)
    , m_random(dependencies.random)
    , m_recorder(dependencies.recorder)
    , m_authenticator(authenticator)
{
}

void DeviceAuthorizationEndpoint::handle(const Parameters &body, const RequestMeta &meta,
                                         ApiReply reply)
{
    m_authenticator.admit(
        body, meta, std::move(reply),
        [this, body, meta](const AuthenticatedClient &sender, const ApiReply &answerTo) {
            begin({sender.catalog, sender.client, sender.method, body, meta, {}}, answerTo);
        });
}

void DeviceAuthorizationEndpoint::begin(const TokenRequest &request, const ApiReply &reply)
{
    constexpr int tries = 3;
    if (!request.client->policy().allows(domain::GrantType::DeviceCode)) {
        return refuse(request,
                      makeError(ErrorCode::UnauthorizedClient,
                                "the client may not use the device authorization grant"),
                      reply);
    }
    const auto scopes = askedScopes(request.parameters, *request.client);
    if (!scopes)
        return refuse(request, scopes.error(), reply);
    issue(request, *scopes, tries, reply);
}

void DeviceAuthorizationEndpoint::issue(const TokenRequest &request, const domain::ScopeSet &scopes,
                                        int triesLeft, ApiReply reply)
{
    auto made = makeDeviceCode(*request.client, scopes, request.meta, m_random);
    if (!made)
        return refuse(request, faultOf(made.error()), reply);
    const QByteArray answer = answerOf(*made, request.catalog->config.issuer);
    const int limit =
        request.client->client.isPublic() ? codesOfAStranger : std::numeric_limits<int>::max();
    store::submit<bool>(
        m_store, &m_answerTo,
        [record = made->record, limit](store::UnitOfWork &work) {
            return work.deviceCodes().insert(record, limit);
        },
        [this, request, scopes, answer, triesLeft,
         reply = std::move(reply)](const base::Result<bool> &inserted) {
            // The user code is somebody else's just now: nothing was written.
            if (!inserted && inserted.error().kind == base::Error::Kind::Conflict && triesLeft > 1)
                return issue(request, scopes, triesLeft - 1, reply);
            if (!inserted)
                return refuse(request, faultOf(inserted.error()), reply);
            if (!*inserted) {
                return refuse(request,
                              makeError(ErrorCode::TooManyRequests,
                                        "too many codes of this client wait for an answer"),
                              reply);
            }
            reply(JsonAnswer{answer});
        });
}

void DeviceAuthorizationEndpoint::refuse(const TokenRequest &request, const OAuthError &error,
                                         const ApiReply &reply)
{
    m_recorder.audit(refusalEvent(audit::authorizationRefused, request.meta, request.client.get(),
                                  nullptr, error));
    reply(error);
}

} // namespace server::oauth
