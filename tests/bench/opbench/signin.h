// SPDX-License-Identifier: GPL-3.0-or-later
// The steps by which a profile says a person signs in.
#pragma once

#include "tests/bench/opbench/flows.h"

#include <string>

namespace opbench {

inline Task<bool> login(Session &s)
{
    AuthzRequest a = makeAuthz(s, s.p.refreshScope, s.p.refreshAuthorizeParams);
    s.vars["authorize_path"] = a.path;
    int n = 0;
    for (const Json &st : s.p.login) {
        ++n;
        string method = st.str("method", "GET"), path = s.localPath(s.expand(st.str("path"))), body,
               type;
        if (path.empty())
            co_return s.fail("login step " + std::to_string(n) + ": no local path from "
                             + s.expand(st.str("path")));
        if (const Json *f = st.get("form")) {
            type = "application/x-www-form-urlencoded";
            for (auto &[k, v] : f->o)
                body += (body.empty() ? "" : "&") + pctEncode(k) + "=" + pctEncode(s.expand(v.s));
        } else if (const Json *jb = st.get("json")) {
            type = "application/json";
            for (auto &[k, v] : jb->o)
                body += (body.empty() ? "{" : ",") + jsonQuote(k) + ":" + jsonQuote(s.expand(v.s));
            body += "}";
        }
        string extra;
        if (const Json *h = st.get("headers"))
            for (auto &[k, v] : h->o)
                extra += k + ": " + s.expand(v.s) + "\r\n";
        bool follow = st.flag("follow", false);
        for (int hop = 0;; ++hop) {
            string req = s.request(method, path, s.cookieHeader(path) + extra + "Accept: */*\r\n",
                                   body, type);
            const Response &r = co_await s.conn.exchange(req);
            if (s.verbose)
                printf("  login step %d: %s %s -> HTTP %d Location: %s\n", n, method.c_str(),
                       path.c_str(), r.status, string(r.header("location")).c_str());
            if (!r.status)
                co_return s.failResp("login", r);
            // A server may let only so many passwords of one account be tried at a time.
            if ((r.status == 429 || r.status == 503) && hop < 100) {
                co_await s.conn.loop.sleepUntil(nowNs() + 200'000'000);
                continue;
            }
            s.storeCookies(r);
            string loc(r.header("location"));
            s.vars["location"] = loc;
            bool redirect = r.status == 301 || r.status == 302 || r.status == 303;
            if (redirect && follow && hop < 110
                && loc.compare(0, s.p.client.redirectUri.size(), s.p.client.redirectUri) != 0) {
                path = s.localPath(loc);
                if (path.empty())
                    co_return s.failResp("login led elsewhere", r);
                method = "GET";
                body.clear();
                type.clear();
                continue;
            }
            int expect = int(st.num("expect", 0));
            if (expect ? r.status != expect : r.status >= 400)
                co_return s.failResp(("login step " + std::to_string(n)).c_str(), r);
            if (const Json *sv = st.get("save"))
                for (auto &[k, v] : sv->o) {
                    string after = v.str("after"), before = v.str("before");
                    size_t b = r.body.find(after);
                    if (b == string_view::npos)
                        co_return s.fail("login step " + std::to_string(n) + ": no " + after);
                    b += after.size();
                    s.vars[k] = string(r.body.substr(b, r.body.find(before, b) - b));
                }
            break;
        }
    }
    co_return true;
}

} // namespace opbench
