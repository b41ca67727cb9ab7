// SPDX-License-Identifier: GPL-3.0-or-later
// JSON strings, in and out.
#pragma once

#include "tests/bench/opbench/jsonscan.h"

#include <string>

namespace opbench {

inline bool isJsonStr(string_view raw)
{
    return raw.size() >= 2 && raw[0] == '"';
}

inline string jsonUnescape(string_view raw)
{ // raw without the quotes
    string out;
    for (size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\\' || i + 1 >= raw.size()) {
            out += raw[i];
            continue;
        }
        switch (char c = raw[++i]) {
        case 'n':
            out += '\n';
            break;
        case 't':
            out += '\t';
            break;
        case 'r':
            out += '\r';
            break;
        case 'b':
            out += '\b';
            break;
        case 'f':
            out += '\f';
            break;
        case 'u': {
            unsigned cp = 0;
            if (i + 4 < raw.size() + 0u)
                cp = unsigned(strtoul(string(raw.substr(i + 1, 4)).c_str(), nullptr, 16));
            i += 4;
            if (cp < 0x80)
                out += char(cp);
            else if (cp < 0x800)
                out += char(0xc0 | cp >> 6), out += char(0x80 | (cp & 63));
            else
                out += char(0xe0 | cp >> 12), out += char(0x80 | (cp >> 6 & 63)),
                    out += char(0x80 | (cp & 63));
            break;
        }
        default:
            out += c;
        }
    }
    return out;
}

inline string jsonStr(string_view raw)
{
    return isJsonStr(raw) ? jsonUnescape(raw.substr(1, raw.size() - 2)) : string();
}

inline string jsonQuote(string_view s)
{
    string out = "\"";
    for (unsigned char c : s) {
        if (c == '"' || c == '\\')
            out += '\\', out += char(c);
        else if (c < 0x20) {
            char b[8];
            snprintf(b, sizeof b, "\\u%04x", c);
            out += b;
        } else
            out += char(c);
    }
    return out + '"';
}

// Small tree, only for profiles.

} // namespace opbench
