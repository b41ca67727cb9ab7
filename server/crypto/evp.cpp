// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/evp.h"

#include <openssl/err.h>

#include <array>

namespace server::crypto {

tl::unexpected<base::Error> opensslFailure(const char *step)
{
    std::array<char, 256> reason{};
    ERR_error_string_n(ERR_get_error(), reason.data(), reason.size());
    ERR_clear_error();
    return base::failure(base::Error::Kind::Internal, QString::fromLatin1(step)
                                                          + QStringLiteral(": ")
                                                          + QString::fromLatin1(reason.data()));
}

} // namespace server::crypto
