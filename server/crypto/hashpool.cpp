// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/hashpool.h"

#include <QScopeGuard>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <pthread.h>
#include <string>
#include <thread>
#include <vector>

namespace server::crypto {

namespace {

struct Job
{
    std::function<void()> work;
    base::Executor *answerTo = nullptr;
    std::function<void()> done;
    std::shared_ptr<std::atomic<bool>> cancelled;
};

/// What a job's answer holds may belong to the thread of the answer, so it ends there too.
void drop(Job job)
{
    job.answerTo->post([done = std::move(job.done)] {});
}

bool isCancelled(const Job &job)
{
    return job.cancelled && job.cancelled->load();
}

} // namespace

class HashPool::Private
{
public:
    void run()
    {
        while (auto job = next()) {
            base::Executor *answerTo = job->answerTo;
            if (isCancelled(*job)) {
                drop(std::move(*job));
            } else {
                job->work();
                job->work = {}; // releases what it holds here, not in the thread of the answer
                answerTo->post(std::move(job->done));
            }
            const std::lock_guard lock(mutex);
            running.erase(std::find(running.begin(), running.end(), answerTo));
            ended.notify_all();
        }
    }

    std::optional<Job> next()
    {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return stopping || !waiting.empty(); });
        if (stopping)
            return {};
        Job job = std::move(waiting.front());
        waiting.pop_front();
        running.push_back(job.answerTo);
        return job;
    }

    std::mutex mutex;
    std::condition_variable wake;
    std::condition_variable ended;
    std::deque<Job> waiting;
    std::vector<base::Executor *> running; ///< one entry for each job that runs
    bool stopping = false;
    std::vector<std::thread> threads;
};

HashPool::HashPool(int threads)
    : d(std::make_unique<Private>())
{
    const int cores = std::max(1, int(std::thread::hardware_concurrency()));
    for (int i = 1; i <= std::clamp(threads, 1, cores); ++i) {
        d->threads.emplace_back([this] { d->run(); });
        pthread_setname_np(d->threads.back().native_handle(),
                           ("hash-" + std::to_string(i)).c_str());
    }
}

HashPool::~HashPool()
{
    std::deque<Job> dropped;
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
        dropped.swap(d->waiting);
    }
    d->wake.notify_all();
    for (std::thread &thread : d->threads)
        thread.join();
}

void HashPool::drain(const base::Executor &answerTo)
{
    std::vector<Job> dropped; // destroyed after the lock, in the caller's thread
    std::unique_lock lock(d->mutex);
    const auto first =
        std::stable_partition(d->waiting.begin(), d->waiting.end(),
                              [&](const Job &job) { return job.answerTo != &answerTo; });
    std::move(first, d->waiting.end(), std::back_inserter(dropped));
    d->waiting.erase(first, d->waiting.end());
    d->ended.wait(lock, [&] {
        return std::find(d->running.begin(), d->running.end(), &answerTo) == d->running.end();
    });
}

bool HashPool::submit(std::function<void()> work, base::Executor &answerTo,
                      std::function<void()> done, std::shared_ptr<std::atomic<bool>> cancelled)
{
    std::vector<Job> dropped;
    const auto dropAll = qScopeGuard([&] {
        for (Job &job : dropped)
            drop(std::move(job));
    });
    {
        const std::lock_guard lock(d->mutex);
        // Jobs whose asker has gone must not keep others out.
        if (d->waiting.size() >= maximumWaiting) {
            const auto first =
                std::stable_partition(d->waiting.begin(), d->waiting.end(),
                                      [](const Job &job) { return !isCancelled(job); });
            std::move(first, d->waiting.end(), std::back_inserter(dropped));
            d->waiting.erase(first, d->waiting.end());
        }
        if (d->stopping || d->waiting.size() >= maximumWaiting)
            return false;
        d->waiting.push_back({std::move(work), &answerTo, std::move(done), std::move(cancelled)});
    }
    d->wake.notify_one();
    return true;
}

} // namespace server::crypto
