// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/serviceprogram.h"

#include "app/startup/servicenotifier.h"
#include "app/startup/signalwatcher.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <cstdio>

using namespace Qt::StringLiterals;
using app::options::ExitStatus;
using server::base::Error;
using server::base::Result;

namespace app::startup {

namespace {

Q_LOGGING_CATEGORY(lcService, "consentry.service")

ExitStatus failed(const Error &error)
{
    std::fprintf(stderr, "consentryd: %s\n", qUtf8Printable(error.detail));
    // Where nothing is installed, the directory is what is not usable.
    return error.kind == Error::Kind::NotFound ? ExitStatus::Unusable
                                               : options::exitStatusOf(error.kind);
}

Result<std::unique_ptr<RunningServer>> open(const options::ServerOptions &options)
{
    auto configOverride = configOverrideOf(options);
    if (!configOverride)
        return server::base::passOn(configOverride);
    auto installation = Installation::open({options.dataDirectory, u"consentryd"_s});
    if (!installation)
        return server::base::passOn(installation);
    auto running = RunningServer::start(std::move(*installation), std::move(*configOverride));
    if (!running)
        return server::base::passOn(running);
    if (!(*running)->isSetUp())
        return server::base::failure(
            Error::Kind::NotFound,
            u"the installation in %1 was never set up; do it with consentryctl --data-dir %1 apply "
            "FILE, or in the console"_s.arg(options.dataDirectory));
    if (auto opened = (*running)->openControlSocket(); !opened)
        return server::base::passOn(opened);
    if (auto serving = (*running)->serve(); !serving)
        return server::base::passOn(serving);
    return running;
}

void announce(RunningServer &running, bool asJson)
{
    const auto state = running.listeners().state();
    const QString scheme = state.tls ? u"https://"_s : u"http://"_s;
    QStringList addresses;
    for (const QString &address : state.listening)
        addresses.append(scheme + address);
    QByteArray line = "consentryd is ready at "_ba + addresses.join(u' ').toUtf8() + ", issuer "_ba
                      + state.issuer;
    if (asJson)
        line = QJsonDocument(QJsonObject{{u"ready"_s, true},
                                         {u"addresses"_s, QJsonArray::fromStringList(addresses)},
                                         {u"issuer"_s, QString::fromUtf8(state.issuer)}})
                   .toJson(QJsonDocument::Compact);
    std::fprintf(stdout, "%s\n", line.constData());
    std::fflush(stdout);
    notifyServiceManager(ServicePhase::Ready);
}

void reload(RunningServer &running)
{
    notifyServiceManager(ServicePhase::Reloading);
    running.listeners().reloadCertificate([](const Result<void> &outcome) {
        if (outcome)
            qCInfo(lcService) << "the certificate was read again";
        else
            qCWarning(lcService).noquote()
                << "the certificate stays as it was:" << outcome.error().detail;
        notifyServiceManager(ServicePhase::Ready);
    });
}

Result<QList<server::domain::ListenAddress>> addressesOf(const QString &option,
                                                         const QStringList &texts)
{
    QList<server::domain::ListenAddress> addresses;
    for (const QString &text : texts) {
        const auto address = server::domain::ListenAddress::parse(text);
        if (!address)
            return server::base::failure(
                Error::Kind::InvalidInput,
                u"%1: %2 is not an address like 127.0.0.1:8080"_s.arg(option, text));
        addresses.append(*address);
    }
    return addresses;
}

} // namespace

Result<server::runtime::ConfigOverride> configOverrideOf(const options::ServerOptions &options)
{
    auto listen = addressesOf(u"--listen"_s, options.listen);
    if (!listen)
        return server::base::passOn(listen);
    auto mtlsListen = addressesOf(u"--mtls-listen"_s, options.mtlsListen);
    if (!mtlsListen)
        return server::base::passOn(mtlsListen);
    server::domain::Issuer issuer;
    if (!options.issuer.isEmpty()) {
        auto parsed = server::domain::Issuer::parse(options.issuer.toUtf8());
        if (!parsed)
            return server::base::failure(
                Error::Kind::InvalidInput,
                u"--issuer: %1 is not an https address (http is allowed for loopback only)"_s.arg(
                    options.issuer));
        issuer = std::move(*parsed);
    }
    return [listen = *listen, mtlsListen = *mtlsListen, issuer,
            certificate = options.tlsCertificateFile,
            key = options.tlsKeyFile](server::domain::ServerConfig &config) {
        if (!listen.isEmpty())
            config.listen = listen;
        if (!mtlsListen.isEmpty())
            config.mtlsListen = mtlsListen;
        if (!issuer.isEmpty())
            config.issuer = issuer;
        if (!certificate.isEmpty()) {
            config.tlsCertificateFile = certificate;
            config.tlsKeyFile = key;
        }
    };
}

ExitStatus runService(const options::ServerOptions &options)
{
    // Before any other thread, so that no thread is ever interrupted by these signals.
    SignalWatcher signalWatcher;
    auto running = open(options);
    if (!running)
        return failed(running.error());
    QObject::connect(&signalWatcher, &SignalWatcher::stopRequested, &signalWatcher,
                     &QCoreApplication::quit);
    QObject::connect(&signalWatcher, &SignalWatcher::reloadRequested, &signalWatcher,
                     [&] { reload(**running); });
    announce(**running, options.json);
    QCoreApplication::exec();
    notifyServiceManager(ServicePhase::Stopping);
    qCInfo(lcService) << "stopping";
    running->reset();
    return ExitStatus::Done;
}

} // namespace app::startup
