// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/serverconfig.h"

#include "server/domain/limits.h"
#include "server/domain/textrules.h"

#include <algorithm>
#include <arpa/inet.h>

namespace server::domain {

namespace {

using namespace Qt::StringLiterals;

bool isIpv4(const QString &text)
{
    in_addr address;
    return inet_pton(AF_INET, text.toLatin1().constData(), &address) == 1;
}

bool isIpv6(const QString &text)
{
    in6_addr address;
    return inet_pton(AF_INET6, text.toLatin1().constData(), &address) == 1;
}

bool isPlainAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c > u' ' && c < QChar(0x7f); });
}

std::optional<int> wholeNumber(const QString &digits, int highest)
{
    bool isNumber = false;
    const int value = digits.toInt(&isNumber);
    if (!isNumber || value < 0 || value > highest || QString::number(value) != digits)
        return {};
    return value;
}

/// One address, or a network like 10.0.0.0/8.
bool isAddressOrNetwork(const QString &text)
{
    if (!isPlainAscii(text))
        return false;
    const qsizetype slash = text.indexOf(u'/');
    const QString address = slash < 0 ? text : text.left(slash);
    const bool isV4 = isIpv4(address);
    if (!isV4 && !isIpv6(address))
        return false;
    return slash < 0 || wholeNumber(text.mid(slash + 1), isV4 ? 32 : 128);
}

bool isHostHeader(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 255
           && std::all_of(text.begin(), text.end(), [](char c) {
                  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
                         || c == ':' || c == '[' || c == ']' || c == '_';
              });
}

void checkListen(base::FieldErrors &errors, const ServerConfig &config)
{
    if (config.listen.isEmpty())
        errors.append({"listen", "required", {}});
    if (config.listen.size() > limits::listenAddresses)
        errors.append({"listen", "too_long", {QString::number(limits::listenAddresses)}});
    const bool isPlain = config.tlsCertificateFile.isEmpty() && !config.tlsEndsAtProxy;
    for (qsizetype i = 0; i < config.listen.size(); ++i) {
        const ListenAddress &address = config.listen.at(i);
        const QByteArray field = "listen[" + QByteArray::number(i) + ']';
        if (isPlain && !address.isLoopback())
            errors.append({field, "http_not_loopback", {}});
        if (address.port != 0 && config.listen.indexOf(address, i + 1) >= 0)
            errors.append({field, "duplicate", {}});
    }
}

void checkMtls(base::FieldErrors &errors, const ServerConfig &config)
{
    if (config.mtlsListen.size() > limits::listenAddresses)
        errors.append({"mtls_listen", "too_long", {QString::number(limits::listenAddresses)}});
    for (qsizetype i = 0; i < config.mtlsListen.size(); ++i) {
        const ListenAddress &address = config.mtlsListen.at(i);
        const bool isTaken =
            config.listen.contains(address) || config.mtlsListen.indexOf(address, i + 1) >= 0;
        if (address.port != 0 && isTaken)
            errors.append({"mtls_listen[" + QByteArray::number(i) + ']', "duplicate", {}});
    }
    if (hasControlCharacters(config.mtlsAuthorityFile, Lines::One))
        errors.append({"mtls_ca_file", "control_character", {}});
    if (!config.mtlsIssuer.isEmpty() && !config.mtlsIssuer.isHttps())
        errors.append({"mtls_issuer", "scheme_forbidden", {}});
    if (config.mtlsListen.isEmpty())
        return;
    if (config.tlsCertificateFile.isEmpty() && config.tlsKeyFile.isEmpty())
        errors.append({"tls_certificate_file", "required", {}});
    // Clients are told the port before the kernel chose it.
    if (config.mtlsListen.constFirst().port == 0 && config.mtlsIssuer.isEmpty())
        errors.append({"mtls_issuer", "required", {}});
}

void checkTls(base::FieldErrors &errors, const ServerConfig &config)
{
    const auto isUnusablePath = [](const QString &path) {
        return hasControlCharacters(path, Lines::One);
    };
    if (isUnusablePath(config.tlsCertificateFile))
        errors.append({"tls_certificate_file", "control_character", {}});
    if (isUnusablePath(config.tlsKeyFile))
        errors.append({"tls_key_file", "control_character", {}});
    if (config.tlsCertificateFile.isEmpty() && !config.tlsKeyFile.isEmpty())
        errors.append({"tls_certificate_file", "required", {}});
    if (!config.tlsCertificateFile.isEmpty() && config.tlsKeyFile.isEmpty())
        errors.append({"tls_key_file", "required", {}});
}

void checkSeconds(base::FieldErrors &errors, const QByteArray &field, std::chrono::seconds value,
                  qint64 highest)
{
    if (value.count() < 60 || value.count() > highest)
        errors.append({field, "out_of_range", {u"60"_s, QString::number(highest)}});
}

/// The names only: a set-up file may name a template that it makes further down.
void checkMetadataDocuments(base::FieldErrors &errors, const MetadataDocuments &documents)
{
    if (documents == MetadataDocuments())
        return;
    checkText(errors, "client_id_metadata_documents.module", documents.module,
              limits::codeCharacters, Need::Required);
    checkText(errors, "client_id_metadata_documents.template", documents.clientTemplate,
              limits::nameCharacters, Need::Required);
}

} // namespace

base::Result<ListenAddress> ListenAddress::parse(const QString &text)
{
    const auto fault = [](const char *code) {
        return base::failure(base::Error::Kind::InvalidInput, u"listen address refused"_s,
                             {{"listen", code, {}}});
    };
    if (text.isEmpty())
        return fault("required");
    const qsizetype colon = text.lastIndexOf(u':');
    if (!isPlainAscii(text) || colon < 1)
        return fault("address_syntax");
    const auto port = wholeNumber(text.mid(colon + 1), 65535);
    if (!port)
        return fault("port_syntax");
    ListenAddress address;
    address.host = text.left(colon);
    address.port = static_cast<quint16>(*port);
    if (address.host.startsWith(u'[') && address.host.endsWith(u']')) {
        address.host = address.host.mid(1, address.host.size() - 2);
        if (!isIpv6(address.host))
            return fault("address_syntax");
    } else if (!isIpv4(address.host) && address.host != "localhost"_L1) {
        // Names are not looked up: what they mean could change while the server runs.
        return fault("address_syntax");
    }
    return address;
}

QString ListenAddress::toString() const
{
    const QString bracketed = host.contains(u':') ? u'[' + host + u']' : host;
    return bracketed + u':' + QString::number(port);
}

bool ListenAddress::isLoopback() const
{
    in6_addr v6;
    if (inet_pton(AF_INET6, host.toLatin1().constData(), &v6) == 1)
        return IN6_IS_ADDR_LOOPBACK(&v6);
    return host == "localhost"_L1 || (isIpv4(host) && host.startsWith("127."_L1));
}

Issuer ServerConfig::mtlsBase() const
{
    if (mtlsListen.isEmpty() || issuer.isEmpty())
        return {};
    return mtlsIssuer.isEmpty() ? issuer.atPort(mtlsListen.constFirst().port) : mtlsIssuer;
}

QByteArray toName(Registration value)
{
    return value == Registration::InitialAccessToken ? "initial_access_token" : "off";
}

std::optional<Registration> registrationFromName(const QByteArray &name)
{
    for (const auto value : {Registration::Off, Registration::InitialAccessToken}) {
        if (toName(value) == name)
            return value;
    }
    return {};
}

base::FieldErrors checkServerConfig(const ServerConfig &config)
{
    base::FieldErrors errors;
    checkListen(errors, config);
    checkTls(errors, config);
    checkMtls(errors, config);
    if (hasControlCharacters(config.outboundCaFile, Lines::One))
        errors.append({"outbound_ca_file", "control_character", {}});
    checkText(errors, "directory_permission", config.doors.directoryPermission,
              limits::codeCharacters, Need::Optional);
    for (qsizetype i = 0; i < config.trustedProxies.size(); ++i) {
        if (!isAddressOrNetwork(config.trustedProxies.at(i)))
            errors.append({"trusted_proxies[" + QByteArray::number(i) + ']', "network_syntax", {}});
    }
    for (qsizetype i = 0; i < config.allowedHosts.size(); ++i) {
        if (!isHostHeader(config.allowedHosts.at(i)))
            errors.append({"allowed_hosts[" + QByteArray::number(i) + ']', "host_syntax", {}});
    }
    checkSeconds(errors, "session_idle_seconds", config.sessionIdle, limits::sessionSeconds);
    checkSeconds(errors, "session_absolute_seconds", config.sessionAbsolute,
                 limits::sessionSeconds);
    if (config.sessionIdle > config.sessionAbsolute)
        errors.append({"session_idle_seconds", "contradiction", {}});
    if (config.signInFailureLimit < 1 || config.signInFailureLimit > 1000)
        errors.append({"sign_in_failure_limit", "out_of_range", {u"1"_s, u"1000"_s}});
    checkMetadataDocuments(errors, config.metadataDocuments);
    return errors;
}

} // namespace server::domain
