// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7521 section 4.2, RFC 7523 sections 2.2 and 3, OpenID Connect Core section 9, FAPI 2.0
// section 5.3.2.1; security CA-12.
#include "server/oauth/clientauth/clientassertion.h"

#include "server/base/base64url.h"
#include "server/crypto/digest.h"
#include "server/oauth/paths.h"
#include "server/oauth/timeclaims.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

const QByteArray assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
constexpr qsizetype longestId = 512;
constexpr base::Seconds longestLife{600};
constexpr base::Seconds longestFapi2Life{300};
/// A `jti` is kept a little beyond its assertion's end, so that a request that began before the end
/// and is slow finds it.
constexpr base::Seconds keptLonger{120};

tl::unexpected<base::Error> refused(const QString &why)
{
    return base::failure(base::Error::Kind::InvalidInput, u"client_assertion: "_s + why);
}

/// Other JWTs of the client's must not pass for its assertion (RFC 8725 section 3.11).
bool isTypeOfAssertions(const QJsonObject &header)
{
    const QJsonValue type = header.value("typ"_L1);
    const QString name = type.toString().toLower();
    return type.isUndefined() || name == "jwt"_L1 || name == "client-authentication+jwt"_L1;
}

bool isAudience(const QJsonValue &audience, const service::CatalogClient &client,
                const RequestMeta &meta, const service::Catalog &catalog)
{
    const auto &issuer = catalog.config.issuer;
    if (client.policy().profile == domain::Profile::Fapi2)
        return audience.isString() && audience.toString().toUtf8() == issuer.bytes();
    QByteArrayList ours{issuer.bytes(), issuer.url(paths::token)};
    if (!meta.url.isEmpty())
        ours.append(meta.url);
    const QJsonArray named = audience.isArray() ? audience.toArray() : QJsonArray{audience};
    return std::any_of(named.begin(), named.end(), [&ours](const QJsonValue &each) {
        return each.isString() && ours.contains(each.toString().toUtf8());
    });
}

} // namespace

AssertionKind assertionKind(const Parameters &body)
{
    if (!body.contains("client_assertion") && !body.contains("client_assertion_type"))
        return AssertionKind::None;
    const QByteArray assertion = body.value("client_assertion");
    const auto header = base::fromBase64Url(
        assertion.left(std::max<qsizetype>(0, std::min<qsizetype>(assertion.indexOf('.'), 4096))));
    const auto object = header ? QJsonDocument::fromJson(*header).object() : QJsonObject();
    return object.value("alg"_L1).toString().startsWith("HS"_L1) ? AssertionKind::BySecret
                                                                 : AssertionKind::ByKey;
}

QByteArrayList assertedClientIds(const Parameters &body)
{
    if (body.contains("client_id"))
        return {body.value("client_id")};
    const auto jws = crypto::parseCompact(body.value("client_assertion"));
    return {jws ? jws->payload.value("sub"_L1).toString().toUtf8() : QByteArray()};
}

base::Result<ClientAssertion> readClientAssertion(const service::CatalogClient &client,
                                                  const Parameters &body, const RequestMeta &meta,
                                                  const service::Catalog &catalog)
{
    if (body.value("client_assertion_type") != assertionType)
        return refused(u"client_assertion_type is not jwt-bearer"_s);
    auto jws = crypto::parseCompact(body.value("client_assertion"));
    if (!jws)
        return refused(jws.error().detail);
    if (!isTypeOfAssertions(jws->header))
        return refused(u"typ is another kind of token's"_s);
    const auto &claims = jws->payload;
    const QString id = QString::fromUtf8(client.client.clientId);
    if (claims.value("iss"_L1).toString() != id || claims.value("sub"_L1).toString() != id)
        return refused(u"iss and sub must both be the client_id"_s);
    if (!isAudience(claims.value("aud"_L1), client, meta, catalog))
        return refused(u"aud is not this server, or not in the form that the profile asks for"_s);
    const bool isFapi2 = client.policy().profile == domain::Profile::Fapi2;
    const auto times = readTimeClaims(claims, meta.now, isFapi2 ? longestFapi2Life : longestLife);
    if (!times)
        return refused(times.error().detail);
    if (!times->expiresAt)
        return refused(u"exp is missing"_s);
    const QByteArray jti = claims.value("jti"_L1).toString().toUtf8();
    if (jti.isEmpty() || jti.size() > longestId)
        return refused(u"jti is missing or too long"_s);
    const QByteArray spent =
        "client-assertion\n" + QByteArray::number(client.client.id.value()) + '\n' + jti;
    return ClientAssertion{std::move(*jws),
                           {crypto::sha256(spent), *times->expiresAt + keptLonger}};
}

} // namespace server::oauth
