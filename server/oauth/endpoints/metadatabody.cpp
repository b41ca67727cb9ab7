// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 sections 3.1 and 3.2.2.
#include "server/oauth/endpoints/metadatabody.h"

#include "server/base/strictjson.h"

namespace server::oauth {

namespace {

constexpr qsizetype toldFaults = 5;

bool isAboutAnAddress(const base::FieldError &fault)
{
    return fault.field.startsWith("redirect_uris") && fault.code != "not_allowed_by_template"
           && fault.code != "wrong_type";
}

} // namespace

tl::expected<QJsonObject, OAuthError> metadataObject(const QByteArray &body)
{
    const auto refuse = [](const char *text, const QString &cause = {}) {
        return tl::unexpected(makeError(ErrorCode::InvalidClientMetadata, text, cause));
    };
    if (body.size() > metadataBodyBytes)
        return refuse("the metadata is too long");
    auto object = base::parseStrictObject(body, metadataBodyDepth);
    if (!object)
        return refuse("the metadata is not a JSON object with unique members, or nested too deeply",
                      object.error().detail);
    return std::move(*object);
}

OAuthError metadataError(const base::Error &error)
{
    QByteArrayList told;
    for (const auto &fault : error.fields.first(std::min(error.fields.size(), toldFaults)))
        told.append(fault.field + ": " + fault.code);
    const bool isAddress = std::any_of(error.fields.begin(), error.fields.end(), isAboutAnAddress);
    return makeError(isAddress ? ErrorCode::InvalidRedirectUri : ErrorCode::InvalidClientMetadata,
                     told.join(", "), error.detail);
}

} // namespace server::oauth
