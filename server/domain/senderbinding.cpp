// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 section 5.2, RFC 8705 section 3.4.
#include "server/domain/senderbinding.h"

namespace server::domain {

namespace {

using namespace Qt::StringLiterals;

constexpr auto dpopMember = "dpop_bound_access_tokens"_L1;
constexpr auto mtlsMember = "tls_client_certificate_bound_access_tokens"_L1;

bool asks(const ClientMetadata &metadata, QLatin1StringView member)
{
    return metadata.other.value(member).toBool();
}

bool isFlag(const ClientMetadata &metadata, QLatin1StringView member)
{
    const QJsonValue value = metadata.other.value(member);
    return value.isUndefined() || value.isBool();
}

} // namespace

TokenBinding bindingOf(const TemplatePolicy &policy, const ClientMetadata &metadata)
{
    if (policy.binding == TokenBinding::DPoP || policy.binding == TokenBinding::Mtls)
        return policy.binding;
    const bool dpop = asks(metadata, dpopMember);
    const bool mtls = asks(metadata, mtlsMember);
    if (dpop && mtls)
        return TokenBinding::DPoPOrMtls;
    if (dpop)
        return TokenBinding::DPoP;
    return mtls ? TokenBinding::Mtls : policy.binding;
}

void checkSenderBinding(base::FieldErrors &errors, const ClientMetadata &metadata,
                        const TemplatePolicy &policy)
{
    for (const auto member : {dpopMember, mtlsMember}) {
        if (!isFlag(metadata, member))
            errors.append({QByteArray(member.data(), member.size()), "wrong_type", {u"boolean"_s}});
    }
    const bool dpop = asks(metadata, dpopMember);
    const bool mtls = asks(metadata, mtlsMember);
    if (dpop && policy.binding == TokenBinding::Mtls)
        errors.append({"dpop_bound_access_tokens", "contradiction", {}});
    if (mtls && (dpop || policy.binding == TokenBinding::DPoP))
        errors.append({"tls_client_certificate_bound_access_tokens", "contradiction", {}});
}

} // namespace server::domain
