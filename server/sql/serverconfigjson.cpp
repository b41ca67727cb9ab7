// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/serverconfigjson.h"

#include <QJsonArray>

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Issuer;
using domain::ListenAddress;
using domain::ServerConfig;

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

std::chrono::seconds seconds(const QJsonValue &value, std::chrono::seconds fallback)
{
    return std::chrono::seconds(value.toInteger(fallback.count()));
}

} // namespace

QJsonObject configToJson(const ServerConfig &config)
{
    QStringList listen;
    for (const ListenAddress &address : config.listen)
        listen.append(address.toString());
    QStringList hosts;
    for (const QByteArray &host : config.allowedHosts)
        hosts.append(QString::fromUtf8(host));
    QJsonObject object{{u"issuer"_s, QString::fromUtf8(config.issuer.bytes())},
                       {u"listen"_s, QJsonArray::fromStringList(listen)},
                       {u"tls_certificate_file"_s, config.tlsCertificateFile},
                       {u"tls_key_file"_s, config.tlsKeyFile},
                       {u"tls_ends_at_proxy"_s, config.tlsEndsAtProxy},
                       {u"trusted_proxies"_s, QJsonArray::fromStringList(config.trustedProxies)},
                       {u"allowed_hosts"_s, QJsonArray::fromStringList(hosts)},
                       {u"session_idle_seconds"_s, qint64(config.sessionIdle.count())},
                       {u"session_absolute_seconds"_s, qint64(config.sessionAbsolute.count())},
                       {u"sign_in_failure_limit"_s, config.signInFailureLimit},
                       {u"outbound_ca_file"_s, config.outboundCaFile}};
    if (config.allowPrivateAddresses)
        object.insert(u"allow_private_addresses"_s, *config.allowPrivateAddresses);
    return object;
}

Result<ServerConfig> configFromJson(const QJsonObject &object)
{
    ServerConfig config;
    const QByteArray issuer = object[u"issuer"].toString().toUtf8();
    if (!issuer.isEmpty()) {
        auto parsed = Issuer::parse(issuer);
        if (!parsed)
            return base::failure(base::Error::Kind::Corrupt,
                                 u"the stored server link does not parse"_s);
        config.issuer = std::move(*parsed);
    }
    for (const QString &text : strings(object[u"listen"])) {
        auto address = ListenAddress::parse(text);
        if (!address)
            return base::failure(base::Error::Kind::Corrupt,
                                 u"a stored listen address does not parse: %1"_s.arg(text));
        config.listen.append(std::move(*address));
    }
    config.tlsCertificateFile = object[u"tls_certificate_file"].toString();
    config.tlsKeyFile = object[u"tls_key_file"].toString();
    config.tlsEndsAtProxy = object[u"tls_ends_at_proxy"].toBool();
    config.trustedProxies = strings(object[u"trusted_proxies"]);
    for (const QString &host : strings(object[u"allowed_hosts"]))
        config.allowedHosts.append(host.toUtf8());
    config.sessionIdle = seconds(object[u"session_idle_seconds"], config.sessionIdle);
    config.sessionAbsolute = seconds(object[u"session_absolute_seconds"], config.sessionAbsolute);
    config.signInFailureLimit = object[u"sign_in_failure_limit"].toInt(config.signInFailureLimit);
    config.outboundCaFile = object[u"outbound_ca_file"].toString();
    if (object.contains(u"allow_private_addresses"))
        config.allowPrivateAddresses = object[u"allow_private_addresses"].toBool();
    return config;
}

} // namespace server::sql
