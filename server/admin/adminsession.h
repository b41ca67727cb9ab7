// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/admin/inprocessadminapi.h"
#include "server/admin/reply.h"
#include "server/service/change.h"
#include "server/service/users.h"

namespace server::admin {

/// What a read call works with.
struct Reading
{
    const store::ReadSession &reads;
    base::Timestamp now;
    domain::UserId self; ///< the signed-in person; invalid for a trusted operator
};

/// Who is behind one InProcessAdminApi, and the ways its calls take: into the admin thread, past
/// the check of the caller, to the read session, the writer or the hash pool, and back into a
/// future. Its members are touched in the admin thread only; shared with the work that is under
/// way.
class AdminSession : public std::enable_shared_from_this<AdminSession>
{
public:
    enum class Need { Nobody, Person, Administrator };
    using Topics = QList<api::Topic>;
    using Work = std::function<void()>;

    AdminSession(const AdminDependencies &dependencies,
                 std::optional<domain::Actor> trustedOperator);

    template<class T>
    using Read = std::function<base::Result<T>(const Reading &)>;
    template<class T>
    using Write = std::function<base::Result<T>(service::Change &)>;

    template<class T>
    [[nodiscard]] api::Answer<T> read(Need need, Read<T> query)
    {
        Reply<T> reply;
        inAdminThread([self = shared_from_this(), need, query = std::move(query), reply] {
            if (auto allowed = self->check(need); !allowed)
                return reply.give(base::passOn(allowed));
            reply.give(query(self->reading()));
        });
        return reply.answer();
    }
    template<class T>
    [[nodiscard]] api::Answer<T> write(Need need, Topics topics, Write<T> change)
    {
        Reply<T> reply;
        inAdminThread([self = shared_from_this(), need, topics = std::move(topics),
                       change = std::move(change),
                       reply] { self->writeNow<T>(need, topics, change, reply); });
        return reply.answer();
    }

    // ---- in the admin thread
    /// Whether the caller may: looks the person up again, so that locking or demoting acts at once.
    [[nodiscard]] base::Result<void> check(Need need);
    template<class T>
    void writeNow(Need need, const Topics &topics, Write<T> change, Reply<T> reply)
    {
        if (auto allowed = check(need); !allowed)
            return reply.give(base::passOn(allowed));
        submit<T>(guarded<T>(need, std::move(change)),
                  [self = shared_from_this(), topics, reply](base::Result<T> result) {
                      if (result)
                          self->announce(topics);
                      reply.give(std::move(result));
                  });
    }
    /// Hashes in the pool, then goes on in the admin thread. Unavailable when the pool is full.
    void hash(std::shared_ptr<const base::Secret> password, service::PasswordUse use,
              std::function<void(base::Result<service::HashedPassword>)> done);
    /// Any slow work in the pool. False when it is full.
    [[nodiscard]] bool inHashPool(Work work, Work done);
    void inAdminThread(Work work) { m_deps.adminThread.post(std::move(work)); }
    void announce(const Topics &topics);
    [[nodiscard]] Reading reading() const { return {*m_reads, m_deps.clock.now(), self()}; }
    [[nodiscard]] base::Result<void> openReads();
    [[nodiscard]] const AdminDependencies &deps() const { return m_deps; }
    [[nodiscard]] bool isTrusted() const { return m_trusted.has_value(); }
    [[nodiscard]] domain::UserId self() const { return m_principal.user; }
    [[nodiscard]] domain::Actor actor() const;
    void signedIn(const domain::User &user);
    void signedOut() { m_principal = {}; }
    [[nodiscard]] api::Principal principal() const { return m_principal; }
    /// Gives the read session back in the thread where it was opened.
    void close() { m_reads.reset(); }

    template<class T>
    void submit(Write<T> change, std::function<void(base::Result<T>)> done)
    {
        auto job = [actor = actor(), now = m_deps.clock.now(),
                    change = std::move(change)](store::UnitOfWork &work) {
            service::Change made(work, actor, now);
            return change(made);
        };
        if constexpr (std::is_void_v<T>)
            m_deps.store.enqueue({std::move(job), &m_deps.adminThread, std::move(done)});
        else
            store::submit<T>(m_deps.store, &m_deps.adminThread, std::move(job), std::move(done));
    }

    /// The same check once more inside the job: between asking and writing, another job may have
    /// taken the right away.
    template<class T>
    [[nodiscard]] Write<T> guarded(Need need, Write<T> change)
    {
        return [need, trusted = isTrusted(), user = self(),
                change = std::move(change)](service::Change &made) -> base::Result<T> {
            if (need != Need::Nobody && !trusted) {
                if (auto allowed = mayAct(made.work().users().byId(user), need); !allowed)
                    return base::passOn(allowed);
            }
            return change(made);
        };
    }

private:
    [[nodiscard]] static base::Result<void>
    mayAct(const base::Result<std::optional<domain::User>> &found, Need need);

    const AdminDependencies m_deps;
    const std::optional<domain::Actor> m_trusted;
    api::Principal m_principal;
    std::unique_ptr<store::ReadSession> m_reads;
};

/// Move-only values in a std::function.
template<class T>
[[nodiscard]] std::shared_ptr<T> shared(T value)
{
    return std::make_shared<T>(std::move(value));
}

} // namespace server::admin
