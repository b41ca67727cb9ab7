// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-06, D-16, D-17.
#pragma once

#include "server/store/store.h"
#include "server/webapi/rest/restcall.h"

namespace server::webapi::rest {

/// The permissions that there are: everybody who is let in may read them, administrators' accounts
/// may make, change and delete those that are not predefined. One for each HTTP worker, used in its
/// thread; changes are answered when they are durable.
class Permissions
{
public:
    Permissions(const store::ReadSession &reads, store::Store &store, base::Executor &answerTo)
        : m_reads(reads)
        , m_store(store)
        , m_answerTo(answerTo)
    {
    }
    void answer(const RestCall &call, Reply reply);

private:
    [[nodiscard]] Answer read(const RestCall &call) const;
    void save(const RestCall &call, Reply reply);
    void remove(const RestCall &call, Reply reply);
    const store::ReadSession &m_reads;
    store::Store &m_store;
    base::Executor &m_answerTo;
};

} // namespace server::webapi::rest
