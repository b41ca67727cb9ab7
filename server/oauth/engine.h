// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/oauth/answers.h"
#include "server/oauth/dependencies.h"
#include "server/oauth/forwardauth/proxiedrequest.h"
#include "server/oauth/parameters.h"
#include "server/oauth/requestmeta.h"

namespace server::oauth {

class PasswordCheck;
class ResourceGate;

/// Every endpoint and page of the protocol for one HTTP worker; each call hands on to one file
/// under endpoints/ or interaction/. Lives in the worker's thread; answers come there too, at once
/// or later. A reply may be dropped by its owner (the client went away); the work it stands for is
/// done or undone as a whole all the same.
class Engine
{
public:
    explicit Engine(Dependencies dependencies);
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    // machine endpoints
    void token(const Parameters &body, const RequestMeta &meta, ApiReply reply);
    void pushAuthorization(const Parameters &body, const RequestMeta &meta, ApiReply reply);
    void userinfo(const Parameters &body, const RequestMeta &meta, ApiReply reply);
    void introspection(const Parameters &body, const RequestMeta &meta, ApiReply reply);
    void revocation(const Parameters &body, const RequestMeta &meta, ApiReply reply);
    void deviceAuthorization(const Parameters &body, const RequestMeta &meta, ApiReply reply);
    /// Dynamic client registration; `body` is JSON.
    void registerClient(const QByteArray &body, const RequestMeta &meta, ApiReply reply);
    void readClient(const QByteArray &clientId, const RequestMeta &meta, ApiReply reply);
    void replaceClient(const QByteArray &clientId, const QByteArray &body, const RequestMeta &meta,
                       ApiReply reply);
    void deleteClient(const QByteArray &clientId, const RequestMeta &meta, ApiReply reply);
    /// A proxy asks whether a request may pass (protocol R6).
    [[nodiscard]] ProxyAnswer verify(const ProxiedRequest &request, const RequestMeta &meta);
    /// At a protected host: the way to the sign-in page, the way back, and the way out.
    [[nodiscard]] ProxyAnswer startEntry(const ProxiedRequest &request,
                                         const QByteArray &returnAddress, const RequestMeta &meta);
    void finishEntry(const ProxiedRequest &request, const QByteArray &ticket,
                     const RequestMeta &meta, ProxyReply reply);
    [[nodiscard]] ProxyAnswer leaveProtectedHost() const;
    [[nodiscard]] ApiAnswer keySet() const;
    [[nodiscard]] ApiAnswer discovery() const;

    /// What stands before every resource of this server, and what web services that take a person's
    /// password ask.
    [[nodiscard]] ResourceGate &resourceGate();
    [[nodiscard]] PasswordCheck &passwords();

    // pages
    void authorize(const Parameters &parameters, const RequestMeta &meta, BrowserReply reply);
    /// GET /signin: for the person's own pages; `next` is one of a fixed list ("/profile").
    void signInPage(const RequestMeta &meta, BrowserReply reply);
    void signIn(const Parameters &form, const RequestMeta &meta, BrowserReply reply);
    /// GET .../verify/signin?request=..., on the way to a protected host.
    void protectedSignIn(const Parameters &query, const RequestMeta &meta, BrowserReply reply);
    /// GET /consent?interaction=...
    void consentPage(const Parameters &query, const RequestMeta &meta, BrowserReply reply);
    void decide(const Parameters &form, const RequestMeta &meta, BrowserReply reply);
    void profile(const Parameters &query, const RequestMeta &meta, BrowserReply reply);
    void revokeGrant(const Parameters &form, const RequestMeta &meta, BrowserReply reply);
    void endSession(const Parameters &form, const RequestMeta &meta, BrowserReply reply);
    void changePasswordPage(const RequestMeta &meta, BrowserReply reply);
    void changePassword(const Parameters &form, const RequestMeta &meta, BrowserReply reply);
    /// GET /device?user_code=..., where a person answers for a device.
    void devicePage(const Parameters &query, const RequestMeta &meta, BrowserReply reply);
    void deviceCode(const Parameters &form, const RequestMeta &meta, BrowserReply reply);
    void decideDevice(const Parameters &form, const RequestMeta &meta, BrowserReply reply);
    /// A client's wish (RP-Initiated Logout).
    void logout(const Parameters &parameters, const RequestMeta &meta, BrowserReply reply);
    void signOutPage(const RequestMeta &meta, BrowserReply reply);
    void signOut(const Parameters &form, const RequestMeta &meta, BrowserReply reply);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace server::oauth
