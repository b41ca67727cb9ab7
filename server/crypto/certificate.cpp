// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8705 sections 2.1.2, 2.2 and 3.1, RFC 5280 section 4.2.1.6.
#include "server/crypto/certificate.h"

#include "server/base/base64url.h"
#include "server/crypto/digest.h"
#include "server/crypto/evpsignature.h"
#include "server/crypto/jwk.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <arpa/inet.h>

namespace server::crypto {

namespace {

using namespace Qt::StringLiterals;

using X509Ptr = std::unique_ptr<X509, FreeWith<X509_free>>;
using NamesPtr = std::unique_ptr<GENERAL_NAMES, FreeWith<GENERAL_NAMES_free>>;
using BioPtr = std::unique_ptr<BIO, FreeWith<BIO_vfree>>;

constexpr qsizetype largestCertificate = 32 * 1024;

QByteArray bytesOf(const ASN1_STRING &string)
{
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(&string)),
                      ASN1_STRING_length(&string));
}

/// With types as numbers: a short name of one attribute is the other spelling of another.
enum class Types { Names, Numbers };

QString subjectOf(const X509 &certificate, Types types)
{
    const BioPtr out(BIO_new(BIO_s_mem()));
    unsigned long form = XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (types == Types::Numbers)
        form = (form & ~static_cast<unsigned long>(XN_FLAG_FN_MASK)) | XN_FLAG_FN_OID;
    if (!out || X509_NAME_print_ex(out.get(), X509_get_subject_name(&certificate), 0, form) < 0)
        return {};
    char *text = nullptr;
    const long length = BIO_get_mem_data(out.get(), &text);
    return QString::fromUtf8(text, length);
}

/// Empty when the text holds bytes that a name cannot have: an embedded zero has fooled others.
QString asciiOf(const ASN1_STRING &string)
{
    const QByteArray bytes = bytesOf(string);
    const bool isPlain =
        std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    return isPlain ? QString::fromLatin1(bytes) : QString();
}

QString addressOf(const QByteArray &bytes)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const int family = bytes.size() == 4 ? AF_INET : AF_INET6;
    if ((bytes.size() != 4 && bytes.size() != 16)
        || !inet_ntop(family, bytes.constData(), text.data(), socklen_t(text.size())))
        return {};
    return QString::fromLatin1(text.data());
}

void addName(const GENERAL_NAME &name, Certificate &certificate)
{
    int type = 0;
    const void *value = GENERAL_NAME_get0_value(&name, &type);
    if (type != GEN_DNS && type != GEN_URI && type != GEN_EMAIL && type != GEN_IPADD)
        return;
    const auto &string = *static_cast<const ASN1_STRING *>(value);
    const QString text = type == GEN_IPADD ? addressOf(bytesOf(string)) : asciiOf(string);
    if (text.isEmpty())
        return;
    if (type == GEN_DNS)
        certificate.dnsNames.append(text);
    else if (type == GEN_URI)
        certificate.uris.append(text);
    else if (type == GEN_EMAIL)
        certificate.emails.append(text);
    else
        certificate.ipAddresses.append(text);
}

PublicKeyPtr keyOf(const X509 &certificate)
{
    const EVP_PKEY *key = X509_get0_pubkey(&certificate);
    for (const Algorithm algorithm : {Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA}) {
        if (!key || !belongsTo(*key, algorithm))
            continue;
        const auto members = publicMembers(*key, algorithm);
        const auto made = members ? PublicKey::fromJwk(*members) : base::passOn(members);
        return made.value_or(nullptr);
    }
    return nullptr;
}

} // namespace

QByteArray certificateThumbprint(const QByteArray &der)
{
    return base::toBase64Url(sha256(der));
}

base::Result<Certificate> Certificate::parse(const QByteArray &der)
{
    const unsigned char *position = crypto::bytesOf(der);
    const unsigned char *const end = position + der.size();
    const X509Ptr x509(
        der.size() > largestCertificate ? nullptr : d2i_X509(nullptr, &position, long(der.size())));
    if (!x509 || position != end) {
        ERR_clear_error();
        return base::failure(base::Error::Kind::InvalidInput, u"not a certificate"_s);
    }
    Certificate certificate;
    certificate.thumbprint = certificateThumbprint(der);
    certificate.subject = subjectOf(*x509, Types::Names);
    certificate.name =
        DistinguishedName::parse(subjectOf(*x509, Types::Numbers)).value_or(DistinguishedName());
    certificate.key = keyOf(*x509);
    const NamesPtr names(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(x509.get(), NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i)
        addName(*sk_GENERAL_NAME_value(names.get(), i), certificate);
    ERR_clear_error(); // a key or extension that could not be read is one that is not there
    return certificate;
}

bool Certificate::hasSubject(const QString &expected) const
{
    const auto wanted = DistinguishedName::parse(expected);
    return wanted && *wanted == name; // a parsed name is never empty
}

bool Certificate::hasDnsName(const QString &expected) const
{
    return !expected.isEmpty() && dnsNames.contains(expected, Qt::CaseInsensitive);
}

bool Certificate::hasIpAddress(const QString &expected) const
{
    std::array<char, sizeof(in6_addr)> bytes{};
    const QByteArray text = expected.toLatin1();
    qsizetype length = 0;
    if (inet_pton(AF_INET, text.constData(), bytes.data()) == 1)
        length = sizeof(in_addr);
    else if (inet_pton(AF_INET6, text.constData(), bytes.data()) == 1)
        length = sizeof(in6_addr);
    return length > 0 && ipAddresses.contains(addressOf(QByteArray(bytes.data(), length)));
}

} // namespace server::crypto
