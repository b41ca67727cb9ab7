// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/adminapi.h"

#include <QPromise>

#include <memory>

namespace server::admin {

/// The other end of an Answer: copied from thread to thread with the work, given its value once.
/// When the last copy goes without one (the process stops), the answer is Unavailable instead of
/// never.
template<class T>
class Reply
{
public:
    Reply()
        : m_state(std::make_shared<State>())
    {
    }
    [[nodiscard]] api::Answer<T> answer() const { return m_state->promise.future(); }
    void give(base::Result<T> value) const { m_state->give(std::move(value)); }

private:
    struct State
    {
        State() { promise.start(); }
        ~State()
        {
            if (!given)
                give(base::failure(base::Error::Kind::Unavailable,
                                   QStringLiteral("the server is stopping")));
        }
        State(const State &) = delete;
        State &operator=(const State &) = delete;
        void give(base::Result<T> value)
        {
            given = true;
            promise.addResult(std::move(value));
            promise.finish();
        }
        QPromise<base::Result<T>> promise;
        bool given = false;
    };
    std::shared_ptr<State> m_state;
};

} // namespace server::admin
