// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.4, RFC 9700 section 4.15.
#pragma once

#include "server/oauth/grants/grant.h"

namespace server::oauth {

/// A confidential client acts for itself: an access token without a person behind it, no refresh
/// token, no ID Token. Nothing is written but the audit row.
class ClientCredentialsGrant final : public Grant
{
public:
    ClientCredentialsGrant(base::RandomSource &random, service::Recorder &recorder);
    [[nodiscard]] domain::GrantType type() const override;
    [[nodiscard]] QByteArrayList parameters() const override;
    void exchange(const TokenRequest &request, ApiReply reply) override;

private:
    [[nodiscard]] ApiAnswer answer(const TokenRequest &request) const;

    base::RandomSource &m_random;
};

} // namespace server::oauth
