// SPDX-License-Identifier: GPL-3.0-or-later
// Security.md section 4 (SSRF); Back-Channel Logout 1.0 section 2.5; RFC 7517 section 5.
#pragma once

#include "server/base/error.h"
#include "server/base/executor.h"

#include <QByteArray>

#include <chrono>
#include <functional>

namespace server::outbound {

/// A call to an address that a client names.
struct OutboundRequest
{
    enum class Method { Get, Post };
    Method method = Method::Get;
    QByteArray url;         ///< https; http only where the settings allow private addresses
    QByteArray contentType; ///< of the body
    QByteArray body;
    QByteArray accept;
    qsizetype maximumBytes = 64 * 1024; ///< a longer answer is refused
    std::chrono::milliseconds timeout{5000};
};

struct OutboundResponse
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    std::chrono::seconds maximumAge{0}; ///< of Cache-Control; zero: not said
};

using OutboundReply = std::function<void(base::Result<OutboundResponse>)>;

/// Calls to the outside, all of them: no redirects are followed, no proxy of the environment is
/// used, and the address that was really connected to is checked before a byte is sent, so that no
/// name can lead to a private network. Thread-safe; `reply` runs in `answerTo`, exactly once, also
/// when the client is stopped. Fails with InvalidInput (the address is not allowed) or Unavailable.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    virtual void send(const OutboundRequest &request, base::Executor &answerTo,
                      OutboundReply reply) = 0;
};

} // namespace server::outbound
