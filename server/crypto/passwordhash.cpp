// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9106 (argon2id), OWASP ASVS 5.0 appendix C.
#include "server/crypto/passwordhash.h"

#include <QtGlobal>

#include <sodium.h>

#include <array>

namespace server::crypto {

namespace {

constexpr unsigned long long passes = 2;
constexpr size_t memoryBytes = 19 * 1024 * 1024;

bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

/// A hash of a password that nobody knows, with the same settings: what is checked for unknown
/// people.
constexpr char nobodysHash[] = "$argon2id$v=19$m=19456,t=2,p=1$P6e7fcaJjadT4nm/"
                               "rSykBQ$KnUpTbMeWHzahuJyjYMcP8Bp9TcgbfBemdT/UY3HfL8";

bool isArgon2id(const QByteArray &phc)
{
    return phc.startsWith("$argon2id$") && phc.size() < qsizetype(crypto_pwhash_STRBYTES)
           && !phc.contains('\0');
}

bool verifies(const base::Secret &password, const char *phc)
{
    const QByteArray &bytes = password.reveal();
    return crypto_pwhash_str_verify(phc, bytes.constData(),
                                    static_cast<unsigned long long>(bytes.size()))
           == 0;
}

} // namespace

base::Result<QByteArray> hashPassword(const base::Secret &password)
{
    if (!isReady())
        return base::failure(base::Error::Kind::Internal,
                             QStringLiteral("libsodium does not start"));
    std::array<char, crypto_pwhash_STRBYTES> phc{};
    const QByteArray &bytes = password.reveal();
    if (crypto_pwhash_str_alg(phc.data(), bytes.constData(),
                              static_cast<unsigned long long>(bytes.size()), passes, memoryBytes,
                              crypto_pwhash_ALG_ARGON2ID13)
        != 0) {
        return base::failure(base::Error::Kind::Unavailable,
                             QStringLiteral("no memory for a password hash"));
    }
    return QByteArray(phc.data());
}

bool verifyPassword(const base::Secret &password, const QByteArray &phc)
{
    if (!isReady())
        return false;
    if (!isArgon2id(phc)) {
        // The result is thrown away, the time is not: it must not tell that there is no such
        // person.
        [[maybe_unused]] const bool ignored = verifies(password, nobodysHash);
        return false;
    }
    return verifies(password, phc.constData());
}

bool needsRehash(const QByteArray &phc)
{
    return !isReady() || !isArgon2id(phc)
           || crypto_pwhash_str_needs_rehash(phc.constData(), passes, memoryBytes) != 0;
}

} // namespace server::crypto
