// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 2, OpenID Connect Dynamic Client Registration 1.0 section 2, Back-Channel
// Logout 1.0 section 2.2, Front-Channel Logout 1.0 section 2, RP-Initiated Logout 1.0 section 3.1,
// RFC 8705 section 2.1.2, RFC 9449 section 5.2.
#include "server/service/setup/clientmetadata.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

enum class Kind { Text, Flag, Number, Texts, Object };
struct Registered
{
    QLatin1StringView name;
    Kind kind;
};

constexpr std::array registered{
    Registered{"jwks"_L1, Kind::Object},
    Registered{"jwks_uri"_L1, Kind::Text},
    Registered{"client_uri"_L1, Kind::Text},
    Registered{"logo_uri"_L1, Kind::Text},
    Registered{"policy_uri"_L1, Kind::Text},
    Registered{"tos_uri"_L1, Kind::Text},
    Registered{"contacts"_L1, Kind::Texts},
    Registered{"software_id"_L1, Kind::Text},
    Registered{"software_version"_L1, Kind::Text},
    Registered{"default_max_age"_L1, Kind::Number},
    Registered{"require_auth_time"_L1, Kind::Flag},
    Registered{"initiate_login_uri"_L1, Kind::Text},
    Registered{"post_logout_redirect_uris"_L1, Kind::Texts},
    Registered{"backchannel_logout_uri"_L1, Kind::Text},
    Registered{"backchannel_logout_session_required"_L1, Kind::Flag},
    Registered{"frontchannel_logout_uri"_L1, Kind::Text},
    Registered{"frontchannel_logout_session_required"_L1, Kind::Flag},
    Registered{"userinfo_signed_response_alg"_L1, Kind::Text},
    Registered{"request_object_signing_alg"_L1, Kind::Text},
    Registered{"require_signed_request_object"_L1, Kind::Flag},
    Registered{"token_endpoint_auth_signing_alg"_L1, Kind::Text},
    Registered{"tls_client_auth_subject_dn"_L1, Kind::Text},
    Registered{"tls_client_auth_san_dns"_L1, Kind::Text},
    Registered{"tls_client_auth_san_uri"_L1, Kind::Text},
    Registered{"tls_client_auth_san_ip"_L1, Kind::Text},
    Registered{"tls_client_auth_san_email"_L1, Kind::Text},
    Registered{"tls_client_certificate_bound_access_tokens"_L1, Kind::Flag},
    Registered{"dpop_bound_access_tokens"_L1, Kind::Flag},
};

/// The value as JSON, when the member is there and of its type.
std::optional<QJsonValue> readValue(Members &members, const Registered &each)
{
    const QString name = each.name;
    switch (each.kind) {
    case Kind::Text: {
        QString text;
        return members.text(name, text) ? std::optional<QJsonValue>(text) : std::nullopt;
    }
    case Kind::Flag: {
        bool flag = false;
        return members.flag(name, flag) ? std::optional<QJsonValue>(flag) : std::nullopt;
    }
    case Kind::Number: {
        int number = 0;
        return members.number(name, number) ? std::optional<QJsonValue>(number) : std::nullopt;
    }
    case Kind::Texts: {
        QStringList texts;
        if (!members.texts(name, texts))
            return {};
        return QJsonArray::fromStringList(texts);
    }
    case Kind::Object: {
        QJsonObject object;
        return members.object(name, object) ? std::optional<QJsonValue>(object) : std::nullopt;
    }
    }
    return {};
}

template<class Enum>
void readName(Members &members, const QString &name, std::optional<Enum> &value)
{
    QByteArray text;
    if (!members.text(name, text))
        return;
    value = domain::fromName<Enum>(text);
    if (!value && !text.isEmpty())
        members.fault(name.toUtf8(), "unknown_value", {QString::fromUtf8(text)});
}

void readApplicationType(Members &members, domain::ApplicationType &type)
{
    QString text;
    if (!members.text(u"application_type"_s, text))
        return;
    if (text == "web"_L1)
        type = domain::ApplicationType::Web;
    else if (text == "native"_L1)
        type = domain::ApplicationType::Native;
    else
        members.fault("application_type", "unknown_value", {text});
}

} // namespace

void readMetadata(Members &members, domain::ClientMetadata &metadata)
{
    readApplicationType(members, metadata.applicationType);
    readName(members, u"token_endpoint_auth_method"_s, metadata.authMethod);
    readName(members, u"id_token_signed_response_alg"_s, metadata.idTokenAlgorithm);
    for (const auto &each : registered) {
        if (const auto value = readValue(members, each))
            metadata.other.insert(each.name, *value);
    }
}

QJsonObject metadataToJson(const domain::ClientMetadata &metadata)
{
    auto object = metadata.other;
    if (metadata.applicationType == domain::ApplicationType::Native)
        object.insert(u"application_type"_s, u"native"_s);
    if (metadata.authMethod)
        object.insert(u"token_endpoint_auth_method"_s,
                      QString::fromLatin1(domain::toName(*metadata.authMethod)));
    if (metadata.idTokenAlgorithm)
        object.insert(u"id_token_signed_response_alg"_s,
                      QString::fromLatin1(domain::toName(*metadata.idTokenAlgorithm)));
    return object;
}

} // namespace server::service::setup
