// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/catalogloader.h"
#include "server/service/change.h"
#include "server/service/clients.h"
#include "server/service/externalapps.h"
#include "server/service/modules.h"
#include "server/service/templates.h"
#include "server/service/users.h"
#include "tests/support/mockclock.h"
#include "tests/support/randomsources.h"
#include "tests/support/temporarystore.h"

namespace tests::support {

/// An installation for tests of the use cases: a SQLite store, a clock that stands still, fixed
/// random numbers, and short ways to make the objects that a test starts from. Link server/service,
/// server/sql.
class Administration
{
public:
    template<class T>
    using Result = server::base::Result<T>;

    Administration()
        : m_master(QByteArray(32, 'k'))
        , sealer(m_master, random)
    {
    }

    /// Runs a use case as a write job of an administrator, and waits until it is durable.
    template<class T = void>
    [[nodiscard]] Result<T> change(std::function<Result<T>(server::service::Change &)> job)
    {
        return storage.write<T>([this, job = std::move(job)](
                                    server::store::UnitOfWork &work) -> Result<T> {
            server::service::Change change(
                work, {server::domain::Actor::Kind::CommandLine, {}, QStringLiteral("tester"), {}},
                clock.now());
            return job(change);
        });
    }

    server::domain::Module makeModule(const QString &code)
    {
        auto made = change<server::domain::Module>([&code](server::service::Change &change) {
            auto module = server::service::Modules(change).create({code, code, {}, {}});
            if (module && server::service::Modules(change).setEnabled(module->id, true))
                module->enabled = true;
            return module;
        });
        return ended(std::move(made));
    }
    server::domain::ExternalApp enableApp(server::domain::ModuleId module)
    {
        return ended(change<server::domain::ExternalApp>([module](server::service::Change &change) {
            return server::service::ExternalApps(change).enable(module);
        }));
    }
    server::domain::ClientTemplate makeTemplate(server::domain::ModuleId module,
                                                const QString &name)
    {
        server::domain::TemplateDraft draft;
        draft.name = name;
        draft.policy = server::domain::policyOf(draft.preset);
        return ended(change<server::domain::ClientTemplate>(
            [module, draft](server::service::Change &change) {
                return server::service::Templates(change).create(module, draft);
            }));
    }
    server::service::NewClient makeClient(const server::domain::ClientTemplate &value,
                                          const QString &name)
    {
        const auto draft = clientDraft(value.id, name);
        return ended(change<server::service::NewClient>(
            [this, module = value.module, draft](server::service::Change &change) {
                return server::service::Clients(change, random, sealer).create(module, draft);
            }));
    }
    static server::domain::ClientDraft clientDraft(server::domain::TemplateId value,
                                                   const QString &name)
    {
        server::domain::ClientDraft draft;
        draft.name = name;
        draft.clientTemplate = value;
        draft.redirectUris = {"https://portal.example/cb"};
        return draft;
    }
    enum class Role { Person, Administrator };
    server::domain::User makeUser(const QString &code, Role role = Role::Person,
                                  const QByteArray &passwordHash = "$argon2id$x")
    {
        server::domain::UserDraft draft;
        draft.code = code;
        draft.name = code;
        draft.email = code + QStringLiteral("@acme.example");
        draft.administrator = role == Role::Administrator;
        return ended(change<server::domain::User>(
            [this, draft, passwordHash](server::service::Change &change) {
                return server::service::Users(change, random)
                    .create(draft, {passwordHash, server::service::PasswordUse::Final});
            }));
    }
    /// A live grant with one connection.
    server::domain::ConnectionId connect(server::domain::UserId user,
                                         server::domain::ClientKey client)
    {
        return ended(storage.write<server::domain::ConnectionId>(
            [this, user,
             client](server::store::UnitOfWork &work) -> Result<server::domain::ConnectionId> {
                const auto scopes = server::domain::ScopeSet::parse("openid").value();
                const auto grant = work.grants().allow(user, client, scopes, clock.now());
                if (!grant)
                    return server::base::passOn(grant);
                server::domain::Connection connection;
                connection.grant = *grant;
                connection.user = user;
                connection.client = client;
                connection.scopes = scopes;
                connection.authTime = connection.createdAt = clock.now();
                return work.grants().insertConnection(connection);
            }));
    }
    bool isLive(server::domain::ConnectionId id)
    {
        const auto reads = storage.read();
        const auto state = reads->grants().connection(id);
        if (!state)
            qFatal("%s", qPrintable(state.error().detail));
        return *state && (*state)->isLive();
    }
    /// The audit trail, oldest first, and its types.
    QList<server::domain::AuditEvent> audit()
    {
        server::domain::AuditQuery query;
        query.limit = 10'000;
        auto events = storage.read()->audit().find(query).value();
        std::reverse(events.begin(), events.end());
        return events;
    }
    QByteArrayList auditTypes()
    {
        QByteArrayList types;
        for (const auto &event : audit())
            types.append(event.type);
        return types;
    }

private:
    /// Ends the test program where a starting point cannot be made.
    template<class T>
    static T ended(Result<T> made)
    {
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        return std::move(*made);
    }
    server::base::Secret m_master;

public:
    MockClock clock;
    FixedRandom random;
    server::crypto::Sealer sealer;
    TemporaryStore storage;
};

/// "field:code" of each fault, for comparing at one look.
inline QByteArrayList faultsOf(const server::base::Error &error)
{
    QByteArrayList list;
    for (const auto &each : error.fields)
        list.append(each.field + ':' + each.code);
    return list;
}

template<class T>
QByteArrayList faultsOf(const server::base::Result<T> &result)
{
    return result ? QByteArrayList{"no error"} : faultsOf(result.error());
}

} // namespace tests::support
