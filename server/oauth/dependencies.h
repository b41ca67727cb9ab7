// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/base/executor.h"
#include "server/base/random.h"
#include "server/crypto/hashpool.h"
#include "server/crypto/sealer.h"
#include "server/oauth/clientauth/clientkeystore.h"
#include "server/oauth/clientauth/verifiedsecrets.h"
#include "server/oauth/proofs/proofmemory.h"
#include "server/outbound/httpclient.h"
#include "server/service/attemptlimiter.h"
#include "server/service/catalog.h"
#include "server/service/recorder.h"
#include "server/store/store.h"

namespace server::oauth {

/// What the protocol works with, passed in by the composition root. One object for each HTTP
/// worker: `reads` and `answerTo` are that worker's own, everything else is shared and thread-safe.
/// Endpoints and grants keep references to the members that they use, and live as long as their
/// worker.
struct Dependencies
{
    const base::Clock &clock;
    base::RandomSource &random;
    const service::CatalogSource &catalog;
    store::Store &store;
    const store::ReadSession &reads;
    base::Executor &answerTo;
    crypto::HashPool &hashPool;
    const crypto::Sealer &sealer;
    service::AttemptLimiter &signInAttempts;
    service::AttemptLimiter &clientAttempts;
    service::Recorder &recorder;
    outbound::HttpClient &outbound;
    ProofMemory &proofs;
    ClientKeyStore &clientKeys;
    VerifiedSecrets &verifiedSecrets;
};

} // namespace server::oauth
