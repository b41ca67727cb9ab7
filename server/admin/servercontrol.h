// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"

#include <functional>

namespace server::admin {

/// The running listeners, as AdminApi steers them. Implemented by the composition root;
/// thread-safe. The functions return at once; `done` runs in any thread, once.
class ServerControl
{
public:
    using Done = std::function<void(base::Result<void>)>;

    virtual ~ServerControl() = default;
    /// What is known of the process: phase, problem, listening, tls, certificate, start, SQLite.
    /// The rest of the state (issuer, config, store health) is filled in by AdminApi.
    [[nodiscard]] virtual api::ServerState state() const = 0;
    /// Whether the settings could be used now: the certificate loads, the key belongs to it.
    [[nodiscard]] virtual base::Result<void> check(const domain::ServerConfig &config) const = 0;
    virtual void start(Done done) = 0;
    virtual void stop(Done done) = 0;
    /// The stored settings changed (they are in the current catalog): restarts what they touch, if
    /// serving.
    virtual void reconfigure(Done done) = 0;
};

} // namespace server::admin
