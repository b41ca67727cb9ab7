// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/serverconfigjson.h"

#include <QJsonArray>

namespace server::domain {

using namespace Qt::StringLiterals;
using base::Result;

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

QJsonArray texts(const QList<ListenAddress> &addresses)
{
    QJsonArray array;
    for (const ListenAddress &address : addresses)
        array.append(address.toString());
    return array;
}

Result<Issuer> issuerFrom(const QJsonValue &value)
{
    const QByteArray text = value.toString().toUtf8();
    if (text.isEmpty())
        return Issuer();
    auto parsed = Issuer::parse(text);
    if (!parsed)
        return base::failure(base::Error::Kind::Corrupt,
                             u"the stored server link does not parse"_s);
    return parsed;
}

Result<QList<ListenAddress>> addressesFrom(const QJsonValue &value)
{
    QList<ListenAddress> addresses;
    for (const QString &text : strings(value)) {
        auto address = ListenAddress::parse(text);
        if (!address)
            return base::failure(base::Error::Kind::Corrupt,
                                 u"a stored listen address does not parse: %1"_s.arg(text));
        addresses.append(std::move(*address));
    }
    return addresses;
}

} // namespace

QJsonObject configToJson(const ServerConfig &config)
{
    QStringList hosts;
    for (const QByteArray &host : config.allowedHosts)
        hosts.append(QString::fromUtf8(host));
    QJsonObject object{{u"issuer"_s, QString::fromUtf8(config.issuer.bytes())},
                       {u"listen"_s, texts(config.listen)},
                       {u"tls_certificate_file"_s, config.tlsCertificateFile},
                       {u"tls_key_file"_s, config.tlsKeyFile},
                       {u"tls_ends_at_proxy"_s, config.tlsEndsAtProxy},
                       {u"mtls_listen"_s, texts(config.mtlsListen)},
                       {u"mtls_ca_file"_s, config.mtlsAuthorityFile},
                       {u"mtls_issuer"_s, QString::fromUtf8(config.mtlsIssuer.bytes())},
                       {u"trusted_proxies"_s, QJsonArray::fromStringList(config.trustedProxies)},
                       {u"allowed_hosts"_s, QJsonArray::fromStringList(hosts)},
                       {u"session_idle_seconds"_s, qint64(config.sessionIdle.count())},
                       {u"session_absolute_seconds"_s, qint64(config.sessionAbsolute.count())},
                       {u"sign_in_failure_limit"_s, config.signInFailureLimit},
                       {u"outbound_ca_file"_s, config.outboundCaFile},
                       {u"generate_token"_s, config.doors.generateToken},
                       {u"directory_permission"_s, config.doors.directoryPermission},
                       {u"registration"_s, QString::fromLatin1(toName(config.registration))},
                       {u"client_id_metadata_documents"_s,
                        QJsonObject{{u"module"_s, config.metadataDocuments.module},
                                    {u"template"_s, config.metadataDocuments.clientTemplate}}}};
    if (config.allowPrivateAddresses)
        object.insert(u"allow_private_addresses"_s, *config.allowPrivateAddresses);
    return object;
}

Result<ServerConfig> configFromJson(const QJsonObject &object)
{
    ServerConfig config;
    auto issuer = issuerFrom(object[u"issuer"]);
    if (!issuer)
        return base::passOn(issuer);
    config.issuer = std::move(*issuer);
    auto listen = addressesFrom(object[u"listen"]);
    if (!listen)
        return base::passOn(listen);
    config.listen = std::move(*listen);
    auto mtlsListen = addressesFrom(object[u"mtls_listen"]);
    if (!mtlsListen)
        return base::passOn(mtlsListen);
    config.mtlsListen = std::move(*mtlsListen);
    config.mtlsAuthorityFile = object[u"mtls_ca_file"].toString();
    auto mtlsIssuer = issuerFrom(object[u"mtls_issuer"]);
    if (!mtlsIssuer)
        return base::passOn(mtlsIssuer);
    config.mtlsIssuer = std::move(*mtlsIssuer);
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
    config.doors.generateToken = object[u"generate_token"].toBool();
    config.doors.directoryPermission =
        object[u"directory_permission"].toString(config.doors.directoryPermission);
    if (object.contains(u"allow_private_addresses"))
        config.allowPrivateAddresses = object[u"allow_private_addresses"].toBool();
    config.registration = registrationFromName(object[u"registration"].toString().toLatin1())
                              .value_or(Registration::Off);
    const auto documents = object[u"client_id_metadata_documents"].toObject();
    config.metadataDocuments = {documents[u"module"].toString(), documents[u"template"].toString()};
    return config;
}

} // namespace server::domain
