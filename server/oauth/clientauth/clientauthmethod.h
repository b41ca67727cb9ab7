// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.
#pragma once

#include "server/oauth/oautherror.h"
#include "server/oauth/parameters.h"
#include "server/oauth/requestmeta.h"
#include "server/service/catalog.h"

#include <optional>

namespace server::oauth {

/// One way in which a client can prove itself. Stateless; shared by the endpoints of one worker.
class ClientAuthMethod
{
public:
    virtual ~ClientAuthMethod() = default;
    [[nodiscard]] virtual domain::AuthMethod method() const = 0;
    /// Whether this request makes use of the method, rightly or wrongly.
    [[nodiscard]] virtual bool isPresented(const Parameters &body,
                                           const RequestMeta &meta) const = 0;
    /// The identifier that the request claims, in every reading that is open to it; unproven. Never
    /// empty: an unreadable one is the empty text.
    [[nodiscard]] virtual QByteArrayList claimedClientIds(const Parameters &body,
                                                          const RequestMeta &meta) const = 0;
    /// Whether a guess is possible, so that attempts have to be counted.
    [[nodiscard]] virtual bool canBeGuessed() const { return true; }

    struct Proof
    {
        bool holds = false;
        std::optional<domain::SecretId> secret; ///< which of the client's secrets it was
    };
    /// Does the same work for a client that is not known (null).
    [[nodiscard]] virtual Proof prove(const service::CatalogClient *client, const Parameters &body,
                                      const RequestMeta &meta) const = 0;
};

} // namespace server::oauth
