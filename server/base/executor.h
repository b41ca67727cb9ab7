// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace server::base {

/// A thread that takes work from others: an HTTP worker, the admin thread, a test's main thread.
/// post() may be called from any thread and never blocks; the work runs later in the executor's own
/// thread, in the order posted. Work that arrives after the executor stopped is destroyed unrun.
class Executor
{
public:
    virtual ~Executor() = default;
    virtual void post(std::function<void()> work) = 0;
};

} // namespace server::base
