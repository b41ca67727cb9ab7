// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/admin/changenotifier.h"
#include "server/admin/servercontrol.h"
#include "server/base/executor.h"
#include "server/base/random.h"
#include "server/crypto/hashpool.h"
#include "server/crypto/sealer.h"
#include "server/service/attemptlimiter.h"
#include "server/service/recorder.h"

namespace server::admin {

/// What AdminApi works with; everything outlives it. Passed in by the composition root.
struct AdminDependencies
{
    const base::Clock &clock;
    base::RandomSource &random;
    store::Store &store;
    const crypto::Sealer &sealer;
    crypto::HashPool &hashPool;
    service::AttemptLimiter &signInAttempts; ///< the one that the sign-in page uses
    service::Recorder &recorder;
    ServerControl &server;
    ChangeNotifier &notifier;
    base::Executor &adminThread;
    QString dataDirectory;
    QString masterKeySource; ///< "keychain", "credential" or "key file"
};

/// AdminApi over this process's own store. Calls are made from one thread and run in the admin
/// thread, which has a read session for it; changes go through the writer. Each call looks again at
/// who calls: a person who was locked or is no longer an administrator is refused at once. With a
/// trusted operator (the command line: the operating system has checked the account) nobody needs
/// to sign in, and the audit trail names that operator.
class InProcessAdminApi final : public api::AdminApi
{
    Q_OBJECT
public:
    explicit InProcessAdminApi(const AdminDependencies &dependencies,
                               std::optional<domain::Actor> trustedOperator = {},
                               QObject *parent = nullptr);
    ~InProcessAdminApi() override;

    api::Answer<api::InstallationState> installationState() override;
    api::Answer<api::Principal> completeFirstStart(api::FirstStart values) override;
    api::Answer<api::Principal> signIn(QString login, base::Secret password) override;
    api::Answer<void> signOut() override;

    api::Answer<domain::User> ownUser() override;
    api::Answer<QList<api::GrantSummary>> ownGrants() override;
    api::Answer<void> revokeOwnGrant(domain::GrantId grant) override;
    api::Answer<QList<domain::Session>> ownSessions() override;
    api::Answer<void> endOwnSession(domain::SessionId session) override;
    api::Answer<void> changeOwnPassword(base::Secret oldPassword,
                                        base::Secret newPassword) override;

    api::Answer<QList<api::ModuleSummary>> modules() override;
    api::Answer<api::ModuleSummary> module(domain::ModuleId id) override;
    api::Answer<domain::Module> createModule(domain::ModuleDraft draft) override;
    api::Answer<domain::Module> updateModule(domain::ModuleId id,
                                             domain::ModuleDraft draft) override;
    api::Answer<void> setModuleEnabled(domain::ModuleId id, bool enabled) override;
    api::Answer<void> deleteModule(domain::ModuleId id) override;
    api::Answer<api::Impact> moduleImpact(domain::ModuleId id) override;
    api::Answer<domain::ExternalApp> enableExternalApp(domain::ModuleId id) override;
    api::Answer<domain::ExternalApp> updateExternalApp(domain::ModuleId id,
                                                       domain::ExternalAppDraft draft) override;
    api::Answer<void> disableExternalApp(domain::ModuleId id) override;

    api::Answer<QList<domain::ProtectionRule>> protectionRules(domain::ModuleId module) override;
    api::Answer<QList<domain::ProtectionRule>>
    saveProtectionRules(domain::ModuleId module, QList<domain::ProtectionDraft> rules) override;
    api::Answer<QByteArray> proxyLines(domain::Proxy proxy, domain::ProtectedHost host) override;

    api::Answer<QList<api::TemplateSummary>> templates(domain::ModuleId module) override;
    api::Answer<domain::ClientTemplate> createTemplate(domain::ModuleId module,
                                                       domain::TemplateDraft draft) override;
    api::Answer<domain::ClientTemplate> updateTemplate(domain::TemplateId id,
                                                       domain::TemplateDraft draft) override;
    api::Answer<void> deleteTemplate(domain::TemplateId id) override;

    api::Answer<QList<api::ClientSummary>> clients(domain::ModuleId module) override;
    api::Answer<api::CreatedClient> createClient(domain::ModuleId module,
                                                 domain::ClientDraft draft) override;
    api::Answer<domain::Client> updateClient(domain::ClientKey id,
                                             domain::ClientDraft draft) override;
    api::Answer<void> setClientEnabled(domain::ClientKey id, bool enabled) override;
    api::Answer<api::Impact> clientImpact(domain::ClientKey id) override;
    api::Answer<void> deleteClient(domain::ClientKey id) override;
    api::Answer<void> restoreClient(domain::ClientKey id) override;
    api::Answer<api::CreatedSecret> addSecret(domain::ClientKey id, QString label) override;
    api::Answer<void> revokeSecret(domain::SecretId id) override;

    api::Answer<QList<api::AppSummary>> apps(domain::ModuleId module) override;
    api::Answer<api::AppSummary> app(domain::AppId id) override;
    api::Answer<domain::App> createApp(domain::ModuleId module, domain::AppDraft draft) override;
    api::Answer<domain::App> updateApp(domain::AppId id, domain::AppDraft draft) override;
    api::Answer<void> deleteApp(domain::AppId id) override;
    api::Answer<api::ItemPage> items(domain::ItemQuery query) override;
    api::Answer<domain::Item> createItem(domain::AppId app, QJsonObject context) override;
    api::Answer<domain::Item> updateItem(domain::AppId app, QByteArray uid,
                                         QJsonObject context) override;
    api::Answer<domain::Item> setItemStatus(domain::AppId app, QByteArray uid,
                                            QString status) override;
    api::Answer<int> deleteItems(domain::AppId app, QByteArrayList uids) override;

    api::Answer<QList<api::ApiTokenSummary>> apiTokens() override;
    api::Answer<api::CreatedApiToken> createApiToken(domain::ApiTokenDraft draft) override;
    api::Answer<domain::ApiToken>
    setApiTokenExpiry(domain::ApiTokenId id, std::optional<base::Timestamp> expiresAt) override;
    api::Answer<void> deleteApiToken(domain::ApiTokenId id) override;

    api::Answer<QList<api::InitialAccessTokenSummary>> initialAccessTokens() override;
    api::Answer<api::CreatedInitialAccessToken>
    createInitialAccessToken(domain::InitialAccessTokenDraft draft) override;
    api::Answer<void> revokeInitialAccessToken(domain::InitialAccessTokenId id) override;

    api::Answer<QList<domain::User>> users(domain::UserQuery query) override;
    api::Answer<api::CreatedUser> createUser(domain::UserDraft draft,
                                             base::Secret password) override;
    api::Answer<domain::User> updateUser(domain::UserId id, domain::UserDraft draft) override;
    api::Answer<api::CreatedUser> setPassword(domain::UserId id, base::Secret password,
                                              bool mustChange) override;
    api::Answer<void> setUserLocked(domain::UserId id, bool locked) override;
    api::Answer<void> deleteUser(domain::UserId id) override;
    api::Answer<api::Impact> userImpact(domain::UserId id) override;
    api::Answer<QList<domain::OrganizationalUnit>> units() override;
    api::Answer<domain::OrganizationalUnit> saveUnit(domain::UnitDraft draft) override;
    api::Answer<QList<domain::Permission>> permissions() override;
    api::Answer<domain::Permission> savePermission(domain::PermissionDraft draft) override;
    api::Answer<void> deletePermission(QString code) override;
    api::Answer<QList<domain::LegacyToken>> legacyTokens(domain::UserId user) override;
    api::Answer<api::CreatedLegacyToken> createLegacyToken(domain::UserId user,
                                                           base::Seconds duration) override;
    api::Answer<void> revokeLegacyToken(domain::UserId user, domain::LegacyTokenId token) override;

    api::Answer<QList<api::GrantSummary>> grants(api::GrantQuery query) override;
    api::Answer<int> revokeGrants(QList<domain::GrantId> grants) override;
    api::Answer<QList<api::AuditRow>> audit(domain::AuditQuery query) override;
    api::Answer<api::Overview> overview(api::OverviewRange range) override;

    api::Answer<api::SigningKeys> signingKeys() override;
    api::Answer<api::SigningKeys> rotateKeys(api::KeyRotationOrder order) override;
    api::Answer<api::SigningKeys> setKeyRotationDays(int days) override;

    api::Answer<api::ServerState> serverState() override;
    api::Answer<api::ServerState> startServing() override;
    api::Answer<api::ServerState> stopServing() override;
    api::Answer<api::ServerState> updateServerConfig(domain::ServerConfig config) override;
    api::Answer<domain::Company> company() override;
    api::Answer<domain::Company> updateCompany(domain::Company company) override;
    api::Answer<QJsonObject> applySetup(QByteArray document, bool dryRun,
                                        QString baseDirectory) override;
    api::Answer<QJsonObject> exportSetup() override;

private:
    std::shared_ptr<class AdminSession> m_session; ///< used in the admin thread only
    base::Executor &m_adminThread;
};

} // namespace server::admin
