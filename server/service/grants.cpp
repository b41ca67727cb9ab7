// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/grants.h"

using namespace Qt::StringLiterals;

namespace server::service {

base::Result<bool> Grants::end(domain::GrantId id)
{
    const auto grant = existing(m_change.work().grants().byId(id), u"granted access"_s);
    if (!grant)
        return base::passOn(grant);
    const auto ended = m_change.work().grants().end(id, m_change.now());
    if (!ended || !*ended)
        return ended;
    const Concern concern{.client = grant->client, .user = grant->user};
    if (auto done = m_change.record("grant.ended", concern,
                                    {{u"scope"_s, QString::fromLatin1(grant->scopes.toString())}});
        !done)
        return base::passOn(done);
    return true;
}

base::Result<void> Grants::endOwn(domain::UserId owner, domain::GrantId id)
{
    const auto grant = existing(m_change.work().grants().byId(id), u"granted access"_s);
    if (!grant)
        return base::passOn(grant);
    if (grant->user != owner)
        return notFound(u"granted access"_s);
    if (auto ended = end(id); !ended)
        return base::passOn(ended);
    return {};
}

base::Result<void> Grants::endOwnSession(domain::UserId owner, domain::SessionId id)
{
    const auto own = m_change.work().sessions().ofUser(owner);
    if (!own)
        return base::passOn(own);
    if (std::none_of(own->begin(), own->end(),
                     [id](const auto &session) { return session.id == id; }))
        return notFound(u"session"_s);
    const auto ended = m_change.work().sessions().end(id, m_change.now());
    if (!ended)
        return base::passOn(ended);
    if (!*ended)
        return {};
    return m_change.record("session.ended", {.user = owner});
}

} // namespace server::service
