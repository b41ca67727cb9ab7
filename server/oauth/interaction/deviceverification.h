// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.3, 5.1 and 5.4.
#pragma once

#include "server/oauth/checks/authorizationrequest.h"
#include "server/oauth/interaction/sessions.h"

namespace server::oauth {

/// Where a person answers for a device: signs in first, types the code, and then decides on the
/// consent page, which also tells where the code was asked from. Guesses are limited for each
/// person and address. The decision is one conditional write with the granted access in the same
/// job. One for each HTTP worker, used in its thread.
class DeviceVerification
{
public:
    DeviceVerification(const Dependencies &dependencies, Sessions &sessions);
    /// GET /device, with `user_code` where a link brought it: it is filled in, never taken.
    void page(const Parameters &query, const RequestMeta &meta, const BrowserReply &reply);
    void submit(const Parameters &form, const RequestMeta &meta, const BrowserReply &reply);
    void decide(const Parameters &form, const RequestMeta &meta, const BrowserReply &reply);

private:
    struct Decision;
    /// A code that waits for a decision, with the request that it stands for.
    struct Waiting
    {
        domain::DeviceCode code;
        AuthorizationRequest request;
    };
    [[nodiscard]] std::optional<Waiting> waiting(const std::optional<domain::DeviceCode> &code,
                                                 const RequestMeta &meta) const;
    [[nodiscard]] BrowserAnswer ask(const QByteArray &userCode, const RequestMeta &meta,
                                    DevicePage::Problem problem, int retryAfterSeconds = 0) const;
    [[nodiscard]] BrowserAnswer signInFirst(const QByteArray &userCode,
                                            const RequestMeta &meta) const;
    [[nodiscard]] BrowserAnswer consent(const Waiting &waiting, const QByteArray &userCode,
                                        const domain::User &user, const RequestMeta &meta) const;
    void write(std::shared_ptr<Decision> decision, const BrowserReply &reply);

    const store::DeviceCodeRepository &m_codes;
    const store::GrantRepository &m_grants;
    const service::CatalogSource &m_catalog;
    store::Store &m_store;
    base::Executor &m_answerTo;
    const crypto::Sealer &m_sealer;
    service::AttemptLimiter &m_attempts;
    service::Recorder &m_recorder;
    Sessions &m_sessions;
};

} // namespace server::oauth
