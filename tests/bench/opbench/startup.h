// SPDX-License-Identifier: GPL-3.0-or-later
// From exec() to the first right answer.
#pragma once

#include "tests/bench/opbench/connection.h"
#include "tests/bench/opbench/process.h"

#include <csignal>
#include <string>
#include <sys/wait.h>
#include <vector>

namespace opbench {

inline int cmdStartup(const Profile &p, const std::vector<string> &cmd, double settle,
                      const string &label, const string &jsonOut)
{
    if (cmd.empty())
        die("startup needs -- COMMAND...");
    std::vector<char *> argv;
    for (auto &c : cmd)
        argv.push_back(const_cast<char *>(c.c_str()));
    argv.push_back(nullptr);
    int64_t t = nowNs();
    pid_t pid = fork();
    if (pid == 0) {
        setpgid(0, 0);
        int dn = open("/dev/null", O_RDWR);
        dup2(dn, 0);
        dup2(dn, 1);
        if (!getenv("OPBENCH_SERVER_STDERR"))
            dup2(dn, 2);
        execvp(argv[0], argv.data());
        _exit(127);
    }
    setpgid(pid, pid);
    Loop loop;
    Session s(loop, p);
    bool ok = false;
    double ms = 0;
    while (nowNs() - t < 60ll * 1000000000) {
        bool finished = false;
        ok = false;
        checkOne(s, Kind::Discovery, ok, finished);
        while (!finished) {
            loop.poll(nowNs() + 100000000);
            s.conn.checkTimeout(nowNs(), 5ll * 1000000000);
        }
        ms = double(nowNs() - t) / 1e6;
        if (ok)
            break;
        if (waitpid(pid, nullptr, WNOHANG) == pid)
            die("server ended before it answered: %s", s.err.c_str());
        usleep(1000);
    }
    if (!ok)
        fprintf(stderr, "no answer: %s\n", s.err.c_str());
    s.conn.drop();
    usleep(useconds_t(settle * 1e6));
    int64_t rss = 0, pss = 0;
    std::vector<int> pids = withChildren({pid});
    for (int q : pids)
        rss += statusKb(q, "VmRSS:"), pss += pssKb(q);
    double cpu = usageOf(pids).cpu;
    kill(-pid, SIGTERM);
    for (int i = 0; i < 100 && waitpid(pid, nullptr, WNOHANG) != pid; ++i)
        usleep(50000);
    kill(-pid, SIGKILL);
    printf("%s: first discovery after %.1f ms; idle after %.1f s: RSS %.1f MiB, PSS %.1f MiB in "
           "%zu process(es), CPU so far %.2f s\n",
           label.empty() ? p.name.c_str() : label.c_str(), ms, settle, double(rss) / 1024,
           double(pss) / 1024, pids.size(), cpu);
    if (!jsonOut.empty()) {
        std::ofstream f(jsonOut, std::ios::app);
        f << "{\"label\":" << jsonQuote(label.empty() ? p.name : label)
          << ",\"scenario\":\"startup\",\"startup_ms\":" << ms << ",\"idle_rss_kib\":" << rss
          << ",\"idle_pss_kib\":" << pss << ",\"processes\":" << pids.size()
          << ",\"startup_cpu_s\":" << cpu << "}\n";
    }
    return ok ? 0 : 1;
}

} // namespace opbench
