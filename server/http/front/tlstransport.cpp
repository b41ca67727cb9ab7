// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/tlstransport.h"

#include "server/http/front/clientcertificates.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace server::http::front {

namespace {

struct FreeSsl
{
    void operator()(SSL *ssl) const { SSL_free(ssl); }
};
using SslPtr = std::unique_ptr<SSL, FreeSsl>;

class TlsTransport final : public Transport
{
public:
    TlsTransport(SslPtr ssl, ClientCertificates certificates, FileDescriptor descriptor)
        : Transport(std::move(descriptor))
        , m_ssl(std::move(ssl))
        , m_mutual(certificates == ClientCertificates::Asked)
    {
    }

    Transfer handshake() override
    {
        // An error that an earlier call left behind would be taken for this one's.
        ERR_clear_error();
        const int result = SSL_accept(m_ssl.get());
        if (result == 1) {
            m_established = true;
            if (m_mutual)
                m_certificate = certificateOf(m_ssl.get());
            return {Transfer::Outcome::Done};
        }
        return failed(result);
    }

    Transfer read(char *data, qsizetype size) override
    {
        ERR_clear_error();
        size_t count = 0;
        const int result = SSL_read_ex(m_ssl.get(), data, static_cast<size_t>(size), &count);
        // Never "drained": what is already decrypted does not show at the descriptor.
        if (result == 1)
            return {Transfer::Outcome::Done, static_cast<qsizetype>(count)};
        return failed(result);
    }

    Transfer write(QByteArrayView bytes) override
    {
        ERR_clear_error();
        size_t count = 0;
        const int result =
            SSL_write_ex(m_ssl.get(), bytes.data(), static_cast<size_t>(bytes.size()), &count);
        if (result == 1)
            return {Transfer::Outcome::Done, static_cast<qsizetype>(count)};
        return failed(result);
    }

    void finishWriting() override
    {
        if (m_established && !m_broken) {
            ERR_clear_error();
            SSL_shutdown(m_ssl.get());
        }
        Transport::finishWriting();
    }

    bool isSecure() const override { return true; }
    bool isMutual() const override { return m_mutual; }
    std::optional<ClientCertificate> certificate() const override { return m_certificate; }

private:
    Transfer failed(int result)
    {
        switch (SSL_get_error(m_ssl.get(), result)) {
        case SSL_ERROR_WANT_READ:
            return {Transfer::Outcome::Again, 0, true};
        case SSL_ERROR_WANT_WRITE:
            return {Transfer::Outcome::Again};
        case SSL_ERROR_ZERO_RETURN:
            return {Transfer::Outcome::Ended};
        default:
            m_broken = true; // OpenSSL forbids SSL_shutdown() after these
            return {Transfer::Outcome::Failed};
        }
    }

    SslPtr m_ssl;
    const bool m_mutual;
    std::optional<ClientCertificate> m_certificate;
    bool m_established = false;
    bool m_broken = false;
};

} // namespace

std::unique_ptr<Transport> makeTlsTransport(ssl_ctx_st *context, ClientCertificates certificates,
                                            FileDescriptor descriptor)
{
    SslPtr ssl(SSL_new(context));
    if (!ssl || SSL_set_fd(ssl.get(), descriptor.get()) != 1)
        return nullptr;
    SSL_set_accept_state(ssl.get());
    return std::make_unique<TlsTransport>(std::move(ssl), certificates, std::move(descriptor));
}

} // namespace server::http::front
