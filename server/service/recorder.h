// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

#include <memory>

namespace server::service {

/// Stamps and audit rows that may be written up to one second late (requirements X-15): the issue
/// of self-contained tokens, refusals that change nothing, last-used times. Bounded; equal refusals
/// beyond the bound are counted and written as one row. Thread-safe; a thread of its own flushes.
class Recorder
{
public:
    explicit Recorder(store::Store &store);
    ~Recorder(); ///< writes what is left
    void audit(domain::AuditEvent event);
    void used(const store::ClientUse &use);
    void used(const store::GrantUse &use);
    /// Writes now and returns when durable; for shutdown and tests.
    void flush();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace server::service
