// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace tests::support {

/// What a certificate of a test is like.
struct CertificatePlan
{
    QByteArray subject = "client.example";
    QByteArray keyType = "P-256"; ///< or "RSA", "ED25519"
    QByteArray purpose = {};      ///< extended key usage, "clientAuth"; empty: none is named
    QByteArray comment = {};      ///< in an extension: makes it as large as wanted
    bool isAuthority = false;
    int fromDay = -1; ///< from today
    int toDay = 30;
};

/// A certificate with its key, signed by another one or by itself. Made without a process, so that
/// a test can afford many.
class ClientCertificate
{
public:
    explicit ClientCertificate(const CertificatePlan &plan = {},
                               const ClientCertificate *issuer = nullptr)
        : m_key(makeKey(plan.keyType))
        , m_x509(X509_new())
    {
        static long serial = 1;
        X509 *const made = m_x509.get();
        X509_set_version(made, X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(made), ++serial);
        X509_gmtime_adj(X509_getm_notBefore(made), plan.fromDay * 86400L);
        X509_gmtime_adj(X509_getm_notAfter(made), plan.toDay * 86400L);
        X509_set_pubkey(made, m_key.get());
        X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_UTF8,
                                   bytesOf(plan.subject), int(plan.subject.size()), -1, 0);
        X509 *const signer = issuer ? issuer->m_x509.get() : made;
        X509_set_issuer_name(made, X509_get_subject_name(signer));
        X509V3_CTX context;
        X509V3_set_ctx(&context, signer, made, nullptr, nullptr, 0);
        const auto extend = [&](int kind, const QByteArray &value) {
            X509_EXTENSION *extension =
                X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
            X509_add_ext(made, extension, -1);
            X509_EXTENSION_free(extension);
        };
        extend(NID_basic_constraints, plan.isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE");
        if (plan.isAuthority)
            extend(NID_key_usage, "critical,keyCertSign,cRLSign");
        if (!plan.purpose.isEmpty())
            extend(NID_ext_key_usage, plan.purpose);
        if (!plan.comment.isEmpty())
            extend(NID_netscape_comment, plan.comment);
        EVP_PKEY *const key = issuer ? issuer->m_key.get() : m_key.get();
        X509_sign(made, key, EVP_PKEY_is_a(key, "ED25519") ? nullptr : EVP_sha256());
    }

    [[nodiscard]] QByteArray der() const
    {
        QByteArray bytes(i2d_X509(m_x509.get(), nullptr), '\0');
        auto *end = reinterpret_cast<unsigned char *>(bytes.data());
        i2d_X509(m_x509.get(), &end);
        return bytes;
    }
    [[nodiscard]] QByteArray sha256() const
    {
        return QCryptographicHash::hash(der(), QCryptographicHash::Sha256).toHex();
    }
    [[nodiscard]] QByteArray pem() const
    {
        return written([this](BIO *out) { PEM_write_bio_X509(out, m_x509.get()); });
    }
    [[nodiscard]] QByteArray keyPem() const
    {
        return written([this](BIO *out) {
            PEM_write_bio_PKCS8PrivateKey(out, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        });
    }

private:
    struct Free
    {
        void operator()(X509 *x509) const { X509_free(x509); }
        void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    };
    static EVP_PKEY *makeKey(const QByteArray &type)
    {
        if (type == "RSA")
            return EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t(2048));
        if (type == "P-256")
            return EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", type.constData());
        return EVP_PKEY_Q_keygen(nullptr, nullptr, type.constData());
    }
    static const unsigned char *bytesOf(const QByteArray &text)
    {
        return reinterpret_cast<const unsigned char *>(text.constData());
    }
    template<typename Write>
    static QByteArray written(Write write)
    {
        BIO *const out = BIO_new(BIO_s_mem());
        write(out);
        char *data = nullptr;
        const long size = BIO_get_mem_data(out, &data);
        const QByteArray text(data, size);
        BIO_free(out);
        return text;
    }

    std::unique_ptr<EVP_PKEY, Free> m_key;
    std::unique_ptr<X509, Free> m_x509;
};

} // namespace tests::support
