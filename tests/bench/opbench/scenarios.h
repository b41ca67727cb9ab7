// SPDX-License-Identifier: GPL-3.0-or-later
// One operation of each kind.
#pragma once

#include "tests/bench/opbench/signin.h"

#include <string>
#include <utility>
#include <vector>

namespace opbench {

enum class Kind { Cc, Refresh, Code, Userinfo, Introspect, Jwks, Discovery };
inline const std::vector<std::pair<string, Kind>> kKinds = {{"cc", Kind::Cc},
                                                            {"refresh", Kind::Refresh},
                                                            {"code", Kind::Code},
                                                            {"userinfo", Kind::Userinfo},
                                                            {"introspect", Kind::Introspect},
                                                            {"jwks", Kind::Jwks},
                                                            {"discovery", Kind::Discovery}};

inline Task<bool> setup(Session &s, Kind k)
{
    const bool user =
        k == Kind::Refresh || k == Kind::Code || k == Kind::Userinfo || k == Kind::Introspect;
    if (user) {
        s.cookies.clear();
        if (!co_await login(s))
            co_return false;
        bool rf = k == Kind::Refresh;
        if (!co_await codeFlow(s, rf ? s.p.refreshScope : s.p.scope, s.tok,
                               rf ? &s.p.refreshAuthorizeParams : nullptr))
            co_return false;
        if (rf && s.tok.refresh.empty())
            co_return s.fail("no refresh_token from the code flow");
    }
    switch (k) {
    case Kind::Cc: {
        string body = "grant_type=client_credentials";
        if (!s.p.ccScope.empty())
            body += "&scope=" + pctEncode(s.p.ccScope);
        for (auto &[n, v] : s.p.ccParams)
            body += "&" + pctEncode(n) + "=" + pctEncode(v);
        s.fixedRequest = s.tokenRequest(s.p.token, s.p.ccClient, body);
        break;
    }
    case Kind::Userinfo:
        s.fixedRequest =
            s.request("GET", s.p.userinfo,
                      "Accept: application/json\r\nAuthorization: Bearer " + s.tok.access + "\r\n");
        break;
    case Kind::Introspect:
        s.fixedRequest =
            s.tokenRequest(s.p.introspect, s.p.introspectClient,
                           "token=" + pctEncode(s.tok.access) + "&token_type_hint=access_token");
        break;
    case Kind::Jwks:
        s.fixedRequest = s.request("GET", s.p.jwks, "Accept: application/json\r\n");
        break;
    case Kind::Discovery:
        s.fixedRequest = s.request("GET", s.p.discovery, "Accept: application/json\r\n");
        break;
    default:
        break;
    }
    co_return true;
}

inline Task<bool> runOp(Session &s, Kind k)
{
    if (k == Kind::Code) {
        Tokens t;
        co_return co_await codeFlow(s, s.p.scope, t, nullptr);
    }
    if (k == Kind::Refresh) {
        string req =
            s.tokenRequest(s.p.token, s.p.client,
                           "grant_type=refresh_token&refresh_token=" + pctEncode(s.tok.refresh));
        const Response &r = co_await s.conn.exchange(req);
        if (s.verbose)
            printf("  refresh: HTTP %d\n%s\n", r.status, string(r.body).c_str());
        Tokens t;
        if (!checkTokens(s, r, nullptr, false, t))
            co_return false;
        if (s.p.refreshRotates && (t.refresh.empty() || t.refresh == s.tok.refresh))
            co_return s.fail("refresh_token was not rotated");
        if (!t.refresh.empty())
            s.tok.refresh = t.refresh;
        co_return true;
    }
    const Response &r = co_await s.conn.exchange(s.fixedRequest);
    if (s.verbose)
        printf("  HTTP %d\n%s\n%s\n", r.status, string(r.head).c_str(), string(r.body).c_str());
    switch (k) {
    case Kind::Cc: {
        Tokens t;
        co_return checkTokens(s, r, nullptr, false, t);
    }
    case Kind::Userinfo: {
        string_view sub;
        if (r.status != 200)
            co_return s.failResp("userinfo", r);
        if (!jsonFields(r.body, {{"sub", &sub}}) || jsonStr(sub).empty())
            co_return s.fail("userinfo: no sub in " + string(r.body.substr(0, 200)));
        if (!s.tok.sub.empty() && jsonStr(sub) != s.tok.sub)
            co_return s.fail("userinfo: sub differs from the id_token's");
        co_return true;
    }
    case Kind::Introspect: {
        string_view active;
        if (r.status != 200)
            co_return s.failResp("introspect", r);
        if (!jsonFields(r.body, {{"active", &active}}) || active != "true")
            co_return s.fail("introspect: not active: " + string(r.body.substr(0, 200)));
        co_return true;
    }
    case Kind::Jwks: {
        string_view keys;
        if (r.status != 200)
            co_return s.failResp("jwks", r);
        if (!jsonFields(r.body, {{"keys", &keys}}) || keys.size() < 10 || keys[0] != '['
            || keys.find("\"kty\"") == string_view::npos)
            co_return s.fail("jwks: no keys");
        co_return true;
    }
    default: {
        string_view iss, ju, te;
        if (r.status != 200)
            co_return s.failResp("discovery", r);
        if (!jsonFields(r.body, {{"issuer", &iss}, {"jwks_uri", &ju}, {"token_endpoint", &te}})
            || !isJsonStr(ju) || !isJsonStr(te))
            co_return s.fail("discovery: members missing");
        if (s.p.issuer.empty() ? jsonStr(iss).empty() : jsonStr(iss) != s.p.issuer)
            co_return s.fail("discovery: issuer is " + jsonStr(iss));
        co_return true;
    }
    }
}

} // namespace opbench
