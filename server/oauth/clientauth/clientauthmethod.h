// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.
#pragma once

#include "server/oauth/oautherror.h"
#include "server/oauth/parameters.h"
#include "server/oauth/requestmeta.h"
#include "server/service/catalog.h"

#include <functional>
#include <optional>

namespace server::oauth {

using ClientPtr = std::shared_ptr<const service::CatalogClient>;

/// One way in which a client can prove itself. Shared by the endpoints of one worker, used in its
/// thread.
class ClientAuthMethod
{
public:
    virtual ~ClientAuthMethod() = default;
    [[nodiscard]] virtual domain::AuthMethod method() const = 0;
    /// Whether this request makes use of the method, rightly or wrongly.
    [[nodiscard]] virtual bool isPresented(const Parameters &body, const RequestMeta &meta,
                                           const service::Catalog &catalog) const = 0;
    /// The identifier that the request claims, in every reading that is open to it; unproven. Never
    /// empty: an unreadable one is the empty text.
    [[nodiscard]] virtual QByteArrayList claimedClientIds(const Parameters &body,
                                                          const RequestMeta &meta) const = 0;
    /// Whether this may be a guess, so that it has to be counted before it is looked at.
    [[nodiscard]] virtual bool isGuess(const ClientPtr &, const Parameters &,
                                       const RequestMeta &) const
    {
        return true;
    }

    /// An identifier that counts once, until when it has to be kept.
    struct Once
    {
        QByteArray digest;
        base::Timestamp until;
    };

    struct Proof
    {
        bool holds = false;
        std::optional<domain::SecretId> secret = {}; ///< which of the client's secrets it was
        QString cause = {}; ///< why it does not hold, for the audit trail; empty: wrong credentials
        std::optional<Once> once = {}; ///< has to be spent before the request goes on
    };
    using ProofReply = std::function<void(base::Result<Proof>)>;
    /// Does the same work for a client that is not known (null). Answers at once, or later in the
    /// worker's thread where something has to be waited for; a Result without a proof is a fault of
    /// ours, never a refusal.
    virtual void prove(const ClientPtr &client, const Parameters &body, const RequestMeta &meta,
                       const service::CatalogPtr &catalog, ProofReply done) = 0;
};

/// A method whose proof is a signature, or none at all: it cannot be guessed, and a client whose
/// keys are new must not be locked out.
class UnguessableMethod : public ClientAuthMethod
{
public:
    [[nodiscard]] bool isGuess(const ClientPtr &, const Parameters &,
                               const RequestMeta &) const final
    {
        return false;
    }
};

} // namespace server::oauth
