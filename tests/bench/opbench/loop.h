// SPDX-License-Identifier: GPL-3.0-or-later
// The event loop, what came back over a connection, and what is counted.
#pragma once

#include "tests/bench/opbench/task.h"
#include "tests/bench/opbench/text.h"

#include <deque>
#include <queue>
#include <sys/epoll.h>
#include <vector>

namespace opbench {

struct Loop
{
    int ep = epoll_create1(EPOLL_CLOEXEC);
    std::deque<std::coroutine_handle<>> ready;
    struct Sleeper
    {
        int64_t at;
        std::coroutine_handle<> h;
        bool operator<(const Sleeper &o) const { return at > o.at; }
    };
    std::priority_queue<Sleeper> sleepers;
    std::vector<Conn *> conns;

    auto sleepUntil(int64_t at)
    {
        struct A
        {
            Loop &l;
            int64_t at;
            bool await_ready() { return at <= nowNs(); }
            void await_suspend(std::coroutine_handle<> h) { l.sleepers.push({at, h}); }
            void await_resume() {}
        };
        return A{*this, at};
    }
    void poll(int64_t until);
};

struct Response
{
    int status = 0; // 0: transport failure, see error
    string_view head, body;
    const char *error = nullptr;

    // n-th header of that name, empty when there is none
    string_view header(string_view name, int nth = 0) const
    {
        size_t pos = 0;
        while (pos < head.size()) {
            size_t nl = head.find("\r\n", pos);
            if (nl == string_view::npos)
                nl = head.size();
            string_view line = head.substr(pos, nl - pos);
            if (line.size() > name.size() && line[name.size()] == ':'
                && ieq(line.substr(0, name.size()), name) && nth-- == 0) {
                string_view v = line.substr(name.size() + 1);
                while (!v.empty() && (v[0] == ' ' || v[0] == '\t'))
                    v.remove_prefix(1);
                while (!v.empty() && (v.back() == ' ' || v.back() == '\t'))
                    v.remove_suffix(1);
                return v;
            }
            pos = nl + 2;
        }
        return {};
    }
};

struct Counters
{
    uint64_t exchanges = 0, connects = 0, retries = 0;
};
inline Counters g_count;

} // namespace opbench
