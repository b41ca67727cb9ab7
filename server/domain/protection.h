// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6; security FA-01.
#pragma once

#include "server/domain/ids.h"
#include "server/domain/scopeset.h"
#include "server/domain/user.h"

#include <QByteArrayList>

namespace server::domain {

/// What somebody gets whom the proxy's question shows neither signed in nor with a token.
enum class Stranger {
    Refuse,   ///< 401
    SignIn,   ///< 401, which the proxy turns into the sign-in page (nginx)
    Redirect, ///< 302 to the sign-in page from the answer itself (Traefik, Caddy)
};
[[nodiscard]] QByteArray toName(Stranger value);
[[nodiscard]] std::optional<Stranger> strangerFromName(const QByteArray &name);

/// Whether clients get in that act for themselves (client_credentials): nobody stands behind them.
enum class ServiceAccess { Refused, Admitted };

/// Who may use a part of a host behind a proxy. Its module switches it on and off.
struct ProtectionRule
{
    ModuleId module;
    QByteArray host; ///< as protectedHost()
    QString path;    ///< begins with a slash, ends with none unless it is all; covers what is below
    QStringList users;  ///< user codes
    QStringList groups; ///< with `users` both empty: every person of the company
    ScopeSet scopes;    ///< a token needs all of them; empty: tokens are not taken
    ServiceAccess services = ServiceAccess::Refused;
    Stranger stranger = Stranger::SignIn;
    bool operator==(const ProtectionRule &) const = default;

    [[nodiscard]] bool admits(const User &user) const;
};

/// What a form or a document says about a rule.
struct ProtectionDraft
{
    QString host;
    QString path = QStringLiteral("/");
    QStringList users, groups;
    QByteArrayList scopes{"api"};
    bool services = false;
    Stranger stranger = Stranger::SignIn;
};
[[nodiscard]] ProtectionDraft draftOf(const ProtectionRule &rule);

/// The rule that a draft means; its module is left open. Fails with InvalidInput and the codes
/// "required", "too_long", "too_many", "control_character", "host_syntax", "path_syntax",
/// "scope_syntax", "scope_too_many", "contradiction" (services without a scope).
[[nodiscard]] base::Result<ProtectionRule> parseProtection(const ProtectionDraft &draft);
/// The faults of parseProtection(), for a form.
[[nodiscard]] base::FieldErrors checkProtection(const ProtectionDraft &draft);

/// Of all rules of one module.
inline constexpr qsizetype maximumProtectionRules = 200;

} // namespace server::domain
