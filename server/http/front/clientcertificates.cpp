// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8705 sections 2, 3 and 7; RFC 8446 section 4.4.2.
#include "server/http/front/clientcertificates.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

namespace server::http::front {

namespace {

constexpr int certificateBytes = 16 * 1024;
constexpr long chainBytes = 100 * 1024;
constexpr int chainDepth = 8;

// What the keys of clients can sign with (server/domain names the same kinds), without SHA-1.
constexpr char signatures[] = "ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512:ed25519:"
                              "RSA-PSS+SHA256:RSA-PSS+SHA384:RSA-PSS+SHA512:"
                              "RSA+SHA256:RSA+SHA384:RSA+SHA512";

/// Notes what the chain is worth and goes on whatever that is: who needs a verified one asks for
/// it later, by SSL_get_verify_result().
int verify(X509_STORE_CTX *chain, void *)
{
    X509 *const certificate = X509_STORE_CTX_get0_cert(chain);
    if (!certificate || i2d_X509(certificate, nullptr) > certificateBytes) {
        X509_STORE_CTX_set_error(chain, X509_V_ERR_CERT_REJECTED);
        return 0;
    }
    if (X509_verify_cert(chain) != 1 && X509_STORE_CTX_get_error(chain) == X509_V_OK)
        X509_STORE_CTX_set_error(chain, X509_V_ERR_UNSPECIFIED);
    ERR_clear_error();
    return 1;
}

} // namespace

bool askForCertificates(ssl_ctx_st *context)
{
    static constexpr unsigned char sessionContext[] = "consentry-mtls";
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_cert_verify_callback(context, verify, nullptr);
    SSL_CTX_set_verify_depth(context, chainDepth);
    SSL_CTX_set_max_cert_list(context, chainBytes);
    // A resumed session would speak for a certificate that nobody showed on this connection, with
    // a verdict from the day it was made.
    SSL_CTX_set_options(context, SSL_OP_NO_TICKET);
    SSL_CTX_set_num_tickets(context, 0);
    return SSL_CTX_set1_client_sigalgs_list(context, signatures) == 1
           && SSL_CTX_set_session_id_context(context, sessionContext, sizeof(sessionContext) - 1)
                  == 1;
}

bool trustAuthorities(ssl_ctx_st *context, const QString &file)
{
    ERR_clear_error();
    const bool loaded = SSL_CTX_load_verify_file(context, QFile::encodeName(file).constData()) == 1;
    ERR_clear_error();
    // Whoever names an authority below a root trusts that one, not all that the root signs.
    X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(context), X509_V_FLAG_PARTIAL_CHAIN);
    return loaded;
}

std::optional<ClientCertificate> certificateOf(ssl_st *ssl)
{
    X509 *const certificate = SSL_get0_peer_certificate(ssl);
    if (!certificate)
        return {};
    ClientCertificate shown;
    shown.der.resize(i2d_X509(certificate, nullptr));
    auto *end = reinterpret_cast<unsigned char *>(shown.der.data());
    if (i2d_X509(certificate, &end) != shown.der.size())
        return {};
    shown.chainVerified = SSL_get_verify_result(ssl) == X509_V_OK;
    return shown;
}

} // namespace server::http::front
