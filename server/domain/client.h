// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/secret.h"
#include "server/domain/calledaddress.h"
#include "server/domain/ids.h"
#include "server/domain/redirecturi.h"
#include "server/domain/templatepolicy.h"

#include <optional>

namespace server::domain {

/// RFC 7591 metadata beyond what has a member of its own. Kept as given; members whose protocol is
/// not built yet are stored and have no effect.
struct ClientMetadata
{
    ApplicationType applicationType = ApplicationType::Web;
    std::optional<AuthMethod> authMethod; ///< pinned method; otherwise any that the template allows
    std::optional<SigningAlgorithm> idTokenAlgorithm; ///< otherwise the template's
    QJsonObject other; ///< jwks, jwks_uri, post_logout_redirect_uris, backchannel_logout_uri, ...
    bool operator==(const ClientMetadata &) const = default;
};

/// An external service: identifier, redirect addresses, end. Its secrets stand apart.
struct Client
{
    ClientKey id;
    ModuleId module;
    TemplateId clientTemplate;
    QByteArray clientId; ///< `client_id`, "App unique identifier"; never reissued
    QString name;        ///< unique in the module
    QList<RedirectUri> redirectUris;
    std::optional<base::Timestamp> expiresAt; ///< Expires: caps every token, stops everything
    bool enabled = true;
    ClientMetadata metadata;
    std::optional<UserId> user; ///< the Rest API client that this client is; it acts as that user
    base::Timestamp createdAt;
    std::optional<base::Timestamp> lastUsedAt;
    std::optional<base::Timestamp>
        deletedAt; ///< kept for Undo and so that the id is never reissued
    bool operator==(const Client &) const = default;

    [[nodiscard]] bool isPublic() const { return metadata.authMethod == AuthMethod::None; }
    /// The boundary counts as expired.
    [[nodiscard]] bool isExpired(base::Timestamp now) const
    {
        return expiresAt && now >= *expiresAt;
    }
};

/// One of a client's secrets. What was made here has 256 random bits and is stored as its digest;
/// what people or other servers made is stored as a slow hash.
struct ClientSecret
{
    SecretId id;
    ClientKey client;
    QByteArray prefix;   ///< first characters, for people to tell secrets apart
    QByteArray digest;   ///< SHA-256; zeros where there is a slow hash
    QByteArray slowHash; ///< PHC string of a secret that was not made here; else empty
    QByteArray sealed;   ///< the secret itself, only where client_secret_jwt needs it; else empty
    QString label;
    base::Timestamp createdAt;
    std::optional<base::Timestamp> expiresAt;
    std::optional<base::Timestamp> lastUsedAt;
    std::optional<base::Timestamp> revokedAt;
    bool operator==(const ClientSecret &) const = default;
    [[nodiscard]] bool isLive(base::Timestamp now) const
    {
        return !revokedAt && !(expiresAt && now >= *expiresAt);
    }
};

struct ClientDraft
{
    QString name;
    TemplateId clientTemplate;
    QByteArrayList redirectUris; ///< as typed or received
    std::optional<base::Timestamp> expiresAt;
    ClientMetadata metadata;
};

/// Field names: "name", "template", "redirect_uris" or "redirect_uris[N]", "expires", and RFC 7591
/// names. Codes: those of RedirectUri::parse, "required", "too_long", "duplicate", "in_the_past",
/// "not_allowed_by_template", "control_character".
/// Those of checkClientKeys() come to them. Redirect addresses are required exactly when the policy
/// allows the authorization code. Addresses that the server calls may use plain http only under an
/// issuer of this machine, which a form need not know: the service decides.
[[nodiscard]] base::FieldErrors checkClient(const ClientDraft &draft, const TemplatePolicy &policy,
                                            base::Timestamp now,
                                            LoopbackHttp loopbackHttp = LoopbackHttp::Allowed);

} // namespace server::domain
