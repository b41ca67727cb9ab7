// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/random.h"
#include "server/domain/client.h"
#include "server/service/change.h"

namespace server::service {

/// What a move from another server brings along. Empty members are made here.
struct GivenCredentials
{
    QByteArray clientId;
    base::Secret secret;
};

struct NewClient
{
    domain::Client client;
    std::optional<base::Secret> secret; ///< made here; exists nowhere else
};
struct NewSecret
{
    domain::ClientSecret record;
    base::Secret secret;
};

/// The use cases of clients and their secrets (requirements B-13 to B-19). Made for one write job.
/// Fails with InvalidInput (fields of domain::checkClient), NotFound, Conflict ("name" or
/// "client_id" taken) or Internal when randomness fails: then nothing is made.
class Clients
{
public:
    /// How long a deleted client can be brought back.
    static constexpr std::chrono::seconds undoWindow{60};
    static constexpr int maximumLiveSecrets = 10;

    Clients(Change &change, base::RandomSource &random)
        : m_change(change)
        , m_random(random)
    {
    }
    [[nodiscard]] base::Result<NewClient> create(domain::ModuleId module,
                                                 const domain::ClientDraft &draft,
                                                 const GivenCredentials &given = {});
    /// Name, redirect addresses and metadata. Expires stays: a service whose end has come is
    /// connected again by a new client only (requirements B-18).
    [[nodiscard]] base::Result<domain::Client> update(domain::ClientKey id,
                                                      const domain::ClientDraft &draft);
    [[nodiscard]] base::Result<void> setEnabled(domain::ClientKey id, bool enabled);
    /// Stops it at once: the catalog no longer holds it. Its grants end for good with the undo
    /// window, since nothing can bring the client back then.
    [[nodiscard]] base::Result<void> remove(domain::ClientKey id);
    [[nodiscard]] base::Result<void> restore(domain::ClientKey id);

    [[nodiscard]] base::Result<NewSecret> addSecret(domain::ClientKey id, const QString &label);
    /// One that a service brings along from another server.
    [[nodiscard]] base::Result<void> addGivenSecret(domain::ClientKey id,
                                                    const base::Secret &secret);
    [[nodiscard]] base::Result<void> revokeSecret(domain::SecretId id);

private:
    [[nodiscard]] base::Result<domain::Client> live(domain::ClientKey id);
    [[nodiscard]] base::Result<domain::TemplatePolicy> policyFor(domain::ModuleId module,
                                                                 domain::TemplateId id);
    /// Its name, and its identifier: `sub` of its own tokens must be no account's (RFC 9700
    /// section 4.15).
    [[nodiscard]] base::Result<void> checkFree(const domain::Client &client);
    [[nodiscard]] base::Result<void> checkName(const domain::Client &client);
    /// The client, when it may be given one more secret.
    [[nodiscard]] base::Result<domain::Client> readyForSecret(domain::ClientKey id);
    [[nodiscard]] base::Result<domain::ClientSecret>
    addAndRecord(const domain::Client &client, const base::Secret &secret, const QString &label);
    [[nodiscard]] base::Result<domain::ClientSecret>
    storeSecret(domain::ClientKey client, const base::Secret &secret, const QString &label);
    Change &m_change;
    base::RandomSource &m_random;
};

/// Whether a client authenticates by a secret, so that it gets one.
[[nodiscard]] bool usesSecret(const domain::ClientMetadata &metadata,
                              const domain::TemplatePolicy &policy);

} // namespace server::service
