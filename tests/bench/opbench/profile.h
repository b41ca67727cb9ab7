// SPDX-License-Identifier: GPL-3.0-or-later
// How to talk to one server.
#pragma once

#include "tests/bench/opbench/json.h"

#include <arpa/inet.h>
#include <map>
#include <netinet/in.h>
#include <string>
#include <utility>
#include <vector>

namespace opbench {

struct Client
{
    string id, secret, redirectUri, auth = "basic";
};

struct Profile
{
    string name, host, issuer, idTokenAlg;
    sockaddr_in addr{};
    uint16_t port = 0;
    string user, password;
    Client client, ccClient, introspectClient;
    string discovery, jwks, authorize, token, userinfo, introspect;
    string scope, refreshScope, ccScope;
    std::vector<std::pair<string, string>> authorizeParams, tokenParams, ccParams,
        refreshAuthorizeParams;
    std::vector<Json> login;
    bool refreshRotates = true, codeIdToken = true;
    int maxHops = 0;
    std::set<string> skip;
};

inline std::map<string, string> g_vars;

// Replaces @NAME:default@ with --var NAME=..., else the environment, else the default.
inline string substituteVars(const string &in)
{
    string out;
    for (size_t i = 0; i < in.size();) {
        if (in[i] == '@') {
            size_t j = i + 1;
            while (
                j < in.size()
                && (isupper((unsigned char)in[j]) || isdigit((unsigned char)in[j]) || in[j] == '_'))
                ++j;
            if (j > i + 1 && j < in.size() && in[j] == ':') {
                size_t k = in.find('@', j);
                if (k != string::npos) {
                    string name = in.substr(i + 1, j - i - 1), def = in.substr(j + 1, k - j - 1);
                    if (auto it = g_vars.find(name); it != g_vars.end())
                        out += it->second;
                    else if (const char *env = getenv(name.c_str()))
                        out += env;
                    else
                        out += def;
                    i = k + 1;
                    continue;
                }
            }
        }
        out += in[i++];
    }
    return out;
}

inline std::vector<std::pair<string, string>> pairList(const Json &j, string_view key)
{
    std::vector<std::pair<string, string>> out;
    if (const Json *o = j.get(key))
        for (auto &[k, v] : o->o)
            out.emplace_back(k, v.s);
    return out;
}

inline Client clientFrom(const Json *j, const Client &def)
{
    if (!j)
        return def;
    Client c = def;
    c.id = j->str("id", c.id);
    c.secret = j->str("secret", c.secret);
    c.redirectUri = j->str("redirect_uri", c.redirectUri);
    c.auth = j->str("auth", c.auth);
    return c;
}

inline void parseBase(const string &base, Profile &p)
{
    const string pre = "http://";
    if (base.compare(0, pre.size(), pre) != 0)
        die("base_url must start with http://");
    string hp = base.substr(pre.size());
    if (!hp.empty() && hp.back() == '/')
        hp.pop_back();
    size_t colon = hp.rfind(':');
    string h = colon == string::npos ? hp : hp.substr(0, colon);
    p.port = colon == string::npos ? 80 : uint16_t(atoi(hp.c_str() + colon + 1));
    if (p.host.empty())
        p.host = hp;
    p.addr.sin_family = AF_INET;
    p.addr.sin_port = htons(p.port);
    if (h == "localhost")
        h = "127.0.0.1";
    if (inet_pton(AF_INET, h.c_str(), &p.addr.sin_addr) != 1
        || (ntohl(p.addr.sin_addr.s_addr) >> 24) != 127)
        die("base_url %s is not a loopback address; this tool only loads servers on this machine",
            base.c_str());
}

inline Profile loadProfile(const string &path)
{
    string text = readAll(path);
    if (text.empty())
        die("cannot read profile %s", path.c_str());
    Json j = Json::parse(substituteVars(text));
    Profile p;
    p.name = j.str("name", path);
    p.host = j.str("host_header");
    parseBase(j.str("base_url"), p);
    p.issuer = j.str("issuer");
    p.idTokenAlg = j.str("id_token_alg");
    p.user = j.str("user");
    p.password = j.str("password");
    p.client = clientFrom(j.get("client"), {});
    p.ccClient = clientFrom(j.get("cc_client"), p.client);
    p.introspectClient = clientFrom(j.get("introspect_client"), p.ccClient);
    p.discovery = j.str("discovery", "/.well-known/openid-configuration");
    p.jwks = j.str("jwks");
    p.authorize = j.str("authorize");
    p.token = j.str("token");
    p.userinfo = j.str("userinfo");
    p.introspect = j.str("introspect");
    p.scope = j.str("scope", "openid");
    p.refreshScope = j.str("refresh_scope", p.scope);
    p.ccScope = j.str("cc_scope");
    p.authorizeParams = pairList(j, "authorize_params");
    p.refreshAuthorizeParams = pairList(j, "refresh_authorize_params");
    p.tokenParams = pairList(j, "token_params");
    p.ccParams = pairList(j, "cc_params");
    p.refreshRotates = j.flag("refresh_rotates", true);
    p.codeIdToken = j.flag("code_id_token", true);
    p.maxHops = int(j.num("max_hops", 0));
    if (const Json *l = j.get("login"))
        p.login = l->a;
    if (const Json *s = j.get("skip"))
        for (auto &x : s->a)
            p.skip.insert(x.s);
    return p;
}

} // namespace opbench
