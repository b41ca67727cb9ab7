// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 sections 3.1 and 3.2.2.
#include "server/oauth/endpoints/metadatabody.h"

#include "server/base/strictjson.h"

namespace server::oauth {

namespace {

constexpr qsizetype toldFaults = 5;

/// Counted before the text is parsed; brackets inside strings do not count.
bool isTooDeep(const QByteArray &json)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && (c == '{' || c == '['))
            ++depth;
        else if (!inString && (c == '}' || c == ']'))
            --depth;
        if (depth > metadataBodyDepth)
            return true;
    }
    return false;
}

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
    if (isTooDeep(body))
        return refuse("the metadata is nested too deeply");
    auto object = base::parseStrictObject(body);
    if (!object)
        return refuse("the metadata is not a JSON object with unique members",
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
