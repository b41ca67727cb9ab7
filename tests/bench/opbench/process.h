// SPDX-License-Identifier: GPL-3.0-or-later
// What the server takes from the machine.
#pragma once

#include "tests/bench/opbench/text.h"

#include <algorithm>
#include <cstring>
#include <dirent.h>
#include <map>
#include <set>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace opbench {

inline std::vector<int> withChildren(const std::vector<int> &roots)
{
    std::multimap<int, int> kids;
    if (DIR *d = opendir("/proc")) {
        while (dirent *e = readdir(d)) {
            int pid = atoi(e->d_name);
            if (pid <= 0)
                continue;
            string st = readAll("/proc/" + std::to_string(pid) + "/stat");
            size_t rp = st.rfind(')');
            int ppid = 0;
            char state;
            if (rp != string::npos && sscanf(st.c_str() + rp + 1, " %c %d", &state, &ppid) == 2)
                kids.emplace(ppid, pid);
        }
        closedir(d);
    }
    std::vector<int> out = roots;
    for (size_t i = 0; i < out.size(); ++i) {
        auto [b, e] = kids.equal_range(out[i]);
        for (auto it = b; it != e; ++it)
            if (std::find(out.begin(), out.end(), it->second) == out.end())
                out.push_back(it->second);
    }
    return out;
}

struct Usage
{
    double cpu = 0;      // user + system seconds
    int64_t written = 0; // bytes handed to the block layer
};

inline Usage usageOf(const std::vector<int> &pids)
{
    static const double tick = double(sysconf(_SC_CLK_TCK));
    Usage u;
    for (int pid : pids) {
        string st = readAll("/proc/" + std::to_string(pid) + "/stat");
        size_t rp = st.rfind(')');
        if (rp == string::npos)
            continue;
        std::istringstream is(st.substr(rp + 2));
        string f;
        for (int i = 3; i <= 15 && is >> f; ++i)
            if (i == 14 || i == 15)
                u.cpu += double(atoll(f.c_str())) / tick;
        string io = readAll("/proc/" + std::to_string(pid) + "/io");
        if (size_t w = io.find("\nwrite_bytes:"); w != string::npos)
            u.written += atoll(io.c_str() + w + 13);
    }
    return u;
}

inline int64_t statusKb(int pid, const char *key)
{
    string st = readAll("/proc/" + std::to_string(pid) + "/status");
    size_t at = st.find(key);
    return at == string::npos ? 0 : atoll(st.c_str() + at + strlen(key));
}
inline int64_t pssKb(int pid)
{
    string st = readAll("/proc/" + std::to_string(pid) + "/smaps_rollup");
    size_t at = st.find("\nPss:");
    return at == string::npos ? 0 : atoll(st.c_str() + at + 5);
}
inline void resetPeak(const std::vector<int> &pids)
{
    for (int pid : pids) {
        std::ofstream f("/proc/" + std::to_string(pid) + "/clear_refs");
        f << "5\n";
    }
}
inline double systemBusy()
{ // seconds of all cores that were not idle
    string st = readAll("/proc/stat");
    std::istringstream is(st);
    string cpu;
    long long v[8] = {};
    is >> cpu;
    for (auto &x : v)
        is >> x;
    return double(v[0] + v[1] + v[2] + v[5] + v[6] + v[7]) / double(sysconf(_SC_CLK_TCK));
}
inline double ownCpu()
{
    rusage ru;
    getrusage(RUSAGE_SELF, &ru);
    return double(ru.ru_utime.tv_sec + ru.ru_stime.tv_sec)
           + double(ru.ru_utime.tv_usec + ru.ru_stime.tv_usec) / 1e6;
}

} // namespace opbench
