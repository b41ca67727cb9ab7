// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/random.h"
#include "server/base/secret.h"

namespace server::crypto {

class OpenSslRandom final : public base::RandomSource
{
public:
    [[nodiscard]] base::Result<QByteArray> bytes(qsizetype count) override;
};

/// 256 random bits as 43 base64url characters, after a prefix that tells the kind (`cs_`, `rt_`, or
/// none).
[[nodiscard]] base::Result<base::Secret> makeToken(base::RandomSource &random,
                                                   const QByteArray &prefix = {});

} // namespace server::crypto
