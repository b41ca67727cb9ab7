// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/adminapi.h"
#include "server/api/appviews.h"
#include "server/base/clock.h"
#include "server/domain/protection.h"
#include "server/domain/protectionlines.h"

#include <optional>

namespace tests::support {

/// The server as the console sees it, without a server: everything in memory, answered at once, the
/// same rules as the real one where a form depends on them. Used by the tests of the console and
/// for its screenshots. Main thread only.
class FakeAdminApi final : public server::api::AdminApi
{
    Q_OBJECT
public:
    enum class Data { Nothing, Sample };
    FakeAdminApi(const server::base::Clock &clock, Data data);

    /// The next call that changes something fails with this.
    void failNext(server::base::Error error) { m_failure = std::move(error); }
    /// Names of the calls so far, oldest first.
    [[nodiscard]] const QStringList &calls() const { return m_calls; }
    /// Signs a user in without a password; tests start there.
    void signInAs(const QString &code);
    [[nodiscard]] server::domain::ModuleId moduleId(const QString &code) const;
    [[nodiscard]] server::domain::ClientMetadata clientMetadata(const QString &name) const;
    [[nodiscard]] server::domain::ClientKey clientKey(const QString &name) const;

    server::api::Answer<server::api::InstallationState> installationState() override;
    server::api::Answer<server::api::Principal>
    completeFirstStart(server::api::FirstStart values) override;
    server::api::Answer<server::api::Principal> signIn(QString login,
                                                       server::base::Secret password) override;
    server::api::Answer<void> signOut() override;

    server::api::Answer<server::domain::User> ownUser() override;
    server::api::Answer<QList<server::api::GrantSummary>> ownGrants() override;
    server::api::Answer<void> revokeOwnGrant(server::domain::GrantId grant) override;
    server::api::Answer<QList<server::domain::Session>> ownSessions() override;
    server::api::Answer<void> endOwnSession(server::domain::SessionId session) override;
    server::api::Answer<void> changeOwnPassword(server::base::Secret oldPassword,
                                                server::base::Secret newPassword) override;

    server::api::Answer<QList<server::api::ModuleSummary>> modules() override;
    server::api::Answer<server::api::ModuleSummary> module(server::domain::ModuleId id) override;
    server::api::Answer<server::domain::Module>
    createModule(server::domain::ModuleDraft draft) override;
    server::api::Answer<server::domain::Module>
    updateModule(server::domain::ModuleId id, server::domain::ModuleDraft draft) override;
    server::api::Answer<void> setModuleEnabled(server::domain::ModuleId id, bool enabled) override;
    server::api::Answer<void> deleteModule(server::domain::ModuleId id) override;
    server::api::Answer<server::api::Impact> moduleImpact(server::domain::ModuleId id) override;
    server::api::Answer<server::domain::ExternalApp>
    enableExternalApp(server::domain::ModuleId id) override;
    server::api::Answer<server::domain::ExternalApp>
    updateExternalApp(server::domain::ModuleId id, server::domain::ExternalAppDraft draft) override;
    server::api::Answer<void> disableExternalApp(server::domain::ModuleId id) override;

    server::api::Answer<QList<server::domain::ProtectionRule>>
    protectionRules(server::domain::ModuleId module) override;
    server::api::Answer<QList<server::domain::ProtectionRule>>
    saveProtectionRules(server::domain::ModuleId module,
                        QList<server::domain::ProtectionDraft> rules) override;
    server::api::Answer<QByteArray> proxyLines(server::domain::Proxy proxy,
                                               server::domain::ProtectedHost host) override;

    server::api::Answer<QList<server::api::TemplateSummary>>
    templates(server::domain::ModuleId module) override;
    server::api::Answer<server::domain::ClientTemplate>
    createTemplate(server::domain::ModuleId module, server::domain::TemplateDraft draft) override;
    server::api::Answer<server::domain::ClientTemplate>
    updateTemplate(server::domain::TemplateId id, server::domain::TemplateDraft draft) override;
    server::api::Answer<void> deleteTemplate(server::domain::TemplateId id) override;

    server::api::Answer<QList<server::api::ClientSummary>>
    clients(server::domain::ModuleId module) override;
    server::api::Answer<server::api::CreatedClient>
    createClient(server::domain::ModuleId module, server::domain::ClientDraft draft) override;
    server::api::Answer<server::domain::Client>
    updateClient(server::domain::ClientKey id, server::domain::ClientDraft draft) override;
    server::api::Answer<void> setClientEnabled(server::domain::ClientKey id, bool enabled) override;
    server::api::Answer<server::api::Impact> clientImpact(server::domain::ClientKey id) override;
    server::api::Answer<void> deleteClient(server::domain::ClientKey id) override;
    server::api::Answer<void> restoreClient(server::domain::ClientKey id) override;
    server::api::Answer<server::api::CreatedSecret> addSecret(server::domain::ClientKey id,
                                                              QString label) override;
    server::api::Answer<void> revokeSecret(server::domain::SecretId id) override;

    server::api::Answer<QList<server::api::AppSummary>>
    apps(server::domain::ModuleId module) override;
    server::api::Answer<server::api::AppSummary> app(server::domain::AppId id) override;
    server::api::Answer<server::domain::App> createApp(server::domain::ModuleId module,
                                                       server::domain::AppDraft draft) override;
    server::api::Answer<server::domain::App> updateApp(server::domain::AppId id,
                                                       server::domain::AppDraft draft) override;
    server::api::Answer<void> deleteApp(server::domain::AppId id) override;
    server::api::Answer<server::api::ItemPage> items(server::domain::ItemQuery query) override;
    server::api::Answer<server::domain::Item> createItem(server::domain::AppId app,
                                                         QJsonObject context) override;
    server::api::Answer<server::domain::Item> updateItem(server::domain::AppId app, QByteArray uid,
                                                         QJsonObject context) override;
    server::api::Answer<server::domain::Item>
    setItemStatus(server::domain::AppId app, QByteArray uid, QString status) override;
    server::api::Answer<int> deleteItems(server::domain::AppId app, QByteArrayList uids) override;

    server::api::Answer<QList<server::api::ApiTokenSummary>> apiTokens() override;
    server::api::Answer<server::api::CreatedApiToken>
    createApiToken(server::domain::ApiTokenDraft draft) override;
    server::api::Answer<server::domain::ApiToken>
    setApiTokenExpiry(server::domain::ApiTokenId id,
                      std::optional<server::base::Timestamp> expiresAt) override;
    server::api::Answer<void> deleteApiToken(server::domain::ApiTokenId id) override;

    server::api::Answer<QList<server::api::InitialAccessTokenSummary>>
    initialAccessTokens() override;
    server::api::Answer<server::api::CreatedInitialAccessToken>
    createInitialAccessToken(server::domain::InitialAccessTokenDraft draft) override;
    server::api::Answer<void>
    revokeInitialAccessToken(server::domain::InitialAccessTokenId id) override;

    server::api::Answer<QList<server::domain::User>>
    users(server::domain::UserQuery query) override;
    server::api::Answer<server::api::CreatedUser>
    createUser(server::domain::UserDraft draft, server::base::Secret password) override;
    server::api::Answer<server::domain::User> updateUser(server::domain::UserId id,
                                                         server::domain::UserDraft draft) override;
    server::api::Answer<server::api::CreatedUser>
    setPassword(server::domain::UserId id, server::base::Secret password, bool mustChange) override;
    server::api::Answer<void> setUserLocked(server::domain::UserId id, bool locked) override;
    server::api::Answer<void> deleteUser(server::domain::UserId id) override;
    server::api::Answer<server::api::Impact> userImpact(server::domain::UserId id) override;
    server::api::Answer<QList<server::domain::OrganizationalUnit>> units() override;
    server::api::Answer<server::domain::OrganizationalUnit>
    saveUnit(server::domain::UnitDraft draft) override;
    server::api::Answer<QList<server::domain::Permission>> permissions() override;
    server::api::Answer<server::domain::Permission>
    savePermission(server::domain::PermissionDraft draft) override;
    server::api::Answer<void> deletePermission(QString code) override;
    server::api::Answer<QList<server::domain::LegacyToken>>
    legacyTokens(server::domain::UserId user) override;
    server::api::Answer<server::api::CreatedLegacyToken>
    createLegacyToken(server::domain::UserId user, server::base::Seconds duration) override;
    server::api::Answer<void> revokeLegacyToken(server::domain::UserId user,
                                                server::domain::LegacyTokenId token) override;

    server::api::Answer<QList<server::api::GrantSummary>>
    grants(server::api::GrantQuery query) override;
    server::api::Answer<int> revokeGrants(QList<server::domain::GrantId> grants) override;
    server::api::Answer<QList<server::api::AuditRow>>
    audit(server::domain::AuditQuery query) override;
    server::api::Answer<server::api::Overview> overview(server::api::OverviewRange range) override;

    server::api::Answer<server::api::SigningKeys> signingKeys() override;
    server::api::Answer<server::api::SigningKeys>
    rotateKeys(server::api::KeyRotationOrder order) override;
    server::api::Answer<server::api::SigningKeys> setKeyRotationDays(int days) override;

    server::api::Answer<server::api::ServerState> serverState() override;
    server::api::Answer<server::api::ServerState> startServing() override;
    server::api::Answer<server::api::ServerState> stopServing() override;
    server::api::Answer<server::api::ServerState>
    updateServerConfig(server::domain::ServerConfig config) override;
    server::api::Answer<server::domain::Company> company() override;
    server::api::Answer<server::domain::Company>
    updateCompany(server::domain::Company company) override;
    server::api::Answer<QJsonObject> applySetup(QByteArray document, bool dryRun,
                                                QString baseDirectory) override;
    server::api::Answer<QJsonObject> exportSetup() override;

private:
    friend class SampleData;
    /// Notes the call; the failure that was asked for, if it is a change.
    std::optional<server::base::Error> begin(const char *call, bool changes);
    [[nodiscard]] qint64 nextId() { return ++m_lastId; }
    server::api::ModuleSummary *moduleOf(server::domain::ModuleId id);
    server::api::TemplateSummary *templateOf(server::domain::TemplateId id);
    server::api::ClientSummary *clientOf(server::domain::ClientKey id);
    server::domain::User *userOf(server::domain::UserId id);
    [[nodiscard]] server::api::ModuleSummary counted(const server::api::ModuleSummary &m) const;
    void applyDraft(server::domain::User &user, const server::domain::UserDraft &draft);

    const server::base::Clock &m_clock;
    server::api::SigningKeys m_keys;
    std::optional<server::base::Error> m_failure;
    QStringList m_calls;
    qint64 m_lastId = 100;
    std::optional<server::domain::UserId> m_signedIn;
    QList<server::api::ModuleSummary> m_modules;
    QList<server::api::TemplateSummary> m_templates;
    QList<server::domain::ProtectionRule> m_protection;
    QList<server::api::ClientSummary> m_clients;
    QList<server::domain::User> m_users;
    QList<server::api::AppSummary> m_apps;
    QList<server::domain::Item> m_items;
    QList<server::api::ApiTokenSummary> m_apiTokens;
    QList<server::domain::OrganizationalUnit> m_units;
    QList<server::domain::Permission> m_permissions;
    QList<server::api::InitialAccessTokenSummary> m_initialTokens;
    QList<server::domain::LegacyToken> m_legacyTokens;
    QList<server::api::GrantSummary> m_grants;
    QList<server::domain::Session> m_sessions;
    QList<server::api::AuditRow> m_audit;
    server::api::Overview m_overview;
    server::api::ServerState m_server;
    server::domain::Company m_company;
};

} // namespace tests::support
