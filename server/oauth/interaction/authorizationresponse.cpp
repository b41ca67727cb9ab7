// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.1.2 and 4.1.2.1, RFC 9207 section 2.
#include "server/oauth/interaction/authorizationresponse.h"

namespace server::oauth {

namespace {

ClientRedirect response(const AuthorizationRequest &request,
                        QList<std::pair<QByteArray, QByteArray>> parameters)
{
    if (!request.state.isEmpty())
        parameters.append({"state", request.state});
    parameters.append({"iss", request.catalog->config.issuer.bytes()});
    return {request.redirectUri, parameters, request.mode};
}

} // namespace

ClientRedirect codeResponse(const AuthorizationRequest &request, const QByteArray &code)
{
    return response(request, {{"code", code}});
}

Page errorResponse(const AuthorizationRequest &request, const OAuthError &error)
{
    if (error.mayRedirect && request.mayRedirect()) {
        QList<std::pair<QByteArray, QByteArray>> parameters{{"error", nameOf(error.code)}};
        if (!error.publicText.isEmpty())
            parameters.append({"error_description", error.publicText});
        return response(request, parameters);
    }
    ErrorPage page{error, {}, {}};
    if (error.redirectUriFault)
        page.receivedRedirectUri = request.parameters.value("redirect_uri");
    if (request.client)
        page.clientName = request.client->client.name;
    return page;
}

AskingClient askingClient(const AuthorizationRequest &request)
{
    return {request.client->client.name, QString::fromLatin1(request.registeredUri.displayHost()),
            request.registeredUri.origin(), request.client->face};
}

} // namespace server::oauth
