// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"

#include <atomic>

namespace tests::support {

/// A clock that stands still until it is moved. Thread-safe.
class MockClock final : public server::base::Clock
{
public:
    /// 2026-11-22T00:00:00Z unless told otherwise.
    explicit MockClock(server::base::Timestamp start = server::base::fromMillis(1'795'305'600'000))
        : m_millis(server::base::toMillis(start))
    {
    }
    [[nodiscard]] server::base::Timestamp now() const override
    {
        return server::base::fromMillis(m_millis);
    }
    void advance(std::chrono::milliseconds step) { m_millis += step.count(); }
    void set(server::base::Timestamp time) { m_millis = server::base::toMillis(time); }

private:
    std::atomic<qint64> m_millis;
};

} // namespace tests::support
