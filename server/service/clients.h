// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/random.h"
#include "server/crypto/sealer.h"
#include "server/domain/client.h"
#include "server/service/change.h"

namespace server::service {

/// A secret that was not made here, with its slow hash: making that takes too long for a write job.
struct GivenSecret
{
    base::Secret secret;
    QByteArray slowHash;
    [[nodiscard]] bool isEmpty() const { return secret.isEmpty(); }
};
/// What a move from another server brings along. Empty members are made here.
struct GivenCredentials
{
    QByteArray clientId;
    GivenSecret secret;
    enum class IdKind { Plain, DocumentAddress };
    IdKind idKind = IdKind::Plain; ///< the address of a document about the client, or any name
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

    Clients(Change &change, base::RandomSource &random, const crypto::Sealer &sealer)
        : m_change(change)
        , m_random(random)
        , m_sealer(sealer)
    {
    }
    [[nodiscard]] base::Result<NewClient> create(domain::ModuleId module,
                                                 const domain::ClientDraft &draft,
                                                 const GivenCredentials &given = {});
    /// For a built-in template, which belongs to no module of people's own.
    [[nodiscard]] base::Result<NewClient> createBuiltIn(const domain::ClientTemplate &value,
                                                        const domain::ClientDraft &draft);
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
    [[nodiscard]] base::Result<void> addGivenSecret(domain::ClientKey id, const GivenSecret &given);
    [[nodiscard]] base::Result<void> revokeSecret(domain::SecretId id);

private:
    [[nodiscard]] base::Result<NewClient>
    make(domain::ModuleId module, const domain::ClientDraft &draft, const GivenCredentials &given);
    /// Not a Rest API client's own: that one is changed by changing the user.
    [[nodiscard]] base::Result<domain::Client> live(domain::ClientKey id);
    [[nodiscard]] base::Result<domain::TemplatePolicy> policyFor(domain::ModuleId module,
                                                                 domain::TemplateId id);
    /// Its name, and its identifier: `sub` of its own tokens must be no account's (RFC 9700
    /// section 4.15).
    [[nodiscard]] base::Result<void> checkFree(const domain::Client &client);
    [[nodiscard]] base::Result<void> checkName(const domain::Client &client);
    [[nodiscard]] base::Result<base::FieldErrors> faultsOf(const domain::ClientDraft &draft,
                                                           const domain::TemplatePolicy &policy);
    /// The client, when it may be given one more secret.
    [[nodiscard]] base::Result<domain::Client> readyForSecret(domain::ClientKey id);
    /// The one that came along, else one that is made here and shown once.
    [[nodiscard]] base::Result<void> giveFirstSecret(NewClient &made, const GivenSecret &given);
    /// `slowHash` is empty for a secret that was made here.
    [[nodiscard]] base::Result<domain::ClientSecret> addAndRecord(const domain::Client &client,
                                                                  const base::Secret &secret,
                                                                  const QByteArray &slowHash,
                                                                  const QString &label);
    [[nodiscard]] base::Result<domain::ClientSecret> storeSecret(const domain::Client &client,
                                                                 const base::Secret &secret,
                                                                 const QByteArray &slowHash,
                                                                 const QString &label);
    /// Takes the sealed copies away that nothing needs any more.
    [[nodiscard]] base::Result<void> dropSealedSecrets(domain::ClientKey id);
    Change &m_change;
    base::RandomSource &m_random;
    const crypto::Sealer &m_sealer;
};

/// Whether a client authenticates by a secret, so that it gets one.
[[nodiscard]] bool usesSecret(const domain::ClientMetadata &metadata,
                              const domain::TemplatePolicy &policy);
/// Whether it can do so by client_secret_jwt alone, so that the secret itself has to be kept.
[[nodiscard]] bool usesSecretAsKey(const domain::ClientMetadata &metadata,
                                   const domain::TemplatePolicy &policy);
/// A secret that was stored sealed; only for the client that it was made for.
[[nodiscard]] base::Result<base::Secret> unsealSecret(const crypto::Sealer &sealer,
                                                      const QByteArray &clientId,
                                                      const domain::ClientSecret &secret);

} // namespace server::service
