// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/overviewview.h"

#include "server/admin/views.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

using namespace std::chrono_literals;

constexpr int latestRows = 10;
constexpr int lookedAt = 5'000; ///< rows of the last day that the details are taken from
constexpr qint64 manyRefusals = 10;
constexpr qint64 manyLostCodes = 3;

struct Steps
{
    base::Seconds step;
    int count;
};

Steps stepsOf(api::OverviewRange range)
{
    switch (range) {
    case api::OverviewRange::Day:
        return {1h, 24};
    case api::OverviewRange::Week:
        return {6h, 28};
    case api::OverviewRange::Month:
        return {24h, 30};
    }
    return {1h, 24};
}

base::Timestamp floorTo(base::Timestamp time, base::Seconds step)
{
    const auto millis = std::chrono::milliseconds(step).count();
    return base::fromMillis(base::toMillis(time) / millis * millis);
}

/// Midnight where this machine stands: what a person at its screen calls today.
base::Timestamp startOfToday(base::Timestamp now)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(base::toMillis(now));
    return base::fromMillis(local.date().startOfDay().toMSecsSinceEpoch());
}

bool isIssue(const store::AuditCount &count)
{
    return count.success && count.type == "token.issued";
}

base::Result<void> addPoints(const Reading &reading, api::OverviewRange range,
                             api::Overview &overview)
{
    const auto [step, count] = stepsOf(range);
    const auto first = floorTo(reading.now, step) - step * (count - 1);
    const auto counts = reading.reads.audit().counts(first, step);
    if (!counts)
        return base::passOn(counts);
    for (int i = 0; i < count; ++i)
        overview.points.append({first + step * i, 0, 0});
    for (const auto &each : *counts) {
        const auto index = (floorTo(each.from, step) - first) / std::chrono::milliseconds(step);
        if (index < 0 || index >= count)
            continue;
        auto &point = overview.points[index];
        if (isIssue(each))
            point.issued += each.count;
        else if (!each.success)
            point.refused += each.count;
    }
    return {};
}

base::Result<void> addToday(const Reading &reading, api::Overview &overview)
{
    const auto counts = reading.reads.audit().counts(startOfToday(reading.now), 1h);
    if (!counts)
        return base::passOn(counts);
    for (const auto &each : *counts) {
        if (isIssue(each))
            overview.tokensToday += each.count;
        else if (!each.success)
            overview.refusedToday += each.count;
    }
    return {};
}

/// What the rows of the last day tell of one client.
struct ClientDay
{
    qint64 refused = 0;
    qint64 codes = 0; ///< old enough to have been redeemed
    qint64 redeemed = 0;
};

struct Day
{
    QHash<domain::ClientKey, ClientDay> clients;
    QHash<QByteArray, qint64> reasons;
};

base::Result<Day> readDay(const Reading &reading)
{
    domain::AuditQuery query;
    query.limit = lookedAt;
    const auto events = reading.reads.audit().find(query);
    if (!events)
        return base::passOn(events);
    Day day;
    for (const auto &event : *events) {
        if (event.at < reading.now - 24h)
            break;
        if (!event.success) {
            const auto error = event.details.value(u"error"_s).toString().toLatin1();
            const auto times = 1 + event.details.value(u"suppressed"_s).toInteger();
            day.reasons[error.isEmpty() ? event.type : error] += times;
            if (event.client)
                day.clients[*event.client].refused += times;
        } else if (event.client && event.type == "code.issued") {
            day.clients[*event.client].codes += event.at < reading.now - 10min ? 1 : 0;
        } else if (event.client && event.type == "token.issued"
                   && event.details.value(u"grant_type"_s) == u"authorization_code"_s) {
            ++day.clients[*event.client].redeemed;
        }
    }
    return day;
}

void addReasons(const Day &day, api::Overview &overview)
{
    for (auto it = day.reasons.cbegin(); it != day.reasons.cend(); ++it)
        overview.refusedByReason.append({it.key(), it.value()});
    std::sort(overview.refusedByReason.begin(), overview.refusedByReason.end(),
              [](const auto &a, const auto &b) {
                  return a.second != b.second ? a.second > b.second : a.first < b.first;
              });
}

void addClientItems(const Reading &reading, const QList<domain::Client> &clients, const Day &day,
                    api::Overview &overview)
{
    using Kind = api::AttentionItem::Kind;
    for (const auto &client : clients) {
        api::AttentionItem item;
        item.subject = client.name;
        item.module = client.module;
        item.client = client.id;
        const auto add = [&](Kind kind, qint64 count) {
            item.kind = kind;
            item.count = count;
            overview.attention.append(item);
        };
        const auto seen = day.clients.value(client.id);
        if (seen.refused >= manyRefusals)
            add(Kind::RepeatedRefusals, seen.refused);
        if (seen.codes - seen.redeemed >= manyLostCodes)
            add(Kind::CodesNeverRedeemed, seen.codes - seen.redeemed);
        item.at = client.expiresAt;
        if (!client.isExpired(reading.now) && client.isExpired(reading.now + endsSoon))
            add(Kind::ClientEndsSoon, 0);
    }
}

base::Result<void> addAttention(const Reading &reading, const Day &day,
                                std::optional<base::Timestamp> certificateEnds,
                                api::Overview &overview)
{
    const auto clients = reading.reads.clients().all();
    if (!clients)
        return base::passOn(clients);
    overview.clients = clients->size();
    addClientItems(reading, *clients, day, overview);
    if (certificateEnds && *certificateEnds < reading.now + endsSoon) {
        api::AttentionItem item;
        item.kind = api::AttentionItem::Kind::CertificateEndsSoon;
        item.at = certificateEnds;
        overview.attention.append(item);
    }
    const auto modules = reading.reads.modules().all();
    if (!modules)
        return base::passOn(modules);
    if (std::all_of(modules->begin(), modules->end(),
                    [](const auto &module) { return module.builtIn; })) {
        api::AttentionItem item;
        item.kind = api::AttentionItem::Kind::NoModule;
        overview.attention.append(item);
    }
    return {};
}

} // namespace

base::Result<api::Overview> makeOverview(const Reading &reading, api::OverviewRange range,
                                         std::optional<base::Timestamp> certificateEnds)
{
    api::Overview overview;
    if (auto done = addPoints(reading, range, overview); !done)
        return base::passOn(done);
    if (auto done = addToday(reading, overview); !done)
        return base::passOn(done);
    const auto day = readDay(reading);
    if (!day)
        return base::passOn(day);
    addReasons(*day, overview);
    if (auto done = addAttention(reading, *day, certificateEnds, overview); !done)
        return base::passOn(done);
    const auto grants = reading.reads.grants().count({});
    if (!grants)
        return base::passOn(grants);
    overview.grants = *grants;
    domain::AuditQuery latest;
    latest.limit = latestRows;
    auto rows = auditRows(reading, latest);
    if (!rows)
        return base::passOn(rows);
    overview.latest = std::move(*rows);
    return overview;
}

} // namespace server::admin
