// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON tree, for profiles.
#pragma once

#include "tests/bench/opbench/jsontext.h"

#include <string>
#include <utility>
#include <vector>

namespace opbench {

struct Json
{
    enum Kind { Null, Bool, Num, Str, Arr, Obj } kind = Null;
    bool b = false;
    double n = 0;
    string s;
    std::vector<Json> a;
    std::vector<std::pair<string, Json>> o;

    const Json *get(string_view k) const
    {
        for (auto &[key, v] : o)
            if (key == k)
                return &v;
        return nullptr;
    }
    string str(string_view k, const string &def = {}) const
    {
        const Json *j = get(k);
        return j && j->kind == Str ? j->s : def;
    }
    bool flag(string_view k, bool def) const
    {
        const Json *j = get(k);
        return j && j->kind == Bool ? j->b : def;
    }
    double num(string_view k, double def) const
    {
        const Json *j = get(k);
        return j && j->kind == Num ? j->n : def;
    }
    static Json fromRaw(string_view raw)
    {
        Json j;
        JsonScan s(raw);
        s.ws();
        if (s.p >= s.e)
            die("empty JSON value");
        if (*s.p == '{' || *s.p == '[') {
            bool obj = *s.p == '{';
            j.kind = obj ? Obj : Arr;
            ++s.p;
            s.ws();
            while (s.p < s.e && *s.p != (obj ? '}' : ']')) {
                string key;
                if (obj) {
                    s.ws();
                    key = jsonUnescape(s.str());
                    s.ws();
                    ++s.p;
                }
                Json v = fromRaw(s.value());
                if (obj)
                    j.o.emplace_back(key, std::move(v));
                else
                    j.a.push_back(std::move(v));
                s.ws();
                if (s.p < s.e && *s.p == ',')
                    ++s.p;
                s.ws();
            }
        } else if (*s.p == '"') {
            j.kind = Str;
            j.s = jsonUnescape(s.str());
        } else {
            string w(s.value());
            if (w == "true" || w == "false")
                j.kind = Bool, j.b = w == "true";
            else if (w != "null")
                j.kind = Num, j.n = strtod(w.c_str(), nullptr);
        }
        return j;
    }
    static Json parse(string_view text)
    {
        JsonScan s(text);
        string_view raw = s.value();
        s.ws();
        if (!s.ok || s.p != s.e)
            die("profile is not valid JSON (near offset %zu)", size_t(s.p - text.data()));
        return fromRaw(raw);
    }
};

} // namespace opbench
