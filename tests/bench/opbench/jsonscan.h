// SPDX-License-Identifier: GPL-3.0-or-later
// Reads single members of a JSON answer without building a tree.
#pragma once

#include "tests/bench/opbench/text.h"

#include <cstring>
#include <initializer_list>
#include <string>
#include <utility>

namespace opbench {

// Scanner for the hot path: checks the syntax of the whole document and hands
// back the raw text of wanted members, without building a tree.
struct JsonScan
{
    const char *p, *e;
    bool ok = true;
    explicit JsonScan(string_view s)
        : p(s.data())
        , e(s.data() + s.size())
    {
    }
    void ws()
    {
        while (p < e && (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r'))
            ++p;
    }
    string_view str()
    { // returns the text between the quotes, still escaped
        if (p >= e || *p != '"')
            return ok = false, string_view();
        const char *b = ++p;
        while (p < e && *p != '"')
            p += (*p == '\\') ? 2 : 1;
        if (p >= e)
            return ok = false, string_view();
        return string_view(b, size_t(p++ - b));
    }
    string_view value(int depth = 0)
    { // raw text of one value
        ws();
        const char *b = p;
        if (p >= e || depth > 64)
            return ok = false, string_view();
        if (*p == '"') {
            str();
        } else if (*p == '{' || *p == '[') {
            const bool obj = *p == '{';
            const char close = obj ? '}' : ']';
            ++p;
            ws();
            if (p < e && *p == close) {
                ++p;
                return string_view(b, size_t(p - b));
            }
            for (;;) {
                if (obj) {
                    ws();
                    str();
                    ws();
                    if (!ok || p >= e || *p != ':')
                        return ok = false, string_view();
                    ++p;
                }
                value(depth + 1);
                ws();
                if (!ok || p >= e)
                    return ok = false, string_view();
                if (*p == ',') {
                    ++p;
                    continue;
                }
                if (*p != close)
                    return ok = false, string_view();
                ++p;
                break;
            }
        } else {
            while (p < e && (isalnum((unsigned char)*p) || *p == '-' || *p == '+' || *p == '.'))
                ++p;
            string_view w(b, size_t(p - b));
            if (w.empty()
                || !(w == "true" || w == "false" || w == "null" || isdigit((unsigned char)w[0])
                     || w[0] == '-'))
                return ok = false, string_view();
        }
        return string_view(b, size_t(p - b));
    }
};

// Finds members of a top-level object.  False when the document is not one object.
inline bool jsonFields(string_view doc,
                       std::initializer_list<std::pair<string_view, string_view *>> want)
{
    JsonScan s(doc);
    s.ws();
    if (s.p >= s.e || *s.p != '{')
        return false;
    ++s.p;
    s.ws();
    if (s.p < s.e && *s.p == '}') {
        ++s.p;
    } else {
        for (;;) {
            s.ws();
            string_view key = s.str();
            s.ws();
            if (!s.ok || s.p >= s.e || *s.p != ':')
                return false;
            ++s.p;
            string_view v = s.value();
            if (!s.ok)
                return false;
            for (auto &[name, out] : want)
                if (name == key)
                    *out = v;
            s.ws();
            if (s.p >= s.e)
                return false;
            if (*s.p == ',') {
                ++s.p;
                continue;
            }
            if (*s.p != '}')
                return false;
            ++s.p;
            break;
        }
    }
    s.ws();
    return s.p == s.e;
}

} // namespace opbench
