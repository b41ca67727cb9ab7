// SPDX-License-Identifier: GPL-3.0-or-later
// Back-Channel Logout 1.0 sections 2.5 to 2.8.
#pragma once

#include "server/outbound/httpclient.h"
#include "server/runtime/services.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace server::runtime {

/// Tells clients that a session ended. What is to be told was stored in the write that ended the
/// session, and stays until the client has taken it or the tries are used up, so that no crash
/// loses it; a client may hear of the same end twice. Every outcome is audited. Lives in the admin
/// thread; needs its event loop.
class BackchannelLogout : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds period{500};
    /// Pauses after the first, second, ... failure; after the last one it is given up.
    static constexpr std::chrono::seconds pauses[] = {
        std::chrono::seconds(5), std::chrono::seconds(30), std::chrono::minutes(2),
        std::chrono::minutes(10), std::chrono::hours(1)};

    struct Dependencies
    {
        const base::Clock &clock;
        base::RandomSource &random;
        store::Store &store;
        const service::CatalogSource &catalog;
        outbound::HttpClient &outbound;
        base::Executor &thread;
    };
    explicit BackchannelLogout(const Dependencies &dependencies, QObject *parent = nullptr);
    ~BackchannelLogout() override;
    void runOnce();

private:
    using ClientPtr = std::shared_ptr<const service::CatalogClient>;
    struct Outcome;
    void begin(const domain::LogoutDelivery &delivery);
    void answered(const domain::LogoutDelivery &delivery, const ClientPtr &client,
                  const base::Result<outbound::OutboundResponse> &answer);
    void record(const domain::LogoutDelivery &delivery, Outcome outcome);

    const Dependencies m_deps;
    std::unique_ptr<store::ReadSession> m_reads;
    QSet<qint64> m_underWay; ///< deliveries whose outcome is not stored yet
    QTimer m_timer;
};

} // namespace server::runtime
