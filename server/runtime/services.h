// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/admin/changenotifier.h"
#include "server/crypto/hashpool.h"
#include "server/oauth/clientauth/clientkeystore.h"
#include "server/oauth/clientauth/verifiedsecrets.h"
#include "server/oauth/proofs/proofmemory.h"
#include "server/outbound/curlhttpclient.h"
#include "server/service/attemptlimiter.h"
#include "server/service/catalogloader.h"
#include "server/service/recorder.h"

namespace server::runtime {

/// What is stored, with what this start was told to use instead.
using ConfigOverride = std::function<void(domain::ServerConfig &)>;

/// What all threads of a running installation share: the short list of shared mutable state, in the
/// order in which it is made. Every member is thread-safe. Made by the composition root after the
/// store was opened, destroyed before the store; HTTP workers and admin thread must be gone by
/// then.
class Services
{
public:
    Services(const base::Clock &clock, base::RandomSource &random, store::Store &store,
             const crypto::Sealer &sealer);
    ~Services();
    Services(const Services &) = delete;
    Services &operator=(const Services &) = delete;

    /// Loads the configuration for the first time. Fails as reading it fails.
    [[nodiscard]] base::Result<void> start(ConfigOverride configOverride = {});

    /// Returns when nothing is under way that would be answered to `executor`. To be called in that
    /// executor's thread, before it ends, when nothing new can be asked from there.
    void drain(const base::Executor &executor);

    [[nodiscard]] const base::Clock &clock() const { return m_clock; }
    [[nodiscard]] base::RandomSource &random() { return m_random; }
    [[nodiscard]] store::Store &store() { return m_store; }
    [[nodiscard]] const crypto::Sealer &sealer() const { return m_sealer; }
    [[nodiscard]] const service::CatalogSource &catalog() const { return m_catalog; }
    [[nodiscard]] crypto::HashPool &hashPool() { return m_hashPool; }
    [[nodiscard]] outbound::HttpClient &outbound() { return m_outbound; }
    [[nodiscard]] oauth::ClientKeyStore &clientKeys() { return m_clientKeys; }
    [[nodiscard]] oauth::VerifiedSecrets &verifiedSecrets() { return m_verifiedSecrets; }
    [[nodiscard]] service::Recorder &recorder() { return *m_recorder; }
    [[nodiscard]] service::AttemptLimiter &signInAttempts() { return *m_signInAttempts; }
    [[nodiscard]] service::AttemptLimiter &clientAttempts() { return *m_clientAttempts; }
    [[nodiscard]] oauth::ProofMemory &proofs() { return *m_proofs; }
    [[nodiscard]] admin::ChangeNotifier &notifier() { return m_notifier; }

private:
    void waitForWriter();

    const base::Clock &m_clock;
    base::RandomSource &m_random;
    store::Store &m_store;
    const crypto::Sealer &m_sealer;
    service::CatalogSource m_catalog;
    admin::ChangeNotifier m_notifier;
    service::CatalogLoader m_loader;
    std::unique_ptr<service::AttemptLimiter> m_signInAttempts;
    std::unique_ptr<service::AttemptLimiter> m_clientAttempts;
    std::unique_ptr<service::Recorder> m_recorder;
    std::unique_ptr<oauth::ProofMemory> m_proofs;
    crypto::HashPool m_hashPool;
    oauth::VerifiedSecrets m_verifiedSecrets;
    outbound::CurlHttpClient m_outbound;
    oauth::ClientKeyStore m_clientKeys;
};

} // namespace server::runtime
