// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/front/exchange.h"
#include "server/http/front/frontconfig.h"
#include "server/http/front/phaselists.h"

#include <span>

namespace server::http::front {

/// What a connection needs of the worker it lives in; all in the worker's thread.
class ConnectionHost
{
public:
    [[nodiscard]] virtual const FrontConfig &config() const = 0;
    /// Memory to read into; its contents are only good until the next read of any connection.
    [[nodiscard]] virtual std::span<char> scratch() = 0;
    [[nodiscard]] virtual bool isOwnHost(const QByteArray &host) const = 0;
    [[nodiscard]] virtual QByteArray date() = 0;
    [[nodiscard]] virtual bool isStopping() const = 0;
    [[nodiscard]] virtual std::shared_ptr<WorkQueue> queue() const = 0;

    virtual void enter(PhaseEntry &entry, Phase phase) = 0;
    virtual void dispatch(Request request, std::shared_ptr<Exchange> exchange) = 0;
    /// Calls drive() once the others had their turn.
    virtual void resumeLater(Connection &connection) = 0;
    /// Destroys the connection, after the events at hand are dealt with.
    virtual void retire(Connection &connection) = 0;

protected:
    ~ConnectionHost() = default;
};

} // namespace server::http::front
