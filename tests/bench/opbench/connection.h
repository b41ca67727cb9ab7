// SPDX-License-Identifier: GPL-3.0-or-later
// One keep-alive HTTP connection of a client.
#pragma once

#include "tests/bench/opbench/loop.h"
#include "tests/bench/opbench/profile.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <netinet/tcp.h>
#include <set>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace opbench {

class Conn
{
public:
    Conn(Loop &l, const sockaddr_in &a)
        : loop(l)
        , addr(a)
    {
        loop.conns.push_back(this);
    }
    ~Conn() { drop(); }

    struct Await
    {
        Conn &c;
        bool await_ready() { return false; }
        void await_suspend(std::coroutine_handle<> h)
        {
            c.waiter = h;
            c.begin();
        }
        const Response &await_resume() { return c.resp; }
    };
    // Sends one request and waits for the whole response.  The response's views
    // stay valid until the next exchange on this connection.
    Await exchange(string_view request)
    {
        out.assign(request);
        return Await{*this};
    }

    void onEvent(uint32_t ev)
    {
        if (!waiter) { // idle: the server closed the connection, or talks out of turn
            drop();
            return;
        }
        if (outOff < out.size() && (ev & (EPOLLOUT | EPOLLERR | EPOLLHUP))) {
            if (!flush())
                return;
        }
        if (ev & (EPOLLIN | EPOLLERR | EPOLLHUP | EPOLLRDHUP))
            readSome();
    }
    void checkTimeout(int64_t now, int64_t limit)
    {
        if (waiter && now - started > limit)
            fail("timeout");
    }
    void drop()
    {
        if (fd >= 0)
            close(fd);
        fd = -1;
    }
    bool busy() const { return bool(waiter); }

    Loop &loop;

private:
    sockaddr_in addr;
    int fd = -1;
    bool wantOut = false, reused = false, retried = false;
    string out, in, decoded;
    // response parse state
    size_t outOff = 0, headEnd = 0, chunkPos = 0;
    int64_t contentLength = -1;
    bool chunked = false, closeAfter = false;
    int64_t started = 0;
    Response resp;
    std::coroutine_handle<> waiter;

    void begin()
    {
        retried = false;
        started = nowNs();
        ++g_count.exchanges;
        restart();
    }
    void restart()
    {
        in.clear();
        outOff = 0;
        headEnd = 0;
        contentLength = -1;
        chunked = closeAfter = false;
        reused = fd >= 0;
        if (fd < 0 && !open())
            return;
        flush();
    }
    bool open()
    {
        fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (fd < 0)
            return fail("socket"), false;
        int one = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        ++g_count.connects;
        int rc = connect(fd, reinterpret_cast<sockaddr *>(&addr), sizeof addr);
        if (rc < 0 && errno != EINPROGRESS)
            return fail("connect"), false;
        epoll_event e{};
        wantOut = rc < 0;
        e.events = EPOLLIN | EPOLLRDHUP | (wantOut ? uint32_t(EPOLLOUT) : 0u);
        e.data.ptr = this;
        epoll_ctl(loop.ep, EPOLL_CTL_ADD, fd, &e);
        return true;
    }
    void setOut(bool on)
    {
        if (on == wantOut)
            return;
        wantOut = on;
        epoll_event e{};
        e.events = EPOLLIN | EPOLLRDHUP | (on ? uint32_t(EPOLLOUT) : 0u);
        e.data.ptr = this;
        epoll_ctl(loop.ep, EPOLL_CTL_MOD, fd, &e);
    }
    bool flush()
    {
        while (outOff < out.size()) {
            ssize_t n = send(fd, out.data() + outOff, out.size() - outOff, MSG_NOSIGNAL);
            if (n > 0) {
                outOff += size_t(n);
            } else if (n < 0 && (errno == EAGAIN || errno == ENOTCONN)) {
                setOut(true);
                return true;
            } else if (n < 0 && errno == EINTR) {
                continue;
            } else {
                lost("send");
                return false;
            }
        }
        setOut(false);
        return true;
    }
    void readSome()
    {
        static char buf[1 << 16];
        ssize_t n = recv(fd, buf, sizeof buf, 0);
        if (n < 0) {
            if (errno == EAGAIN || errno == EINTR)
                return;
            return lost("recv");
        }
        if (n == 0) {
            if (headEnd && contentLength < 0 && !chunked) {
                closeAfter = true;
                resp.body = string_view(in).substr(headEnd);
                return done();
            }
            return lost("connection closed by server");
        }
        in.append(buf, size_t(n));
        if (!headEnd && !parseHead())
            return;
        if (chunked) {
            if (!takeChunks())
                return;
        } else if (contentLength >= 0) {
            if (in.size() - headEnd < size_t(contentLength))
                return;
            resp.body = string_view(in).substr(headEnd, size_t(contentLength));
        } else {
            return; // body ends when the connection does
        }
        done();
    }
    bool parseHead()
    {
        size_t end = in.find("\r\n\r\n");
        if (end == string::npos)
            return false;
        if (in.compare(0, 5, "HTTP/") != 0 || in.size() < 12)
            return fail("bad status line"), false;
        int status = atoi(in.c_str() + 9);
        if (status >= 100 && status < 200) {
            in.erase(0, end + 4);
            return in.empty() ? false : parseHead();
        }
        headEnd = chunkPos = end + 4;
        resp.status = status;
        closeAfter = in.compare(0, 8, "HTTP/1.0") == 0;
        size_t pos = in.find("\r\n") + 2;
        while (pos < end + 2) {
            size_t nl = in.find("\r\n", pos);
            string_view line(in.data() + pos, nl - pos);
            auto is = [&](string_view n) {
                return line.size() > n.size() && line[n.size()] == ':'
                       && ieq(line.substr(0, n.size()), n);
            };
            if (is("content-length"))
                contentLength = atoll(line.data() + 15);
            else if (is("transfer-encoding"))
                chunked = line.find("chunked") != string_view::npos;
            else if (is("connection"))
                closeAfter = line.find("lose") != string_view::npos;
            pos = nl + 2;
        }
        if (status == 204 || status == 304)
            contentLength = 0, chunked = false;
        decoded.clear();
        return true;
    }
    bool takeChunks()
    {
        for (;;) {
            size_t nl = in.find("\r\n", chunkPos);
            if (nl == string::npos)
                return false;
            size_t len = strtoull(in.c_str() + chunkPos, nullptr, 16);
            if (in.size() < nl + 2 + len + 2)
                return false;
            if (len == 0)
                break; // no trailers expected
            decoded.append(in, nl + 2, len);
            chunkPos = nl + 2 + len + 2;
        }
        resp.body = decoded;
        return true;
    }
    void done()
    {
        resp.head = string_view(in).substr(0, headEnd);
        resp.error = nullptr;
        if (closeAfter)
            drop();
        auto h = std::exchange(waiter, {});
        h.resume();
    }
    // A kept-alive connection may be closed by the server just as we send: one retry.
    void lost(const char *why)
    {
        if (reused && in.empty() && !retried) {
            retried = true;
            ++g_count.retries;
            drop();
            restart();
            return;
        }
        fail(why);
    }
    void fail(const char *why)
    {
        drop();
        resp = Response{};
        resp.error = why;
        if (waiter)
            loop.ready.push_back(std::exchange(waiter, {}));
    }
};

inline void Loop::poll(int64_t until)
{
    int64_t now = nowNs();
    if (!sleepers.empty())
        until = std::min(until, sleepers.top().at);
    int64_t wait = ready.empty() ? std::max<int64_t>(0, until - now) : 0;
    timespec ts{time_t(wait / 1000000000), long(wait % 1000000000)};
    epoll_event ev[256];
    int n = epoll_pwait2(ep, ev, 256, &ts, nullptr);
    for (int i = 0; i < n; ++i)
        static_cast<Conn *>(ev[i].data.ptr)->onEvent(ev[i].events);
    while (!ready.empty()) {
        auto h = ready.front();
        ready.pop_front();
        h.resume();
    }
    now = nowNs();
    while (!sleepers.empty() && sleepers.top().at <= now) {
        auto h = sleepers.top().h;
        sleepers.pop();
        h.resume();
    }
}

} // namespace opbench
