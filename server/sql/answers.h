// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

#include <vector>

namespace server::sql {

/// Hands outcomes back, one post for each thread that waits for some. Without an executor `done`
/// runs here.
class Answers
{
public:
    void add(store::WriteJob &job, base::Result<void> outcome);
    void send();

private:
    using Done = std::function<void(base::Result<void>)>;
    struct Parcel
    {
        base::Executor *executor = nullptr;
        std::shared_ptr<std::vector<std::pair<Done, base::Result<void>>>> answers;
    };
    std::vector<Parcel> m_parcels;
};

} // namespace server::sql
