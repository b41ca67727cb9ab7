// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8446; RFC 9325 sections 3.1 and 4.2 for TLS 1.2.
#include "server/http/front/tlscontext.h"

#include "server/http/front/clientcertificates.h"
#include "server/http/front/tlstransport.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace server::http::front {

namespace {

using base::Error;

// RFC 9325 section 4.2 lists more; these are what every client of the last decade can do.
constexpr char suites12[] = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
                            "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
                            "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

tl::unexpected<Error> unusable(const QString &what, const QString &file, const QString &why)
{
    return base::failure(Error::Kind::InvalidInput,
                         QStringLiteral("the %1 %2 %3").arg(what, file, why));
}

QString systemError(int number)
{
    return QStringLiteral("cannot be read: %1").arg(QString::fromLocal8Bit(std::strerror(number)));
}

base::Result<void> checkReadable(const QString &what, const QString &file, mode_t forbidden)
{
    const FileDescriptor opened(
        ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!opened.isValid())
        return unusable(what, file, systemError(errno));
    struct stat status = {};
    if (::fstat(opened.get(), &status) != 0)
        return unusable(what, file, systemError(errno));
    if (!S_ISREG(status.st_mode))
        return unusable(what, file, QStringLiteral("is not a file"));
    if ((status.st_mode & forbidden) != 0) {
        return unusable(
            what, file,
            QStringLiteral(
                "can be read by other accounts (mode %1): take their rights away (chmod 600)")
                .arg(status.st_mode & 07777, 4, 8, QLatin1Char('0')));
    }
    return {};
}

void warnWhenOld(ssl_ctx_st *context, const QString &file)
{
    X509 *certificate = SSL_CTX_get0_certificate(context);
    int days = 0;
    int seconds = 0;
    if (!certificate || !ASN1_TIME_diff(&days, &seconds, nullptr, X509_get0_notAfter(certificate)))
        return;
    if (days < 0 || seconds < 0)
        qWarning("http: the certificate %ls has expired", qUtf16Printable(file));
    else if (days < 30)
        qWarning("http: the certificate %ls expires in %d days", qUtf16Printable(file), days);
}

bool applyPolicy(ssl_ctx_st *context)
{
    static constexpr unsigned char sessionContext[] = "consentry";
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION
                                     | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE
                                  | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // Sessions live in tickets that the clients keep: strangers cannot fill a table here.
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 1);
    // One system call for a record instead of one for its header and one for its contents.
    SSL_CTX_set_read_ahead(context, 1);
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1
           && SSL_CTX_set_cipher_list(context, suites12) == 1
           && SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") == 1
           && SSL_CTX_set_session_id_context(context, sessionContext, sizeof(sessionContext) - 1)
                  == 1;
}

} // namespace

void TlsContext::Free::operator()(ssl_ctx_st *context) const
{
    SSL_CTX_free(context);
}

base::Result<std::shared_ptr<const TlsContext>> TlsContext::load(const FrontConfig &config,
                                                                 ClientCertificates certificates)
{
    const auto made = std::make_shared<TlsContext>();
    made->m_certificates = certificates;
    ERR_clear_error();
    made->m_context.reset(SSL_CTX_new(TLS_server_method()));
    ssl_ctx_st *context = made->m_context.get();
    const bool asks = certificates == ClientCertificates::Asked;
    if (!context || !applyPolicy(context) || (asks && !askForCertificates(context)))
        return base::failure(Error::Kind::Internal,
                             QStringLiteral("OpenSSL refuses the TLS settings"));
    if (auto used = made->useFiles(config.certificateFile, config.keyFile); !used)
        return base::passOn(used);
    if (!asks)
        warnWhenOld(context, config.certificateFile); // once: both contexts have the same one
    if (!asks || config.mtlsAuthorityFile.isEmpty())
        return std::shared_ptr<const TlsContext>(made);
    const QString authorities = QStringLiteral("file of client authorities");
    if (auto readable = checkReadable(authorities, config.mtlsAuthorityFile, 0); !readable)
        return base::passOn(readable);
    if (!trustAuthorities(context, config.mtlsAuthorityFile))
        return unusable(authorities, config.mtlsAuthorityFile,
                        QStringLiteral("holds no PEM certificate"));
    return std::shared_ptr<const TlsContext>(made);
}

base::Result<void> TlsContext::useFiles(const QString &certificateFile, const QString &keyFile)
{
    const QString certificate = QStringLiteral("TLS certificate");
    const QString key = QStringLiteral("TLS key");
    if (auto readable = checkReadable(certificate, certificateFile, 0); !readable)
        return readable;
    if (auto readable = checkReadable(key, keyFile, S_IRWXG | S_IRWXO); !readable)
        return readable;
    ssl_ctx_st *context = m_context.get();
    if (SSL_CTX_use_certificate_chain_file(context, QFile::encodeName(certificateFile).constData())
        != 1)
        return unusable(certificate, certificateFile,
                        QStringLiteral("is no PEM certificate chain"));
    // Without a callback OpenSSL would ask for a pass phrase on the terminal.
    SSL_CTX_set_default_passwd_cb(context, [](char *, int, int, void *) { return -1; });
    if (SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(keyFile).constData(),
                                    SSL_FILETYPE_PEM)
        != 1) {
        const bool mismatch = ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_VALUES_MISMATCH;
        ERR_clear_error();
        if (mismatch)
            return unusable(key, keyFile,
                            QStringLiteral("does not belong to the certificate ")
                                + certificateFile);
        return unusable(key, keyFile,
                        QStringLiteral("is no PEM private key without a pass phrase"));
    }
    if (SSL_CTX_check_private_key(context) != 1)
        return unusable(key, keyFile,
                        QStringLiteral("does not belong to the certificate ") + certificateFile);
    return {};
}

std::unique_ptr<Transport> TlsContext::makeTransport(FileDescriptor descriptor) const
{
    return makeTlsTransport(m_context.get(), m_certificates, std::move(descriptor));
}

} // namespace server::http::front
