// SPDX-License-Identifier: GPL-3.0-or-later
// draft-ietf-oauth-client-id-metadata-document sections 4 and 5.
#pragma once

#include "server/base/random.h"
#include "server/crypto/sealer.h"
#include "server/service/catalog.h"
#include "server/service/requestedclient.h"

namespace server::service {

/// How many clients of this kind there may be: anybody can put up a document.
inline constexpr qsizetype maximumDocumentClients = 1000;

/// The template that the settings name for clients with a metadata document; null while this is
/// switched off, and where the template is not there or built in.
[[nodiscard]] std::shared_ptr<const domain::ClientTemplate>
documentTemplate(const Catalog &catalog);

/// What a document says, as far as it stands in the document alone. InvalidInput: "client_id" is
/// not the document's address, or a member is there that would need a shared secret.
[[nodiscard]] base::Result<RequestedClient> readClientDocument(const QJsonObject &document,
                                                               const QByteArray &address);

/// Makes the client of a document, or changes it to what the document says now. Made for one write
/// job. Fails with Conflict for an identifier that an administrator gave to a client.
class ClientDocuments
{
public:
    ClientDocuments(Change &change, base::RandomSource &random, const crypto::Sealer &sealer)
        : m_change(change)
        , m_random(random)
        , m_sealer(sealer)
    {
    }
    [[nodiscard]] base::Result<void> put(const QByteArray &address,
                                         const RequestedClient &requested,
                                         const domain::ClientTemplate &clientTemplate);

private:
    [[nodiscard]] base::Result<void> create(const QByteArray &address,
                                            const RequestedClient &requested,
                                            const domain::ClientTemplate &clientTemplate);
    [[nodiscard]] base::Result<void> update(const domain::Client &client,
                                            const RequestedClient &requested);

    Change &m_change;
    base::RandomSource &m_random;
    const crypto::Sealer &m_sealer;
};

} // namespace server::service
