// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/base64url.h"

namespace server::base {

namespace {

constexpr auto urlOptions = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Result<QByteArray> decode(const QByteArray &text, QByteArray::Base64Options options)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text, options | QByteArray::AbortOnBase64DecodingErrors);
    // Encoding again and comparing refuses every second spelling of the same bytes.
    if (!decoded || decoded.decoded.toBase64(options) != text)
        return failure(Error::Kind::InvalidInput, QStringLiteral("not canonical base64"));
    return decoded.decoded;
}

} // namespace

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(urlOptions);
}

Result<QByteArray> fromBase64Url(const QByteArray &text)
{
    return decode(text, urlOptions);
}

Result<QByteArray> fromBase64(const QByteArray &text)
{
    return decode(text, QByteArray::Base64Encoding | QByteArray::KeepTrailingEquals);
}

} // namespace server::base
