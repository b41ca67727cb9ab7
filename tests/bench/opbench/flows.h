// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the code flow, each checked.
#pragma once

#include "tests/bench/opbench/session.h"

#include <string>

namespace opbench {

struct AuthzRequest
{
    string path, state, nonce, verifier;
};

inline AuthzRequest makeAuthz(const Session &s, const string &scope,
                              const std::vector<std::pair<string, string>> &more = {})
{
    AuthzRequest a;
    a.state = rndToken(2);
    a.nonce = rndToken(2);
    a.verifier = rndToken(4);
    a.path = s.p.authorize;
    a.path += a.path.find('?') == string::npos ? '?' : '&';
    a.path += "response_type=code&client_id=" + pctEncode(s.p.client.id)
              + "&redirect_uri=" + pctEncode(s.p.client.redirectUri) + "&scope=" + pctEncode(scope)
              + "&state=" + a.state + "&nonce=" + a.nonce
              + "&code_challenge=" + b64(sha256(a.verifier), true) + "&code_challenge_method=S256";
    for (auto &[k, v] : s.p.authorizeParams)
        a.path += "&" + pctEncode(k) + "=" + pctEncode(v);
    for (auto &[k, v] : more)
        a.path += "&" + pctEncode(k) + "=" + pctEncode(v);
    return a;
}

inline string queryParam(string_view url, string_view name)
{
    size_t q = url.find('?');
    if (q == string_view::npos)
        return {};
    string_view rest = url.substr(q + 1);
    rest = rest.substr(0, rest.find('#'));
    while (!rest.empty()) {
        size_t amp = rest.find('&');
        string_view kv = rest.substr(0, amp);
        if (kv.size() > name.size() && kv.substr(0, name.size()) == name && kv[name.size()] == '=')
            return pctDecode(kv.substr(name.size() + 1));
        if (amp == string_view::npos)
            break;
        rest.remove_prefix(amp + 1);
    }
    return {};
}

// Checks a token response; fills out and returns true only when all is as it must be.
inline bool checkTokens(Session &s, const Response &r, const string *nonce, bool needId,
                        Tokens &out)
{
    if (r.status != 200)
        return s.failResp("token", r);
    string_view at, tt, ei, rt, id;
    if (!jsonFields(r.body, {{"access_token", &at},
                             {"token_type", &tt},
                             {"expires_in", &ei},
                             {"refresh_token", &rt},
                             {"id_token", &id}}))
        return s.fail("token response is not a JSON object: " + string(r.body.substr(0, 200)));
    out.access = jsonStr(at);
    if (out.access.size() < 16)
        return s.fail("no access_token");
    if (!ieq(jsonStr(tt), "bearer"))
        return s.fail("token_type is not Bearer");
    if (ei.empty() || atoll(string(ei).c_str()) <= 0)
        return s.fail("no expires_in");
    out.refresh = jsonStr(rt);
    out.id = jsonStr(id);
    if (needId && out.id.empty())
        return s.fail("no id_token");
    if (!out.id.empty()) {
        size_t d1 = out.id.find('.'), d2 = out.id.find('.', d1 + 1);
        if (d1 == string::npos || d2 == string::npos || out.id.find('.', d2 + 1) != string::npos)
            return s.fail("id_token is not a JWS");
        string_view v(out.id);
        string head, claims;
        string_view alg, iss, aud, sub, non;
        if (!b64urlDecode(v.substr(0, d1), head)
            || !b64urlDecode(v.substr(d1 + 1, d2 - d1 - 1), claims)
            || !jsonFields(head, {{"alg", &alg}})
            || !jsonFields(claims, {{"iss", &iss}, {"aud", &aud}, {"sub", &sub}, {"nonce", &non}}))
            return s.fail("id_token does not decode");
        if (!s.p.idTokenAlg.empty() && jsonStr(alg) != s.p.idTokenAlg)
            return s.fail("id_token alg is " + jsonStr(alg));
        if (!s.p.issuer.empty() && jsonStr(iss) != s.p.issuer)
            return s.fail("id_token iss is " + jsonStr(iss));
        if (aud.find('"' + s.p.client.id + '"') == string_view::npos)
            return s.fail("id_token aud is " + string(aud));
        if (nonce && jsonStr(non) != *nonce)
            return s.fail("id_token nonce differs");
        if (v.size() - d2 - 1 < 40)
            return s.fail("id_token has no signature");
        out.sub = jsonStr(sub);
        if (out.sub.empty())
            return s.fail("id_token has no sub");
    }
    if (out.access == s.lastAccess)
        return s.fail("the same access_token twice");
    s.lastAccess = out.access;
    return true;
}

inline Task<bool> redeemCode(Session &s, const AuthzRequest &a, string location, Tokens &out)
{
    string code = queryParam(location, "code");
    if (code.empty())
        co_return s.fail("no code in " + location.substr(0, 300));
    if (queryParam(location, "state") != a.state)
        co_return s.fail("state differs");
    string body = "grant_type=authorization_code&code=" + pctEncode(code) + "&redirect_uri="
                  + pctEncode(s.p.client.redirectUri) + "&code_verifier=" + a.verifier;
    for (auto &[k, v] : s.p.tokenParams)
        body += "&" + pctEncode(k) + "=" + pctEncode(v);
    string req = s.tokenRequest(s.p.token, s.p.client, body);
    int64_t t = nowNs();
    const Response &r = co_await s.conn.exchange(req);
    s.tokenNs = nowNs() - t;
    if (s.verbose)
        printf("  token: HTTP %d\n%s\n%s\n", r.status, string(r.head).c_str(),
               string(r.body).c_str());
    co_return checkTokens(s, r, &a.nonce, s.p.codeIdToken, out);
}

// authorize -> code -> token with the session cookie the connection already has
inline Task<bool> codeFlow(Session &s, string scope, Tokens &out,
                           const std::vector<std::pair<string, string>> *more)
{
    static const std::vector<std::pair<string, string>> none;
    AuthzRequest a = makeAuthz(s, scope, more ? *more : none);
    string path = a.path, location;
    int64_t t = nowNs();
    for (int hop = 0;; ++hop) {
        string req = s.request("GET", path, s.cookieHeader(path) + "Accept: text/html\r\n");
        const Response &r = co_await s.conn.exchange(req);
        if (s.verbose)
            printf("  authorize: HTTP %d Location: %s\n", r.status,
                   string(r.header("location")).c_str());
        if (r.status != 302 && r.status != 303)
            co_return s.failResp("authorize", r);
        s.storeCookies(r);
        location = string(r.header("location"));
        if (location.compare(0, s.p.client.redirectUri.size(), s.p.client.redirectUri) == 0)
            break;
        path = s.localPath(location);
        if (hop >= s.p.maxHops || path.empty())
            co_return s.failResp("authorize went elsewhere", r);
    }
    s.authorizeNs = nowNs() - t;
    co_return co_await redeemCode(s, a, location, out);
}

// Runs the profile's login steps.  A step is {method, path, form|json, headers, expect, follow,
// save}.

} // namespace opbench
