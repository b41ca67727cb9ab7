// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 9 (`private_key_jwt`), RFC 7523 section 2.2, FAPI 2.0
// section 5.3.2.1.
#pragma once

#include "server/oauth/clientauth/clientauthmethod.h"
#include "server/oauth/clientauth/clientkeystore.h"

namespace server::oauth {

/// `private_key_jwt`: an assertion signed with one of the client's registered keys.
class PrivateKeyJwt final : public UnguessableMethod
{
public:
    PrivateKeyJwt(ClientKeyStore &keys, base::Executor &answerTo)
        : m_keys(keys)
        , m_answerTo(answerTo)
    {
    }
    [[nodiscard]] domain::AuthMethod method() const override;
    [[nodiscard]] bool isPresented(const Parameters &body, const RequestMeta &meta,
                                   const service::Catalog &catalog) const override;
    [[nodiscard]] QByteArrayList claimedClientIds(const Parameters &body,
                                                  const RequestMeta &meta) const override;
    void prove(const ClientPtr &client, const Parameters &body, const RequestMeta &meta,
               const service::CatalogPtr &catalog, ProofReply done) override;

private:
    ClientKeyStore &m_keys;
    base::Executor &m_answerTo;
};

} // namespace server::oauth
