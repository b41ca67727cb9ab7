// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7517 sections 4 and 5, RFC 7591 section 2, RFC 8705 section 2.1.2, RFC 9101 section 10.5,
// FAPI 2.0 section 5.4.1.
#include "server/domain/clientkeys.h"

#include "server/domain/limits.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace server::domain {

namespace {

using namespace Qt::StringLiterals;
using Kind = CertificateName::Kind;

struct NameMember
{
    QLatin1StringView name;
    Kind kind;
};
constexpr std::array nameMembers{
    NameMember{"tls_client_auth_subject_dn"_L1, Kind::SubjectDn},
    NameMember{"tls_client_auth_san_dns"_L1, Kind::Dns},
    NameMember{"tls_client_auth_san_uri"_L1, Kind::Uri},
    NameMember{"tls_client_auth_san_ip"_L1, Kind::Ip},
    NameMember{"tls_client_auth_san_email"_L1, Kind::Email},
};
constexpr std::array textMembers{"jwks_uri"_L1, "token_endpoint_auth_signing_alg"_L1,
                                 "request_object_signing_alg"_L1};
// RFC 7518 section 6: what only the owner may know.
constexpr std::array privateMembers{"d"_L1,  "p"_L1,  "q"_L1,   "dp"_L1,
                                    "dq"_L1, "qi"_L1, "oth"_L1, "k"_L1};

QByteArray textOf(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toString().toUtf8();
}

bool isHmac(const QByteArray &algorithm)
{
    return algorithm == "HS256";
}

void checkTypes(base::FieldErrors &errors, const QJsonObject &other)
{
    const auto demand = [&](QLatin1StringView name, QJsonValue::Type type, const QString &wanted) {
        if (other.contains(name) && other.value(name).type() != type)
            errors.append({QByteArray(name.data(), name.size()), "wrong_type", {wanted}});
    };
    for (const auto name : textMembers)
        demand(name, QJsonValue::String, u"string"_s);
    for (const auto &member : nameMembers)
        demand(member.name, QJsonValue::String, u"string"_s);
    demand("jwks"_L1, QJsonValue::Object, u"object"_s);
    demand("require_signed_request_object"_L1, QJsonValue::Bool, u"boolean"_s);
}

void checkKeySet(base::FieldErrors &errors, const QJsonObject &jwks)
{
    if (!jwks.value("keys"_L1).isArray()) {
        errors.append({"jwks", "wrong_type", {u"object with a list named keys"_s}});
        return;
    }
    const auto keys = jwks.value("keys"_L1).toArray();
    if (keys.isEmpty())
        errors.append({"jwks", "required", {}});
    if (keys.size() > limits::clientKeys)
        errors.append({"jwks", "too_many", {QString::number(limits::clientKeys)}});
    for (qsizetype i = 0; i < keys.size() && i < limits::clientKeys; ++i) {
        const auto key = keys.at(i).toObject();
        const QByteArray field = "jwks.keys[" + QByteArray::number(i) + ']';
        const bool isPrivate =
            key.value("kty"_L1).toString() == "oct"_L1
            || std::any_of(privateMembers.begin(), privateMembers.end(),
                           [&key](QLatin1StringView name) { return key.contains(name); });
        if (isPrivate)
            errors.append({field, "private_key", {}});
        else if (!key.value("kty"_L1).isString())
            errors.append({field, "key_unusable", {}});
    }
}

void checkKeyPlaces(base::FieldErrors &errors, const ClientMetadata &metadata,
                    const TemplatePolicy &policy, LoopbackHttp loopbackHttp)
{
    const auto &other = metadata.other;
    const bool hasSet = other.contains("jwks"_L1);
    const bool hasUri = other.contains("jwks_uri"_L1);
    if (hasSet && other.value("jwks"_L1).isObject())
        checkKeySet(errors, other.value("jwks"_L1).toObject());
    if (hasUri && other.value("jwks_uri"_L1).isString())
        checkCalledAddress(errors, "jwks_uri", textOf(other, "jwks_uri"_L1), loopbackHttp);
    // RFC 7591 section 2: both must not be used together.
    if (hasSet && hasUri)
        errors.append({"jwks_uri", "contradiction", {}});
    const bool provesByKey = metadata.authMethod == AuthMethod::PrivateKeyJwt
                             || metadata.authMethod == AuthMethod::SelfSignedTls;
    if (provesByKey && policy.allows(*metadata.authMethod) && !hasSet && !hasUri)
        errors.append({"jwks", "required", {}});
}

void checkAlgorithms(base::FieldErrors &errors, const ClientMetadata &metadata,
                     const TemplatePolicy &policy)
{
    const auto check = [&](QLatin1StringView name, bool hmacAllowed) {
        const QByteArray algorithm = textOf(metadata.other, name);
        if (algorithm.isEmpty())
            return;
        const QByteArray field(name.data(), name.size());
        const auto known = fromName<SigningAlgorithm>(algorithm);
        if (!known && !(hmacAllowed && isHmac(algorithm)))
            errors.append({field, "unknown_value", {QString::fromUtf8(algorithm)}});
        else if (policy.profile == Profile::Fapi2 && (!known || *known == SigningAlgorithm::RS256))
            errors.append({field, "not_allowed_by_template", {}});
    };
    check("token_endpoint_auth_signing_alg"_L1, true);
    check("request_object_signing_alg"_L1, false);
    const QByteArray algorithm = textOf(metadata.other, "token_endpoint_auth_signing_alg"_L1);
    const bool mismatch = (metadata.authMethod == AuthMethod::PrivateKeyJwt && isHmac(algorithm))
                          || (metadata.authMethod == AuthMethod::SecretJwt && !algorithm.isEmpty()
                              && !isHmac(algorithm));
    if (mismatch)
        errors.append({"token_endpoint_auth_signing_alg", "contradiction", {}});
}

void checkCertificateName(base::FieldErrors &errors, const ClientMetadata &metadata,
                          const TemplatePolicy &policy)
{
    QByteArrayList given;
    for (const auto &member : nameMembers) {
        if (metadata.other.contains(member.name))
            given.append(QByteArray(member.name.data(), member.name.size()));
    }
    const bool isNeeded = metadata.authMethod == AuthMethod::TlsClientAuth
                          && policy.allows(AuthMethod::TlsClientAuth);
    if (given.isEmpty() && isNeeded)
        errors.append({"tls_client_auth_subject_dn", "required", {}});
    // RFC 8705 section 2.1.2: exactly one.
    for (qsizetype i = 1; i < given.size(); ++i)
        errors.append({given.at(i), "contradiction", {}});
    if (given.size() == 1 && textOf(metadata.other, QLatin1StringView(given.first())).isEmpty())
        errors.append({given.first(), "required", {}});
}

} // namespace

ClientKeys clientKeys(const ClientMetadata &metadata)
{
    const auto &other = metadata.other;
    ClientKeys keys;
    keys.jwks = other.value("jwks"_L1).toObject();
    keys.jwksUri = textOf(other, "jwks_uri"_L1);
    keys.assertionAlgorithm = textOf(other, "token_endpoint_auth_signing_alg"_L1);
    keys.requestObjectAlgorithm =
        fromName<SigningAlgorithm>(textOf(other, "request_object_signing_alg"_L1));
    keys.signsRequests = other.value("require_signed_request_object"_L1).toBool();
    for (const auto &member : nameMembers) {
        const QString value = other.value(member.name).toString();
        if (!value.isEmpty())
            keys.certificateName = CertificateName{member.kind, value};
    }
    return keys;
}

void checkClientKeys(base::FieldErrors &errors, const ClientMetadata &metadata,
                     const TemplatePolicy &policy, LoopbackHttp loopbackHttp)
{
    checkTypes(errors, metadata.other);
    checkKeyPlaces(errors, metadata, policy, loopbackHttp);
    checkAlgorithms(errors, metadata, policy);
    checkCertificateName(errors, metadata, policy);
}

} // namespace server::domain
