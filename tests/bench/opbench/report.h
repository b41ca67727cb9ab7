// SPDX-License-Identifier: GPL-3.0-or-later
// One measured run of a scenario, and its figures.
#pragma once

#include "tests/bench/opbench/measurement.h"

#include <algorithm>
#include <cinttypes>
#include <memory>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace opbench {

inline double pct(std::vector<uint32_t> &v, double q)
{
    if (v.empty())
        return 0;
    size_t i = std::min(v.size() - 1, size_t(q * double(v.size())));
    std::nth_element(v.begin(), v.begin() + long(i), v.end());
    return v[i] / 1000.0;
}

inline int runScenario(const Profile &p, const Options &o, const string &name, Kind kind)
{
    Bench b;
    b.kind = kind;
    b.opt = &o;
    b.lat.reserve(1 << 20);
    std::vector<std::unique_ptr<Session>> ss;
    for (int i = 0; i < o.conns; ++i)
        ss.push_back(std::make_unique<Session>(b.loop, p));
    b.active = o.conns;
    for (int i = 0; i < o.conns; ++i)
        runSession(b, *ss[size_t(i)], i);

    const int64_t requestLimit = 30ll * 1000000000, setupLimit = nowNs() + 180ll * 1000000000;
    while (b.arrived < o.conns) {
        b.loop.poll(nowNs() + 500000000);
        int64_t now = nowNs();
        for (auto *c : b.loop.conns)
            c->checkTimeout(now, requestLimit);
        if (now > setupLimit)
            die("%s: set-up took too long", name.c_str());
    }
    if (!b.setupError.empty()) {
        fprintf(stderr, "%s: set-up failed: %s\n", name.c_str(), b.setupError.c_str());
        return 1;
    }
    std::vector<int> pids = o.tree ? withChildren(o.pids) : o.pids;
    b.t0 = nowNs() + int64_t(o.warmup * 1e9);
    b.t1 = b.t0 + int64_t(o.seconds * 1e9);
    for (auto h : b.parked)
        b.loop.ready.push_back(h);

    Usage u0, u1;
    double sys0 = 0, sys1 = 0, own0 = 0, own1 = 0;
    Counters c0, c1;
    int64_t start = 0, end = 0, nextCheck = nowNs() + 1000000000;
    for (;;) {
        int64_t now = nowNs();
        if (!b.measuring && now >= b.t0) {
            resetPeak(pids);
            u0 = usageOf(pids);
            sys0 = systemBusy();
            own0 = ownCpu();
            c0 = g_count;
            start = nowNs();
            b.measuring = true;
        }
        if (b.measuring && (now >= b.t1 || b.stop)) {
            end = nowNs();
            u1 = usageOf(pids);
            sys1 = systemBusy();
            own1 = ownCpu();
            c1 = g_count;
            b.stop = true;
            b.measuring = false;
            break;
        }
        if (now > nextCheck) {
            nextCheck = now + 1000000000;
            for (auto *c : b.loop.conns)
                c->checkTimeout(now, requestLimit);
        }
        b.loop.poll(std::min(b.measuring ? b.t1 : b.t0, now + 500000000));
    }
    int64_t peak = 0, rss = 0;
    for (int pid : pids) {
        peak += statusKb(pid, "VmHWM:");
        rss += statusKb(pid, "VmRSS:");
    }
    // let what is in flight finish, so that the next scenario starts from rest
    int64_t drainEnd = nowNs() + 5ll * 1000000000;
    while (b.active > 0 && nowNs() < drainEnd)
        b.loop.poll(nowNs() + 50000000);

    double wall = double(end - start) / 1e9;
    double rps = double(b.okOps) / wall, p50 = pct(b.lat, .50), p95 = pct(b.lat, .95),
           p99 = pct(b.lat, .99), mx = pct(b.lat, 1.0);
    double a50 = pct(b.latAuthorize, .5), k50 = pct(b.latToken, .5);
    double scpu = u1.cpu - u0.cpu, per1000 = b.okOps ? scpu / double(b.okOps) * 1000 : 0;
    double own = own1 - own0, other = std::max(0.0, (sys1 - sys0) - scpu - own) / wall;
    double kib = b.okOps ? double(u1.written - u0.written) / 1024 / double(b.okOps) : 0;
    uint64_t http = c1.exchanges - c0.exchanges;

    printf("%-11s %8" PRIu64 " %6" PRIu64
           " %10.1f %8.2f %8.2f %8.2f %9.3f %8.1f %6.2f %6.2f %6.2f %7.1f\n",
           name.c_str(), b.okOps, b.badOps, rps, p50, p95, p99, per1000, double(peak) / 1024,
           scpu / wall, own / wall, other, kib);
    if (kind == Kind::Code && b.okOps)
        printf("            legs p50: authorize %.2f ms, token %.2f ms; %" PRIu64
               " HTTP requests\n",
               a50, k50, http);
    if (c1.connects != c0.connects || c1.retries != c0.retries)
        printf("            %" PRIu64 " new connections, %" PRIu64 " retries on closed ones\n",
               c1.connects - c0.connects, c1.retries - c0.retries);
    for (auto &[e, n] : b.errors)
        printf("            %" PRIu64 "x %s\n", n, e.c_str());
    fflush(stdout);
    if (!o.jsonOut.empty()) {
        std::ofstream f(o.jsonOut, std::ios::app);
        char buf[1024];
        snprintf(buf, sizeof buf,
                 "\"conns\":%d,\"rate\":%g,\"wall_s\":%.3f,\"ok\":%" PRIu64 ",\"failed\":%" PRIu64
                 ",\"http_requests\":%" PRIu64
                 ",\"ops_s\":%.2f,\"p50_ms\":%.3f,\"p95_ms\":%.3f,\"p99_ms\":%.3f,\"max_ms\":%.3f,"
                 "\"authorize_p50_ms\":%.3f,\"token_p50_ms\":%.3f,"
                 "\"server_cpu_s\":%.3f,\"server_cpu_s_per_1000\":%.4f,\"server_cores\":%.3f,"
                 "\"client_cores\":%.3f,\"other_cores\":%.3f,"
                 "\"peak_rss_kib\":%" PRId64 ",\"rss_kib\":%" PRId64
                 ",\"written_kib_per_op\":%.2f,\"reconnects\":%" PRIu64 ",\"retries\":%" PRIu64 "}",
                 o.conns, o.rate, wall, b.okOps, b.badOps, http, rps, p50, p95, p99, mx, a50, k50,
                 scpu, per1000, scpu / wall, own / wall, other, peak, rss, kib,
                 c1.connects - c0.connects, c1.retries - c0.retries);
        f << "{\"label\":" << jsonQuote(o.label.empty() ? p.name : o.label)
          << ",\"scenario\":" << jsonQuote(name) << "," << buf << "\n";
    }
    if (b.active > 0)
        fprintf(stderr, "%s: %d connections still waiting at the end\n", name.c_str(), b.active);
    // coroutines still parked on sockets are dropped with the process's next scenario
    for (auto &s : ss)
        s->conn.drop();
    if (b.active > 0)
        _exit(3);
    close(b.loop.ep);
    return b.badOps ? 1 : 0;
}

} // namespace opbench
