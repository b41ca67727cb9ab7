// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/sqlapprepository.h"
#include "server/sql/sqlauditrepository.h"
#include "server/sql/sqlclientrepository.h"
#include "server/sql/sqldevicecoderepository.h"
#include "server/sql/sqlgrantrepository.h"
#include "server/sql/sqllegacytokenrepository.h"
#include "server/sql/sqllogoutrepository.h"
#include "server/sql/sqlmodulerepository.h"
#include "server/sql/sqlprotectionrepository.h"
#include "server/sql/sqlpushedrequestrepository.h"
#include "server/sql/sqlregistrationrepository.h"
#include "server/sql/sqlsessionrepository.h"
#include "server/sql/sqlsettingsrepository.h"
#include "server/sql/sqlspentidrepository.h"
#include "server/sql/sqltemplaterepository.h"
#include "server/sql/sqluserrepository.h"
#include "server/store/store.h"

namespace server::sql {

/// All repositories over one connection. Their statements are prepared when first used.
struct Repositories
{
    explicit Repositories(SqlConnection &connection);
    SqlModuleRepository modules;
    SqlTemplateRepository templates;
    SqlClientRepository clients;
    SqlUserRepository users;
    SqlGrantRepository grants;
    SqlSessionRepository sessions;
    SqlLogoutRepository logout;
    SqlPushedRequestRepository pushedRequests;
    SqlRegistrationRepository registrations;
    SqlSpentIdRepository spentIds;
    SqlDeviceCodeRepository deviceCodes;
    SqlAppRepository apps;
    SqlLegacyTokenRepository legacyTokens;
    SqlProtectionRepository protection;
    SqlAuditRepository audit;
    SqlSettingsRepository settings;
};

class SqlReadSession final : public store::ReadSession
{
public:
    explicit SqlReadSession(std::unique_ptr<SqlConnection> connection);
    [[nodiscard]] const store::ModuleRepository &modules() const override
    {
        return m_repositories.modules;
    }
    [[nodiscard]] const store::TemplateRepository &templates() const override
    {
        return m_repositories.templates;
    }
    [[nodiscard]] const store::ClientRepository &clients() const override
    {
        return m_repositories.clients;
    }
    [[nodiscard]] const store::UserRepository &users() const override
    {
        return m_repositories.users;
    }
    [[nodiscard]] const store::GrantRepository &grants() const override
    {
        return m_repositories.grants;
    }
    [[nodiscard]] const store::SessionRepository &sessions() const override
    {
        return m_repositories.sessions;
    }
    [[nodiscard]] const store::LogoutRepository &logout() const override
    {
        return m_repositories.logout;
    }
    [[nodiscard]] const store::PushedRequestRepository &pushedRequests() const override
    {
        return m_repositories.pushedRequests;
    }
    [[nodiscard]] const store::DeviceCodeRepository &deviceCodes() const override
    {
        return m_repositories.deviceCodes;
    }
    [[nodiscard]] const store::RegistrationRepository &registrations() const override
    {
        return m_repositories.registrations;
    }
    [[nodiscard]] const store::SpentIdRepository &spentIds() const override
    {
        return m_repositories.spentIds;
    }
    [[nodiscard]] const store::LegacyTokenRepository &legacyTokens() const override
    {
        return m_repositories.legacyTokens;
    }
    [[nodiscard]] const store::AppRepository &apps() const override { return m_repositories.apps; }
    [[nodiscard]] const store::ProtectionRepository &protection() const override
    {
        return m_repositories.protection;
    }
    [[nodiscard]] const store::AuditRepository &audit() const override
    {
        return m_repositories.audit;
    }
    [[nodiscard]] const store::SettingsRepository &settings() const override
    {
        return m_repositories.settings;
    }

private:
    std::unique_ptr<SqlConnection> m_connection; ///< outlives the statements below
    Repositories m_repositories;
};

/// One for the writer's whole life; takeCatalogChanged() is asked after each job.
class SqlUnitOfWork final : public store::UnitOfWork
{
public:
    explicit SqlUnitOfWork(SqlConnection &connection);
    [[nodiscard]] store::ModuleRepository &modules() override { return m_repositories.modules; }
    [[nodiscard]] store::TemplateRepository &templates() override
    {
        return m_repositories.templates;
    }
    [[nodiscard]] store::ClientRepository &clients() override { return m_repositories.clients; }
    [[nodiscard]] store::UserRepository &users() override { return m_repositories.users; }
    [[nodiscard]] store::GrantRepository &grants() override { return m_repositories.grants; }
    [[nodiscard]] store::SessionRepository &sessions() override { return m_repositories.sessions; }
    [[nodiscard]] store::LogoutRepository &logout() override { return m_repositories.logout; }
    [[nodiscard]] store::PushedRequestRepository &pushedRequests() override
    {
        return m_repositories.pushedRequests;
    }
    [[nodiscard]] store::RegistrationRepository &registrations() override
    {
        return m_repositories.registrations;
    }
    [[nodiscard]] store::SpentIdRepository &spentIds() override { return m_repositories.spentIds; }
    [[nodiscard]] store::DeviceCodeRepository &deviceCodes() override
    {
        return m_repositories.deviceCodes;
    }
    [[nodiscard]] store::LegacyTokenRepository &legacyTokens() override
    {
        return m_repositories.legacyTokens;
    }
    [[nodiscard]] store::AppRepository &apps() override { return m_repositories.apps; }
    [[nodiscard]] store::ProtectionRepository &protection() override
    {
        return m_repositories.protection;
    }
    [[nodiscard]] store::AuditRepository &audit() override { return m_repositories.audit; }
    [[nodiscard]] store::SettingsRepository &settings() override { return m_repositories.settings; }
    void markCatalogChanged() override { m_catalogChanged = true; }
    [[nodiscard]] bool takeCatalogChanged() { return std::exchange(m_catalogChanged, false); }

private:
    Repositories m_repositories;
    bool m_catalogChanged = false;
};

} // namespace server::sql
