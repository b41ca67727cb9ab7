// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/keychain.h"

#include <QFileInfo>
#include <QThread>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include <qt6keychain/keychain.h>

namespace app::startup {

namespace {

using namespace Qt::StringLiterals;
using server::base::Error;
using server::base::Result;
using server::base::Secret;

const QString &serviceName()
{
    static const QString name = u"Consentry"_s;
    return name;
}

/// Without a session bus no keychain can answer, and looking for one would only take time.
bool hasSessionBus()
{
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (address == "disabled:"_L1)
        return false;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !address.isEmpty() || (!runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s));
}

/// What the thread and its caller share; whoever comes last frees it.
struct Exchange
{
    std::mutex mutex;
    std::condition_variable answered;
    std::optional<Result<Secret>> answer;

    void put(Result<Secret> result)
    {
        {
            const std::lock_guard lock(mutex);
            answer.emplace(std::move(result));
        }
        answered.notify_all();
    }
};

Result<Secret> outcomeOf(QKeychain::Job *job)
{
    switch (job->error()) {
    case QKeychain::NoError:
        if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(job))
            return Secret(reading->binaryData());
        return Secret();
    case QKeychain::EntryNotFound:
        return server::base::failure(Error::Kind::NotFound, u"no such entry in the keychain"_s);
    default:
        return server::base::failure(Error::Kind::Unavailable, job->errorString());
    }
}

/// An object in the one thread of the process that talks to keychains. The Secret Service's library
/// binds itself to the event loop of the first thread that uses it and does not survive its end; so
/// the thread is never ended. It may also hang in a D-Bus call at any time.
QObject *keychainWorker()
{
    static QObject *const worker = [] {
        auto *const thread = new QThread;
        thread->setObjectName(u"keychain"_s);
        thread->start();
        auto *const object = new QObject;
        object->moveToThread(thread);
        return object;
    }();
    return worker;
}

} // namespace

SystemKeychain::SystemKeychain(std::chrono::milliseconds patience)
    : m_patience(patience)
{
}

Result<Secret> SystemKeychain::run(std::function<QKeychain::Job *()> make)
{
    if (!hasSessionBus())
        return server::base::failure(Error::Kind::Unavailable, u"no keychain runs here"_s);
    QObject *const worker = keychainWorker();
    const auto exchange = std::make_shared<Exchange>();
    QMetaObject::invokeMethod(worker, [worker, exchange, make = std::move(make)] {
        QKeychain::Job *const job = make();
        job->setParent(worker);
        job->setAutoDelete(false);
        job->setInsecureFallback(false); // a plain file is ours to make, and to say so
        QObject::connect(job, &QKeychain::Job::finished, worker, [exchange](QKeychain::Job *done) {
            exchange->put(outcomeOf(done));
            done->deleteLater();
        });
        job->start();
    });
    std::unique_lock lock(exchange->mutex);
    if (!exchange->answered.wait_for(lock, m_patience,
                                     [&] { return exchange->answer.has_value(); }))
        return server::base::failure(Error::Kind::Unavailable,
                                     u"the keychain did not answer in time"_s);
    return std::move(*exchange->answer);
}

Result<Secret> SystemKeychain::read(const QString &entry)
{
    return run([entry]() -> QKeychain::Job * {
        auto *const job = new QKeychain::ReadPasswordJob(serviceName());
        job->setKey(entry);
        return job;
    });
}

Result<void> SystemKeychain::write(const QString &entry, const Secret &value)
{
    const auto shared = std::make_shared<Secret>(value.clone());
    const auto outcome = run([entry, shared]() -> QKeychain::Job * {
        auto *const job = new QKeychain::WritePasswordJob(serviceName());
        job->setKey(entry);
        job->setTextData(QString::fromLatin1(shared->reveal()));
        return job;
    });
    if (!outcome)
        return server::base::passOn(outcome);
    return {};
}

} // namespace app::startup
