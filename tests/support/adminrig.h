// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/admin/inprocessadminapi.h"
#include "server/base/objectexecutor.h"
#include "server/crypto/passwordhash.h"
#include "tests/support/administration.h"

#include <QThread>

namespace tests::support {

/// Listeners that are only said to be there.
class FakeServerControl final : public server::admin::ServerControl
{
public:
    [[nodiscard]] server::api::ServerState state() const override
    {
        server::api::ServerState state;
        state.phase = phase;
        return state;
    }
    [[nodiscard]] server::base::Result<void>
    check(const server::domain::ServerConfig &config) const override
    {
        if (config.tlsCertificateFile == QStringLiteral("/unusable.pem"))
            return server::base::failure(server::base::Error::Kind::InvalidInput,
                                         QStringLiteral("no certificate"));
        return {};
    }
    void start(Done done) override
    {
        phase = server::api::ServerState::Phase::Serving;
        done({});
    }
    void stop(Done done) override
    {
        phase = server::api::ServerState::Phase::Stopped;
        done({});
    }
    void reconfigure(Done done) override
    {
        ++reconfigured;
        done({});
    }
    std::atomic<server::api::ServerState::Phase> phase = server::api::ServerState::Phase::Stopped;
    std::atomic<int> reconfigured = 0;
};

/// AdminApi in process over a whole installation, with an admin thread of its own.
class AdminRig
{
public:
    AdminRig()
    {
        m_executor.moveToThread(&m_thread);
        m_thread.start();
    }
    ~AdminRig()
    {
        // The last AdminApi gives its read session back in the admin thread, before that thread
        // ends.
        QMetaObject::invokeMethod(
            &m_executor, [this] { m_thread.quit(); }, Qt::QueuedConnection);
        m_thread.wait();
    }
    std::unique_ptr<server::admin::InProcessAdminApi>
    makeApi(std::optional<server::domain::Actor> trustedOperator = {})
    {
        return std::make_unique<server::admin::InProcessAdminApi>(
            server::admin::AdminDependencies{office.clock, office.random, office.storage.store(),
                                             office.sealer, pool, limiter, recorder, control,
                                             notifier, m_executor, QStringLiteral("/data"),
                                             QStringLiteral("key file")},
            std::move(trustedOperator));
    }
    static server::domain::Actor tester()
    {
        return {server::domain::Actor::Kind::CommandLine, {}, QStringLiteral("tester"), {}};
    }
    static QByteArray password() { return "under the bridge"; }
    server::domain::User makePerson(const QString &code, Administration::Role role)
    {
        static const auto hash =
            server::crypto::hashPassword(server::base::Secret(password())).value();
        return office.makeUser(code, role, hash);
    }

    Administration office;
    server::crypto::HashPool pool{1};
    server::service::AttemptLimiter limiter{office.clock, 10};
    server::service::Recorder recorder{office.storage.store()};
    FakeServerControl control;
    server::admin::ChangeNotifier notifier;

private:
    QThread m_thread;
    server::base::ObjectExecutor m_executor;
};

/// The value of an answer; the work behind it runs in other threads.
template<class T>
server::base::Result<T> valueOf(server::api::Answer<T> answer)
{
    answer.waitForFinished();
    return answer.takeResult();
}

} // namespace tests::support
