// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8705 sections 2 and 7.
#pragma once

#include "server/http/message.h"

#include <QString>

#include <optional>

struct ssl_ctx_st;
struct ssl_st;

namespace server::http::front {

/// Makes the context ask every client for a certificate and take any that the client has the key
/// of: a self-signed one says as much as its owner has registered of it. A client may show none.
/// False when OpenSSL does not take the settings.
[[nodiscard]] bool askForCertificates(ssl_ctx_st *context);
/// Certificates that lead to one in this PEM file will count as verified. False when it has none.
[[nodiscard]] bool trustAuthorities(ssl_ctx_st *context, const QString &file);
/// What the client showed; after the handshake.
[[nodiscard]] std::optional<ClientCertificate> certificateOf(ssl_st *ssl);

} // namespace server::http::front
