// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements X-15, security LG-01.
#include "server/oauth/audit.h"

namespace server::oauth {

using namespace Qt::StringLiterals;

domain::AuditEvent auditEvent(const QByteArray &type, const RequestMeta &meta,
                              const service::CatalogClient *client, const domain::User *user,
                              QJsonObject details)
{
    domain::AuditEvent event;
    event.at = meta.now;
    event.type = type;
    event.actor.address = meta.peerAddress;
    if (client) {
        event.client = client->client.id;
        event.module = client->client.module;
        event.actor.kind = domain::Actor::Kind::Client;
        event.actor.name = QString::fromUtf8(client->client.clientId);
    }
    if (user) {
        event.user = user->id;
        event.actor.kind = domain::Actor::Kind::Person;
        event.actor.user = user->id;
        event.actor.name = user->code;
    }
    event.details = std::move(details);
    return event;
}

domain::AuditEvent refusalEvent(const QByteArray &type, const RequestMeta &meta,
                                const service::CatalogClient *client, const domain::User *user,
                                const OAuthError &error)
{
    auto event = auditEvent(type, meta, client, user);
    event.success = false;
    event.incident = meta.incident;
    event.details.insert(u"error"_s, QString::fromLatin1(nameOf(error.code)));
    event.details.insert(u"reason"_s, QString::fromUtf8(error.publicText));
    if (!error.debugText.isEmpty())
        event.details.insert(u"cause"_s, error.debugText.left(256));
    return event;
}

} // namespace server::oauth
