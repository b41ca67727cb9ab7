// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/forwarded.h"

#include "server/http/front/fields.h"
#include "server/http/front/syntax.h"

namespace server::http::front {

namespace {

/// An entry of X-Forwarded-For: an address, with or without a port. Null when it is anything else.
QHostAddress parseEntry(QByteArrayView entry)
{
    QByteArray text = trimmed(entry).toByteArray();
    if (text.startsWith('[')) {
        const qsizetype end = text.indexOf(']');
        text = end < 0 ? QByteArray() : text.mid(1, end - 1);
    } else if (text.count(':') == 1) {
        text.truncate(text.indexOf(':'));
    }
    if (text.isEmpty() || text.size() > 45)
        return {};
    QHostAddress address;
    // QHostAddress takes "127.1" and "0x7f000001" for addresses, too; a proxy writes none of these.
    const QString spelled = QString::fromLatin1(text);
    if (!address.setAddress(spelled) || (!text.contains(':') && address.toString() != spelled))
        return {};
    return canonical(address);
}

QHostAddress clientOf(const Request &request, const TrustedProxies &trustedProxies)
{
    QHostAddress client = request.peer;
    QByteArray chain;
    for (const auto &[name, value] : request.headers) {
        if (name == "x-forwarded-for")
            chain += (chain.isEmpty() ? "" : ",") + value;
    }
    while (!chain.isEmpty()) {
        const qsizetype comma = chain.lastIndexOf(',');
        const QHostAddress entry = parseEntry(QByteArrayView(chain).sliced(comma + 1));
        if (entry.isNull())
            break;
        client = entry;
        if (!trustedProxies.contains(entry))
            break;
        chain.truncate(std::max<qsizetype>(comma, 0));
    }
    return client;
}

} // namespace

QHostAddress canonical(const QHostAddress &address)
{
    bool isIPv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIPv4);
    return isIPv4 ? QHostAddress(ipv4) : address;
}

void settleOrigin(Request &request, const TrustedProxies &trustedProxies)
{
    if (!trustedProxies.contains(request.peer)) {
        request.headers.removeIf([](const auto &header) {
            return header.first.startsWith("x-") && fieldOf(header.first).use == FieldUse::Proxy;
        });
        return;
    }
    if (const QByteArray protocol = request.header("x-forwarded-proto"); !protocol.isEmpty())
        request.secure = equalsIgnoringCase(protocol, "https");
    request.peer = clientOf(request, trustedProxies);
}

} // namespace server::http::front
