// SPDX-License-Identifier: GPL-3.0-or-later
// RP-Initiated Logout 1.0 section 3.1, Front-Channel Logout 1.0 section 2, Back-Channel Logout 1.0
// section 2.2.
#include "server/domain/logout.h"

#include "server/domain/hierarchicaluri.h"
#include "server/domain/redirecturi.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace server::domain {

namespace {

using namespace Qt::StringLiterals;

constexpr auto postLogoutRedirectUrisMember = "post_logout_redirect_uris"_L1;
constexpr auto frontchannelUriMember = "frontchannel_logout_uri"_L1;
constexpr auto frontchannelSessionRequiredMember = "frontchannel_logout_session_required"_L1;
constexpr auto backchannelUriMember = "backchannel_logout_uri"_L1;
constexpr auto backchannelSessionRequiredMember = "backchannel_logout_session_required"_L1;

QByteArray nameOf(QLatin1StringView member)
{
    return {member.data(), member.size()};
}

/// The fault of an address, if it has one. Private schemes belong to programs that a browser may be
/// sent to; a logout address is called.
std::optional<base::FieldError> faultOf(const QByteArray &field, const QByteArray &address)
{
    const auto uri = RedirectUri::parse(address);
    if (!uri) {
        const base::FieldError &fault = uri.error().fields.first();
        return base::FieldError{field, fault.code, fault.params};
    }
    if (!address.startsWith("https:") && !address.startsWith("http:"))
        return base::FieldError{field, "scheme_forbidden", {}};
    return {};
}

void checkPostLogoutRedirectUris(base::FieldErrors &errors, const QJsonValue &value)
{
    const QByteArray name = nameOf(postLogoutRedirectUrisMember);
    if (!value.isArray()) {
        errors.append({name, "wrong_type", {u"array"_s}});
        return;
    }
    const QJsonArray uris = value.toArray();
    if (uris.size() > limits::redirectUris) {
        errors.append({name, "too_long", {QString::number(limits::redirectUris)}});
        return;
    }
    QSet<QByteArray> seen;
    for (qsizetype i = 0; i < uris.size(); ++i) {
        const QByteArray field = name + '[' + QByteArray::number(i) + ']';
        const QByteArray uri = uris.at(i).toString().toUtf8();
        if (const auto parsed = RedirectUri::parse(uri); !parsed) {
            const base::FieldError &fault = parsed.error().fields.first();
            errors.append({field, fault.code, fault.params});
        } else if (seen.contains(uri)) {
            errors.append({field, "duplicate", {}});
        }
        seen.insert(uri);
    }
}

/// The address of a member, when there is one and it is sound.
QByteArray checkedAddress(base::FieldErrors &errors, const QJsonObject &metadata,
                          QLatin1StringView member)
{
    const QJsonValue value = metadata.value(member);
    if (!value.isUndefined() && !value.isNull() && !value.isString()) {
        errors.append({nameOf(member), "wrong_type", {u"string"_s}});
        return {};
    }
    const QByteArray address = value.toString().toUtf8();
    if (address.isEmpty())
        return {};
    if (const auto fault = faultOf(nameOf(member), address)) {
        errors.append(*fault);
        return {};
    }
    return address;
}

void checkFlag(base::FieldErrors &errors, const QJsonObject &metadata, QLatin1StringView member)
{
    const QJsonValue value = metadata.value(member);
    if (!value.isUndefined() && !value.isBool())
        errors.append({nameOf(member), "wrong_type", {u"boolean"_s}});
}

/// Front-Channel Logout section 2: scheme, host and port are those of a redirect address. On the
/// loopback host the port is free, as it is for redirect addresses there.
bool isOwnOrigin(const QByteArray &address, const QByteArrayList &redirectUris)
{
    const auto place = splitUri(address);
    return std::any_of(redirectUris.begin(), redirectUris.end(), [&](const QByteArray &uri) {
        const auto other = splitUri(uri);
        if (!place || !other || other->scheme != place->scheme)
            return false;
        return isLoopbackHost(place->host) ? isLoopbackHost(other->host)
                                           : other->authority == place->authority;
    });
}

} // namespace

LogoutMetadata LogoutMetadata::of(const QJsonObject &metadata)
{
    LogoutMetadata logout;
    for (const QJsonValue &uri : metadata.value(postLogoutRedirectUrisMember).toArray())
        logout.postLogoutRedirectUris.append(uri.toString().toUtf8());
    logout.frontchannelUri = metadata.value(frontchannelUriMember).toString().toUtf8();
    logout.frontchannelSessionRequired = metadata.value(frontchannelSessionRequiredMember).toBool();
    logout.backchannelUri = metadata.value(backchannelUriMember).toString().toUtf8();
    logout.backchannelSessionRequired = metadata.value(backchannelSessionRequiredMember).toBool();
    return logout;
}

base::FieldErrors checkLogoutMetadata(const QJsonObject &metadata,
                                      const QByteArrayList &redirectUris)
{
    base::FieldErrors errors;
    if (metadata.contains(postLogoutRedirectUrisMember))
        checkPostLogoutRedirectUris(errors, metadata.value(postLogoutRedirectUrisMember));
    const QByteArray frontchannel = checkedAddress(errors, metadata, frontchannelUriMember);
    if (!frontchannel.isEmpty() && !isOwnOrigin(frontchannel, redirectUris))
        errors.append({nameOf(frontchannelUriMember), "foreign_origin", {}});
    (void)checkedAddress(errors, metadata, backchannelUriMember);
    checkFlag(errors, metadata, frontchannelSessionRequiredMember);
    checkFlag(errors, metadata, backchannelSessionRequiredMember);
    return errors;
}

} // namespace server::domain
