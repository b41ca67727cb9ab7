// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 3.1, 3.2 and appendix B; WHATWG application/x-www-form-urlencoded.
#include "server/oauth/parameters.h"

#include "server/base/hexdigit.h"

namespace server::oauth {

namespace {

constexpr qsizetype maximumParameters = 200;

base::Result<QByteArray> decodedText(const QByteArray &encoded)
{
    const auto decoded = formDecoded(encoded);
    if (!decoded)
        return base::failure(base::Error::Kind::InvalidInput, QStringLiteral("percent"));
    if (decoded->contains('\0'))
        return base::failure(base::Error::Kind::InvalidInput, QStringLiteral("nul"));
    if (!decoded->isValidUtf8())
        return base::failure(base::Error::Kind::InvalidInput, QStringLiteral("utf8"));
    return *decoded;
}

} // namespace

std::optional<QByteArray> formDecoded(const QByteArray &encoded)
{
    QByteArray decoded;
    decoded.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        const char c = encoded[i];
        if (c == '+') {
            decoded.append(' ');
        } else if (c != '%') {
            decoded.append(c);
        } else {
            const int high = i + 2 < encoded.size() ? base::hexValue(encoded[i + 1]) : -1;
            const int low = i + 2 < encoded.size() ? base::hexValue(encoded[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            decoded.append(static_cast<char>(high * 16 + low));
            i += 2;
        }
    }
    return decoded;
}

base::Result<Parameters> Parameters::parse(const QByteArray &encoded)
{
    Parameters parameters;
    QSet<QByteArray> seen;
    qsizetype count = 0;
    for (qsizetype begin = 0; begin < encoded.size();) {
        qsizetype end = encoded.indexOf('&', begin);
        if (end < 0)
            end = encoded.size();
        const QByteArray pair = encoded.mid(begin, end - begin);
        begin = end + 1;
        if (pair.isEmpty())
            continue;
        if (++count > maximumParameters)
            return base::failure(base::Error::Kind::InvalidInput, QStringLiteral("too_many"));
        const qsizetype equals = pair.indexOf('=');
        const auto name = decodedText(equals < 0 ? pair : pair.left(equals));
        if (!name)
            return base::passOn(name);
        const auto value = decodedText(equals < 0 ? QByteArray() : pair.mid(equals + 1));
        if (!value)
            return base::passOn(value);
        if (seen.contains(*name)) {
            if (parameters.m_duplicates.isEmpty())
                parameters.m_duplicate = *name;
            parameters.m_duplicates.insert(*name);
        }
        seen.insert(*name);
        if (!value->isEmpty() && !parameters.m_values.contains(*name))
            parameters.m_values.insert(*name, *value);
    }
    return parameters;
}

} // namespace server::oauth
