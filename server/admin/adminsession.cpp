// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/adminsession.h"

#include "server/crypto/passwordhash.h"

using namespace Qt::StringLiterals;

namespace server::admin {

using base::Error;

AdminSession::AdminSession(const AdminDependencies &dependencies,
                           std::optional<domain::Actor> trustedOperator)
    : m_deps(dependencies)
    , m_trusted(std::move(trustedOperator))
{
}

base::Result<void> AdminSession::openReads()
{
    if (m_reads)
        return {};
    auto opened = m_deps.store.openReadSession();
    if (!opened)
        return base::passOn(opened);
    m_reads = std::move(*opened);
    return {};
}

base::Result<void> AdminSession::mayAct(const base::Result<std::optional<domain::User>> &found,
                                        Need need)
{
    if (!found)
        return base::passOn(found);
    if (!*found || (*found)->locked || (*found)->deletedAt)
        return base::failure(Error::Kind::Unauthorized, u"nobody is signed in"_s);
    if (need == Need::Administrator && !(*found)->administrator)
        return base::failure(Error::Kind::Forbidden, u"this needs a system administrator"_s);
    return {};
}

base::Result<void> AdminSession::check(Need need)
{
    if (auto opened = openReads(); !opened)
        return opened;
    if (need == Need::Nobody || (m_trusted && need == Need::Administrator))
        return {};
    if (!m_principal.user.isValid())
        return base::failure(Error::Kind::Unauthorized, u"nobody is signed in"_s);
    auto allowed = mayAct(m_reads->users().byId(m_principal.user), need);
    if (!allowed && allowed.error().kind == Error::Kind::Unauthorized)
        signedOut();
    return allowed;
}

domain::Actor AdminSession::actor() const
{
    if (m_trusted)
        return *m_trusted;
    if (!m_principal.user.isValid())
        return {};
    const auto kind = m_principal.administrator ? domain::Actor::Kind::Administrator
                                                : domain::Actor::Kind::Person;
    return {kind, m_principal.user, m_principal.code, {}};
}

void AdminSession::signedIn(const domain::User &user)
{
    m_principal = {user.id, user.code, user.name, user.administrator};
}

bool AdminSession::inHashPool(Work work, Work done)
{
    return m_deps.hashPool.submit(std::move(work), m_deps.adminThread, std::move(done));
}

void AdminSession::hash(std::shared_ptr<const base::Secret> password, service::PasswordUse use,
                        std::function<void(base::Result<service::HashedPassword>)> done)
{
    auto hashed = std::make_shared<base::Result<QByteArray>>();
    const bool taken = inHashPool([password, hashed] { *hashed = crypto::hashPassword(*password); },
                                  [self = shared_from_this(), hashed, use, done] {
                                      if (*hashed)
                                          done(service::HashedPassword{**hashed, use});
                                      else
                                          done(base::passOn(*hashed));
                                  });
    if (!taken)
        done(base::failure(Error::Kind::Unavailable, u"too many passwords are being checked"_s));
}

void AdminSession::announce(const Topics &topics)
{
    for (const auto topic : topics)
        m_deps.notifier.announce(topic);
    if (!topics.isEmpty())
        m_deps.notifier.announce(api::Topic::Audit);
}

} // namespace server::admin
