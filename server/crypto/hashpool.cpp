// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/hashpool.h"

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

} // namespace

class HashPool::Private
{
public:
    void run()
    {
        while (auto job = next()) {
            if (job->cancelled && job->cancelled->load())
                continue;
            job->work();
            job->work = {}; // releases what it holds here, not in the thread of the answer
            job->answerTo->post(std::move(job->done));
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
        return job;
    }

    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Job> waiting;
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

bool HashPool::submit(std::function<void()> work, base::Executor &answerTo,
                      std::function<void()> done, std::shared_ptr<std::atomic<bool>> cancelled)
{
    {
        const std::lock_guard lock(d->mutex);
        // Jobs whose asker has gone must not keep others out.
        if (d->waiting.size() >= maximumWaiting)
            std::erase_if(d->waiting,
                          [](const Job &job) { return job.cancelled && job.cancelled->load(); });
        if (d->stopping || d->waiting.size() >= maximumWaiting)
            return false;
        d->waiting.push_back({std::move(work), &answerTo, std::move(done), std::move(cancelled)});
    }
    d->wake.notify_one();
    return true;
}

} // namespace server::crypto
