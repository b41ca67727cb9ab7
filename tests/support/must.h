// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QtDebug>

namespace tests {

/// The value of what a test takes for granted; ends the program with the reason otherwise.
template<class T>
T must(server::base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace tests
