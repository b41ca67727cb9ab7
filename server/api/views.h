// SPDX-License-Identifier: GPL-3.0-or-later
// Values that AdminApi hands out: domain values joined with what a list needs. No secret is in any
// of them but CreatedClient, CreatedSecret and CreatedUser, which exist once.
#pragma once

#include "server/domain/auditevent.h"
#include "server/domain/client.h"
#include "server/domain/clienttemplate.h"
#include "server/domain/grant.h"
#include "server/domain/module.h"
#include "server/domain/serverconfig.h"
#include "server/domain/session.h"
#include "server/domain/signingkey.h"
#include "server/domain/user.h"

namespace server::api {

struct Principal
{
    domain::UserId user;
    QString code;
    QString name;
    bool administrator = false;
};

struct InstallationState
{
    bool configured = false; ///< an administrator exists
    QString dataDirectory;
    QString masterKeySource; ///< "keychain", "credential" or "key file"
};

struct FirstStart
{
    QByteArray issuer;
    QStringList listen;
    QString tlsCertificateFile, tlsKeyFile; ///< both empty: plain http on loopback
    QString companyName;
    QString administratorCode, administratorName, administratorEmail;
    base::Secret password;
};

struct ServerState
{
    enum class Phase { Stopped, Starting, Serving, Failed };
    Phase phase = Phase::Stopped;
    QString problem; ///< English, from the system; shown as detail
    QByteArray issuer;
    QStringList listening;
    bool tls = false;
    std::optional<base::Timestamp> certificateEnds;
    base::Timestamp startedAt;
    bool storeWritable = true;
    QString storeProblem;
    QString sqliteVersion;
    bool sqliteWalResetAffected = false;
    QString masterKeySource;
    domain::ServerConfig config;
};

struct SigningKeyInfo
{
    domain::SigningKey key; ///< without its private part
    QByteArray clientId;    ///< whose own key it is; empty: the server's
};
struct SigningKeys
{
    QList<SigningKeyInfo> keys;
    int rotationDays = 0; ///< 0: only when told
};
struct KeyRotationOrder
{
    /// Immediate: the old keys are gone at once, and with them every token that they signed.
    enum class Speed { Overlapping, Immediate };
    std::optional<domain::SigningAlgorithm> algorithm; ///< none: all
    Speed speed = Speed::Overlapping;
    base::Seconds lead{24 * 3600}; ///< how long the next key is published before it signs
};

struct ModuleSummary
{
    domain::Module module;
    std::optional<domain::ExternalApp> app;
    int clients = 0;
    int templates = 0;
};

struct TemplateSummary
{
    domain::ClientTemplate value;
    int clients = 0;
};

enum class ClientStatus { Active, ExpiresSoon, Expired, Disabled };
struct ClientSummary
{
    domain::Client client;
    QString templateName;
    QByteArrayList scopes;
    ClientStatus status = ClientStatus::Active; ///< ExpiresSoon: within 14 days
    QList<domain::ClientSecret> secrets;        ///< prefix, label, times; digests left out
    int people = 0;                             ///< with a live grant
    int connections = 0;                        ///< live ones
};

struct CreatedClient
{
    domain::Client client;
    std::optional<base::Secret> secret; ///< none for public clients
};
struct CreatedSecret
{
    domain::ClientSecret record;
    base::Secret secret;
};
struct CreatedUser
{
    domain::User user;
    std::optional<base::Secret> generatedPassword;
};

struct GrantSummary
{
    domain::Grant grant;
    QString userCode, userName;
    QByteArray clientId;
    QString clientName;
    QString redirectHost;
    QString moduleName;
    domain::AppFace app;
    int connections = 0;
    bool clientUsable = true;
};
struct GrantQuery
{
    QString text;
    std::optional<domain::ClientKey> client;
    std::optional<domain::UserId> user;
    int unusedDays = 0; ///< 0: all
    int limit = 1000;
};

struct AuditRow
{
    domain::AuditEvent event;
    QString clientName, userName, moduleName;
};

struct OverviewPoint
{
    base::Timestamp at;
    qint64 issued = 0;
    qint64 refused = 0;
};
struct AttentionItem
{
    enum class Kind {
        ClientEndsSoon,
        CertificateEndsSoon,
        RepeatedRefusals,
        CodesNeverRedeemed,
        NoModule
    };
    Kind kind = Kind::ClientEndsSoon;
    QString subject; ///< name of what it concerns
    std::optional<base::Timestamp> at;
    qint64 count = 0;
    std::optional<domain::ModuleId> module;
    std::optional<domain::ClientKey> client;
};
enum class OverviewRange { Day, Week, Month };
struct Overview
{
    qint64 tokensToday = 0;
    qint64 refusedToday = 0;
    QList<std::pair<QByteArray, qint64>> refusedByReason;
    qint64 grants = 0;
    qint64 clients = 0;
    QList<OverviewPoint> points;
    QList<AttentionItem> attention;
    QList<AuditRow> latest;
};

/// How many people and connections an act would hit.
struct Impact
{
    int people = 0;
    int connections = 0;
    int clients = 0;
};

} // namespace server::api
