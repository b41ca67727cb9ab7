// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core sections 3.1.2.1, 3.1.2.3, 3.1.2.4 and 3.1.2.6; requirements A-16.
#include "server/oauth/interaction/nextstep.h"

namespace server::oauth {

namespace {

bool isTooOld(const AuthorizationRequest &request, const domain::Session &session)
{
    if (!request.maxAge)
        return false;
    // Zero asks for a sign-in now, whatever the clock's precision says.
    const qint64 age = base::toSeconds(request.now) - base::toSeconds(session.authTime);
    return request.maxAge->count() == 0 || age > request.maxAge->count();
}

bool needsSignIn(const AuthorizationRequest &request, const store::SessionState *session)
{
    return !session || request.prompt.testAnyFlags(Prompt::Login | Prompt::SelectAccount)
           || isTooOld(request, session->session);
}

bool needsConsent(const AuthorizationRequest &request, const domain::Grant *grant)
{
    // RFC 6749 section 10.2: nothing proves that a public client is the one it says it is.
    return request.client->client.isPublic() || request.prompt.testFlag(Prompt::Consent) || !grant
           || !grant->scopes.containsAll(request.consentScopes);
}

} // namespace

NextStep nextStep(const AuthorizationRequest &request, const store::SessionState *session,
                  const domain::Grant *grant, Arrival arrival)
{
    const bool silent = request.prompt.testFlag(Prompt::None);
    const auto refuse = [](ErrorCode code) { return NextStep{NextStep::Kind::Refuse, code}; };
    const bool signIn = !session || (arrival == Arrival::Directly && needsSignIn(request, session));
    const bool otherPerson = session && !request.hintedSubject.isEmpty()
                             && request.hintedSubject != session->user.subject;
    if (signIn || otherPerson) {
        if (silent || arrival == Arrival::AfterSignIn)
            return refuse(ErrorCode::LoginRequired);
        return {NextStep::Kind::SignIn};
    }
    if (needsConsent(request, grant)) {
        if (silent)
            return refuse(ErrorCode::ConsentRequired);
        return {NextStep::Kind::Consent};
    }
    return {NextStep::Kind::Answer};
}

} // namespace server::oauth
