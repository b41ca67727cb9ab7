// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6819 section 4.3.2, requirements X-11.
#include "server/service/attemptlimiter.h"

#include "server/crypto/digest.h"

#include <QHash>

#include <algorithm>
#include <deque>
#include <mutex>
#include <vector>

namespace server::service {

namespace {

using namespace std::chrono_literals;

constexpr auto forgetAfter = 15min;
constexpr base::Seconds firstPause = 15s;
constexpr base::Seconds longestPause = 120s;
constexpr qsizetype maximumEntries = 50'000; ///< of each of the two generations
constexpr int maximumWaiting = 256;          ///< for the outcome of others, all together
constexpr int manyTimes = 5; ///< an account or an address alone may fail this many times the limit

/// One spelling for what names the same account, and a bounded key for unbounded input.
QByteArray keyOf(const QByteArray &name)
{
    return name.size() > 64 ? crypto::sha256(name.toLower()) : name.toLower();
}

QByteArray pairOf(const QByteArray &account, const QByteArray &address)
{
    return keyOf(account) + '\0' + address;
}

struct Counter
{
    int attempts = 0;
    base::Timestamp blockedUntil{};
};

/// Counters in two generations: what is not touched for one to two periods, or for as long as the
/// table takes to fill, is forgotten. So the memory is bounded without a clean-up run.
class Counters
{
public:
    Counter *find(const QByteArray &key)
    {
        if (auto it = m_young.find(key); it != m_young.end())
            return &*it;
        if (auto it = m_old.find(key); it != m_old.end()) {
            const Counter counter = *it;
            m_old.erase(it);
            return &*m_young.insert(key, counter);
        }
        return nullptr;
    }
    Counter &at(const QByteArray &key)
    {
        if (auto *counter = find(key))
            return *counter;
        return *m_young.insert(key, Counter());
    }
    void remove(const QByteArray &key)
    {
        m_young.remove(key);
        m_old.remove(key);
    }
    void takeBack(const QByteArray &key)
    {
        auto *counter = find(key);
        if (!counter)
            return;
        counter->blockedUntil = {};
        if (--counter->attempts <= 0)
            remove(key);
    }
    void age(base::Timestamp now)
    {
        if (now - m_since < forgetAfter && m_young.size() < maximumEntries)
            return;
        m_old = std::exchange(m_young, {});
        m_since = now;
    }

private:
    QHash<QByteArray, Counter> m_young;
    QHash<QByteArray, Counter> m_old;
    base::Timestamp m_since{};
};

std::optional<base::Seconds> remaining(const Counter *counter, base::Timestamp now)
{
    if (!counter || counter->blockedUntil <= now)
        return {};
    return std::chrono::ceil<base::Seconds>(counter->blockedUntil - now);
}

void count(Counter &counter, int limit, base::Timestamp now)
{
    ++counter.attempts;
    if (counter.attempts < limit)
        return;
    // 15 s, 30 s, 60 s, then two minutes: guessing is hopeless, an owner is back soon.
    const int step = std::min(counter.attempts - limit, 3);
    counter.blockedUntil = now + std::min(firstPause * (1 << step), longestPause);
}

} // namespace

class AttemptLimiter::Private
{
public:
    Private(const base::Clock &clockIn, int limitIn)
        : clock(clockIn)
        , limit(std::max(limitIn, 1))
    {
    }

    struct Waiter
    {
        QByteArray account, address;
        base::Executor *answerTo = nullptr;
        std::function<void(Admission)> done;
    };
    /// The attempts of one pair that are being looked at, and those that wait for their outcome.
    struct Open
    {
        int lookedAt = 0;
        std::deque<Waiter> waiting;
    };

    // All of these want the mutex to be held.
    std::optional<base::Seconds> take(const QByteArray &account, const QByteArray &address);
    void takeBack(const QByteArray &account, const QByteArray &address);
    /// Whoever need not wait any longer, with the answer: admitted, or how long to stay away.
    std::vector<std::pair<Waiter, std::optional<base::Seconds>>> release(const QByteArray &pairKey);

    const base::Clock &clock;
    const int limit;
    std::mutex mutex;
    Counters pairs;
    Counters accounts;
    Counters addresses;
    QHash<QByteArray, Open> open;
    int waiting = 0;
};

std::optional<base::Seconds> AttemptLimiter::Private::take(const QByteArray &account,
                                                           const QByteArray &address)
{
    const QByteArray pairKey = pairOf(account, address);
    const QByteArray accountKey = keyOf(account);
    const auto now = clock.now();
    pairs.age(now);
    accounts.age(now);
    addresses.age(now);
    const auto *byAddress = addresses.find(address);
    auto wait = std::max(remaining(pairs.find(pairKey), now), remaining(byAddress, now));
    // Guessing one account from many places: only places that have failed here already wait for it,
    // so that nobody can shut the owner out from elsewhere.
    if (byAddress)
        wait = std::max(wait, remaining(accounts.find(accountKey), now));
    if (wait)
        return wait;
    count(pairs.at(pairKey), limit, now);
    count(addresses.at(address), limit * manyTimes, now);
    count(accounts.at(accountKey), limit * manyTimes, now);
    return {};
}

void AttemptLimiter::Private::takeBack(const QByteArray &account, const QByteArray &address)
{
    accounts.takeBack(keyOf(account));
    addresses.takeBack(address);
}

std::vector<std::pair<AttemptLimiter::Private::Waiter, std::optional<base::Seconds>>>
AttemptLimiter::Private::release(const QByteArray &pairKey)
{
    std::vector<std::pair<Waiter, std::optional<base::Seconds>>> released;
    const auto it = open.find(pairKey);
    if (it == open.end())
        return released;
    while (!it->waiting.empty()) {
        const auto wait = take(it->waiting.front().account, it->waiting.front().address);
        if (wait && it->lookedAt > 0)
            break;
        if (!wait)
            ++it->lookedAt;
        released.emplace_back(std::move(it->waiting.front()), wait);
        it->waiting.pop_front();
        --waiting;
    }
    if (it->lookedAt == 0)
        open.erase(it);
    return released;
}

AttemptLimiter::AttemptLimiter(const base::Clock &clock, int limit)
    : d(std::make_unique<Private>(clock, limit))
{
}

AttemptLimiter::~AttemptLimiter() = default;

std::optional<base::Seconds> AttemptLimiter::take(const QByteArray &account,
                                                  const QByteArray &address)
{
    const std::lock_guard lock(d->mutex);
    return d->take(account, address);
}

void AttemptLimiter::succeeded(const QByteArray &account, const QByteArray &address)
{
    const std::lock_guard lock(d->mutex);
    d->pairs.remove(pairOf(account, address));
    d->takeBack(account, address);
}

void AttemptLimiter::admit(const QByteArray &account, const QByteArray &address,
                           base::Executor &answerTo, std::function<void(Admission)> done)
{
    std::optional<base::Seconds> wait;
    {
        const std::lock_guard lock(d->mutex);
        wait = d->take(account, address);
        const QByteArray pairKey = pairOf(account, address);
        const auto it = d->open.find(pairKey);
        if (wait && it != d->open.end() && d->waiting < maximumWaiting) {
            it->waiting.push_back({account, address, &answerTo, std::move(done)});
            ++d->waiting;
            return;
        }
        if (!wait)
            ++d->open[pairKey].lookedAt;
    }
    if (wait)
        return done(tl::unexpected(*wait));
    done(std::shared_ptr<Ticket>(new Ticket(*this, account, address)));
}

void AttemptLimiter::end(const Ticket &ticket)
{
    std::vector<std::pair<Private::Waiter, std::optional<base::Seconds>>> released;
    {
        const std::lock_guard lock(d->mutex);
        const QByteArray pairKey = pairOf(ticket.m_account, ticket.m_address);
        if (const auto it = d->open.find(pairKey); it != d->open.end())
            --it->lookedAt;
        if (ticket.m_outcome == Ticket::Outcome::Right)
            d->pairs.remove(pairKey);
        else if (ticket.m_outcome == Ticket::Outcome::NotLookedAt)
            d->pairs.takeBack(pairKey);
        if (ticket.m_outcome != Ticket::Outcome::Wrong)
            d->takeBack(ticket.m_account, ticket.m_address);
        released = d->release(pairKey);
    }
    for (auto &[waiter, wait] : released) {
        Admission admission = tl::unexpected(wait.value_or(base::Seconds()));
        if (!wait)
            admission = std::shared_ptr<Ticket>(new Ticket(*this, waiter.account, waiter.address));
        waiter.answerTo->post([done = std::move(waiter.done), admission] { done(admission); });
    }
}

void AttemptLimiter::drain(const base::Executor &answerTo)
{
    std::vector<Private::Waiter> dropped; // destroyed after the lock, in the caller's thread
    const std::lock_guard lock(d->mutex);
    for (auto &open : d->open) {
        const auto first =
            std::stable_partition(open.waiting.begin(), open.waiting.end(),
                                  [&](const auto &one) { return one.answerTo != &answerTo; });
        d->waiting -= static_cast<int>(open.waiting.end() - first);
        std::move(first, open.waiting.end(), std::back_inserter(dropped));
        open.waiting.erase(first, open.waiting.end());
    }
}

AttemptLimiter::Ticket::Ticket(AttemptLimiter &limiter, QByteArray account, QByteArray address)
    : m_limiter(limiter)
    , m_account(std::move(account))
    , m_address(std::move(address))
{
}

AttemptLimiter::Ticket::~Ticket()
{
    m_limiter.end(*this);
}

} // namespace server::service
