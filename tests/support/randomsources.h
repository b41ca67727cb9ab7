// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/random.h"

#include <atomic>

namespace tests::support {

/// The same bytes in every run, different ones in every call. Thread-safe.
class FixedRandom final : public server::base::RandomSource
{
public:
    [[nodiscard]] server::base::Result<QByteArray> bytes(qsizetype count) override
    {
        quint64 state = 0x9E3779B97F4A7C15ULL * ++m_calls;
        QByteArray result(count, '\0');
        for (char &byte : result) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            byte = static_cast<char>(state & 0xff);
        }
        return result;
    }

private:
    std::atomic<quint64> m_calls = 0;
};

/// Works for a number of calls, then fails: what the kernel's source must never do and might.
/// Thread-safe.
class BrokenRandom final : public server::base::RandomSource
{
public:
    explicit BrokenRandom(int workingCalls = 0)
        : m_left(workingCalls)
    {
    }
    [[nodiscard]] server::base::Result<QByteArray> bytes(qsizetype count) override
    {
        if (m_left.fetch_sub(1) > 0)
            return m_working.bytes(count);
        return server::base::failure(server::base::Error::Kind::Unavailable,
                                     QStringLiteral("no random bytes"));
    }

    void breakNow() { breakAfter(0); }
    void breakAfter(int workingCalls) { m_left = workingCalls; }
    void repair() { m_left = 1'000'000; }

private:
    std::atomic<int> m_left;
    FixedRandom m_working;
};

} // namespace tests::support
