// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/oauth/engine.h"

#include "server/oauth/clientauth/clientdocumentreader.h"
#include "server/oauth/endpoints/authorizationendpoint.h"
#include "server/oauth/endpoints/deviceauthorizationendpoint.h"
#include "server/oauth/endpoints/discoveryendpoint.h"
#include "server/oauth/endpoints/endsessionendpoint.h"
#include "server/oauth/endpoints/introspectionendpoint.h"
#include "server/oauth/endpoints/keysetendpoint.h"
#include "server/oauth/endpoints/pushedauthorizationendpoint.h"
#include "server/oauth/endpoints/registrationendpoint.h"
#include "server/oauth/endpoints/revocationendpoint.h"
#include "server/oauth/endpoints/tokenendpoint.h"
#include "server/oauth/endpoints/userinfoendpoint.h"
#include "server/oauth/forwardauth/protectedentry.h"
#include "server/oauth/interaction/browseranswer.h"
#include "server/oauth/interaction/consent.h"
#include "server/oauth/interaction/deviceverification.h"
#include "server/oauth/interaction/passwordchange.h"
#include "server/oauth/interaction/profile.h"
#include "server/oauth/interaction/signin.h"
#include "server/oauth/interaction/signout.h"
#include "server/oauth/resource/resourcegate.h"

namespace server::oauth {

class Engine::Private
{
public:
    explicit Private(const Dependencies &dependencies)
        : catalog(dependencies.catalog)
        , documents(dependencies)
        , authenticator(dependencies)
        , verifier(dependencies.reads.grants(), dependencies.reads.spentIds())
        , gate(dependencies, verifier)
        , passwords(dependencies)
        , sessions(dependencies)
        , flow(dependencies)
        , start(dependencies, sessions)
        , token(dependencies, authenticator, verifier)
        , pushedAuthorization(dependencies, authenticator)
        , forwardAuth(dependencies, gate, sessions)
        , entry(dependencies, forwardAuth, sessions)
        , userinfo(dependencies, gate)
        , introspection(dependencies, authenticator, verifier)
        , revocation(dependencies, authenticator, verifier)
        , deviceAuthorization(dependencies, authenticator)
        , registration(dependencies)
        , authorization(dependencies, sessions, flow)
        , signIn(dependencies, sessions, start)
        , consent(dependencies, sessions)
        , profile(dependencies, sessions)
        , passwordChange(dependencies, sessions, start)
        , device(dependencies, sessions)
        , signOut(dependencies, sessions)
        , endSession(dependencies, sessions, signOut)
    {
    }

    /// Hands on to an endpoint where a client may come for the first time, once the document at
    /// its identifier was looked at.
    template<class Endpoint>
    void handleFresh(Endpoint &endpoint, const Parameters &body, const RequestMeta &meta,
                     ApiReply reply)
    {
        documents.refresh(body.value("client_id"), meta,
                          [&endpoint, body, meta,
                           reply = std::move(reply)](const std::optional<OAuthError> &error) {
                              if (error)
                                  return reply(*error);
                              endpoint.handle(body, meta, reply);
                          });
    }

    const service::CatalogSource &catalog;
    ClientDocumentReader documents;
    ClientAuthenticator authenticator;
    AccessTokenVerifier verifier;
    ResourceGate gate;
    PasswordCheck passwords;
    Sessions sessions;
    AuthorizationFlow flow;
    SessionStart start;
    DiscoveryEndpoint discovery;
    TokenEndpoint token;
    PushedAuthorizationEndpoint pushedAuthorization;
    ForwardAuth forwardAuth;
    ProtectedEntry entry;
    UserinfoEndpoint userinfo;
    IntrospectionEndpoint introspection;
    RevocationEndpoint revocation;
    DeviceAuthorizationEndpoint deviceAuthorization;
    RegistrationEndpoint registration;
    AuthorizationEndpoint authorization;
    SignIn signIn;
    Consent consent;
    Profile profile;
    PasswordChange passwordChange;
    DeviceVerification device;
    SignOut signOut;
    EndSessionEndpoint endSession;
};

Engine::Engine(Dependencies dependencies)
    : d(std::make_unique<Private>(dependencies))
{
}

Engine::~Engine() = default;

void Engine::token(const Parameters &body, const RequestMeta &meta, ApiReply reply)
{
    d->token.handle(body, meta, std::move(reply));
}

void Engine::pushAuthorization(const Parameters &body, const RequestMeta &meta, ApiReply reply)
{
    d->handleFresh(d->pushedAuthorization, body, meta, std::move(reply));
}

void Engine::userinfo(const Parameters &body, const RequestMeta &meta, ApiReply reply)
{
    reply(d->userinfo.answer(body, meta));
}

void Engine::introspection(const Parameters &body, const RequestMeta &meta, ApiReply reply)
{
    d->introspection.handle(body, meta, std::move(reply));
}

void Engine::revocation(const Parameters &body, const RequestMeta &meta, ApiReply reply)
{
    d->revocation.handle(body, meta, std::move(reply));
}

void Engine::deviceAuthorization(const Parameters &body, const RequestMeta &meta, ApiReply reply)
{
    d->handleFresh(d->deviceAuthorization, body, meta, std::move(reply));
}

ResourceGate &Engine::resourceGate()
{
    return d->gate;
}

PasswordCheck &Engine::passwords()
{
    return d->passwords;
}

void Engine::registerClient(const QByteArray &body, const RequestMeta &meta, ApiReply reply)
{
    d->registration.create(body, meta, std::move(reply));
}

void Engine::readClient(const QByteArray &clientId, const RequestMeta &meta, ApiReply reply)
{
    d->registration.read(clientId, meta, reply);
}

void Engine::replaceClient(const QByteArray &clientId, const QByteArray &body,
                           const RequestMeta &meta, ApiReply reply)
{
    d->registration.replace(clientId, body, meta, std::move(reply));
}

void Engine::deleteClient(const QByteArray &clientId, const RequestMeta &meta, ApiReply reply)
{
    d->registration.remove(clientId, meta, std::move(reply));
}

ProxyAnswer Engine::verify(const ProxiedRequest &request, const RequestMeta &meta)
{
    return d->forwardAuth.answer(request, meta);
}

ProxyAnswer Engine::startEntry(const ProxiedRequest &request, const QByteArray &returnAddress,
                               const RequestMeta &meta)
{
    return d->entry.start(request, returnAddress, meta);
}

void Engine::finishEntry(const ProxiedRequest &request, const QByteArray &ticket,
                         const RequestMeta &meta, ProxyReply reply)
{
    d->entry.finish(request, ticket, meta, std::move(reply));
}

ProxyAnswer Engine::leaveProtectedHost() const
{
    return d->entry.leave();
}

ApiAnswer Engine::keySet() const
{
    return keySetAnswer(*d->catalog.current());
}

ApiAnswer Engine::discovery() const
{
    return d->discovery.answer(d->catalog.current());
}

void Engine::authorize(const Parameters &parameters, const RequestMeta &meta, BrowserReply reply)
{
    d->documents.refresh(
        parameters.value("client_id"), meta,
        [this, parameters, meta, reply = std::move(reply)](const std::optional<OAuthError> &error) {
            if (!error)
                return d->authorization.handle(parameters, meta, reply);
            reply(answerWith(ErrorPage{*error, {}, {}}, parameters.value("ui_locales").left(512)));
        });
}

void Engine::signInPage(const RequestMeta &meta, BrowserReply reply)
{
    d->signIn.page(meta, reply);
}

void Engine::signIn(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    d->signIn.submit(form, meta, std::move(reply));
}

void Engine::protectedSignIn(const Parameters &query, const RequestMeta &meta, BrowserReply reply)
{
    d->entry.signIn(query, meta, reply);
}

void Engine::consentPage(const Parameters &query, const RequestMeta &meta, BrowserReply reply)
{
    d->consent.page(query, meta, reply);
}

void Engine::decide(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    d->consent.decide(form, meta, std::move(reply));
}

void Engine::profile(const Parameters &query, const RequestMeta &meta, BrowserReply reply)
{
    d->profile.page(query, meta, reply);
}

void Engine::revokeGrant(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    d->profile.revokeGrant(form, meta, std::move(reply));
}

void Engine::endSession(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    d->profile.endSession(form, meta, std::move(reply));
}

void Engine::changePasswordPage(const RequestMeta &meta, BrowserReply reply)
{
    d->passwordChange.page(meta, reply);
}

void Engine::changePassword(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    d->passwordChange.submit(form, meta, std::move(reply));
}

void Engine::devicePage(const Parameters &query, const RequestMeta &meta, BrowserReply reply)
{
    d->device.page(query, meta, reply);
}

void Engine::deviceCode(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    d->device.submit(form, meta, reply);
}

void Engine::decideDevice(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    d->device.decide(form, meta, reply);
}

void Engine::logout(const Parameters &parameters, const RequestMeta &meta, BrowserReply reply)
{
    d->endSession.handle(parameters, meta, std::move(reply));
}

void Engine::signOutPage(const RequestMeta &meta, BrowserReply reply)
{
    d->signOut.page(meta, reply);
}

void Engine::signOut(const Parameters &form, const RequestMeta &meta, BrowserReply reply)
{
    d->signOut.submit(form, meta, std::move(reply));
}

} // namespace server::oauth
