// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 2, OpenID Connect Dynamic Client Registration 1.0 section 2, RFC 8705 section
// 2.1.2, RFC 9101 section 10.5.
#pragma once

#include "server/domain/calledaddress.h"
#include "server/domain/client.h"

namespace server::domain {

/// The one name by which a client's certificate is recognised.
struct CertificateName
{
    enum class Kind { SubjectDn, Dns, Uri, Ip, Email };
    Kind kind = Kind::SubjectDn;
    QString value;
};

/// What a client's metadata says of its keys. Read from metadata that passed checkClientKeys();
/// from any other, what is not understood is left out.
struct ClientKeys
{
    QJsonObject jwks; ///< empty: none
    QByteArray jwksUri;
    QByteArray assertionAlgorithm; ///< the only one for its assertions; empty: any that is allowed
    std::optional<SigningAlgorithm> requestObjectAlgorithm;
    bool signsRequests = false; ///< `require_signed_request_object`
    std::optional<CertificateName> certificateName;
    [[nodiscard]] bool hasKeys() const { return !jwks.isEmpty() || !jwksUri.isEmpty(); }
};
[[nodiscard]] ClientKeys clientKeys(const ClientMetadata &metadata);

/// Field names are the RFC 7591 names, of a key "jwks.keys[N]". Codes: those of
/// checkCalledAddress(), "wrong_type" (params: the type), "unknown_value", "required", "too_many",
/// "private_key", "key_unusable", "contradiction", "not_allowed_by_template". Whether a key's
/// numbers make sense is for whoever can calculate with them.
void checkClientKeys(base::FieldErrors &errors, const ClientMetadata &metadata,
                     const TemplatePolicy &policy, LoopbackHttp loopbackHttp);

} // namespace server::domain
