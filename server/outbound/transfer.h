// SPDX-License-Identifier: GPL-3.0-or-later
// Security.md section 4 (SSRF).
#pragma once

#include "server/outbound/curlhttpclient.h"

#include <curl/curl.h>

#include <array>

namespace server::outbound {

/// One call on its way: the handle of libcurl, what is to be sent and what has come so far. Made in
/// the thread that sends, used in the client's thread, owned by its queue.
class Transfer
{
public:
    /// InvalidInput when the address is not one that may be called.
    [[nodiscard]] static base::Result<std::unique_ptr<Transfer>>
    make(const OutboundRequest &request, const OutboundSettings &settings);
    ~Transfer();
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    [[nodiscard]] CURL *handle() const { return m_handle; }
    [[nodiscard]] const QByteArray &host() const { return m_host; }
    /// What it came to, once libcurl has ended it.
    [[nodiscard]] base::Result<OutboundResponse> outcome(CURLcode code);

private:
    Transfer(OutboundRequest request, OutboundSettings settings);
    [[nodiscard]] base::Result<void> takeAddress();
    void setLimits();
    void setSecurity();
    void setContent();
    void readHeader(const QByteArray &line);
    static curl_socket_t openSocket(void *self, curlsocktype purpose, curl_sockaddr *address);
    static std::size_t takeBody(char *data, std::size_t size, std::size_t count, void *self);
    static std::size_t takeHeader(char *data, std::size_t size, std::size_t count, void *self);

    OutboundRequest m_request;
    OutboundSettings m_settings;
    QByteArray m_host;
    CURL *m_handle = nullptr;
    CURLU *m_url = nullptr;
    curl_slist *m_fields = nullptr;
    OutboundResponse m_response;
    qsizetype m_headerBytes = 0;
    bool m_addressRefused = false;
    bool m_tooLong = false;
    std::array<char, CURL_ERROR_SIZE> m_message{};
};

} // namespace server::outbound
