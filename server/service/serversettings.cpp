// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/serversettings.h"

#include "server/domain/module.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

QJsonArray toArray(const QByteArrayList &texts)
{
    QJsonArray array;
    for (const auto &text : texts)
        array.append(QString::fromLatin1(text));
    return array;
}

QJsonArray toArray(const QList<domain::ListenAddress> &addresses)
{
    QJsonArray array;
    for (const auto &address : addresses)
        array.append(address.toString());
    return array;
}

/// The company's name and icon keep the rules of a module's: one rule, checked in one place.
base::FieldErrors checkCompany(const domain::Company &company)
{
    return domain::checkModule({u"company"_s, company.name, {}, company.iconPng});
}

} // namespace

QJsonObject configToJson(const domain::ServerConfig &config)
{
    QJsonObject object{
        {u"issuer"_s, QString::fromLatin1(config.issuer.bytes())},
        {u"listen"_s, toArray(config.listen)},
        {u"tls_certificate_file"_s, config.tlsCertificateFile},
        {u"tls_key_file"_s, config.tlsKeyFile},
        {u"tls_ends_at_proxy"_s, config.tlsEndsAtProxy},
        {u"mtls_listen"_s, toArray(config.mtlsListen)},
        {u"mtls_ca_file"_s, config.mtlsAuthorityFile},
        {u"mtls_issuer"_s, QString::fromLatin1(config.mtlsIssuer.bytes())},
        {u"trusted_proxies"_s, QJsonArray::fromStringList(config.trustedProxies)},
        {u"allowed_hosts"_s, toArray(config.allowedHosts)},
        {u"session_idle_seconds"_s, static_cast<qint64>(config.sessionIdle.count())},
        {u"session_absolute_seconds"_s, static_cast<qint64>(config.sessionAbsolute.count())},
        {u"sign_in_failure_limit"_s, config.signInFailureLimit},
        {u"outbound_ca_file"_s, config.outboundCaFile},
        {u"generate_token"_s, config.doors.generateToken},
        {u"directory_permission"_s, config.doors.directoryPermission},
        {u"registration"_s, QString::fromLatin1(domain::toName(config.registration))},
        {u"client_id_metadata_documents"_s,
         QJsonObject{{u"module"_s, config.metadataDocuments.module},
                     {u"template"_s, config.metadataDocuments.clientTemplate}}}};
    if (config.allowPrivateAddresses)
        object.insert(u"allow_private_addresses"_s, *config.allowPrivateAddresses);
    return object;
}

base::Result<void> ServerSettings::putConfig(const domain::ServerConfig &config)
{
    if (auto wrong = domain::checkServerConfig(config); !wrong.isEmpty())
        return faults(std::move(wrong));
    const auto before = m_change.work().settings().serverConfig();
    if (!before)
        return base::passOn(before);
    if (*before == config)
        return {};
    if (auto done = m_change.work().settings().putServerConfig(config); !done)
        return done;
    m_change.catalogChanged();
    return m_change.record("server.changed", {},
                           differenceOf(configToJson(*before), configToJson(config)));
}

base::Result<void> ServerSettings::putCompany(const domain::Company &company)
{
    if (auto wrong = checkCompany(company); !wrong.isEmpty())
        return faults(std::move(wrong));
    const auto before = m_change.work().settings().company();
    if (!before)
        return base::passOn(before);
    if (*before == company)
        return {};
    if (auto done = m_change.work().settings().putCompany(company); !done)
        return done;
    m_change.catalogChanged();
    const auto describe = [](const domain::Company &value) {
        return QJsonObject{{u"name"_s, value.name}, {u"icon"_s, iconMark(value.iconPng)}};
    };
    return m_change.record("company.changed", {},
                           differenceOf(describe(*before), describe(company)));
}

} // namespace server::service
