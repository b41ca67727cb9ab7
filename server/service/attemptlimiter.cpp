// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6819 section 4.3.2, requirements X-11.
#include "server/service/attemptlimiter.h"

#include "server/crypto/digest.h"

#include <QHash>

#include <algorithm>
#include <mutex>

namespace server::service {

namespace {

using namespace std::chrono_literals;

constexpr auto forgetAfter = 15min;
constexpr base::Seconds firstPause = 15s;
constexpr base::Seconds longestPause = 120s;
constexpr qsizetype maximumEntries = 50'000; ///< of each of the two generations
constexpr int manyTimes = 5; ///< an account or an address alone may fail this many times the limit

/// One spelling for what names the same account, and a bounded key for unbounded input.
QByteArray keyOf(const QByteArray &name)
{
    return name.size() > 64 ? crypto::sha256(name.toLower()) : name.toLower();
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

    const base::Clock &clock;
    const int limit;
    std::mutex mutex;
    Counters pairs;
    Counters accounts;
    Counters addresses;
};

AttemptLimiter::AttemptLimiter(const base::Clock &clock, int limit)
    : d(std::make_unique<Private>(clock, limit))
{
}

AttemptLimiter::~AttemptLimiter() = default;

std::optional<base::Seconds> AttemptLimiter::take(const QByteArray &account,
                                                  const QByteArray &address)
{
    const QByteArray accountKey = keyOf(account);
    const QByteArray pairKey = accountKey + '\0' + address;
    const auto now = d->clock.now();
    const std::lock_guard lock(d->mutex);
    d->pairs.age(now);
    d->accounts.age(now);
    d->addresses.age(now);

    const auto *byAddress = d->addresses.find(address);
    auto wait = std::max(remaining(d->pairs.find(pairKey), now), remaining(byAddress, now));
    // Guessing one account from many places: only places that have failed here already wait for it,
    // so that nobody can shut the owner out from elsewhere.
    if (byAddress)
        wait = std::max(wait, remaining(d->accounts.find(accountKey), now));
    if (wait)
        return wait;
    count(d->pairs.at(pairKey), d->limit, now);
    count(d->addresses.at(address), d->limit * manyTimes, now);
    count(d->accounts.at(accountKey), d->limit * manyTimes, now);
    return {};
}

void AttemptLimiter::succeeded(const QByteArray &account, const QByteArray &address)
{
    const QByteArray accountKey = keyOf(account);
    const std::lock_guard lock(d->mutex);
    d->pairs.remove(accountKey + '\0' + address);
    d->accounts.takeBack(accountKey);
    d->addresses.takeBack(address);
}

} // namespace server::service
