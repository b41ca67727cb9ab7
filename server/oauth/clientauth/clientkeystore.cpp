// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7517 section 5, RFC 7591 section 2 (`jwks`, `jwks_uri`), OpenID Connect Core section 10.1.1.
#include "server/oauth/clientauth/clientkeystore.h"

#include "server/domain/clientkeys.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <mutex>
#include <vector>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using base::Error;

/// Answers are sorted out in the thread in which they arrive; it never waits there.
class InPlace final : public base::Executor
{
public:
    void post(std::function<void()> work) override { work(); }
};

struct Waiting
{
    base::Executor *answerTo;
    ClientKeyStore::Reply done;
};

/// What is known of one client's keys.
struct Entry
{
    QByteArray source; ///< the set itself, or its address
    JwkSetPtr keys;
    base::Timestamp askedAt{};    ///< when the address was last asked
    base::Timestamp fetchedAt{};  ///< when it last answered
    base::Timestamp freshUntil{}; ///< as long as it said
    QString trouble;              ///< why the last fetch failed
    quint64 fetch = 0;            ///< the fetch that is under way; 0: none
    std::vector<Waiting> waiting;
};

base::Result<JwkSetPtr> unavailable(const QString &why)
{
    return base::failure(Error::Kind::Unavailable, u"jwks_uri: "_s + why);
}

base::Result<JwkSetPtr> parsed(const QByteArray &json)
{
    auto set = crypto::JwkSet::parse(json);
    if (!set)
        return base::passOn(set);
    return std::make_shared<const crypto::JwkSet>(std::move(*set));
}

std::chrono::seconds ageOf(const outbound::OutboundResponse &response)
{
    using Store = ClientKeyStore;
    if (response.maximumAge.count() == 0)
        return Store::usualAge;
    return std::clamp<std::chrono::seconds>(response.maximumAge, Store::shortestAge,
                                            Store::longestAge);
}

} // namespace

class ClientKeyStore::Private : public std::enable_shared_from_this<Private>
{
public:
    Private(const base::Clock &clock, outbound::HttpClient &outbound)
        : m_clock(clock)
        , m_outbound(outbound)
    {
    }
    void find(domain::ClientKey client, const domain::ClientKeys &metadata, Wanted wanted,
              base::Executor &answerTo, Reply done);
    void drain(const base::Executor &executor);

private:
    /// What can be answered without asking the address; nothing: it has to be asked.
    std::optional<base::Result<JwkSetPtr>> remembered(const Entry &entry, Wanted wanted) const;
    Entry &entryOf(domain::ClientKey client, const QByteArray &source);
    void makeRoom();
    void fetch(domain::ClientKey client, const QByteArray &address, quint64 number);
    void arrived(domain::ClientKey client, quint64 number,
                 const base::Result<outbound::OutboundResponse> &response);
    static void answer(Entry &entry, const base::Result<JwkSetPtr> &outcome);
    static void take(Entry &entry, const base::Result<outbound::OutboundResponse> &response,
                     base::Timestamp now);

    const base::Clock &m_clock;
    outbound::HttpClient &m_outbound;
    std::mutex m_mutex;
    QHash<domain::ClientKey, Entry> m_entries;
    quint64 m_fetches = 0;
    InPlace m_inPlace;
};

std::optional<base::Result<JwkSetPtr>> ClientKeyStore::Private::remembered(const Entry &entry,
                                                                           Wanted wanted) const
{
    const auto now = m_clock.now();
    const bool fresh = entry.keys && now < entry.freshUntil;
    if (fresh && wanted == Wanted::Remembered)
        return entry.keys;
    const bool askedLately =
        entry.askedAt != base::Timestamp() && now < entry.askedAt + betweenFetches;
    if (entry.fetch != 0 || !askedLately)
        return std::nullopt;
    if (entry.keys && now < entry.fetchedAt + longestAge)
        return entry.keys;
    return unavailable(entry.trouble);
}

void ClientKeyStore::Private::makeRoom()
{
    if (m_entries.size() < mostClients)
        return;
    auto oldest = m_entries.end();
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (it->fetch == 0 && (oldest == m_entries.end() || it->fetchedAt < oldest->fetchedAt))
            oldest = it;
    }
    if (oldest != m_entries.end())
        m_entries.erase(oldest);
}

Entry &ClientKeyStore::Private::entryOf(domain::ClientKey client, const QByteArray &source)
{
    if (!m_entries.contains(client))
        makeRoom();
    auto &entry = m_entries[client];
    if (entry.source != source) {
        // The metadata changed: nothing of what was known counts any more.
        answer(entry, unavailable(u"the client's metadata changed meanwhile"_s));
        entry = Entry();
        entry.source = source;
    }
    return entry;
}

void ClientKeyStore::Private::find(domain::ClientKey client, const domain::ClientKeys &metadata,
                                   Wanted wanted, base::Executor &answerTo, Reply done)
{
    const bool isFetched = metadata.jwks.isEmpty();
    const QByteArray source =
        isFetched ? metadata.jwksUri : QJsonDocument(metadata.jwks).toJson(QJsonDocument::Compact);
    std::unique_lock lock(m_mutex);
    auto &entry = entryOf(client, source);
    if (!isFetched) {
        if (!entry.keys) {
            auto set = parsed(source);
            if (!set) {
                lock.unlock();
                return done(base::failure(Error::Kind::NotFound, u"jwks: "_s + set.error().detail));
            }
            entry.keys = std::move(*set);
            entry.fetchedAt = m_clock.now();
        }
        const auto keys = entry.keys;
        lock.unlock();
        return done(keys);
    }
    if (const auto known = remembered(entry, wanted)) {
        lock.unlock();
        return done(*known);
    }
    entry.waiting.push_back({&answerTo, std::move(done)});
    if (entry.fetch != 0)
        return;
    const quint64 number = entry.fetch = ++m_fetches;
    entry.askedAt = m_clock.now();
    lock.unlock();
    fetch(client, source, number);
}

void ClientKeyStore::Private::fetch(domain::ClientKey client, const QByteArray &address,
                                    quint64 number)
{
    outbound::OutboundRequest request;
    request.url = address;
    request.accept = "application/jwk-set+json, application/json";
    request.maximumBytes = crypto::JwkSet::largestDocument;
    m_outbound.send(request, m_inPlace,
                    [self = shared_from_this(), client,
                     number](const base::Result<outbound::OutboundResponse> &response) {
                        self->arrived(client, number, response);
                    });
}

void ClientKeyStore::Private::take(Entry &entry,
                                   const base::Result<outbound::OutboundResponse> &response,
                                   base::Timestamp now)
{
    if (!response) {
        entry.trouble = response.error().detail;
        return;
    }
    if (response->status != 200) {
        entry.trouble = u"status %1"_s.arg(response->status);
        return;
    }
    auto set = parsed(response->body);
    if (!set) {
        // A set that shows private keys, or is none, ends the trust in what stood there before.
        entry.keys.reset();
        entry.trouble = set.error().detail;
        return;
    }
    entry.keys = std::move(*set);
    entry.fetchedAt = now;
    entry.freshUntil = now + ageOf(*response);
    entry.trouble.clear();
}

void ClientKeyStore::Private::arrived(domain::ClientKey client, quint64 number,
                                      const base::Result<outbound::OutboundResponse> &response)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(client);
    if (found == m_entries.end() || found->fetch != number)
        return; // the metadata changed meanwhile
    auto &entry = *found;
    const auto now = m_clock.now();
    entry.fetch = 0;
    take(entry, response, now);
    base::Result<JwkSetPtr> outcome = unavailable(entry.trouble);
    if (entry.keys && now < entry.fetchedAt + longestAge)
        outcome = entry.keys;
    answer(entry, outcome);
}

void ClientKeyStore::Private::answer(Entry &entry, const base::Result<JwkSetPtr> &outcome)
{
    // Under the lock, so that drain() knows when nothing is on its way any more; post() never
    // blocks.
    for (auto &each : std::exchange(entry.waiting, {}))
        each.answerTo->post([done = std::move(each.done), outcome] { done(outcome); });
}

void ClientKeyStore::Private::drain(const base::Executor &executor)
{
    const std::lock_guard lock(m_mutex);
    for (auto &entry : m_entries) {
        std::erase_if(entry.waiting,
                      [&](const Waiting &each) { return each.answerTo == &executor; });
    }
}

ClientKeyStore::ClientKeyStore(const base::Clock &clock, outbound::HttpClient &outbound)
    : d(std::make_shared<Private>(clock, outbound))
{
}

ClientKeyStore::~ClientKeyStore() = default;

void ClientKeyStore::find(const service::CatalogClient &client, Wanted wanted,
                          base::Executor &answerTo, Reply done)
{
    const auto metadata = domain::clientKeys(client.client.metadata);
    if (!metadata.hasKeys())
        return done(base::failure(Error::Kind::NotFound, u"the client has no keys"_s));
    d->find(client.client.id, metadata, wanted, answerTo, std::move(done));
}

void ClientKeyStore::drain(const base::Executor &executor)
{
    d->drain(executor);
}

} // namespace server::oauth
