// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/recorder.h"

#include "server/service/recordbatch.h"

#include <QLoggingCategory>

#include <condition_variable>
#include <mutex>
#include <thread>

#include <pthread.h>

namespace server::service {

namespace {

Q_LOGGING_CATEGORY(lcRecorder, "consentry.service.recorder")

constexpr auto interval = std::chrono::milliseconds(500);

} // namespace

class Recorder::Private
{
public:
    explicit Private(store::Store &storeIn)
        : store(storeIn)
    {
    }

    void run();
    void write(RecordBatch batch);

    store::Store &store;
    std::mutex mutex;
    std::condition_variable wake;
    std::condition_variable written;
    RecordBatch pending;
    quint64 asked = 0; ///< flushes asked for
    quint64 done = 0;  ///< flushes answered
    bool stopping = false;
    std::thread thread;
};

void Recorder::Private::run()
{
    pthread_setname_np(pthread_self(), "recorder");
    std::unique_lock lock(mutex);
    for (;;) {
        wake.wait_for(lock, interval, [this] { return stopping || asked > done; });
        const auto answering = asked;
        const bool last = stopping;
        if (!pending.isEmpty()) {
            auto batch = std::exchange(pending, RecordBatch());
            lock.unlock();
            write(std::move(batch));
            lock.lock();
        }
        done = answering;
        written.notify_all();
        if (last && pending.isEmpty())
            return;
    }
}

void Recorder::Private::write(RecordBatch batch)
{
    const auto outcome = store::submitAndWait<void>(
        store, [&batch](store::UnitOfWork &work) { return batch.writeTo(work); });
    if (outcome)
        return;
    qCWarning(lcRecorder).noquote()
        << batch.size() << "late records not written:" << outcome.error().detail;
    // Kept for the next turn while the store cannot write; the batch's bound holds for both
    // together.
    if (outcome.error().kind == base::Error::Kind::Unavailable) {
        const std::lock_guard lock(mutex);
        if (!stopping)
            pending.putBack(std::move(batch));
    }
}

Recorder::Recorder(store::Store &store)
    : d(std::make_unique<Private>(store))
{
    d->thread = std::thread([this] { d->run(); });
}

Recorder::~Recorder()
{
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
    }
    d->wake.notify_one();
    d->thread.join();
}

void Recorder::audit(domain::AuditEvent event)
{
    const std::lock_guard lock(d->mutex);
    d->pending.add(std::move(event));
}

void Recorder::used(const store::ClientUse &use)
{
    const std::lock_guard lock(d->mutex);
    d->pending.add(use);
}

void Recorder::used(const store::GrantUse &use)
{
    const std::lock_guard lock(d->mutex);
    d->pending.add(use);
}

void Recorder::flush()
{
    std::unique_lock lock(d->mutex);
    const auto ticket = ++d->asked;
    d->wake.notify_one();
    d->written.wait(lock, [this, ticket] { return d->done >= ticket; });
}

} // namespace server::service
