// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9101 sections 4, 5, 6.3 and 10.8, OpenID Connect Core section 6.1, RFC 9126 section 3.
#include "server/oauth/checks/requestobjectclaims.h"

#include "server/oauth/timeclaims.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

/// The token's own claims; none of them is a parameter.
constexpr std::array tokenClaims{"iss"_L1, "aud"_L1, "exp"_L1, "nbf"_L1,
                                 "iat"_L1, "jti"_L1, "sub"_L1};
/// Parameters whose value must be understood, since leaving one out would change what is asked.
constexpr std::array parameterNames{
    "client_id"_L1,      "redirect_uri"_L1, "response_type"_L1, "scope"_L1,
    "response_mode"_L1,  "state"_L1,        "nonce"_L1,         "prompt"_L1,
    "code_challenge"_L1, "max_age"_L1,      "id_token_hint"_L1, "code_challenge_method"_L1,
    "claims"_L1,         "login_hint"_L1,   "ui_locales"_L1,    "acr_values"_L1,
    "display"_L1,        "dpop_jkt"_L1,
};

template<class Names>
bool contains(const Names &names, const QString &name)
{
    return std::any_of(names.begin(), names.end(),
                       [&name](QLatin1StringView each) { return name == each; });
}

CheckResult refused(const QString &cause)
{
    return makeError(ErrorCode::InvalidRequestObject, "the request object is not acceptable",
                     cause);
}

/// The value as a parameter; nothing when it cannot be one.
std::optional<QByteArray> toParameter(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isDouble()) {
        const qint64 whole = value.toInteger(-1);
        return whole < 0 ? std::nullopt : std::optional(QByteArray::number(whole));
    }
    if (!value.isString() || value.toString().contains(u'\0'))
        return std::nullopt;
    return value.toString().toUtf8();
}

bool isAudience(const QJsonValue &audience, const QByteArray &issuer)
{
    const QJsonArray named = audience.isArray() ? audience.toArray() : QJsonArray{audience};
    return std::any_of(named.begin(), named.end(), [&issuer](const QJsonValue &each) {
        return each.isString() && each.toString().toUtf8() == issuer;
    });
}

CheckResult checkToken(const AuthorizationRequest &request, const crypto::ParsedJws &object)
{
    const QJsonValue type = object.header.value("typ"_L1);
    const QString typeName = type.toString().toLower();
    if (!type.isUndefined() && typeName != "jwt"_L1 && typeName != "oauth-authz-req+jwt"_L1)
        return refused(u"typ is another kind of token's"_s);
    const auto &claims = object.payload;
    const QString clientId = QString::fromUtf8(request.client->client.clientId);
    if (claims.value("iss"_L1).toString() != clientId)
        return refused(u"iss is not the client_id"_s);
    // Otherwise a client's assertion would be a request, too.
    if (claims.value("sub"_L1).toString() == clientId)
        return refused(u"sub is the client_id"_s);
    if (!isAudience(claims.value("aud"_L1), request.catalog->config.issuer.bytes()))
        return refused(u"aud is not this server"_s);
    if (const auto times = readTimeClaims(claims, request.now); !times)
        return refused(times.error().detail);
    if (claims.contains("request"_L1) || claims.contains("request_uri"_L1))
        return refused(u"a request object within the request object"_s);
    return std::nullopt;
}

/// RFC 9101 section 5: what stands at both places has to agree.
CheckResult checkAgreement(const Parameters &outside, const Parameters &inside)
{
    for (const char *name : {"client_id", "response_type"}) {
        if (outside.contains(name) && inside.contains(name)
            && outside.value(name) != inside.value(name))
            return refused(QLatin1StringView(name) + " differs from the one outside"_L1);
    }
    return std::nullopt;
}

} // namespace

CheckResult takeRequestObject(AuthorizationRequest &request, const crypto::ParsedJws &object,
                              Around around)
{
    if (auto fault = checkToken(request, object))
        return fault;
    Parameters inside;
    for (auto it = object.payload.begin(); it != object.payload.end(); ++it) {
        if (contains(tokenClaims, it.key()))
            continue;
        const auto value = toParameter(*it);
        if (!value && contains(parameterNames, it.key()))
            return refused(it.key() + " has no value that it can have"_L1);
        if (value && !value->isEmpty())
            inside.set(it.key().toUtf8(), *value);
    }
    if (auto fault = checkAgreement(request.parameters, inside))
        return fault;
    const QByteArray clientId = request.parameters.value("client_id");
    if (around == Around::Dropped)
        request.parameters = Parameters();
    request.parameters.remove("request");
    request.parameters.set("client_id", clientId);
    for (auto it = inside.all().begin(); it != inside.all().end(); ++it)
        request.parameters.set(it.key(), it.value());
    request.isSigned = true;
    return std::nullopt;
}

} // namespace server::oauth
