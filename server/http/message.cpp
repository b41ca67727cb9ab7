// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/message.h"

#include "server/http/front/syntax.h"

namespace server::http {

QByteArray Request::header(const QByteArray &lowerName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerName)
            return value;
    }
    return {};
}

int Request::count(const QByteArray &lowerName) const
{
    return static_cast<int>(
        std::count_if(headers.cbegin(), headers.cend(),
                      [&](const auto &header) { return header.first == lowerName; }));
}

void Response::addHeader(const QByteArray &name, const QByteArray &value)
{
    if (front::isToken(name) && front::isFieldValue(value))
        headers.append({name, value});
}

} // namespace server::http
