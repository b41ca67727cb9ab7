// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions that run operations until the time is up.
#pragma once

#include "tests/bench/opbench/process.h"
#include "tests/bench/opbench/scenarios.h"

#include <memory>
#include <string>
#include <vector>

namespace opbench {

struct Options
{
    string profile, label, jsonOut;
    std::vector<string> scenarios;
    int conns = 8;
    double seconds = 5, warmup = 1, rate = 0;
    uint64_t maxOps = 0;
    std::vector<int> pids;
    bool tree = false;
    int cpu = -1;
};

struct Bench
{
    Loop loop;
    Kind kind = Kind::Cc;
    const Options *opt = nullptr;
    int active = 0, arrived = 0;
    std::vector<std::coroutine_handle<>> parked;
    bool go = false, stop = false, measuring = false;
    int64_t t0 = 0, t1 = 0;
    uint64_t okOps = 0, badOps = 0, totalOps = 0;
    std::vector<uint32_t> lat, latAuthorize, latToken;
    std::map<string, uint64_t> errors;
    string setupError;

    auto barrier()
    {
        struct A
        {
            Bench &b;
            bool await_ready() { return false; }
            void await_suspend(std::coroutine_handle<> h)
            {
                b.parked.push_back(h);
                ++b.arrived;
            }
            void await_resume() {}
        };
        return A{*this};
    }
};

inline Fire runSession(Bench &b, Session &s, int index)
{
    bool prepared = false;
    for (int attempt = 0; attempt < 5 && !prepared; ++attempt)
        prepared = co_await setup(s, b.kind);
    if (!prepared && b.setupError.empty())
        b.setupError = s.err;
    co_await b.barrier();
    const double rate = b.opt->rate;
    uint64_t k = 0;
    while (!b.stop) {
        int64_t start = nowNs();
        if (rate > 0) { // open loop: latency counts from the planned start
            start = b.t0
                    + int64_t(double(k++ * uint64_t(b.opt->conns) + uint64_t(index)) / rate * 1e9)
                    - int64_t(b.opt->warmup * 1e9);
            co_await b.loop.sleepUntil(start);
            if (b.stop)
                break;
        }
        bool ok = co_await runOp(s, b.kind);
        int64_t end = nowNs();
        if (b.measuring && end < b.t1) {
            ++b.totalOps;
            if (ok) {
                ++b.okOps;
                b.lat.push_back(uint32_t((end - start) / 1000));
                if (b.kind == Kind::Code) {
                    b.latAuthorize.push_back(uint32_t(s.authorizeNs / 1000));
                    b.latToken.push_back(uint32_t(s.tokenNs / 1000));
                }
            } else {
                ++b.badOps;
                if (b.errors.size() < 50)
                    ++b.errors[s.err.substr(0, 160)];
            }
            if (b.opt->maxOps && b.totalOps >= b.opt->maxOps)
                b.stop = true;
        }
        if (!ok) {
            co_await b.loop.sleepUntil(nowNs() + 20000000);
            // a broken chain or session must be set up afresh
            if (!b.stop && (b.kind == Kind::Refresh || b.kind == Kind::Code)) {
                if (!co_await setup(s, b.kind))
                    co_await b.loop.sleepUntil(nowNs() + 200000000);
            }
        }
    }
    --b.active;
}

} // namespace opbench
