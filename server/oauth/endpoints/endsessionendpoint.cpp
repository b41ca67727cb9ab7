// SPDX-License-Identifier: GPL-3.0-or-later
// RP-Initiated Logout 1.0 sections 2 to 4.
#include "server/oauth/endpoints/endsessionendpoint.h"

#include "server/oauth/audit.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/signedout.h"

namespace server::oauth {

namespace {

constexpr qsizetype maximumStateBytes = 2048; ///< as at the authorization endpoint (AZ-18)
constexpr const char *knownNames[] = {
    "id_token_hint", "client_id", "post_logout_redirect_uri", "state", "logout_hint", "ui_locales",
};

tl::unexpected<OAuthError> refused(QByteArray publicText, QString debugText = {})
{
    return tl::unexpected(
        makeError(ErrorCode::InvalidRequest, std::move(publicText), std::move(debugText)));
}

/// The hint belongs to what this browser holds: the very session where it names one, else the
/// person.
bool isAbout(const IdTokenHint &hint, const store::SessionState &session)
{
    return hint.subject == session.user.subject
           && (hint.sid.isEmpty() || hint.sid == session.session.sid);
}

} // namespace

EndSessionEndpoint::EndSessionEndpoint(const Dependencies &dependencies, Sessions &sessions,
                                       SignOut &signOut)
    : m_catalog(dependencies.catalog)
    , m_recorder(dependencies.recorder)
    , m_sessions(sessions)
    , m_signOut(signOut)
{
}

tl::expected<EndSessionEndpoint::Wish, OAuthError>
EndSessionEndpoint::read(const Parameters &parameters, const service::Catalog &catalog,
                         base::Timestamp now) const
{
    for (const char *name : knownNames) {
        if (parameters.isDuplicated(name))
            return refused("a parameter was sent twice");
    }
    Wish wish;
    wish.request.uiLocales = parameters.value("ui_locales");
    const QByteArray text = parameters.value("id_token_hint");
    // Nothing proves who asks: no address of theirs counts.
    if (text.isEmpty())
        return wish;
    const auto hint = readIdTokenHint(text, catalog);
    if (!hint)
        return refused("id_token_hint is not an ID Token of this server", hint.error().detail);
    const auto client = catalog.client(hint->audience);
    if (!client)
        return refused("the client of id_token_hint is not known");
    if (parameters.contains("client_id") && parameters.value("client_id") != hint->audience)
        return refused("client_id and id_token_hint contradict each other");
    wish.hint = *hint;
    wish.request.clientId = hint->audience;
    wish.request.state = parameters.value("state");
    if (wish.request.state.size() > maximumStateBytes)
        return refused("state is too long");
    wish.request.postLogoutRedirectUri = parameters.value("post_logout_redirect_uri");
    if (!wish.request.postLogoutRedirectUri.isEmpty()
        && !mayGoTo(*client, wish.request.postLogoutRedirectUri, now)) {
        auto error = makeError(ErrorCode::InvalidRequest,
                               "post_logout_redirect_uri is not registered for this client");
        error.redirectUriFault = true;
        return tl::unexpected(std::move(error));
    }
    return wish;
}

void EndSessionEndpoint::handle(const Parameters &parameters, const RequestMeta &meta,
                                BrowserReply reply)
{
    const auto catalog = m_catalog.current();
    const auto wish = read(parameters, *catalog, meta.now);
    if (!wish) {
        m_recorder.audit(refusalEvent(audit::logoutRefused, meta, nullptr, nullptr, wish.error()));
        return reply(
            answerWith(ErrorPage{wish.error(), parameters.value("post_logout_redirect_uri"), {}},
                       parameters.value("ui_locales")));
    }
    const auto session = m_sessions.find(meta);
    if (!session)
        return reply(failurePage(faultOf(session.error())));
    if (!*session)
        return reply(m_signOut.leave(wish->request, meta.now));
    if (wish->hint && isAbout(*wish->hint, **session)) {
        return m_signOut.end(**session, wish->request, SignOut::Extent::ThisSession, meta,
                             std::move(reply));
    }
    m_signOut.ask(**session, wish->request, meta, reply);
}

} // namespace server::oauth
