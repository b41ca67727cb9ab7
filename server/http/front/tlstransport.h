// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/front/listener.h"
#include "server/http/front/transport.h"

struct ssl_ctx_st;

namespace server::http::front {

/// The server's end of one TLS connection. Null when OpenSSL has no memory for it.
[[nodiscard]] std::unique_ptr<Transport>
makeTlsTransport(ssl_ctx_st *context, ClientCertificates certificates, FileDescriptor descriptor);

} // namespace server::http::front
