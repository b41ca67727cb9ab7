// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/serverconfigjson.h"
#include "server/service/serversettings.h"
#include "server/service/setup/sections.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

void readSeconds(Members &members, const QString &name, std::chrono::seconds &value)
{
    int seconds = 0;
    if (members.number(name, seconds))
        value = std::chrono::seconds(seconds);
}

void readAddresses(Members &members, const QString &name, QList<domain::ListenAddress> &addresses)
{
    QStringList texts;
    if (!members.texts(name, texts))
        return;
    addresses.clear();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto address = domain::ListenAddress::parse(texts.at(i));
        if (address)
            addresses.append(*address);
        else
            members.fault(name.toLatin1() + '[' + QByteArray::number(i) + ']',
                          address.error().fields.value(0).code);
    }
}

enum class Absence { Refused, Allowed };

void readIssuer(Members &members, const QString &name, domain::Issuer &issuer, Absence absence)
{
    QByteArray text;
    if (!members.text(name, text))
        return;
    if (text.isEmpty() && absence == Absence::Allowed) {
        issuer = {};
        return;
    }
    const auto parsed = domain::Issuer::parse(text);
    if (parsed) {
        issuer = *parsed;
    } else {
        const auto first = parsed.error().fields.value(0);
        members.fault(name.toLatin1(), first.code, first.params);
    }
}

void readRegistration(Members &members, domain::Registration &value)
{
    QByteArray name;
    if (!members.text(u"registration"_s, name))
        return;
    const auto known = domain::registrationFromName(name);
    if (known)
        value = *known;
    else
        members.fault("registration", "unknown_value", {QString::fromUtf8(name)});
}

void readMetadataDocuments(Application &run, Members &members, domain::MetadataDocuments &value)
{
    QJsonObject object;
    if (!members.object(u"client_id_metadata_documents"_s, object))
        return;
    Members inner(object, members.pathOf("client_id_metadata_documents"), run.faults);
    inner.text(u"module"_s, value.module);
    inner.text(u"template"_s, value.clientTemplate);
    (void)inner.done();
}

void read(Application &run, Members &members, domain::ServerConfig &config)
{
    readIssuer(members, u"issuer"_s, config.issuer, Absence::Refused);
    readAddresses(members, u"listen"_s, config.listen);
    members.text(u"tls_certificate_file"_s, config.tlsCertificateFile);
    members.text(u"tls_key_file"_s, config.tlsKeyFile);
    members.flag(u"tls_ends_at_proxy"_s, config.tlsEndsAtProxy);
    readAddresses(members, u"mtls_listen"_s, config.mtlsListen);
    members.text(u"mtls_ca_file"_s, config.mtlsAuthorityFile);
    readIssuer(members, u"mtls_issuer"_s, config.mtlsIssuer, Absence::Allowed);
    members.texts(u"trusted_proxies"_s, config.trustedProxies);
    members.texts(u"allowed_hosts"_s, config.allowedHosts);
    readSeconds(members, u"session_idle_seconds"_s, config.sessionIdle);
    readSeconds(members, u"session_absolute_seconds"_s, config.sessionAbsolute);
    members.number(u"sign_in_failure_limit"_s, config.signInFailureLimit);
    members.text(u"outbound_ca_file"_s, config.outboundCaFile);
    members.flag(u"generate_token"_s, config.doors.generateToken);
    members.text(u"directory_permission"_s, config.doors.directoryPermission);
    bool allowPrivateAddresses = false;
    if (members.flag(u"allow_private_addresses"_s, allowPrivateAddresses))
        config.allowPrivateAddresses = allowPrivateAddresses;
    readRegistration(members, config.registration);
    readMetadataDocuments(run, members, config.metadataDocuments);
}

} // namespace

void applyServer(Application &run, Members &document)
{
    QJsonObject object;
    if (!document.object(u"server"_s, object))
        return;
    Members members(object, document.pathOf("server"), run.faults);
    const auto stored = run.valueOf(members, run.change.work().settings().serverConfig());
    if (!stored)
        return;
    auto config = *stored;
    read(run, members, config);
    // A file that gives the link only leaves the rest to the program's own default address.
    if (config.listen.isEmpty() && !members.has(u"listen"_s))
        config.listen = {{u"127.0.0.1"_s, 8443}};
    if (!members.done())
        return;
    if (config == *stored) {
        run.outcome.unchanged(u"server"_s);
        return;
    }
    if (run.succeeded(members, ServerSettings(run.change).putConfig(config)))
        run.outcome.changed(u"server"_s, members.path());
}

QJsonObject exportServer(const Picture &picture)
{
    return domain::configToJson(picture.config);
}

} // namespace server::service::setup
