// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9325.
#pragma once

#include "server/base/error.h"
#include "server/http/front/frontconfig.h"
#include "server/http/front/listener.h"
#include "server/http/front/transport.h"

#include <memory>

struct ssl_ctx_st;

namespace server::http::front {

/// The server's TLS settings, certificate and key: one for all connections of all workers, so that
/// a session can be resumed whichever worker made it. One that asks for client certificates resumes
/// nothing: each connection there proves anew which key it has. Immutable after load(); a new
/// certificate is a new context.
class TlsContext
{
public:
    /// InvalidInput with a sentence that names the file: missing, unreadable, open to other
    /// accounts, not PEM, or a key that does not belong to the certificate.
    [[nodiscard]] static base::Result<std::shared_ptr<const TlsContext>>
    load(const FrontConfig &config, ClientCertificates certificates);
    /// Null when memory is short.
    [[nodiscard]] std::unique_ptr<Transport> makeTransport(FileDescriptor descriptor) const;

private:
    struct Free
    {
        void operator()(ssl_ctx_st *context) const;
    };
    [[nodiscard]] base::Result<void> useFiles(const QString &certificateFile,
                                              const QString &keyFile);

    std::unique_ptr<ssl_ctx_st, Free> m_context;
    ClientCertificates m_certificates = ClientCertificates::NotAsked;
};

/// The contexts of a server's addresses; none where it speaks plain http.
struct TlsContexts
{
    std::shared_ptr<const TlsContext> ordinary;
    std::shared_ptr<const TlsContext> mutual; ///< asks for client certificates

    [[nodiscard]] const TlsContext *of(ClientCertificates certificates) const
    {
        return (certificates == ClientCertificates::Asked ? mutual : ordinary).get();
    }
};

} // namespace server::http::front
