// SPDX-License-Identifier: GPL-3.0-or-later
// draft-ietf-oauth-client-id-metadata-document sections 3 to 6.
#pragma once

#include "server/oauth/dependencies.h"
#include "server/oauth/oautherror.h"
#include "server/oauth/requestmeta.h"

#include <QCache>
#include <QHash>

namespace server::oauth {

/// Keeps clients whose identifier is the address of a document about themselves as that document
/// says. Fetches it when such a client comes and what is known of it has aged; several requests for
/// one address wait for one fetch, and a failed one is not tried again for a while. While the
/// settings do not name a template, such identifiers are like any other. One for each HTTP worker,
/// used in its thread.
class ClientDocumentReader
{
public:
    using Done = std::function<void(std::optional<OAuthError>)>;

    explicit ClientDocumentReader(const Dependencies &dependencies);
    /// Answers at once for every identifier that is no such address or that is known to be fresh;
    /// else later. An error says that this client cannot be served now.
    void refresh(const QByteArray &clientId, const RequestMeta &meta, Done done);

private:
    /// Whether the document decides: an administrator may have given this identifier to a client.
    [[nodiscard]] base::Result<bool> isOurs(const QByteArray &clientId,
                                            const service::Catalog &catalog) const;
    void fetch(const QByteArray &clientId, const RequestMeta &meta);
    /// Turns what came into a change and makes it.
    void store(const QByteArray &clientId, const RequestMeta &meta, const QByteArray &body,
               base::Seconds keep);
    void refuse(const QByteArray &clientId, const RequestMeta &meta, OAuthError error);
    void finish(const QByteArray &clientId, std::optional<OAuthError> error, base::Timestamp until);

    struct Known
    {
        base::Timestamp until;
        std::optional<OAuthError> error;
    };
    base::RandomSource &m_random;
    const crypto::Sealer &m_sealer;
    const service::CatalogSource &m_catalog;
    store::Store &m_store;
    const store::RegistrationRepository &m_registrations;
    base::Executor &m_answerTo;
    service::AttemptLimiter &m_attempts;
    service::Recorder &m_recorder;
    outbound::HttpClient &m_outbound;
    QCache<QByteArray, Known> m_known;
    QHash<QByteArray, QList<Done>> m_waiting; ///< one fetch for each address
};

} // namespace server::oauth
