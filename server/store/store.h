// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/executor.h"
#include "server/store/auditrepository.h"
#include "server/store/clientrepository.h"
#include "server/store/devicecoderepository.h"
#include "server/store/grantrepository.h"
#include "server/store/logoutrepository.h"
#include "server/store/modulerepository.h"
#include "server/store/pushedrequestrepository.h"
#include "server/store/registrationrepository.h"
#include "server/store/sessionrepository.h"
#include "server/store/settingsrepository.h"
#include "server/store/spentidrepository.h"
#include "server/store/templaterepository.h"
#include "server/store/userrepository.h"

#include <memory>

namespace server::store {

class AppRepository;
class LegacyTokenRepository;
class ProtectionRepository;

/// A thread's own view for reading; sees every commit that was answered before. Opened, used and
/// destroyed in one thread.
class ReadSession
{
public:
    virtual ~ReadSession() = default;
    [[nodiscard]] virtual const ModuleRepository &modules() const = 0;
    [[nodiscard]] virtual const TemplateRepository &templates() const = 0;
    [[nodiscard]] virtual const ClientRepository &clients() const = 0;
    [[nodiscard]] virtual const UserRepository &users() const = 0;
    [[nodiscard]] virtual const GrantRepository &grants() const = 0;
    [[nodiscard]] virtual const SessionRepository &sessions() const = 0;
    [[nodiscard]] virtual const LogoutRepository &logout() const = 0;
    [[nodiscard]] virtual const PushedRequestRepository &pushedRequests() const = 0;
    [[nodiscard]] virtual const RegistrationRepository &registrations() const = 0;
    [[nodiscard]] virtual const DeviceCodeRepository &deviceCodes() const = 0;
    [[nodiscard]] virtual const AppRepository &apps() const = 0;
    [[nodiscard]] virtual const LegacyTokenRepository &legacyTokens() const = 0;
    [[nodiscard]] virtual const ProtectionRepository &protection() const = 0;
    [[nodiscard]] virtual const AuditRepository &audit() const = 0;
    [[nodiscard]] virtual const SettingsRepository &settings() const = 0;
    [[nodiscard]] virtual const SpentIdRepository &spentIds() const = 0;
};

/// What one write job sees and changes: all of it is kept, or nothing. Lives in the writer's
/// thread, for the length of the job. Reads here see the job's own writes.
class UnitOfWork
{
public:
    virtual ~UnitOfWork() = default;
    [[nodiscard]] virtual ModuleRepository &modules() = 0;
    [[nodiscard]] virtual TemplateRepository &templates() = 0;
    [[nodiscard]] virtual ClientRepository &clients() = 0;
    [[nodiscard]] virtual UserRepository &users() = 0;
    [[nodiscard]] virtual GrantRepository &grants() = 0;
    [[nodiscard]] virtual SessionRepository &sessions() = 0;
    [[nodiscard]] virtual LogoutRepository &logout() = 0;
    [[nodiscard]] virtual PushedRequestRepository &pushedRequests() = 0;
    [[nodiscard]] virtual RegistrationRepository &registrations() = 0;
    [[nodiscard]] virtual SpentIdRepository &spentIds() = 0;
    [[nodiscard]] virtual DeviceCodeRepository &deviceCodes() = 0;
    [[nodiscard]] virtual AppRepository &apps() = 0;
    [[nodiscard]] virtual LegacyTokenRepository &legacyTokens() = 0;
    [[nodiscard]] virtual ProtectionRepository &protection() = 0;
    [[nodiscard]] virtual AuditRepository &audit() = 0;
    [[nodiscard]] virtual SettingsRepository &settings() = 0;
    /// Says that modules, apps, templates, clients, keys or settings changed: the catalog is loaded
    /// again after the commit and before the answer.
    virtual void markCatalogChanged() = 0;
};

/// A change to make. `apply` runs in the writer's thread in a savepoint of its own: a value keeps
/// its changes, an error undoes them. `done` runs in `answerTo` once the outcome is durable.
struct WriteJob
{
    std::function<base::Result<void>(UnitOfWork &)> apply;
    base::Executor *answerTo =
        nullptr; ///< must outlive the job; null: `done` runs in the writer's thread
    std::function<void(base::Result<void>)> done;
};

struct StoreHealth
{
    bool writable = true;
    QString reason; ///< for logs and the console
};

/// The storage of one installation. Thread-safe.
class Store
{
public:
    virtual ~Store() = default;
    /// To be called in the thread that will use the session.
    [[nodiscard]] virtual base::Result<std::unique_ptr<ReadSession>> openReadSession() = 0;
    /// Never blocks. When the queue is full or the store is not writable, `done` gets Unavailable.
    virtual void enqueue(WriteJob job) = 0;
    /// Runs in the writer's thread after a commit in which a job marked the catalog, before any
    /// answer.
    virtual void setCatalogHook(std::function<void()> hook) = 0;
    [[nodiscard]] virtual StoreHealth health() const = 0;
};

/// Runs `job` as a write and hands its value to `done` in `answerTo`'s thread.
template<class T>
void submit(Store &store, base::Executor *answerTo,
            std::function<base::Result<T>(UnitOfWork &)> job,
            std::function<void(base::Result<T>)> done)
{
    auto value = std::make_shared<std::optional<T>>();
    store.enqueue(WriteJob{[job = std::move(job), value](UnitOfWork &work) -> base::Result<void> {
                               auto result = job(work);
                               if (!result)
                                   return base::passOn(result);
                               value->emplace(std::move(*result));
                               return {};
                           },
                           answerTo,
                           [done = std::move(done), value](base::Result<void> outcome) {
                               if (!outcome)
                                   done(base::passOn(outcome));
                               else
                                   done(std::move(**value));
                           }});
}

/// The same for a caller that may wait (start-up, command line, tests); never in an HTTP worker or
/// the GUI thread.
template<class T>
[[nodiscard]] base::Result<T> submitAndWait(Store &store,
                                            std::function<base::Result<T>(UnitOfWork &)> job);

} // namespace server::store

#include "server/store/submitandwait.h"
