// SPDX-License-Identifier: GPL-3.0-or-later
// Security FA-02, FA-03, FA-04.
#include "server/domain/protectionlines.h"

#include "server/domain/hierarchicaluri.h"
#include "server/domain/protectedurl.h"

namespace server::domain {

using namespace Qt::StringLiterals;

namespace {

const QByteArray verifyPath = "/api/o/oauth/v2/verify";

struct ProxyName
{
    Proxy value;
    const char *name;
};
constexpr ProxyName proxyNames[] = {
    {Proxy::Nginx, "nginx"},
    {Proxy::Traefik, "traefik"},
    {Proxy::Caddy, "caddy"},
};

tl::unexpected<base::Error> fault(const char *field, const char *code)
{
    return base::failure(base::Error::Kind::InvalidInput,
                         QStringLiteral("lines for a proxy cannot be made"), {{field, code, {}}});
}

/// The spellings that some applications take for the same header.
QByteArray aliasOf(const QByteArray &header, char separator)
{
    return QByteArray(header).replace('-', separator);
}

/// How the proxy reaches this server.
struct Upstream
{
    QByteArray origin;
    QByteArray host; ///< of the Host header
    bool isTls = false;
};

Upstream upstreamOf(const ServerConfig &config)
{
    const bool hasAddress = !config.listen.isEmpty() && config.listen.constFirst().port != 0;
    // By TLS the name has to be the one in the certificate.
    if (!config.tlsCertificateFile.isEmpty() || !hasAddress)
        return {config.issuer.origin(), config.issuer.authority(), config.issuer.isHttps()};
    ListenAddress address = config.listen.constFirst();
    if (address.host == "0.0.0.0"_L1 || address.host == "::"_L1)
        address.host = QStringLiteral("127.0.0.1");
    return {"http://" + address.toString().toLatin1(), config.issuer.authority(), false};
}

struct Writer
{
    QByteArray text;
    int depth = 0;
    void line(const QByteArray &words)
    {
        text += words.isEmpty() ? QByteArray("\n") : QByteArray(4 * depth, ' ') + words + '\n';
    }
    void open(const QByteArray &words)
    {
        line(words + " {");
        ++depth;
    }
    void close()
    {
        --depth;
        line("}");
    }
};

void nginxQuestion(Writer &out, const ProtectedHost &target, const Upstream &upstream)
{
    out.line("proxy_http_version 1.1;");
    out.line("proxy_method GET;");
    out.line("proxy_pass_request_body off;");
    // Our redirects lead where they say.
    out.line("proxy_redirect off;");
    // What we demand of browsers for our own host is not for this one.
    out.line("proxy_hide_header Strict-Transport-Security;");
    if (upstream.isTls) {
        out.line("proxy_ssl_server_name on;");
        out.line("proxy_ssl_verify on;");
        out.line("proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;");
    }
    out.line("proxy_set_header Host " + upstream.host + ';');
    out.line("proxy_set_header Connection \"\";");
    out.line("proxy_set_header Content-Length \"\";");
    // The host is written out: a client's own Host header decides nothing.
    out.line("proxy_set_header X-Original-URL $scheme://" + target.host + "$request_uri;");
    out.line("proxy_set_header X-Original-Method $request_method;");
    out.line("proxy_set_header X-Forwarded-For $remote_addr;");
    out.line("proxy_set_header X-Forwarded-Proto $scheme;");
    for (const char *name : {"X-Forwarded-Host", "X-Forwarded-Uri", "X-Forwarded-Method"})
        out.line(QByteArray("proxy_set_header ") + name + " \"\";");
}

void nginxApplication(Writer &out, const ProtectedHost &target)
{
    out.open("location /");
    out.line("auth_request " + protectionFolder + "verify;");
    out.line("error_page 401 = @consentry_start;");
    for (const QByteArray &header : identityheaders::all()) {
        const QByteArray variable = aliasOf(header, '_').toLower();
        out.line("auth_request_set $consentry_" + variable + " $upstream_http_" + variable + ';');
    }
    for (const QByteArray &header : identityheaders::all()) {
        out.line("proxy_set_header " + header + " $consentry_" + aliasOf(header, '_').toLower()
                 + ';');
        out.line("proxy_set_header " + aliasOf(header, '_') + " \"\";");
    }
    out.line("proxy_set_header Host $http_host;");
    out.line("proxy_set_header X-Forwarded-For $remote_addr;");
    out.line("proxy_set_header X-Forwarded-Proto $scheme;");
    out.line("proxy_pass " + target.application + ';');
    out.close();
}

QByteArray nginxLines(const ProtectedHost &target, const Upstream &upstream)
{
    Writer out;
    out.line("# Consentry guards " + target.host
             + ". These lines belong into its server block; everything there");
    out.line("# is asked about, and what no rule covers is refused.");
    // No proxy_set_header can replace a name with a dot.
    out.line("# Names with dots could pass for ours. The default server needs this line, too.");
    out.line("ignore_invalid_headers on;");
    out.open("location = " + protectionFolder + "verify");
    out.line("internal;");
    out.line("proxy_pass " + upstream.origin + verifyPath + ';');
    nginxQuestion(out, target, upstream);
    out.close();
    out.open("location @consentry_start");
    out.line("rewrite ^ " + verifyPath + "/start? break;");
    out.line("proxy_pass " + upstream.origin + ';');
    nginxQuestion(out, target, upstream);
    out.close();
    out.open("location " + protectionFolder);
    out.line("proxy_pass " + upstream.origin + verifyPath + "/;");
    nginxQuestion(out, target, upstream);
    out.close();
    nginxApplication(out, target);
    return out.text;
}

QByteArray traefikLines(const ProtectedHost &target, const Upstream &upstream)
{
    const QByteArray site = target.host.left(
        target.host.lastIndexOf(':') < 0 ? target.host.size() : target.host.lastIndexOf(':'));
    QByteArray out = "# Consentry guards " + target.host
                     + ": a dynamic configuration file of Traefik. The rule has to answer\n"
                       "# strangers with the redirect.\n"
                       "http:\n"
                       "  middlewares:\n"
                       "    consentry-clean:\n"
                       "      headers:\n"
                       "        customRequestHeaders:\n";
    for (const QByteArray &header : identityheaders::all()) {
        for (const char separator : {'-', '_', '.'})
            out += "          " + aliasOf(header, separator) + ": \"\"\n";
    }
    out += "          X-Original-URL: \"\"\n"
           "          X-Original-Method: \"\"\n"
           "    consentry-verify:\n"
           "      forwardAuth:\n"
           "        address: \""
           + upstream.origin + verifyPath
           + "\"\n"
             "        trustForwardHeader: false\n"
             "        authResponseHeaders:\n";
    for (const QByteArray &header : identityheaders::all())
        out += "          - " + header + '\n';
    out += "    consentry-path:\n"
           "      replacePathRegex:\n"
           "        regex: \"^/[.]consentry/(.*)\"\n"
           "        replacement: \""
           + verifyPath
           + "/$1\"\n"
             "  routers:\n"
             "    consentry-guarded:\n"
             "      rule: \"Host(`"
           + site
           + "`)\"\n"
             "      middlewares: [consentry-clean, consentry-verify]\n"
             "      service: consentry-guarded\n"
             "    consentry-sign-in:\n"
             "      rule: \"Host(`"
           + site + "`) && PathPrefix(`" + protectionFolder
           + "`)\"\n"
             "      middlewares: [consentry-clean, consentry-path]\n"
             "      service: consentry\n"
             "  services:\n"
             "    consentry-guarded:\n"
             "      loadBalancer:\n"
             "        servers:\n"
             "          - url: \""
           + target.application
           + "\"\n"
             "    consentry:\n"
             "      loadBalancer:\n"
             "        passHostHeader: false\n"
             "        servers:\n"
             "          - url: \""
           + upstream.origin + "\"\n";
    return out;
}

QByteArray caddyLines(const ProtectedHost &target, const Upstream &upstream)
{
    Writer out;
    out.line("# Consentry guards " + target.host
             + ": a site of Caddy. The rule has to answer strangers with the redirect.");
    out.open(target.host);
    for (const char *pattern : {"Remote-*", "Remote_*", "Remote.*", "X-Original-*"})
        out.line(QByteArray("request_header -") + pattern);
    out.open("handle_path " + protectionFolder + '*');
    out.line("rewrite * " + verifyPath + "{uri}");
    out.open("reverse_proxy " + upstream.origin);
    out.line("header_up Host {upstream_hostport}");
    out.close();
    out.close();
    out.open("handle");
    out.open("forward_auth " + upstream.origin);
    out.line("uri " + verifyPath);
    out.line("header_up Host {upstream_hostport}");
    out.line("copy_headers " + identityheaders::all().join(' '));
    out.close();
    out.line("reverse_proxy " + target.application);
    out.close();
    out.close();
    return out.text;
}

} // namespace

QByteArray toName(Proxy value)
{
    for (const auto &entry : proxyNames) {
        if (entry.value == value)
            return entry.name;
    }
    return {};
}

std::optional<Proxy> proxyFromName(const QByteArray &name)
{
    for (const auto &entry : proxyNames) {
        if (name == entry.name)
            return entry.value;
    }
    return {};
}

QByteArrayList identityheaders::all()
{
    return {user, subject, name, email, groups, client};
}

base::Result<QByteArray> proxyLines(Proxy proxy, const ProtectedHost &target,
                                    const ServerConfig &config)
{
    if (config.issuer.isEmpty())
        return fault("issuer", "required");
    if (protectedHost("https", target.host) != target.host)
        return fault("host", target.host.isEmpty() ? "required" : "host_syntax");
    const auto parts = splitUri(target.application);
    if (!parts)
        return fault("application", target.application.isEmpty() ? "required" : "malformed");
    if (parts->scheme != "http" && parts->scheme != "https")
        return fault("application", "scheme_forbidden");
    if (!parts->path.isEmpty() || parts->query || !protectedHost(parts->scheme, parts->authority))
        return fault("application", "malformed");
    const Upstream upstream = upstreamOf(config);
    switch (proxy) {
    case Proxy::Nginx:
        return nginxLines(target, upstream);
    case Proxy::Traefik:
        return traefikLines(target, upstream);
    case Proxy::Caddy:
        return caddyLines(target, upstream);
    }
    return fault("proxy", "unknown_value");
}

} // namespace server::domain
