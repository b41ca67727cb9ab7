// SPDX-License-Identifier: GPL-3.0-or-later
// One pass of each scenario, with the replies shown.
#pragma once

#include "tests/bench/opbench/measurement.h"

#include <memory>
#include <string>

namespace opbench {

inline Fire checkOne(Session &s, Kind k, bool &ok, bool &finished)
{
    ok = co_await setup(s, k);
    if (ok)
        ok = co_await runOp(s, k);
    if (ok && (k == Kind::Refresh || k == Kind::Code))
        ok = co_await runOp(s, k);
    finished = true;
}

inline int cmdCheck(const Profile &p, const Options &o)
{
    int bad = 0;
    for (auto &[name, kind] : kKinds) {
        if (!o.scenarios.empty()
            && std::find(o.scenarios.begin(), o.scenarios.end(), name) == o.scenarios.end())
            continue;
        if (p.skip.count(name)) {
            printf("== %s: skipped by the profile\n", name.c_str());
            continue;
        }
        printf("== %s\n", name.c_str());
        Loop loop;
        Session s(loop, p);
        s.verbose = true;
        bool ok = false, finished = false;
        checkOne(s, kind, ok, finished);
        int64_t limit = nowNs() + 60ll * 1000000000;
        while (!finished && nowNs() < limit) {
            loop.poll(nowNs() + 200000000);
            s.conn.checkTimeout(nowNs(), 30ll * 1000000000);
        }
        printf("== %s: %s%s%s\n", name.c_str(), ok ? "ok" : "FAILED ", ok ? "" : "- ",
               ok ? "" : s.err.c_str());
        bad += !ok;
        close(loop.ep);
    }
    return bad ? 1 : 0;
}

} // namespace opbench
