// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>

namespace server::store {

template<class T>
base::Result<T> submitAndWait(Store &store, std::function<base::Result<T>(UnitOfWork &)> job)
{
    auto promise = std::make_shared<std::promise<base::Result<T>>>();
    auto future = promise->get_future();
    if constexpr (std::is_void_v<T>) {
        store.enqueue(WriteJob{std::move(job), nullptr, [promise](base::Result<void> outcome) {
                                   promise->set_value(std::move(outcome));
                               }});
    } else {
        submit<T>(store, nullptr, std::move(job),
                  [promise](base::Result<T> outcome) { promise->set_value(std::move(outcome)); });
    }
    return future.get();
}

} // namespace server::store
