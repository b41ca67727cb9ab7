// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4 and 6.
#pragma once

#include "server/oauth/answers.h"
#include "server/oauth/clientauth/clientauthenticator.h"
#include "server/oauth/proofs/confirmation.h"

namespace server::oauth {

/// A token request that got as far as its grant: everything general has been checked. A value, so
/// that it can be kept until the write that it causes is durable.
struct TokenRequest
{
    service::CatalogPtr catalog;
    ClientPtr client; ///< authenticated, usable, and allowed this grant type
    domain::AuthMethod authMethod = domain::AuthMethod::None; ///< how it proved itself
    Parameters parameters;
    RequestMeta meta;
    Confirmation confirmation; ///< the keys that its tokens will be bound to
};

/// How one grant type turns a request into tokens. One object for each HTTP worker, used in its
/// thread; an answer comes at once, or in the same thread when its write is durable.
class Grant
{
public:
    explicit Grant(service::Recorder &recorder)
        : m_recorder(recorder)
    {
    }
    virtual ~Grant() = default;
    [[nodiscard]] virtual domain::GrantType type() const = 0;
    /// The parameters that must be there besides `grant_type`.
    [[nodiscard]] virtual QByteArrayList parameters() const = 0;
    virtual void exchange(const TokenRequest &request, ApiReply reply) = 0;

protected:
    [[nodiscard]] service::Recorder &recorder() { return m_recorder; }
    /// Says so in the trail, with the person where that is proven, and answers.
    void refuse(const TokenRequest &request, const OAuthError &error, const ApiReply &reply,
                const domain::User *user = nullptr);

private:
    service::Recorder &m_recorder;
};

} // namespace server::oauth
