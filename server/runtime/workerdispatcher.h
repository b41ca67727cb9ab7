// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/reply.h"
#include "server/runtime/services.h"

namespace server::runtime {

/// What answers the requests of one HTTP worker: a read session, the protocol and the routes over
/// it. To be called in the worker's thread, which must destroy the result too. When the store
/// cannot be read, every request of this worker gets 503.
[[nodiscard]] std::unique_ptr<http::Dispatcher> makeWorkerDispatcher(Services &services,
                                                                     base::Executor &worker);

} // namespace server::runtime
