// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi: the server, the company, the set-up file.
#include "server/admin/adminsession.h"
#include "server/service/serversettings.h"
#include "server/service/setup/setupfile.h"

using namespace Qt::StringLiterals;

namespace server::admin {

using api::Topic;
using base::Error;
using service::Change;
constexpr auto administrator = AdminSession::Need::Administrator;

namespace {

base::Result<api::ServerState> stateNow(AdminSession &session)
{
    auto config = session.reading().reads.settings().serverConfig();
    if (!config)
        return base::passOn(config);
    auto state = session.deps().server.state();
    const auto health = session.deps().store.health();
    state.issuer = config->issuer.bytes();
    state.config = std::move(*config);
    state.storeWritable = health.writable;
    state.storeProblem = health.reason;
    state.masterKeySource = session.deps().masterKeySource;
    return state;
}

/// What is to be done once the listeners have done as told, back in the admin thread.
ServerControl::Done thenState(const std::shared_ptr<AdminSession> &session,
                              const Reply<api::ServerState> &reply)
{
    return [session, reply](base::Result<void> outcome) {
        session->inAdminThread([session, reply, outcome = std::move(outcome)] {
            session->announce({Topic::Server});
            if (!outcome)
                return reply.give(base::passOn(outcome));
            reply.give(stateNow(*session));
        });
    };
}

/// One set-up file on its way through its steps.
struct SetupRun
{
    std::shared_ptr<AdminSession> session;
    Reply<QJsonObject> reply;
    QByteArray text;
    QString baseDirectory;
    bool dryRun = false;
    QJsonObject document;
    std::vector<service::setup::PasswordTask> tasks;
    base::Result<service::setup::PreparedPasswords> passwords;
    std::optional<QJsonObject> answer;
};

void finishSetup(const std::shared_ptr<SetupRun> &run, const base::Result<void> &outcome)
{
    auto &session = *run->session;
    // A dry run made its job fail on purpose, after it had all it wanted.
    if (run->dryRun && run->answer)
        return run->reply.give(*run->answer);
    if (!outcome)
        return run->reply.give(base::passOn(outcome));
    session.announce({Topic::Modules, Topic::Templates, Topic::Clients, Topic::Users, Topic::Grants,
                      Topic::Server, Topic::Company});
    if (!run->document.contains(u"server"_s))
        return run->reply.give(*run->answer);
    session.deps().server.reconfigure([run](base::Result<void> done) {
        run->session->inAdminThread([run, done = std::move(done)] {
            // The file is applied; what the listeners say is told beside it.
            if (!done)
                run->answer->insert(u"server_problem"_s, done.error().detail);
            run->reply.give(*run->answer);
        });
    });
}

void writeSetup(const std::shared_ptr<SetupRun> &run)
{
    if (!run->passwords)
        return run->reply.give(base::passOn(run->passwords));
    auto &session = *run->session;
    if (auto allowed = session.check(administrator); !allowed)
        return run->reply.give(base::passOn(allowed));
    auto job = [run, &random = session.deps().random,
                &sealer = session.deps().sealer](Change &change) -> base::Result<void> {
        const auto outcome =
            service::setup::apply(change, random, sealer, run->document, *run->passwords);
        if (!outcome)
            return base::passOn(outcome);
        run->answer = outcome->toJson(run->dryRun);
        if (run->dryRun)
            return base::failure(Error::Kind::Conflict, u"dry run"_s);
        return {};
    };
    session.submit<void>(session.guarded<void>(administrator, job),
                         [run](base::Result<void> outcome) { finishSetup(run, outcome); });
}

void beginSetup(const std::shared_ptr<SetupRun> &run)
{
    auto &session = *run->session;
    if (auto allowed = session.check(administrator); !allowed)
        return run->reply.give(base::passOn(allowed));
    auto document = service::setup::readDocument(run->text, run->baseDirectory);
    if (!document)
        return run->reply.give(base::passOn(document));
    run->document = std::move(*document);
    auto tasks = service::setup::passwordTasks(run->document, session.reading().reads);
    if (!tasks)
        return run->reply.give(base::passOn(tasks));
    run->tasks = std::move(*tasks);
    if (run->tasks.empty())
        return writeSetup(run);
    const bool taken =
        session.inHashPool([run] { run->passwords = service::setup::preparePasswords(run->tasks); },
                           [run] { writeSetup(run); });
    if (!taken)
        run->reply.give(
            base::failure(Error::Kind::Unavailable, u"too many passwords are being checked"_s));
}

} // namespace

api::Answer<api::ServerState> InProcessAdminApi::serverState()
{
    return m_session->read<api::ServerState>(
        administrator, [session = m_session.get()](const Reading &) { return stateNow(*session); });
}

api::Answer<api::ServerState> InProcessAdminApi::startServing()
{
    Reply<api::ServerState> reply;
    m_session->inAdminThread([session = m_session, reply] {
        if (auto allowed = session->check(administrator); !allowed)
            return reply.give(base::passOn(allowed));
        session->deps().server.start(thenState(session, reply));
    });
    return reply.answer();
}

api::Answer<api::ServerState> InProcessAdminApi::stopServing()
{
    Reply<api::ServerState> reply;
    m_session->inAdminThread([session = m_session, reply] {
        if (auto allowed = session->check(administrator); !allowed)
            return reply.give(base::passOn(allowed));
        session->deps().server.stop(thenState(session, reply));
    });
    return reply.answer();
}

api::Answer<api::ServerState> InProcessAdminApi::updateServerConfig(domain::ServerConfig config)
{
    Reply<api::ServerState> reply;
    m_session->inAdminThread([session = m_session, config = std::move(config), reply] {
        if (auto allowed = session->check(administrator); !allowed)
            return reply.give(base::passOn(allowed));
        if (auto wrong = domain::checkServerConfig(config); !wrong.isEmpty())
            return reply.give(service::faults(std::move(wrong)));
        if (auto usable = session->deps().server.check(config); !usable)
            return reply.give(base::passOn(usable));
        auto job = [config](Change &change) {
            return service::ServerSettings(change).putConfig(config);
        };
        session->submit<void>(session->guarded<void>(administrator, job),
                              [session, reply](base::Result<void> outcome) {
                                  if (!outcome)
                                      return reply.give(base::passOn(outcome));
                                  session->deps().server.reconfigure(thenState(session, reply));
                              });
    });
    return reply.answer();
}

api::Answer<domain::Company> InProcessAdminApi::company()
{
    return m_session->read<domain::Company>(
        administrator, [](const Reading &reading) { return reading.reads.settings().company(); });
}

api::Answer<domain::Company> InProcessAdminApi::updateCompany(domain::Company company)
{
    return m_session->write<domain::Company>(
        administrator, {Topic::Company},
        [company = std::move(company)](Change &change) -> base::Result<domain::Company> {
            if (auto done = service::ServerSettings(change).putCompany(company); !done)
                return base::passOn(done);
            return company;
        });
}

api::Answer<QJsonObject> InProcessAdminApi::applySetup(QByteArray document, bool dryRun,
                                                       QString baseDirectory)
{
    auto run = std::make_shared<SetupRun>();
    run->session = m_session;
    run->text = std::move(document);
    run->dryRun = dryRun;
    run->baseDirectory = std::move(baseDirectory);
    auto answer = run->reply.answer();
    m_session->inAdminThread([run] { beginSetup(run); });
    return answer;
}

api::Answer<QJsonObject> InProcessAdminApi::exportSetup()
{
    return m_session->read<QJsonObject>(administrator, [](const Reading &reading) {
        return service::setup::exportDocument(reading.reads, reading.now);
    });
}

} // namespace server::admin
