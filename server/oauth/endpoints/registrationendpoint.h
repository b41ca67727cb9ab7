// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 3, RFC 7592 section 2.
#pragma once

#include "server/oauth/answers.h"
#include "server/oauth/dependencies.h"
#include "server/oauth/requestmeta.h"

namespace server::service {
struct RegisteredClient;
struct RequestedClient;
} // namespace server::service

namespace server::oauth {

/// Clients that register themselves with an initial access token, and read, replace and delete
/// themselves with the token that they got for it. Not there at all while the settings say so.
/// Attempts are counted before a token is looked at; the write decides again what was only read
/// here. One for each HTTP worker, used in its thread.
class RegistrationEndpoint
{
public:
    explicit RegistrationEndpoint(const Dependencies &dependencies);
    void create(const QByteArray &body, const RequestMeta &meta, ApiReply reply);
    void read(const QByteArray &clientId, const RequestMeta &meta, const ApiReply &reply);
    void replace(const QByteArray &clientId, const QByteArray &body, const RequestMeta &meta,
                 ApiReply reply);
    void remove(const QByteArray &clientId, const RequestMeta &meta, ApiReply reply);

private:
    using ClientPtr = std::shared_ptr<const service::CatalogClient>;
    template<class T>
    using Checked = tl::expected<T, OAuthError>;

    /// The token of the request, once the endpoint is on and the caller may try.
    [[nodiscard]] Checked<QByteArray> admitted(const service::Catalog &catalog,
                                               const RequestMeta &meta, const QByteArray &account);
    /// What an initial access token says, as long as it is live.
    [[nodiscard]] Checked<domain::InitialAccessToken> initialToken(const service::Catalog &catalog,
                                                                   const RequestMeta &meta);
    struct Owner
    {
        ClientPtr client;
        QByteArray token;
    };
    /// The client of the address, when the request's token is its own.
    [[nodiscard]] Checked<Owner> owner(const service::Catalog &catalog, const QByteArray &clientId,
                                       const RequestMeta &meta);
    /// Audits the refusal and gives it back.
    [[nodiscard]] OAuthError refused(OAuthError error, const RequestMeta &meta,
                                     const service::CatalogClient *client);
    [[nodiscard]] OAuthError failed(const base::Error &error, const RequestMeta &meta,
                                    const service::CatalogClient *client);

    base::RandomSource &m_random;
    const crypto::Sealer &m_sealer;
    const service::CatalogSource &m_catalog;
    store::Store &m_store;
    const store::RegistrationRepository &m_registrations;
    base::Executor &m_answerTo;
    service::AttemptLimiter &m_attempts;
    service::Recorder &m_recorder;
};

} // namespace server::oauth
