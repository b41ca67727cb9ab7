// SPDX-License-Identifier: GPL-3.0-or-later
// One user agent with one client: cookies, tokens, a connection.
#pragma once

#include "tests/bench/opbench/connection.h"
#include "tests/bench/opbench/digest.h"

#include <memory>
#include <string>
#include <vector>

namespace opbench {

struct Cookie
{
    string name, value, path;
};

struct Tokens
{
    string access, refresh, id, sub;
};

struct Session
{
    const Profile &p;
    Conn conn;
    std::vector<Cookie> cookies;
    std::map<string, string> vars;
    Tokens tok;
    string lastAccess, fixedRequest, err;
    int64_t authorizeNs = 0, tokenNs = 0;
    bool verbose = false;

    Session(Loop &l, const Profile &prof)
        : p(prof)
        , conn(l, prof.addr)
    {
        vars["user"] = p.user;
        vars["password"] = p.password;
        vars["client_id"] = p.client.id;
        vars["redirect_uri"] = p.client.redirectUri;
        vars["scope"] = p.scope;
        vars["refresh_scope"] = p.refreshScope;
    }

    bool fail(const string &why)
    {
        err = why;
        return false;
    }
    bool failResp(const char *what, const Response &r)
    {
        err = string(what) + ": ";
        if (!r.status)
            err += r.error ? r.error : "no response";
        else
            err += "HTTP " + std::to_string(r.status) + " " + string(r.body.substr(0, 300));
        if (string_view loc = r.header("location"); !loc.empty())
            err += " Location: " + string(loc.substr(0, 300));
        return false;
    }

    void storeCookies(const Response &r)
    {
        for (int i = 0;; ++i) {
            string_view c = r.header("set-cookie", i);
            if (c.empty())
                break;
            size_t semi = c.find(';');
            string_view nv = c.substr(0, semi);
            size_t eq = nv.find('=');
            if (eq == string_view::npos)
                continue;
            Cookie ck{string(nv.substr(0, eq)), string(nv.substr(eq + 1)), "/"};
            bool gone = ck.value.empty();
            while (semi != string_view::npos) {
                c.remove_prefix(semi + 1);
                while (!c.empty() && c[0] == ' ')
                    c.remove_prefix(1);
                semi = c.find(';');
                string_view a = c.substr(0, semi);
                if (a.size() > 5 && ieq(a.substr(0, 5), "path="))
                    ck.path = string(a.substr(5));
                else if (a.size() > 8 && ieq(a.substr(0, 8), "max-age=")
                         && atoll(a.data() + 8) <= 0)
                    gone = true;
                else if (a.size() > 8 && ieq(a.substr(0, 8), "expires=")
                         && a.find("1970") != string_view::npos)
                    gone = true;
            }
            auto it = std::find_if(cookies.begin(), cookies.end(), [&](const Cookie &x) {
                return x.name == ck.name && x.path == ck.path;
            });
            if (gone) {
                if (it != cookies.end())
                    cookies.erase(it);
            } else if (it != cookies.end()) {
                it->value = ck.value;
            } else {
                cookies.push_back(ck);
            }
        }
    }
    string cookieHeader(string_view path) const
    {
        string out;
        string_view bare = path.substr(0, path.find('?'));
        for (auto &c : cookies) {
            bool match = bare.substr(0, c.path.size()) == c.path
                         && (bare.size() == c.path.size() || c.path.back() == '/'
                             || bare[c.path.size()] == '/');
            if (!match)
                continue;
            out += out.empty() ? "Cookie: " : "; ";
            out += c.name + "=" + c.value;
        }
        if (!out.empty())
            out += "\r\n";
        return out;
    }

    string request(string_view method, string_view path, string_view headers, string_view body = {},
                   string_view type = {}) const
    {
        string r;
        r.reserve(path.size() + headers.size() + body.size() + 160);
        r.append(method)
            .append(" ")
            .append(path)
            .append(" HTTP/1.1\r\nHost: ")
            .append(p.host)
            .append("\r\n");
        r.append(headers);
        if (!type.empty()) {
            r.append("Content-Type: ")
                .append(type)
                .append("\r\nContent-Length: ")
                .append(std::to_string(body.size()))
                .append("\r\n");
        }
        r.append("\r\n").append(body);
        return r;
    }
    string tokenRequest(const string &path, const Client &c, string body,
                        std::initializer_list<string_view> extra = {}) const
    {
        string h = "Accept: application/json\r\n";
        for (auto e : extra)
            h += e;
        if (c.auth == "basic")
            h += "Authorization: Basic " + b64(pctEncode(c.id) + ":" + pctEncode(c.secret), false)
                 + "\r\n";
        else
            body += "&client_id=" + pctEncode(c.id)
                    + (c.auth == "post" ? "&client_secret=" + pctEncode(c.secret) : "");
        return request("POST", path, h, body, "application/x-www-form-urlencoded");
    }

    // Same-origin path of a Location header, empty when it leads elsewhere.
    string localPath(string_view loc) const
    {
        if (!loc.empty() && loc[0] == '/')
            return string(loc);
        if (loc.substr(0, 7) == "http://") {
            string_view rest = loc.substr(7);
            size_t slash = rest.find('/');
            string_view hp = rest.substr(0, slash);
            size_t colon = hp.rfind(':');
            int port = colon == string_view::npos ? 80 : atoi(string(hp.substr(colon + 1)).c_str());
            if (port != p.port)
                return {};
            return slash == string_view::npos ? "/" : string(rest.substr(slash));
        }
        return {};
    }

    string expand(string_view t) const
    {
        string out;
        for (size_t i = 0; i < t.size();) {
            if (t[i] == '$' && i + 1 < t.size() && t[i + 1] == '{') {
                size_t e = t.find('}', i);
                string name(t.substr(i + 2, e - i - 2));
                if (auto it = vars.find(name); it != vars.end())
                    out += it->second;
                i = e + 1;
            } else {
                out += t[i++];
            }
        }
        return out;
    }
};

} // namespace opbench
