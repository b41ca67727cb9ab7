// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/runningserver.h"

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;
using server::base::Result;

namespace app::startup {

namespace {

server::runtime::ProcessFacts factsOf(const Installation &installation)
{
    server::runtime::ProcessFacts facts;
    facts.masterKeySource = installation.masterKeySource();
    if (const auto sqlite = server::sql::SqlStore::sqliteVersion(); sqlite) {
        facts.sqliteVersion = sqlite->text;
        facts.sqliteWalResetAffected = sqlite->walResetAffected;
    }
    return facts;
}

} // namespace

RunningServer::RunningServer(std::unique_ptr<Installation> installation)
    : m_installation(std::move(installation))
{
}

Result<std::unique_ptr<RunningServer>>
RunningServer::start(std::unique_ptr<Installation> installation,
                     server::runtime::ConfigOverride configOverride)
{
    std::unique_ptr<RunningServer> running(new RunningServer(std::move(installation)));
    Installation &opened = *running->m_installation;
    running->m_services = std::make_unique<server::runtime::Services>(
        opened.clock(), opened.random(), opened.store(), opened.sealer());
    if (auto started = running->m_services->start(std::move(configOverride)); !started)
        return server::base::passOn(started);
    running->m_adminThread = std::make_unique<server::runtime::EventThread>(u"admin"_s);
    running->m_listeners =
        std::make_unique<server::runtime::Listeners>(*running->m_services, factsOf(opened));
    running->m_adminThread->runAndWait([&] {
        running->m_housekeeping = std::make_unique<server::runtime::Housekeeping>(
            opened.store(), opened.clock(), running->m_adminThread->executor());
        running->m_keyKeeper = std::make_unique<server::runtime::KeyKeeper>(
            opened.store(), opened.clock(), opened.sealer(), running->m_services->hashPool(),
            running->m_adminThread->executor());
        // A new client or another policy may want keys of its own.
        QObject::connect(&running->m_services->notifier(), &server::admin::ChangeNotifier::changed,
                         running->m_keyKeeper.get(),
                         [keeper = running->m_keyKeeper.get()](server::api::Topic topic) {
                             if (topic == server::api::Topic::Clients
                                 || topic == server::api::Topic::Templates)
                                 keeper->runSoon();
                         });
        server::runtime::Services &services = *running->m_services;
        running->m_backchannelLogout = std::make_unique<server::runtime::BackchannelLogout>(
            server::runtime::BackchannelLogout::Dependencies{
                services.clock(), services.random(), services.store(), services.catalog(),
                services.outbound(), running->m_adminThread->executor()});
    });
    return running;
}

RunningServer::~RunningServer()
{
    if (m_adminThread)
        m_adminThread->runAndWait([this] { m_controlSocket.reset(); });
    m_listeners.reset();
    if (m_adminThread) {
        m_adminThread->runAndWait([this] {
            m_housekeeping.reset();
            m_keyKeeper.reset();
            m_backchannelLogout.reset();
            m_services->drain(m_adminThread->executor());
        });
    }
    m_adminThread.reset();
}

Result<void> RunningServer::serve()
{
    auto outcome = std::make_shared<std::promise<Result<void>>>();
    m_listeners->start([outcome](Result<void> result) { outcome->set_value(std::move(result)); });
    return outcome->get_future().get();
}

Result<void> RunningServer::openControlSocket()
{
    Result<void> outcome;
    m_adminThread->runAndWait([&] {
        m_controlSocket = std::make_unique<server::admin::ControlSocketServer>(
            [this](server::domain::Actor actor) { return makeAdminApi(std::move(actor)); });
        outcome = m_controlSocket->listen(m_installation->directory().path());
    });
    return outcome;
}

std::unique_ptr<server::api::AdminApi>
RunningServer::makeAdminApi(std::optional<server::domain::Actor> trustedOperator)
{
    const server::admin::AdminDependencies dependencies{
        m_services->clock(),
        m_services->random(),
        m_services->store(),
        m_services->sealer(),
        m_services->hashPool(),
        m_services->signInAttempts(),
        m_services->recorder(),
        *m_listeners,
        m_services->notifier(),
        m_adminThread->executor(),
        m_installation->directory().path(),
        m_installation->masterKeySource(),
    };
    return std::make_unique<server::admin::InProcessAdminApi>(dependencies,
                                                              std::move(trustedOperator));
}

bool RunningServer::isSetUp() const
{
    const auto catalog = m_services->catalog().current();
    const bool hasOwnModule = std::any_of(catalog->modules.begin(), catalog->modules.end(),
                                          [](const auto &module) { return !module->builtIn; });
    return catalog->configured || hasOwnModule || !catalog->config.issuer.isEmpty();
}

} // namespace app::startup
