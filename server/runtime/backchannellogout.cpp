// SPDX-License-Identifier: GPL-3.0-or-later
// Back-Channel Logout 1.0 sections 2.5 to 2.8.
#include "server/runtime/backchannellogout.h"

#include "server/oauth/audit.h"
#include "server/oauth/tokens/logouttoken.h"

#include <QLoggingCategory>
#include <QPointer>

namespace server::runtime {

namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcLogout, "consentry.runtime.logout")

constexpr int batch = 200;
constexpr std::chrono::milliseconds callTimeout{5000};
constexpr qsizetype longestAnswer = 16 * 1024;

/// Section 2.8: 200; some frameworks make 204 of an empty answer.
bool isTaken(const base::Result<outbound::OutboundResponse> &answer)
{
    return answer && (answer->status == 200 || answer->status == 204);
}

QString causeOf(const base::Result<outbound::OutboundResponse> &answer)
{
    return answer ? u"status %1"_s.arg(answer->status) : answer.error().detail;
}

domain::AuditEvent eventOf(const domain::LogoutDelivery &delivery,
                           const service::CatalogClient &client, base::Timestamp now)
{
    domain::AuditEvent event;
    event.at = now;
    event.module = client.client.module;
    event.client = delivery.client;
    event.user = delivery.user;
    event.details.insert(u"attempt"_s, delivery.attempts + 1);
    return event;
}

} // namespace

/// What one attempt came to.
struct BackchannelLogout::Outcome
{
    std::optional<domain::AuditEvent> event;
    std::optional<base::Timestamp> nextAttemptAt; ///< none: there is nothing more to do
};

BackchannelLogout::BackchannelLogout(const Dependencies &dependencies, QObject *parent)
    : QObject(parent)
    , m_deps(dependencies)
{
    connect(&m_timer, &QTimer::timeout, this, &BackchannelLogout::runOnce);
    m_timer.start(period);
}

BackchannelLogout::~BackchannelLogout() = default;

void BackchannelLogout::runOnce()
{
    if (!m_reads) {
        auto reads = m_deps.store.openReadSession();
        if (!reads) {
            qCWarning(lcLogout).noquote() << "deliveries cannot be read:" << reads.error().detail;
            return;
        }
        m_reads = std::move(*reads);
    }
    const auto due =
        m_deps.catalog.current()->keys
            ? m_reads->logout().due(m_deps.clock.now(), batch + static_cast<int>(m_underWay.size()))
            : base::Result<QList<domain::LogoutDelivery>>();
    if (!due) {
        qCWarning(lcLogout).noquote() << "deliveries cannot be read:" << due.error().detail;
        return;
    }
    for (const auto &delivery : *due) {
        if (!m_underWay.contains(delivery.id.value()))
            begin(delivery);
    }
}

void BackchannelLogout::begin(const domain::LogoutDelivery &delivery)
{
    m_underWay.insert(delivery.id.value());
    const auto catalog = m_deps.catalog.current();
    const auto client = catalog->client(delivery.client);
    // Deleted, or registered for the front-channel only.
    if (!client || client->logout.backchannelUri.isEmpty())
        return record(delivery, {});
    const auto token =
        oauth::signLogoutToken(delivery, *client, *catalog, m_deps.random, m_deps.clock.now());
    if (!token)
        return answered(delivery, client, base::passOn(token));
    outbound::OutboundRequest request;
    request.method = outbound::OutboundRequest::Method::Post;
    request.url = client->logout.backchannelUri;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "logout_token=" + *token;
    request.maximumBytes = longestAnswer;
    request.timeout = callTimeout;
    m_deps.outbound.send(request, m_deps.thread,
                         [self = QPointer(this), delivery,
                          client](const base::Result<outbound::OutboundResponse> &answer) {
                             if (self)
                                 self->answered(delivery, client, answer);
                         });
}

void BackchannelLogout::answered(const domain::LogoutDelivery &delivery, const ClientPtr &client,
                                 const base::Result<outbound::OutboundResponse> &answer)
{
    const auto now = m_deps.clock.now();
    auto event = eventOf(delivery, *client, now);
    if (isTaken(answer)) {
        event.type = oauth::audit::logoutDelivered;
        return record(delivery, {event, {}});
    }
    event.type = oauth::audit::logoutUndelivered;
    event.success = false;
    event.details.insert(u"cause"_s, causeOf(answer));
    const auto failures = static_cast<std::size_t>(delivery.attempts) + 1;
    if (failures > std::size(pauses)) {
        event.details.insert(u"given_up"_s, true);
        return record(delivery, {event, {}});
    }
    record(delivery, {event, now + pauses[failures - 1]});
}

void BackchannelLogout::record(const domain::LogoutDelivery &delivery, Outcome outcome)
{
    const auto write =
        [delivery, outcome = std::move(outcome)](store::UnitOfWork &work) -> base::Result<void> {
        const auto kept =
            outcome.nextAttemptAt
                ? work.logout().postpone(delivery.id, delivery.attempts + 1, *outcome.nextAttemptAt)
                : work.logout().drop(delivery.id);
        if (!kept)
            return base::passOn(kept);
        return outcome.event ? work.audit().append(*outcome.event) : base::Result<void>();
    };
    m_deps.store.enqueue(
        {write, &m_deps.thread,
         [self = QPointer(this), id = delivery.id.value()](const base::Result<void> &kept) {
             if (!self)
                 return;
             if (kept) {
                 self->m_underWay.remove(id);
                 return;
             }
             // Still due: told again later, and not at once while nothing can be stored.
             qCWarning(lcLogout).noquote()
                 << "the outcome of a delivery is not stored:" << kept.error().detail;
             QTimer::singleShot(pauses[0], self, [self, id] { self->m_underWay.remove(id); });
         }});
}

} // namespace server::runtime
