// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 5, OpenID Connect Back-Channel Logout 1.0 section 2.2; security.md section 4.
#include "server/domain/calledaddress.h"

#include "server/domain/hierarchicaluri.h"
#include "server/domain/limits.h"

#include <algorithm>
#include <optional>

namespace server::domain {

namespace {

struct Fault
{
    const char *code;
    QList<QString> params = {};
};

std::optional<Fault> schemeFault(const UriParts &parts, LoopbackHttp loopbackHttp)
{
    const QByteArray scheme = parts.scheme.toLower();
    if (scheme == "https")
        return std::nullopt;
    if (scheme != "http")
        return Fault{"scheme_forbidden"};
    if (loopbackHttp == LoopbackHttp::Allowed && isLoopbackHost(parts.host))
        return std::nullopt;
    return Fault{"http_not_loopback"};
}

std::optional<Fault> faultOf(const QByteArray &uri, LoopbackHttp loopbackHttp)
{
    if (uri.size() > limits::calledAddressBytes)
        return Fault{"too_long", {QString::number(limits::calledAddressBytes)}};
    if (std::any_of(uri.begin(), uri.end(),
                    [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; }))
        return Fault{"control_character"};
    if (std::any_of(uri.begin(), uri.end(), [](char c) { return c <= 0x20 || c > 0x7e; }))
        return Fault{"not_ascii"};
    if (uri.contains('\\'))
        return Fault{"backslash"};
    if (uri.contains('#'))
        return Fault{"fragment"};
    const auto parts = splitUri(uri);
    if (!parts)
        return Fault{"relative"};
    if (auto fault = schemeFault(*parts, loopbackHttp))
        return fault;
    if (!parts->hasAuthority || parts->host.isEmpty())
        return Fault{"host_missing"};
    if (parts->authority.contains('@'))
        return Fault{"user_info"};
    const auto canonical = canonicalUri(uri, *parts);
    if (!canonical)
        return Fault{"malformed"};
    if (*canonical != uri)
        return Fault{"not_canonical", {QString::fromLatin1(*canonical)}};
    return std::nullopt;
}

} // namespace

void checkCalledAddress(base::FieldErrors &errors, const QByteArray &field, const QByteArray &uri,
                        LoopbackHttp loopbackHttp)
{
    if (auto fault = faultOf(uri, loopbackHttp))
        errors.append({field, fault->code, fault->params});
}

} // namespace server::domain
