// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7517 section 5, RFC 7591 section 2 (`jwks`, `jwks_uri`), OpenID Connect Core section 10.1.1.
#pragma once

#include "server/base/executor.h"
#include "server/crypto/publickey.h"
#include "server/outbound/httpclient.h"
#include "server/service/catalog.h"

namespace server::oauth {

using JwkSetPtr = std::shared_ptr<const crypto::JwkSet>;

/// The public keys of the clients, from their metadata or from their address. One for the process;
/// thread-safe. Fetched sets are remembered as long as their server says, within bounds; one fetch
/// of an address at a time, and no two within half a minute. While an address is down the last set
/// serves on, for a day at most. Nobody but those who ask for these keys waits for a fetch.
class ClientKeyStore
{
public:
    static constexpr qsizetype mostClients = 2000;
    static constexpr std::chrono::minutes usualAge{10};
    static constexpr std::chrono::minutes shortestAge{1};
    static constexpr std::chrono::hours longestAge{24};
    static constexpr std::chrono::seconds betweenFetches{30};

    ClientKeyStore(const base::Clock &clock, outbound::HttpClient &outbound);
    ~ClientKeyStore();

    /// Latest: a key was not found, so that what is remembered may be out of date.
    enum class Wanted { Remembered, Latest };
    /// Fails with NotFound (it has no keys) or Unavailable (they could not be fetched); the error
    /// says why.
    using Reply = std::function<void(const base::Result<JwkSetPtr> &)>;
    /// Answers at once where nothing has to be fetched, else in `answerTo`.
    void find(const service::CatalogClient &client, Wanted wanted, base::Executor &answerTo,
              Reply done);

    /// Drops what would be answered to `executor`; for its own thread, before it ends.
    void drain(const base::Executor &executor);

private:
    class Private;
    std::shared_ptr<Private> d; ///< a fetch that is under way may end after this object
};

} // namespace server::oauth
