// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

namespace server::base {

/// Random bytes fit for secrets; passed in, so that tests can fix or break it. Thread-safe.
/// Fails with Unavailable when the source fails: the caller then issues nothing (never a weaker
/// value).
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    [[nodiscard]] virtual Result<QByteArray> bytes(qsizetype count) = 0;
};

} // namespace server::base
