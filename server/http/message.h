// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9110, RFC 9112.
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace server::http {

/// What a client showed of itself in the TLS handshake (RFC 8705); that it has the key is proven.
struct ClientCertificate
{
    QByteArray der;
    bool chainVerified = false; ///< leads to an authority that the settings name, and is in date
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// One complete, checked, bounded request. A value: it outlives Qt's request object, so a handler
/// may keep it until its answer.
struct Request
{
    QByteArray method; ///< upper case; HEAD arrives as GET (the front drops the body)
    bool head = false; ///< it was HEAD, for a route whose GET changes something
    QByteArray path;   ///< as received, undecoded, without the query
    QByteArray query;  ///< as received, without the question mark
    Headers headers;   ///< names in lower case; only those the front forwards
    QByteArray body;
    QHostAddress peer;   ///< of the socket
    bool secure = false; ///< came by TLS
    bool mutual = false; ///< came by an address that asks for a client certificate
    std::optional<ClientCertificate> certificate; ///< only where `mutual`

    /// The value of a header that may stand once; empty when absent.
    [[nodiscard]] QByteArray header(const QByteArray &lowerName) const;
    /// How often it was sent.
    [[nodiscard]] int count(const QByteArray &lowerName) const;
};

/// An answer. Values with CR, LF or NUL are refused in one place: addHeader() drops the whole
/// header.
struct Response
{
    int status = 200;
    QByteArray contentType; ///< empty only for an empty body
    Headers headers;
    QByteArray body;
    void addHeader(const QByteArray &name, const QByteArray &value);
};

} // namespace server::http
