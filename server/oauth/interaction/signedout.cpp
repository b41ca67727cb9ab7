// SPDX-License-Identifier: GPL-3.0-or-later
// RP-Initiated Logout 1.0 section 3, Front-Channel Logout 1.0 section 3.
#include "server/oauth/interaction/signedout.h"

#include "server/oauth/interaction/browseranswer.h"

namespace server::oauth {

namespace {

/// A page that opens more would not load in the time that people wait.
constexpr qsizetype maximumFrames = 30;

} // namespace

QByteArrayList logoutFrames(const service::Catalog &catalog,
                            const QList<domain::ClientKey> &clients, const QByteArray &sid)
{
    QByteArrayList frames;
    for (const auto key : clients) {
        const auto client = catalog.client(key);
        if (!client || client->logout.frontchannelUri.isEmpty() || frames.size() == maximumFrames)
            continue;
        const auto &logout = client->logout;
        frames.append(
            logout.frontchannelSessionRequired ? domain::withQuery(
                logout.frontchannelUri, {{"iss", catalog.config.issuer.bytes()}, {"sid", sid}})
                                               : logout.frontchannelUri);
    }
    return frames;
}

bool mayGoTo(const service::CatalogClient &client, const QByteArray &uri, base::Timestamp now)
{
    return client.isUsable(now) && client.logout.postLogoutRedirectUris.contains(uri);
}

QByteArray originOf(const QByteArray &uri)
{
    const auto parsed = domain::RedirectUri::parse(uri);
    return parsed ? parsed->origin() : QByteArray();
}

BrowserAnswer signedOut(const service::Catalog &catalog, const SignOutRequest &request,
                        const QByteArrayList &frames, base::Timestamp now)
{
    SignedOutPage page;
    page.frames = frames;
    QList<std::pair<QByteArray, QByteArray>> parameters;
    if (!request.state.isEmpty())
        parameters.append({"state", request.state});
    const auto client = catalog.client(request.clientId);
    BrowserAnswer answer;
    if (client && mayGoTo(*client, request.postLogoutRedirectUri, now)) {
        if (frames.isEmpty()) {
            answer = answerWith(ClientRedirect{request.postLogoutRedirectUri, parameters,
                                               ClientRedirect::Mode::Query});
            answer.clearSession = true;
            return answer;
        }
        page.clientName = client->client.name;
        page.goOnTo = domain::withQuery(request.postLogoutRedirectUri, parameters);
    }
    answer = answerWith(std::move(page), request.uiLocales);
    answer.clearSession = true;
    return answer;
}

} // namespace server::oauth
