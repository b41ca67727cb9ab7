// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.3 and 4.4.
#include "server/oauth/grants/opening.h"

#include "server/oauth/audit.h"

namespace server::oauth {

using namespace Qt::StringLiterals;

/// One try to write it.
struct Opening::Writing
{
    std::shared_ptr<const Order> order;
    ConnectionStart start;
    domain::AuditEvent allowed;
    domain::AuditEvent issued;

    base::Result<void> apply(store::UnitOfWork &work)
    {
        if (auto admitted = order->admit(work); !admitted)
            return admitted;
        auto &connection = start.connection;
        auto &grants = work.grants();
        const auto before = grants.live(connection.user, connection.client);
        if (!before)
            return base::passOn(before);
        const auto grant =
            grants.allow(connection.user, connection.client, connection.scopes, issued.at);
        if (!grant)
            return base::passOn(grant);
        connection.grant = *grant;
        if (auto begun = start.apply(work); !begun)
            return begun;
        if (!*before || !(*before)->scopes.containsAll(connection.scopes)) {
            if (auto told = work.audit().append(allowed); !told)
                return told;
        }
        return work.audit().append(issued);
    }
};

void Opening::open(std::shared_ptr<const Order> order, Done done, int triesLeft)
{
    const auto &request = order->request;
    auto start = startConnection(request, order->beginning, m_random);
    if (!start)
        return done(base::passOn(start));
    auto writing = std::make_shared<Writing>();
    writing->start = std::move(*start);
    writing->allowed =
        auditEvent(audit::grantAllowed, request.meta, request.client.get(), &order->beginning.user,
                   {{u"scope"_s, QString::fromLatin1(order->beginning.scopes.toString())},
                    {u"grant_type"_s, QString::fromLatin1(domain::toName(order->type))}});
    writing->issued = issuedEvent(request, order->type, order->beginning);
    writing->order = std::move(order);
    m_store.enqueue(
        {[writing](store::UnitOfWork &work) { return writing->apply(work); }, &m_answerTo,
         [this, writing, triesLeft, done = std::move(done)](base::Result<void> outcome) {
             // The connection's id was taken: nothing was written, and another one is drawn.
             if (!outcome && outcome.error().kind == base::Error::Kind::Conflict && triesLeft > 1)
                 return open(writing->order, done, triesLeft - 1);
             if (!outcome)
                 return done(base::passOn(outcome));
             m_recorder.used(store::GrantUse{writing->start.connection.grant,
                                             writing->order->request.meta.now});
             done(writing->start.answer);
         }});
}

} // namespace server::oauth
