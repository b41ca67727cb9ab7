// SPDX-License-Identifier: GPL-3.0-or-later
// Security.md section 4 (SSRF).
#include "server/outbound/transfer.h"

#include "server/outbound/addressrules.h"

#include <algorithm>
#include <sys/socket.h>

namespace server::outbound {

namespace {

using namespace Qt::StringLiterals;
using base::Error;

constexpr qsizetype maximumHeaderBytes = 32 * 1024;

tl::unexpected<Error> refusedAddress(const char *why)
{
    return base::failure(Error::Kind::InvalidInput,
                         u"an address may not be called: %1"_s.arg(QLatin1StringView(why)));
}

QByteArray partOf(CURLU *url, CURLUPart part)
{
    char *text = nullptr;
    if (curl_url_get(url, part, &text, 0) != CURLUE_OK)
        return {};
    const QByteArray value(text);
    curl_free(text);
    return value;
}

/// RFC 9111 section 5.2.2.1; no-store and no-cache win.
std::chrono::seconds maximumAgeOf(const QByteArray &cacheControl)
{
    std::chrono::seconds age{0};
    for (const QByteArray &directive : cacheControl.toLower().split(',')) {
        const QByteArray text = directive.trimmed();
        if (text == "no-store" || text == "no-cache")
            return std::chrono::seconds(0);
        bool isNumber = false;
        if (text.startsWith("max-age=")) {
            const int seconds = text.mid(8).toInt(&isNumber);
            if (isNumber && seconds > 0)
                age = std::chrono::seconds(seconds);
        }
    }
    return age;
}

} // namespace

Transfer::Transfer(OutboundRequest request, OutboundSettings settings)
    : m_request(std::move(request))
    , m_settings(std::move(settings))
    , m_handle(curl_easy_init())
    , m_url(curl_url())
{
}

Transfer::~Transfer()
{
    curl_easy_cleanup(m_handle);
    curl_url_cleanup(m_url);
    curl_slist_free_all(m_fields);
}

base::Result<std::unique_ptr<Transfer>> Transfer::make(const OutboundRequest &request,
                                                       const OutboundSettings &settings)
{
    std::unique_ptr<Transfer> transfer(new Transfer(request, settings));
    if (!transfer->m_handle || !transfer->m_url)
        return base::failure(Error::Kind::Unavailable, u"no memory for a call"_s);
    if (auto taken = transfer->takeAddress(); !taken)
        return base::passOn(taken);
    transfer->setLimits();
    transfer->setSecurity();
    transfer->setContent();
    return transfer;
}

base::Result<void> Transfer::takeAddress()
{
    // The parser that reads the address here is the one that calls it.
    if (m_request.url.contains('\0')
        || curl_url_set(m_url, CURLUPART_URL, m_request.url.constData(), CURLU_DISALLOW_USER)
               != CURLUE_OK)
        return refusedAddress("it is malformed");
    const QByteArray scheme = partOf(m_url, CURLUPART_SCHEME);
    if (scheme != "https" && !(scheme == "http" && m_settings.allowPrivateAddresses))
        return refusedAddress("its scheme is not https");
    m_host = partOf(m_url, CURLUPART_HOST).toLower();
    curl_easy_setopt(m_handle, CURLOPT_CURLU, m_url);
    return {};
}

void Transfer::setLimits()
{
    const long timeout = static_cast<long>(m_request.timeout.count());
    curl_easy_setopt(m_handle, CURLOPT_TIMEOUT_MS, std::max(timeout, 1L));
    curl_easy_setopt(m_handle, CURLOPT_MAXFILESIZE_LARGE,
                     static_cast<curl_off_t>(m_request.maximumBytes));
    curl_easy_setopt(m_handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    // A name that is still being looked up must not hold up the others when its call ends.
    curl_easy_setopt(m_handle, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_message.data());
    curl_easy_setopt(m_handle, CURLOPT_WRITEFUNCTION, &Transfer::takeBody);
    curl_easy_setopt(m_handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_HEADERFUNCTION, &Transfer::takeHeader);
    curl_easy_setopt(m_handle, CURLOPT_HEADERDATA, this);
}

void Transfer::setSecurity()
{
    curl_easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR,
                     m_settings.allowPrivateAddresses ? "http,https" : "https");
    curl_easy_setopt(m_handle, CURLOPT_PROXY, "");
    curl_easy_setopt(m_handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(m_handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(m_handle, CURLOPT_SSL_VERIFYHOST, 2L);
    // The system's directory of trust anchors stays in force beside this file.
    if (!m_settings.caFile.isEmpty())
        curl_easy_setopt(m_handle, CURLOPT_CAINFO, m_settings.caFile.constData());
    // Each call opens its own connection, so that each passes the check of its address.
    curl_easy_setopt(m_handle, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(m_handle, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(m_handle, CURLOPT_OPENSOCKETFUNCTION, &Transfer::openSocket);
    curl_easy_setopt(m_handle, CURLOPT_OPENSOCKETDATA, this);
}

void Transfer::setContent()
{
    const auto add = [this](const QByteArray &line) {
        m_fields = curl_slist_append(m_fields, line.constData());
    };
    if (!m_request.accept.isEmpty())
        add("Accept: " + m_request.accept);
    if (m_request.method == OutboundRequest::Method::Post) {
        add("Content-Type: " + m_request.contentType);
        add("Expect:"); // no waiting for "100 Continue"
        curl_easy_setopt(m_handle, CURLOPT_POST, 1L);
        curl_easy_setopt(m_handle, CURLOPT_POSTFIELDSIZE_LARGE,
                         static_cast<curl_off_t>(m_request.body.size()));
        curl_easy_setopt(m_handle, CURLOPT_POSTFIELDS, m_request.body.constData());
    }
    curl_easy_setopt(m_handle, CURLOPT_HTTPHEADER, m_fields);
}

curl_socket_t Transfer::openSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    auto &transfer = *static_cast<Transfer *>(self);
    if (!transfer.m_settings.allowPrivateAddresses && !isPublicAddress(address->addr)) {
        transfer.m_addressRefused = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t Transfer::takeBody(char *data, std::size_t size, std::size_t count, void *self)
{
    auto &transfer = *static_cast<Transfer *>(self);
    const auto bytes = static_cast<qsizetype>(size * count);
    if (transfer.m_response.body.size() + bytes > transfer.m_request.maximumBytes) {
        transfer.m_tooLong = true;
        return 0;
    }
    transfer.m_response.body.append(data, bytes);
    return size * count;
}

std::size_t Transfer::takeHeader(char *data, std::size_t size, std::size_t count, void *self)
{
    auto &transfer = *static_cast<Transfer *>(self);
    const auto bytes = static_cast<qsizetype>(size * count);
    transfer.m_headerBytes += bytes;
    if (transfer.m_headerBytes > maximumHeaderBytes) {
        transfer.m_tooLong = true;
        return 0;
    }
    transfer.readHeader(QByteArray(data, bytes));
    return size * count;
}

void Transfer::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return;
    const QByteArray name = line.left(colon).toLower();
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (name == "content-type")
        m_response.contentType = value;
    else if (name == "cache-control")
        m_response.maximumAge = maximumAgeOf(value);
}

base::Result<OutboundResponse> Transfer::outcome(CURLcode code)
{
    if (code == CURLE_OK) {
        long status = 0;
        curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
        m_response.status = static_cast<int>(status);
        return std::move(m_response);
    }
    if (m_addressRefused)
        return refusedAddress("it leads to a network that is not public");
    if (m_tooLong || code == CURLE_FILESIZE_EXCEEDED)
        return base::failure(Error::Kind::Unavailable, u"the answer is too long"_s);
    const char *message = m_message.front() ? m_message.data() : curl_easy_strerror(code);
    return base::failure(Error::Kind::Unavailable, QString::fromUtf8(message));
}

} // namespace server::outbound
