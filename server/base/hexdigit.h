// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace server::base {

/// What a hexadecimal digit of either case is worth; -1 for every other character.
[[nodiscard]] constexpr int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace server::base
