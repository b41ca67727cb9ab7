// SPDX-License-Identifier: GPL-3.0-or-later
// Coroutines that wait for each other.
#pragma once

#include <coroutine>
#include <utility>

namespace opbench {

template<class T>
class [[nodiscard]] Task
{
public:
    struct promise_type
    {
        T value{};
        std::coroutine_handle<> cont;
        Task get_return_object()
        {
            return Task(std::coroutine_handle<promise_type>::from_promise(*this));
        }
        std::suspend_always initial_suspend() noexcept { return {}; }
        struct Final
        {
            bool await_ready() noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> h) noexcept
            {
                return h.promise().cont ? h.promise().cont
                                        : std::coroutine_handle<>(std::noop_coroutine());
            }
            void await_resume() noexcept {}
        };
        Final final_suspend() noexcept { return {}; }
        void return_value(T v) { value = std::move(v); }
        void unhandled_exception() { std::terminate(); }
    };
    explicit Task(std::coroutine_handle<promise_type> handle)
        : h(handle)
    {
    }
    Task(Task &&o) noexcept
        : h(std::exchange(o.h, {}))
    {
    }
    Task(const Task &) = delete;
    ~Task()
    {
        if (h)
            h.destroy();
    }
    bool await_ready() { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> c)
    {
        h.promise().cont = c;
        return h;
    }
    T await_resume() { return std::move(h.promise().value); }

private:
    std::coroutine_handle<promise_type> h;
};

struct Fire
{ // top-level coroutine, destroys itself
    struct promise_type
    {
        Fire get_return_object() { return {}; }
        std::suspend_never initial_suspend() noexcept { return {}; }
        std::suspend_never final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { std::terminate(); }
    };
};

class Conn;

} // namespace opbench
