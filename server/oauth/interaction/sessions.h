// SPDX-License-Identifier: GPL-3.0-or-later
// Security SL-10 to SL-12, SL-15.
#pragma once

#include "server/oauth/dependencies.h"
#include "server/oauth/requestmeta.h"

namespace server::oauth {

/// Finds the live session of a request: not ended, within its idle and absolute limits, its person
/// neither locked nor deleted. Stamps its last use at most once a minute. One for each HTTP worker,
/// used in its thread.
class Sessions
{
public:
    explicit Sessions(const Dependencies &dependencies);
    /// Nothing when there is none; an error only when the store fails. A person who must change the
    /// password is found too: the caller decides what that session is good for.
    [[nodiscard]] base::Result<std::optional<store::SessionState>> find(const RequestMeta &meta);
    /// The same, but a session that still has to change its password counts as none.
    [[nodiscard]] base::Result<std::optional<store::SessionState>>
    findFull(const RequestMeta &meta);
    /// The same as findFull() for a session that something else than its own cookie stands for.
    [[nodiscard]] base::Result<std::optional<store::SessionState>>
    findFullByDigest(const QByteArray &digest, base::Timestamp now);

private:
    [[nodiscard]] base::Result<std::optional<store::SessionState>>
    findByDigest(const QByteArray &digest, base::Timestamp now);
    void stamp(const domain::Session &session, base::Timestamp now);

    const store::SessionRepository &m_sessions;
    const service::CatalogSource &m_catalog;
    store::Store &m_store;
};

} // namespace server::oauth
