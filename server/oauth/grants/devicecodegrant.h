// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.4 and 3.5.
#pragma once

#include "server/oauth/grants/connectionstart.h"

namespace server::oauth {

/// Answers a polling device: not yet, not so fast, no, or tokens. A poll is noted durably, so that
/// its interval holds over workers and restarts; one conditional write decides who redeems an
/// allowed code.
class DeviceCodeGrant final : public Grant
{
public:
    explicit DeviceCodeGrant(const Dependencies &dependencies);
    [[nodiscard]] domain::GrantType type() const override;
    [[nodiscard]] QByteArrayList parameters() const override;
    void exchange(const TokenRequest &request, ApiReply reply) override;

private:
    struct Redemption;
    void notePoll(const domain::DeviceCode &code, base::Timestamp now, ApiReply reply);
    [[nodiscard]] tl::expected<std::shared_ptr<Redemption>, OAuthError>
    prepare(const TokenRequest &request, const domain::DeviceCode &code);
    void redeem(const TokenRequest &request, const domain::DeviceCode &code, int triesLeft,
                ApiReply reply);

    const store::DeviceCodeRepository &m_codes;
    const store::GrantRepository &m_grants;
    const store::UserRepository &m_users;
    store::Store &m_store;
    base::Executor &m_answerTo;
    base::RandomSource &m_random;
};

} // namespace server::oauth
