// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/eventtexts.h"

#include <QCoreApplication>

namespace ui::support {

using server::domain::Actor;

namespace {

struct EventTexts
{
    Q_DECLARE_TR_FUNCTIONS(ui::support::EventTexts)
};

struct Row
{
    const char *name;
    const char *text;
};

constexpr Row table[] = {
    {"module.created", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Module created")},
    {"module.changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Module changed")},
    {"module.deleted", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Module deleted")},
    {"module.enabled", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Module enabled")},
    {"module.disabled", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Module disabled")},
    {"external_app.enabled", QT_TRANSLATE_NOOP("ui::support::EventTexts", "External app enabled")},
    {"external_app.disabled",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "External app disabled")},
    {"external_app.changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "External app changed")},
    {"api_token.created", QT_TRANSLATE_NOOP("ui::support::EventTexts", "API token created")},
    {"api_token.changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "API token changed")},
    {"api_token.deleted", QT_TRANSLATE_NOOP("ui::support::EventTexts", "API token deleted")},
    {"app.created", QT_TRANSLATE_NOOP("ui::support::EventTexts", "App created")},
    {"app.changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "App changed")},
    {"app.deleted", QT_TRANSLATE_NOOP("ui::support::EventTexts", "App deleted")},
    {"app.items_deleted", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Items deleted")},
    {"protection.changed",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "Protected addresses changed")},
    {"host.entered", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Signed in to a protected host")},
    {"access.refused",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "Access to a protected address refused")},
    {"template.created", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Template created")},
    {"template.changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Template changed")},
    {"template.deleted", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Template deleted")},
    {"client.created", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Client created")},
    {"client.changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Client changed")},
    {"client.deleted", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Client deleted")},
    {"client.restored", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Client brought back")},
    {"client.enabled", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Client enabled")},
    {"client.disabled", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Client disabled")},
    {"client.secret_added", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Secret added")},
    {"client.secret_revoked", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Secret revoked")},
    {"client.refused", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Client refused")},
    {"registration.refused",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "Client registration refused")},
    {"registration.token_added",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "Registration token added")},
    {"registration.token_revoked",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "Registration token revoked")},
    {"user.created", QT_TRANSLATE_NOOP("ui::support::EventTexts", "User created")},
    {"user.changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "User changed")},
    {"user.deleted", QT_TRANSLATE_NOOP("ui::support::EventTexts", "User deleted")},
    {"user.locked", QT_TRANSLATE_NOOP("ui::support::EventTexts", "User locked")},
    {"user.unlocked", QT_TRANSLATE_NOOP("ui::support::EventTexts", "User unlocked")},
    {"user.password_changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Password changed")},
    {"password.changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Password changed")},
    {"unit.created", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Organizational unit created")},
    {"unit.changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Organizational unit changed")},
    {"permission.created", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Permission created")},
    {"permission.deleted", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Permission deleted")},
    {"legacy_token.created", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Legacy token made")},
    {"legacy_token.revoked", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Legacy token revoked")},
    {"refresh_token.revoked",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "Refresh token revoked")},
    {"web_service.refused", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Web service refused")},
    {"permission.changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Permission changed")},
    {"grant.allowed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Access allowed")},
    {"consent.refused", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Access not allowed")},
    {"grant.ended", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Access revoked")},
    {"connection.ended", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Connection ended")},
    {"session.begun", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Signed in")},
    {"console.signed_in", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Signed in")},
    {"session.ended", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Signed out")},
    {"logout.delivered",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "Service told of the sign-out")},
    {"logout.undelivered",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "Service could not be told of the sign-out")},
    {"logout.refused", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Sign-out request refused")},
    {"signin.slowed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Sign-in refused")},
    {"signin.failed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Sign-in refused")},
    {"authorization.refused",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "Authorization request refused")},
    {"code.issued", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Code issued")},
    {"code.replayed",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "Code used twice: connection ended")},
    {"token.issued", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Tokens issued")},
    {"token.refused", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Token request refused")},
    {"refresh.replayed",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "Refresh token used twice: connection ended")},
    {"server.changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Server settings changed")},
    {"server.started", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Server started")},
    {"server.stopped", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Server stopped")},
    {"company.changed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Company changed")},
    {"key.created", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Signing key created")},
    {"key.rotated", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Signing key rotated")},
    {"key.retired", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Signing key retired")},
    {"key.removed", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Signing key removed")},
    {"setup.applied", QT_TRANSLATE_NOOP("ui::support::EventTexts", "Set-up file applied")},
    {"installation.completed",
     QT_TRANSLATE_NOOP("ui::support::EventTexts", "Installation completed")},
};

const char *textOf(const QByteArray &name)
{
    for (const Row &row : table) {
        if (name == row.name)
            return row.text;
    }
    return nullptr;
}

} // namespace

QString eventText(const server::domain::AuditEvent &event)
{
    const char *found = textOf(event.type);
    return found ? QCoreApplication::translate("ui::support::EventTexts", found)
                 : QString::fromUtf8(event.type);
}

QString actorText(const Actor &actor)
{
    if (!actor.name.isEmpty())
        return actor.name;
    switch (actor.kind) {
    case Actor::Kind::System:
        return EventTexts::tr("the server");
    case Actor::Kind::Administrator:
        return EventTexts::tr("an administrator");
    case Actor::Kind::Person:
        return EventTexts::tr("a person");
    case Actor::Kind::Client:
        return EventTexts::tr("a client");
    case Actor::Kind::CommandLine:
        return EventTexts::tr("the command line");
    }
    return {};
}

} // namespace ui::support
