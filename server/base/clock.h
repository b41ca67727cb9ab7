// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace server::base {

/// A moment in UTC with millisecond steps: what is stored, compared and sent.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;
using Seconds = std::chrono::seconds;

[[nodiscard]] constexpr qint64 toMillis(Timestamp t)
{
    return t.time_since_epoch().count();
}
[[nodiscard]] constexpr Timestamp fromMillis(qint64 ms)
{
    return Timestamp(std::chrono::milliseconds(ms));
}
[[nodiscard]] constexpr qint64 toSeconds(Timestamp t)
{
    return std::chrono::floor<std::chrono::seconds>(t).time_since_epoch().count();
}

/// Where the time comes from; passed in everywhere, so that tests can move it. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
};

} // namespace server::base
