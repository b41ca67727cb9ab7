// SPDX-License-Identifier: GPL-3.0-or-later
// Security.md section 4 (SSRF), RFC 9325.
#include "server/outbound/curlhttpclient.h"

#include "server/outbound/transfer.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <pthread.h>
#include <thread>
#include <vector>

namespace server::outbound {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestPollMs = 1000;

struct Call
{
    std::unique_ptr<Transfer> transfer;
    base::Executor *answerTo = nullptr;
    OutboundReply reply;
};

void answer(Call &call, base::Result<OutboundResponse> result)
{
    // The reply and what it holds belong to the thread that asked: they end there too.
    call.answerTo->post(
        [reply = std::move(call.reply), result = std::move(result)] { reply(result); });
}

base::Result<OutboundResponse> notSent(const QString &why)
{
    return base::failure(base::Error::Kind::Unavailable, why);
}

} // namespace

class CurlHttpClient::Private
{
public:
    explicit Private(std::function<OutboundSettings()> settingsIn)
        : settings(std::move(settingsIn))
        , multi(curl_multi_init())
    {
    }
    ~Private() { curl_multi_cleanup(multi); }

    void run();
    void beginWaiting();
    void takeFinished();
    void endCancelled();
    /// For the queue's lock to be held.
    [[nodiscard]] std::deque<Call>::iterator nextToBegin();

    const std::function<OutboundSettings()> settings;
    CURLM *const multi;
    std::mutex mutex;
    std::condition_variable drained;
    std::deque<Call> waiting;
    std::vector<const base::Executor *> draining; ///< whose calls are to be ended
    bool stopping = false;
    std::vector<Call> active; ///< of the thread alone
    std::thread thread;
};

void CurlHttpClient::Private::run()
{
    for (;;) {
        {
            const std::lock_guard lock(mutex);
            if (stopping)
                return;
        }
        endCancelled();
        beginWaiting();
        int running = 0;
        curl_multi_perform(multi, &running);
        takeFinished();
        curl_multi_poll(multi, nullptr, 0, longestPollMs, nullptr);
    }
}

std::deque<Call>::iterator CurlHttpClient::Private::nextToBegin()
{
    return std::find_if(waiting.begin(), waiting.end(), [this](const Call &call) {
        return std::count_if(active.begin(), active.end(),
                             [&](const Call &other) {
                                 return other.transfer->host() == call.transfer->host();
                             })
               < maximumForOneHost;
    });
}

void CurlHttpClient::Private::beginWaiting()
{
    const std::lock_guard lock(mutex);
    while (active.size() < std::size_t(maximumActive)) {
        const auto next = nextToBegin();
        if (next == waiting.end())
            return;
        active.push_back(std::move(*next));
        waiting.erase(next);
        if (curl_multi_add_handle(multi, active.back().transfer->handle()) != CURLM_OK) {
            answer(active.back(), notSent(u"no memory for a call"_s));
            active.pop_back();
        }
    }
}

void CurlHttpClient::Private::takeFinished()
{
    bool any = false;
    int left = 0;
    while (CURLMsg *message = curl_multi_info_read(multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        const auto call = std::find_if(active.begin(), active.end(), [&](const Call &one) {
            return one.transfer->handle() == message->easy_handle;
        });
        curl_multi_remove_handle(multi, call->transfer->handle());
        answer(*call, call->transfer->outcome(code));
        active.erase(call);
        any = true;
    }
    if (any)
        curl_multi_wakeup(multi); // there is room for those that wait
}

void CurlHttpClient::Private::endCancelled()
{
    std::unique_lock lock(mutex);
    if (draining.empty())
        return;
    const auto isCancelled = [this](const Call &call) {
        return std::find(draining.begin(), draining.end(), call.answerTo) != draining.end();
    };
    for (auto &call : active) {
        if (!isCancelled(call))
            continue;
        curl_multi_remove_handle(multi, call.transfer->handle());
        answer(call, notSent(u"the asker stops"_s));
    }
    std::erase_if(active, isCancelled);
    for (auto &call : waiting) {
        if (isCancelled(call))
            answer(call, notSent(u"the asker stops"_s));
    }
    std::erase_if(waiting, isCancelled);
    draining.clear();
    drained.notify_all();
}

CurlHttpClient::CurlHttpClient(std::function<OutboundSettings()> settings)
{
    static std::once_flag initialized;
    std::call_once(initialized, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    d = std::make_unique<Private>(std::move(settings));
    d->thread = std::thread([this] { d->run(); });
    pthread_setname_np(d->thread.native_handle(), "outbound");
}

CurlHttpClient::~CurlHttpClient()
{
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
    }
    curl_multi_wakeup(d->multi);
    d->thread.join();
    for (auto &call : d->active) {
        curl_multi_remove_handle(d->multi, call.transfer->handle());
        answer(call, notSent(u"the server stops"_s));
    }
    for (auto &call : d->waiting)
        answer(call, notSent(u"the server stops"_s));
    d->active.clear();
}

void CurlHttpClient::send(const OutboundRequest &request, base::Executor &answerTo,
                          OutboundReply reply)
{
    auto transfer = Transfer::make(request, d->settings());
    Call call{nullptr, &answerTo, std::move(reply)};
    if (!transfer)
        return answer(call, base::passOn(transfer));
    call.transfer = std::move(*transfer);
    {
        const std::lock_guard lock(d->mutex);
        if (d->stopping || d->waiting.size() >= std::size_t(maximumWaiting))
            return answer(call, notSent(u"too many calls wait"_s));
        d->waiting.push_back(std::move(call));
    }
    curl_multi_wakeup(d->multi);
}

void CurlHttpClient::drain(const base::Executor &answerTo)
{
    std::unique_lock lock(d->mutex);
    d->draining.push_back(&answerTo);
    curl_multi_wakeup(d->multi);
    d->drained.wait(lock, [&] {
        return std::find(d->draining.begin(), d->draining.end(), &answerTo) == d->draining.end();
    });
}

} // namespace server::outbound
