// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/objectexecutor.h"
#include "server/crypto/digest.h"
#include "server/crypto/opensslrandom.h"
#include "server/crypto/passwordhash.h"
#include "server/oauth/engine.h"
#include "server/service/catalogloader.h"
#include "tests/support/fakehttpclient.h"
#include "tests/support/mockclock.h"
#include "tests/support/randomsources.h"
#include "tests/support/temporarystore.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

namespace tests::support {

using Fields = QList<std::pair<QByteArray, QByteArray>>;

inline server::oauth::Parameters parametersOf(const Fields &fields)
{
    server::oauth::Parameters parameters;
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            parameters.set(name, value);
    }
    return parameters;
}

/// One HTTP worker's engine with its own read session, in the thread that makes it.
class Worker
{
public:
    Worker(const server::base::Clock &clock, server::base::RandomSource &random,
           const server::service::CatalogSource &catalog, server::store::Store &store,
           server::crypto::HashPool &pool, const server::crypto::Sealer &sealer,
           server::service::AttemptLimiter &signIns, server::service::AttemptLimiter &clients,
           server::service::Recorder &recorder, server::outbound::HttpClient &outbound,
           server::oauth::ProofMemory &proofs, server::oauth::ClientKeyStore &keys,
           server::oauth::VerifiedSecrets &verified)
        : m_reads(store.openReadSession().value())
        , engine({clock, random, catalog, store, *m_reads, m_executor, pool, sealer, signIns,
                  clients, recorder, outbound, proofs, keys, verified})
    {
    }

private:
    std::unique_ptr<server::store::ReadSession> m_reads;
    server::base::ObjectExecutor m_executor;

public:
    server::oauth::Engine engine;
};

/// A whole installation behind one engine, without HTTP: a SQLite store in a temporary directory, a
/// clock that stands still, a module with its external app, an External service template, the
/// confidential clients "portal" and "other", the public client "phone", and the people "marta" and
/// "paul". Every client's secret is secretOf(), every person's password is password().
class OauthRig
{
public:
    static QByteArray issuer() { return "https://sso.example"; }
    static QByteArray redirectUri() { return "https://portal.example/cb"; }
    static QByteArray secretOf(const QByteArray &client) { return "cs_" + client + "-secret"; }
    static QByteArray password() { return "correct horse battery"; }

    explicit OauthRig(server::base::RandomSource *random = nullptr)
        : m_master(QByteArray(32, 'k'))
        , sealer(m_master, random ? *random : m_random)
        , loader(storage.store(), sealer, catalog)
        , recorder(storage.store())
        , signInAttempts(clock, 10)
        , clientAttempts(clock, 10)
        , m_source(random ? *random : m_random)
    {
        install();
        if (auto started = loader.start(); !started)
            qFatal("%s", qPrintable(started.error().detail));
        worker = makeWorker();
    }
    ~OauthRig() { settle(); }

    std::unique_ptr<Worker> makeWorker()
    {
        return std::make_unique<Worker>(clock, m_source, catalog, storage.store(), hashPool, sealer,
                                        signInAttempts, clientAttempts, recorder, outbound, proofs,
                                        clientKeys, verifiedSecrets);
    }
    server::oauth::Engine &engine() { return worker->engine; }
    server::base::RandomSource &source() { return m_source; }

    server::oauth::RequestMeta meta() const
    {
        server::oauth::RequestMeta meta;
        meta.now = clock.now();
        meta.peerAddress = QStringLiteral("192.0.2.7");
        meta.incident = "ABCDEF2345";
        return meta;
    }

    /// Runs a change as a service would, and waits.
    void change(std::function<server::base::Result<void>(server::store::UnitOfWork &)> job)
    {
        auto outcome = storage.write<void>(std::move(job));
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().detail));
    }
    void changeClient(const QByteArray &clientId,
                      const std::function<void(server::domain::Client &)> &edit)
    {
        auto client = catalog.current()->client(clientId)->client;
        edit(client);
        change([client](server::store::UnitOfWork &work) {
            work.markCatalogChanged();
            return work.clients().update(client);
        });
    }
    void changePolicy(const std::function<void(server::domain::TemplatePolicy &)> &edit)
    {
        auto value = *catalog.current()->client("portal")->clientTemplate;
        edit(value.policy);
        change([value](server::store::UnitOfWork &work) {
            work.markCatalogChanged();
            return work.templates().update(value);
        });
    }
    void changeUser(const QString &code, const std::function<void(server::domain::User &)> &edit)
    {
        auto user = storage.read()->users().byCode(code).value().value();
        edit(user);
        change([user](server::store::UnitOfWork &work) { return work.users().update(user); });
    }

    /// How many audit rows of a type there are; those that may be late are written first.
    int audited(const QByteArray &type)
    {
        recorder.flush();
        server::domain::AuditQuery query;
        query.limit = 10000;
        int count = 0;
        const auto session = storage.read();
        const auto events = session->audit().find(query).value();
        for (const auto &event : events)
            count += event.type == type ? 1 : 0;
        return count;
    }

    /// Calls an endpoint and waits for its answer.
    template<class Answer, class Call>
    std::optional<Answer> waitFor(Call call)
    {
        auto answer = std::make_shared<std::optional<Answer>>();
        call([answer](Answer value) { answer->emplace(std::move(value)); });
        const QDeadlineTimer deadline(20000);
        while (!answer->has_value() && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        return std::move(*answer);
    }
    /// Lets answers arrive that nobody waits for.
    void settle()
    {
        change([](server::store::UnitOfWork &) { return server::base::Result<void>(); });
        QCoreApplication::processEvents();
    }

private:
    void install();
    static void need(const server::base::Result<void> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    static server::domain::SigningKey keyOf(server::domain::SigningAlgorithm algorithm,
                                            const server::crypto::Sealer &sealer);

    server::crypto::OpenSslRandom m_random;
    server::base::Secret m_master;

public:
    MockClock clock;
    TemporaryStore storage;
    server::crypto::Sealer sealer;
    server::service::CatalogSource catalog;
    server::service::CatalogLoader loader;
    server::service::Recorder recorder;
    server::crypto::HashPool hashPool{2};
    server::service::AttemptLimiter signInAttempts;
    server::service::AttemptLimiter clientAttempts;
    FakeHttpClient outbound;
    /// As of a process that has been up for a while.
    server::oauth::ProofMemory proofs{server::base::Secret("a key for nonces"),
                                      clock.now() - std::chrono::minutes(5)};
    server::oauth::ClientKeyStore clientKeys{clock, outbound};
    server::oauth::VerifiedSecrets verifiedSecrets;
    std::unique_ptr<Worker> worker;

private:
    server::base::RandomSource &m_source;
};

inline server::domain::SigningKey OauthRig::keyOf(server::domain::SigningAlgorithm algorithm,
                                                  const server::crypto::Sealer &sealer)
{
    // Made once for each program: an RSA key takes a good part of a second.
    static QHash<int, server::domain::SigningKey> made;
    auto &key = made[int(algorithm)];
    if (key.kid.isEmpty())
        key = server::service::makeSigningKey(algorithm, sealer, server::base::Timestamp()).value();
    return key;
}

inline void OauthRig::install()
{
    namespace domain = server::domain;
    static const QByteArray hash =
        server::crypto::hashPassword(server::base::Secret(password())).value();
    QList<domain::SigningKey> keys;
    for (const auto algorithm : {domain::SigningAlgorithm::RS256, domain::SigningAlgorithm::ES256})
        keys.append(keyOf(algorithm, sealer));

    change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
        work.markCatalogChanged();
        domain::ServerConfig config;
        config.issuer = domain::Issuer::parse(issuer()).value();
        domain::Company company;
        company.name = QStringLiteral("Acme GmbH");
        need(work.settings().putServerConfig(config));
        need(work.settings().putCompany(company));
        for (const auto &key : keys)
            work.settings().insertSigningKey(key).value();

        domain::Module module;
        module.code = QStringLiteral("helpdesk");
        module.name = QStringLiteral("Helpdesk");
        module.enabled = true;
        module.id = work.modules().insert(module).value();
        domain::ExternalApp app;
        app.module = module.id;
        app.enabled = true;
        need(work.modules().insertExternalApp(app));
        domain::ClientTemplate service;
        service.module = module.id;
        service.name = QStringLiteral("Sign-in and API");
        service.policy = domain::policyOf(domain::Preset::ExternalService);
        service.id = work.templates().insert(service).value();

        for (const QByteArray name : {"portal", "other", "phone"}) {
            domain::Client client;
            client.module = module.id;
            client.clientTemplate = service.id;
            client.clientId = name;
            client.name = QString::fromLatin1("Service " + name);
            client.redirectUris = {domain::RedirectUri::parse(redirectUri()).value(),
                                   domain::RedirectUri::parse(redirectUri() + "?tenant=a").value()};
            if (name == "phone")
                client.metadata.authMethod = domain::AuthMethod::None;
            client.createdAt = clock.now();
            const auto key = work.clients().insert(client).value();
            if (name == "phone")
                continue;
            domain::ClientSecret secret;
            secret.client = key;
            secret.prefix = "cs_";
            secret.digest = server::crypto::sha256(secretOf(name));
            secret.createdAt = clock.now();
            work.clients().insertSecret(secret).value();
        }
        for (const char *code : {"marta", "paul"}) {
            domain::User user;
            user.subject = QByteArray("subject-of-") + code;
            user.code = QString::fromLatin1(code);
            user.name = QString::fromLatin1(code) + QStringLiteral(" Ruiz");
            user.email = user.code + QStringLiteral("@acme.example");
            user.groups = {QStringLiteral("sales")};
            user.passwordHash = hash;
            user.passwordChangedAt = user.createdAt = clock.now();
            work.users().insert(user).value();
        }
        return {};
    });
}

} // namespace tests::support
