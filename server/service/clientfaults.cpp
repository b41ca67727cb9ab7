// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 3.2.2.
#include "server/crypto/distinguishedname.h"
#include "server/crypto/publickey.h"
#include "server/domain/clientkeys.h"
#include "server/service/clients.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

/// What only a calculation shows: numbers that are no key.
void checkNumbers(base::FieldErrors &errors, const QJsonObject &jwks)
{
    const auto keys = jwks.value("keys"_L1).toArray();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const auto key = crypto::PublicKey::fromJwk(keys.at(i).toObject());
        // A key of a kind that is of no use here may stand beside others.
        if (!key && key.error().kind == base::Error::Kind::InvalidInput)
            errors.append({"jwks.keys[" + QByteArray::number(i) + ']', "key_unusable", {}});
    }
}

} // namespace

base::Result<base::FieldErrors> Clients::faultsOf(const domain::ClientDraft &draft,
                                                  const domain::TemplatePolicy &policy)
{
    const auto config = m_change.work().settings().serverConfig();
    if (!config)
        return base::passOn(config);
    const auto loopbackHttp =
        config->issuer.isLoopback() ? domain::LoopbackHttp::Allowed : domain::LoopbackHttp::Refused;
    auto wrong = domain::checkClient(draft, policy, m_change.now(), loopbackHttp);
    const auto keys = domain::clientKeys(draft.metadata);
    if (wrong.isEmpty())
        checkNumbers(wrong, keys.jwks);
    const bool badName = keys.certificateName
                         && keys.certificateName->kind == domain::CertificateName::Kind::SubjectDn
                         && !crypto::DistinguishedName::parse(keys.certificateName->value);
    if (badName)
        wrong.append({"tls_client_auth_subject_dn", "malformed_name", {}});
    return wrong;
}

} // namespace server::service
