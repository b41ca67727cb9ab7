// SPDX-License-Identifier: GPL-3.0-or-later
// Security SL-10 to SL-12, SL-15.
#include "server/oauth/interaction/sessions.h"

#include "server/crypto/digest.h"

namespace server::oauth {

namespace {

constexpr base::Seconds stampEvery{60};

bool isLive(const store::SessionState &state, const domain::ServerConfig &config,
            base::Timestamp now)
{
    const auto &session = state.session;
    const auto &user = state.user;
    return !session.endedAt && now < session.expiresAt
           && now < session.lastSeenAt + config.sessionIdle && !user.locked && !user.deletedAt
           && user.type == domain::UserType::Person;
}

base::Result<std::optional<store::SessionState>>
onlyFull(base::Result<std::optional<store::SessionState>> state)
{
    if (state && *state && (*state)->user.mustChangePassword)
        return std::optional<store::SessionState>();
    return state;
}

} // namespace

Sessions::Sessions(const Dependencies &dependencies)
    : m_sessions(dependencies.reads.sessions())
    , m_catalog(dependencies.catalog)
    , m_store(dependencies.store)
{
}

base::Result<std::optional<store::SessionState>> Sessions::find(const RequestMeta &meta)
{
    if (meta.sessionCookie.isEmpty())
        return std::optional<store::SessionState>();
    return findByDigest(crypto::sha256(meta.sessionCookie), meta.now);
}

base::Result<std::optional<store::SessionState>> Sessions::findFull(const RequestMeta &meta)
{
    return onlyFull(find(meta));
}

base::Result<std::optional<store::SessionState>>
Sessions::findFullByDigest(const QByteArray &digest, base::Timestamp now)
{
    return onlyFull(findByDigest(digest, now));
}

base::Result<std::optional<store::SessionState>> Sessions::findByDigest(const QByteArray &digest,
                                                                        base::Timestamp now)
{
    auto state = m_sessions.byDigest(digest);
    if (!state)
        return state;
    if (!*state || !isLive(**state, m_catalog.current()->config, now))
        return std::optional<store::SessionState>();
    stamp((*state)->session, now);
    return state;
}

void Sessions::stamp(const domain::Session &session, base::Timestamp now)
{
    if (now - session.lastSeenAt < stampEvery)
        return;
    m_store.enqueue({[id = session.id, now](store::UnitOfWork &work) {
                         return work.sessions().recordSeen(id, now);
                     },
                     nullptr, [](base::Result<void>) {}});
}

} // namespace server::oauth
