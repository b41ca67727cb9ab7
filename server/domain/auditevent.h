// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/domain/ids.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace server::domain {

/// Who did something: a console user, the command line, a person on the web, a client, the server
/// itself.
struct Actor
{
    enum class Kind { System, Administrator, Person, Client, CommandLine };
    Kind kind = Kind::System;
    UserId user;
    QString name;    ///< code of the user, client id, or operating system account
    QString address; ///< peer address, empty for local acts
    bool operator==(const Actor &) const = default;
};

/// One line of the audit trail. Holds no secret; tokens appear as the first 8 characters of their
/// digest.
struct AuditEvent
{
    AuditId id; ///< the sequence number
    base::Timestamp at;
    QByteArray type; ///< dotted name, for example "client.created", "token.refused", "grant.ended"
    bool success = true;
    Actor actor;
    std::optional<ModuleId> module;
    std::optional<ClientKey> client;
    std::optional<UserId> user; ///< whom it concerns
    QByteArray incident;        ///< number shown on an error page, if any
    QJsonObject details;
    bool operator==(const AuditEvent &) const = default;
};

struct AuditQuery
{
    QString text; ///< matches type, actor, client, incident
    std::optional<bool> success;
    std::optional<ClientKey> client;
    std::optional<UserId> user;
    std::optional<ModuleId> module;
    AuditId before; ///< page on: only rows older than this
    int limit = 200;
};

} // namespace server::domain
