// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9101 sections 5 and 6, OpenID Connect Core section 6.1.
#include "server/oauth/endpoints/requestobjectreader.h"

#include "server/domain/clientkeys.h"
#include "server/oauth/checks/pipeline.h"
#include "server/oauth/clientauth/clientsignature.h"

namespace server::oauth {

namespace {

OAuthError unacceptable(const QString &cause)
{
    return makeError(ErrorCode::InvalidRequestObject, "the request object is not acceptable",
                     cause);
}

} // namespace

void RequestObjectReader::read(const AuthorizationRequest &request, Around around, Reply done)
{
    const QByteArray text = request.parameters.value("request");
    if (text.isEmpty())
        return done(request, std::nullopt);
    // Where errors go until the object is believed.
    AuthorizationRequest outside = request;
    if (const auto refused = runChecks(CheckedAt::AroundObject, outside))
        return done(outside, refused);
    if (request.parameters.contains("request_uri")) {
        return done(outside,
                    refusalOf(outside, makeError(ErrorCode::InvalidRequest,
                                                 "request and request_uri exclude each other")));
    }
    const auto object = crypto::parseCompact(text);
    if (!object)
        return done(outside, refusalOf(outside, unacceptable(object.error().detail)));
    const auto keys = domain::clientKeys(outside.client->client.metadata);
    verifyByClientKeys(
        m_keys, outside.client, *object,
        allowedAlgorithms(outside.client->policy(), keys.requestObjectAlgorithm), m_answerTo,
        [request, outside, object = *object, around, done = std::move(done)](const QString &cause) {
            if (!cause.isEmpty())
                return done(outside, refusalOf(outside, unacceptable(cause)));
            AuthorizationRequest inside = request;
            inside.client = outside.client;
            if (const auto fault = takeRequestObject(inside, object, around))
                return done(outside, refusalOf(outside, *fault));
            inside.client.reset();
            done(inside, std::nullopt);
        });
}

} // namespace server::oauth
