// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8705 section 2.
#pragma once

#include "server/oauth/clientauth/clientauthmethod.h"
#include "server/oauth/clientauth/clientkeystore.h"

namespace server::oauth {

/// Which of the two methods with a certificate a bare `client_id` stands for: the client's
/// registered one; where none is pinned, the one that its metadata fits, if a certificate came.
/// Nothing for clients that prove themselves otherwise.
[[nodiscard]] std::optional<domain::AuthMethod>
certificateMethod(const Parameters &body, const RequestMeta &meta, const service::Catalog &catalog);

/// `tls_client_auth` (RFC 8705 section 2.1): a certificate of an authority that the settings name,
/// with the client's registered name in it.
class TlsClientAuth final : public UnguessableMethod
{
public:
    [[nodiscard]] domain::AuthMethod method() const override;
    [[nodiscard]] bool isPresented(const Parameters &body, const RequestMeta &meta,
                                   const service::Catalog &catalog) const override;
    [[nodiscard]] QByteArrayList claimedClientIds(const Parameters &body,
                                                  const RequestMeta &meta) const override;
    void prove(const ClientPtr &client, const Parameters &body, const RequestMeta &meta,
               const service::CatalogPtr &catalog, ProofReply done) override;
};

/// `self_signed_tls_client_auth` (RFC 8705 section 2.2): a certificate whose key is one of the
/// client's registered keys. The handshake proved that the peer holds it.
class SelfSignedTlsClientAuth final : public UnguessableMethod
{
public:
    SelfSignedTlsClientAuth(ClientKeyStore &keys, base::Executor &answerTo)
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
