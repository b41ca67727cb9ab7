// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.3, RFC 9700 section 2.4; security TK-08.
#pragma once

#include "server/oauth/grants/opening.h"
#include "server/oauth/interaction/passwordcheck.h"

namespace server::oauth {

/// Takes a person's password from a client, only where the template allows it. Whatever is wrong
/// with person or password gets one answer. What it begins is a granted access like any other: the
/// person sees it and can revoke it.
class PasswordGrant final : public Grant
{
public:
    explicit PasswordGrant(const Dependencies &dependencies);
    [[nodiscard]] domain::GrantType type() const override;
    [[nodiscard]] QByteArrayList parameters() const override;
    void exchange(const TokenRequest &request, ApiReply reply) override;

private:
    void verified(const TokenRequest &request, const domain::ScopeSet &scopes,
                  const PasswordCheck::Verdict &verdict, ApiReply reply);

    Opening m_opening;
    PasswordCheck m_passwords;
};

} // namespace server::oauth
