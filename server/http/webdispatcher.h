// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9110 section 9; security.md TR-06, TR-12, TR-16.
#pragma once

#include "server/base/clock.h"
#include "server/base/random.h"
#include "server/http/reply.h"
#include "server/http/routes/exchange.h"
#include "server/oauth/engine.h"
#include "server/webapi/dependencies.h"

#include <memory>

namespace server::http {

/// What one worker's routes work with. All of it must outlive the dispatcher.
struct WebDependencies
{
    const base::Clock &clock;
    base::RandomSource &random;
    const service::CatalogSource &catalog;
    oauth::Engine &engine;            ///< this worker's own
    std::function<bool()> isWritable; ///< whether a change would be kept now; for /health/ready
    webapi::Dependencies resources;   ///< what the guarded resources work with
};

/// Answers every request of one worker: finds the route below the server link, hands on to the
/// protocol, and puts the headers on the answer that every answer carries. Lives in its worker's
/// thread.
class WebDispatcher final : public Dispatcher
{
public:
    explicit WebDispatcher(const WebDependencies &dependencies);
    ~WebDispatcher() override;
    WebDispatcher(const WebDispatcher &) = delete;
    WebDispatcher &operator=(const WebDispatcher &) = delete;

    void dispatch(const Request &request, ReplyPtr reply) override;
    /// Every address that has a route of its own, for the test that asks all of them.
    [[nodiscard]] QByteArrayList paths() const;
    /// The Allow header of each of them and of each folder (which ends with a slash), for the test
    /// that compares them with what is published.
    [[nodiscard]] QHash<QByteArray, QByteArray> methods() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace server::http
