// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 5869, NIST SP 800-38D.
#include "server/crypto/sealer.h"

#include "server/base/base64url.h"
#include "server/crypto/evp.h"
#include "server/crypto/hkdf.h"

#include <QtGlobal>

#include <limits>

namespace server::crypto {

namespace {

// Sealed form: version, salt, ciphertext, tag. Key and nonce both come from the salt and are used
// once, so the number of messages under one nonce space has no limit that strangers could use up.
constexpr char version = 1;
constexpr qsizetype saltBytes = 24;
constexpr qsizetype keyBytes = 32;
constexpr qsizetype nonceBytes = 12;
constexpr qsizetype tagBytes = 16;
constexpr qsizetype overhead = 1 + saltBytes + tagBytes;

base::Result<base::Secret> keyAndNonce(const base::Secret &master, const QByteArray &purpose,
                                       const QByteArray &salt)
{
    return hkdfSha256(master, salt, "consentry seal " + purpose, keyBytes + nonceBytes);
}

enum class Direction { Decrypt = 0, Encrypt = 1 };

base::Result<CipherContextPtr> openContext(const base::Secret &keys, const QByteArray &context,
                                           Direction direction)
{
    static EVP_CIPHER *const method = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    CipherContextPtr cipher(EVP_CIPHER_CTX_new());
    const unsigned char *key = bytesOf(keys.reveal());
    int written = 0;
    if (method == nullptr || !cipher
        || EVP_CipherInit_ex2(cipher.get(), method, key, key + keyBytes, int(direction), nullptr)
               != 1
        || EVP_CipherUpdate(cipher.get(), nullptr, &written, bytesOf(context), int(context.size()))
               != 1) {
        return opensslFailure("AES-256-GCM");
    }
    return cipher;
}

tl::unexpected<base::Error> notOurs()
{
    return base::failure(base::Error::Kind::InvalidInput,
                         QStringLiteral("not sealed here, or changed"));
}

constexpr qsizetype largest = std::numeric_limits<int>::max() / 2;

} // namespace

Sealer::Sealer(const base::Secret &masterKey, base::RandomSource &random)
    : m_masterKey(masterKey.clone())
    , m_random(random)
{
    if (m_masterKey.size() != masterKeyBytes)
        qFatal("the master key has the wrong length");
}

Sealer::~Sealer() = default;

base::Result<QByteArray> Sealer::seal(const QByteArray &purpose, const QByteArray &plain,
                                      const QByteArray &context) const
{
    if (plain.size() > largest || context.size() > largest)
        return base::failure(base::Error::Kind::InvalidInput, QStringLiteral("too long to seal"));
    const auto salt = m_random.bytes(saltBytes);
    if (!salt)
        return base::passOn(salt);
    if (salt->size() != saltBytes)
        return base::failure(base::Error::Kind::Internal,
                             QStringLiteral("random source gave too little"));
    const auto keys = keyAndNonce(m_masterKey, purpose, *salt);
    if (!keys)
        return base::passOn(keys);
    const auto cipher = openContext(*keys, context, Direction::Encrypt);
    if (!cipher)
        return base::passOn(cipher);
    QByteArray sealed(overhead + plain.size(), '\0');
    sealed[0] = version;
    sealed.replace(1, saltBytes, *salt);
    unsigned char *body = bytesOf(sealed) + 1 + saltBytes;
    int written = 0;
    int finished = 0;
    if (EVP_CipherUpdate(cipher->get(), body, &written, bytesOf(plain), int(plain.size())) != 1
        || EVP_CipherFinal_ex(cipher->get(), body + written, &finished) != 1
        || written + finished != plain.size()
        || EVP_CIPHER_CTX_ctrl(cipher->get(), EVP_CTRL_AEAD_GET_TAG, tagBytes, body + plain.size())
               != 1) {
        return opensslFailure("AES-256-GCM seal");
    }
    return sealed;
}

base::Result<base::Secret> Sealer::unseal(const QByteArray &purpose, const QByteArray &sealed,
                                          const QByteArray &context) const
{
    if (sealed.size() < overhead || sealed.size() > largest || sealed.at(0) != version
        || context.size() > largest)
        return notOurs();
    const auto keys = keyAndNonce(m_masterKey, purpose, sealed.mid(1, saltBytes));
    if (!keys)
        return base::passOn(keys);
    const auto cipher = openContext(*keys, context, Direction::Decrypt);
    if (!cipher)
        return base::passOn(cipher);
    const qsizetype length = sealed.size() - overhead;
    QByteArray tag = sealed.right(tagBytes);
    QByteArray plain(length, '\0');
    int written = 0;
    int finished = 0;
    if (EVP_CipherUpdate(cipher->get(), bytesOf(plain), &written, bytesOf(sealed) + 1 + saltBytes,
                         int(length))
            != 1
        || EVP_CIPHER_CTX_ctrl(cipher->get(), EVP_CTRL_AEAD_SET_TAG, tagBytes, tag.data()) != 1) {
        return opensslFailure("AES-256-GCM unseal");
    }
    const bool isGenuine =
        EVP_CipherFinal_ex(cipher->get(), bytesOf(plain) + written, &finished) == 1;
    base::Secret result(std::move(plain)); // wiped, should it be refused
    if (!isGenuine || written + finished != length)
        return notOurs();
    return result;
}

QByteArray Sealer::checkValue() const
{
    const auto value = hkdfSha256(m_masterKey, {}, "consentry check value", 32);
    if (!value)
        qFatal("HKDF is not available"); // an empty value would equal another empty value
    return base::toBase64Url(value->reveal());
}

} // namespace server::crypto
