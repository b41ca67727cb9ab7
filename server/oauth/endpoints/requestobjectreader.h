// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9101 sections 5 and 6, OpenID Connect Core section 6.1.
#pragma once

#include "server/oauth/checks/requestobjectclaims.h"
#include "server/oauth/dependencies.h"

namespace server::oauth {

/// Reads the request object (`request`) of an authorization request: checks what stands around it,
/// its signature by the client's keys, and what it says. One for each endpoint of an HTTP worker,
/// used in its thread.
class RequestObjectReader
{
public:
    explicit RequestObjectReader(const Dependencies &dependencies)
        : m_keys(dependencies.clientKeys)
        , m_answerTo(dependencies.answerTo)
    {
    }
    /// The request with the parameters that count, not checked yet; or, with a refusal, as far as
    /// it was understood.
    using Reply = std::function<void(const AuthorizationRequest &, const CheckResult &refused)>;
    /// Answers at once where there is no object, or the keys are known.
    void read(const AuthorizationRequest &request, Around around, Reply done);

private:
    ClientKeyStore &m_keys;
    base::Executor &m_answerTo;
};

} // namespace server::oauth
