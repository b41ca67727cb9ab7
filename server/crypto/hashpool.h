// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/executor.h"

#include <atomic>
#include <functional>
#include <memory>

namespace server::crypto {

/// The bounded pool in which passwords are hashed: at most as many threads as cores, at most 64
/// jobs waiting. Thread-safe. Destroying it waits for the running jobs and drops the waiting ones
/// unrun.
class HashPool
{
public:
    static constexpr int maximumWaiting = 64;
    explicit HashPool(int threads);
    ~HashPool();
    HashPool(const HashPool &) = delete;
    HashPool &operator=(const HashPool &) = delete;

    /// `work` runs in the pool, then `done` in `answerTo`. False, and nothing runs, when the queue
    /// is full. A job whose `cancelled` has become true before its turn is dropped.
    [[nodiscard]] bool submit(std::function<void()> work, base::Executor &answerTo,
                              std::function<void()> done,
                              std::shared_ptr<std::atomic<bool>> cancelled = {});

    /// Drops what waits for `answerTo` and returns when nothing runs for it any more. To be called
    /// in that executor's thread before it ends.
    void drain(const base::Executor &answerTo);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace server::crypto
