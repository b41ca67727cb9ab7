// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/legacytokenviews.h"
#include "server/api/registrationviews.h"
#include "server/api/views.h"

#include <QFuture>
#include <QObject>

namespace server::domain {
struct ApiToken;
struct ApiTokenDraft;
struct App;
struct AppDraft;
struct Item;
struct ItemQuery;
using ApiTokenId = base::Id<struct ApiTokenTag>;
using AppId = base::Id<struct AppTag>;
struct ProtectedHost;
struct ProtectionDraft;
struct ProtectionRule;
enum class Proxy;
} // namespace server::domain

namespace server::api {

struct ApiTokenSummary;
struct AppSummary;
struct CreatedApiToken;
struct ItemPage;

/// What a change was about.
enum class Topic { Modules, Templates, Clients, Users, Grants, Audit, Server, Company, Apps };

template<class T>
using Answer = QFuture<base::Result<T>>;

/// The only door of console and command line to the server: values in, futures out. Every call
/// returns at once; futures end when the change is durable. Results hold move-only values: take
/// them with future.takeResult() in a continuation. Everything but the first block needs a
/// signed-in principal (Unauthorized otherwise); all but the "own" block needs an administrator
/// (Forbidden otherwise). Call it from one thread; signals and futures come from others, so
/// continue with a context object.
class AdminApi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // ---- start and sign-in
    virtual Answer<InstallationState> installationState() = 0;
    /// Conflict when an administrator exists already. Signs the new administrator in.
    virtual Answer<Principal> completeFirstStart(FirstStart values) = 0;
    /// Unauthorized for every wrong pair, with the same text; Unavailable (detail: seconds) when
    /// slowed.
    virtual Answer<Principal> signIn(QString login, base::Secret password) = 0;
    virtual Answer<void> signOut() = 0;

    // ---- own
    virtual Answer<domain::User> ownUser() = 0;
    virtual Answer<QList<GrantSummary>> ownGrants() = 0;
    virtual Answer<void> revokeOwnGrant(domain::GrantId grant) = 0;
    virtual Answer<QList<domain::Session>> ownSessions() = 0;
    virtual Answer<void> endOwnSession(domain::SessionId session) = 0;
    virtual Answer<void> changeOwnPassword(base::Secret oldPassword, base::Secret newPassword) = 0;

    // ---- modules and external apps
    virtual Answer<QList<ModuleSummary>> modules() = 0;
    virtual Answer<ModuleSummary> module(domain::ModuleId id) = 0;
    virtual Answer<domain::Module> createModule(domain::ModuleDraft draft) = 0;
    virtual Answer<domain::Module> updateModule(domain::ModuleId id, domain::ModuleDraft draft) = 0;
    virtual Answer<void> setModuleEnabled(domain::ModuleId id, bool enabled) = 0;
    virtual Answer<void> deleteModule(domain::ModuleId id) = 0;
    virtual Answer<Impact> moduleImpact(domain::ModuleId id) = 0;
    virtual Answer<domain::ExternalApp> enableExternalApp(domain::ModuleId id) = 0;
    virtual Answer<domain::ExternalApp> updateExternalApp(domain::ModuleId id,
                                                          domain::ExternalAppDraft draft) = 0;
    virtual Answer<void> disableExternalApp(domain::ModuleId id) = 0;

    // ---- hosts behind a proxy (protocol R6)
    virtual Answer<QList<domain::ProtectionRule>> protectionRules(domain::ModuleId module) = 0;
    virtual Answer<QList<domain::ProtectionRule>>
    saveProtectionRules(domain::ModuleId module, QList<domain::ProtectionDraft> rules) = 0;
    /// Ready lines for the proxy's configuration.
    virtual Answer<QByteArray> proxyLines(domain::Proxy proxy, domain::ProtectedHost host) = 0;

    // ---- templates
    virtual Answer<QList<TemplateSummary>> templates(domain::ModuleId module) = 0;
    virtual Answer<domain::ClientTemplate> createTemplate(domain::ModuleId module,
                                                          domain::TemplateDraft draft) = 0;
    virtual Answer<domain::ClientTemplate> updateTemplate(domain::TemplateId id,
                                                          domain::TemplateDraft draft) = 0;
    /// Conflict while clients use it; the error's fields hold their names.
    virtual Answer<void> deleteTemplate(domain::TemplateId id) = 0;

    // ---- clients
    virtual Answer<QList<ClientSummary>> clients(domain::ModuleId module) = 0;
    virtual Answer<CreatedClient> createClient(domain::ModuleId module,
                                               domain::ClientDraft draft) = 0;
    /// Name, redirect addresses and metadata; never Expires (requirements B-18).
    virtual Answer<domain::Client> updateClient(domain::ClientKey id,
                                                domain::ClientDraft draft) = 0;
    virtual Answer<void> setClientEnabled(domain::ClientKey id, bool enabled) = 0;
    virtual Answer<Impact> clientImpact(domain::ClientKey id) = 0;
    virtual Answer<void> deleteClient(domain::ClientKey id) = 0;
    virtual Answer<void> restoreClient(domain::ClientKey id) = 0; ///< Undo
    virtual Answer<CreatedSecret> addSecret(domain::ClientKey id, QString label) = 0;
    virtual Answer<void> revokeSecret(domain::SecretId id) = 0;

    // ---- apps of modules and their items (server/api/appviews.h)
    /// Of all modules where `module` is invalid.
    virtual Answer<QList<AppSummary>> apps(domain::ModuleId module) = 0;
    virtual Answer<AppSummary> app(domain::AppId id) = 0;
    virtual Answer<domain::App> createApp(domain::ModuleId module, domain::AppDraft draft) = 0;
    virtual Answer<domain::App> updateApp(domain::AppId id, domain::AppDraft draft) = 0;
    /// With all its items, and for good.
    virtual Answer<void> deleteApp(domain::AppId id) = 0;
    virtual Answer<ItemPage> items(domain::ItemQuery query) = 0;
    /// Items are the signed-in person's; `context` as in the Web API.
    virtual Answer<domain::Item> createItem(domain::AppId app, QJsonObject context) = 0;
    virtual Answer<domain::Item> updateItem(domain::AppId app, QByteArray uid,
                                            QJsonObject context) = 0;
    virtual Answer<domain::Item> setItemStatus(domain::AppId app, QByteArray uid,
                                               QString status) = 0;
    virtual Answer<int> deleteItems(domain::AppId app, QByteArrayList uids) = 0;

    // ---- tokens of the Web API for persons (requirements B-55)
    virtual Answer<QList<ApiTokenSummary>> apiTokens() = 0;
    virtual Answer<CreatedApiToken> createApiToken(domain::ApiTokenDraft draft) = 0;
    virtual Answer<domain::ApiToken>
    setApiTokenExpiry(domain::ApiTokenId id, std::optional<base::Timestamp> expiresAt) = 0;
    virtual Answer<void> deleteApiToken(domain::ApiTokenId id) = 0;

    // ---- registration by clients themselves (RFC 7591)
    /// Also those that are used up or over.
    virtual Answer<QList<InitialAccessTokenSummary>> initialAccessTokens() = 0;
    virtual Answer<CreatedInitialAccessToken>
    createInitialAccessToken(domain::InitialAccessTokenDraft draft) = 0;
    virtual Answer<void> revokeInitialAccessToken(domain::InitialAccessTokenId id) = 0;

    // ---- users
    /// Password hashes left out.
    virtual Answer<QList<domain::User>> users(domain::UserQuery query) = 0;
    /// Without a password one is generated, shown once, and must be changed.
    virtual Answer<CreatedUser> createUser(domain::UserDraft draft, base::Secret password) = 0;
    virtual Answer<domain::User> updateUser(domain::UserId id, domain::UserDraft draft) = 0;
    virtual Answer<CreatedUser> setPassword(domain::UserId id, base::Secret password,
                                            bool mustChange) = 0;
    virtual Answer<void> setUserLocked(domain::UserId id, bool locked) = 0;
    virtual Answer<void> deleteUser(domain::UserId id) = 0;
    virtual Answer<Impact> userImpact(domain::UserId id) = 0;
    virtual Answer<QList<domain::OrganizationalUnit>> units() = 0;
    virtual Answer<domain::OrganizationalUnit> saveUnit(domain::UnitDraft draft) = 0; ///< by code
    virtual Answer<QList<domain::Permission>> permissions() = 0;
    virtual Answer<domain::Permission>
    savePermission(domain::PermissionDraft draft) = 0; ///< by code
    /// Forbidden where it is predefined, Conflict while users have it.
    virtual Answer<void> deletePermission(QString code) = 0;
    /// Of a person, for the Constellio web services; those that are over too, digests left out.
    virtual Answer<QList<domain::LegacyToken>> legacyTokens(domain::UserId user) = 0;
    virtual Answer<CreatedLegacyToken> createLegacyToken(domain::UserId user,
                                                         base::Seconds duration) = 0;
    virtual Answer<void> revokeLegacyToken(domain::UserId user, domain::LegacyTokenId token) = 0;

    // ---- granted accesses, audit, overview
    virtual Answer<QList<GrantSummary>> grants(GrantQuery query) = 0;
    virtual Answer<int> revokeGrants(QList<domain::GrantId> grants) = 0;
    virtual Answer<QList<AuditRow>> audit(domain::AuditQuery query) = 0;
    virtual Answer<Overview> overview(OverviewRange range) = 0;

    // ---- signing keys
    virtual Answer<SigningKeys> signingKeys() = 0;
    /// Conflict when the next keys are published already.
    virtual Answer<SigningKeys> rotateKeys(KeyRotationOrder order) = 0;
    virtual Answer<SigningKeys> setKeyRotationDays(int days) = 0;

    // ---- server and installation
    virtual Answer<ServerState> serverState() = 0;
    virtual Answer<ServerState> startServing() = 0;
    virtual Answer<ServerState> stopServing() = 0;
    virtual Answer<ServerState>
    updateServerConfig(domain::ServerConfig config) = 0; ///< restarts the listeners where needed
    virtual Answer<domain::Company> company() = 0;
    virtual Answer<domain::Company> updateCompany(domain::Company company) = 0;
    /// The set-up file (setup-file.md). InvalidInput holds one FieldError per fault, its field the
    /// JSON path.
    virtual Answer<QJsonObject> applySetup(QByteArray document, bool dryRun,
                                           QString baseDirectory) = 0;
    virtual Answer<QJsonObject> exportSetup() = 0;

signals:
    /// Something of this kind changed, here or by somebody else; lists load again.
    void changed(server::api::Topic topic);
};

} // namespace server::api
