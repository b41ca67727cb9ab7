// SPDX-License-Identifier: GPL-3.0-or-later
// Security.md section 4 (SSRF), RFC 9325.
#pragma once

#include "server/outbound/httpclient.h"

#include <memory>

namespace server::outbound {

/// What the installation allows; asked anew for each call.
struct OutboundSettings
{
    bool allowPrivateAddresses = false;
    QByteArray caFile; ///< trust anchors besides the system's; empty: none
};

/// Calls over libcurl, in a thread of its own: TLS 1.2 or 1.3 with the certificate checked, at most
/// `maximumActive` at once and `maximumForOneHost` to one host, so that an address that never
/// answers does not hold up the others. Beyond `maximumWaiting` a call fails at once with
/// Unavailable. What is under way when it is destroyed fails with Unavailable too.
class CurlHttpClient final : public HttpClient
{
public:
    static constexpr int maximumActive = 16;
    static constexpr int maximumForOneHost = 4;
    static constexpr int maximumWaiting = 1000;

    /// `settings` is called in the threads that send.
    explicit CurlHttpClient(std::function<OutboundSettings()> settings);
    ~CurlHttpClient() override;
    void send(const OutboundRequest &request, base::Executor &answerTo,
              OutboundReply reply) override;
    /// Ends what would be answered to `answerTo` with Unavailable; returns when nothing is left to
    /// be posted there.
    void drain(const base::Executor &answerTo);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace server::outbound
