// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/module/clientmodel.h"

#include "ui/support/formatting.h"

#include <QCoreApplication>

namespace ui::pages::module {

using server::api::ClientStatus;
using server::api::ClientSummary;
using server::base::Clock;
using ui::widgets::Cell;
using ui::widgets::Chip;
using ui::widgets::Tone;

namespace {

Chip statusChip(ClientStatus status)
{
    switch (status) {
    case ClientStatus::Active:
        return {QCoreApplication::translate("ui::pages::module::ClientModel", "Active"),
                Tone::Good};
    case ClientStatus::ExpiresSoon:
        return {QCoreApplication::translate("ui::pages::module::ClientModel", "Expires soon"),
                Tone::Warning};
    case ClientStatus::Expired:
        return {QCoreApplication::translate("ui::pages::module::ClientModel", "Expired"),
                Tone::Danger};
    case ClientStatus::Disabled:
        break;
    }
    return {QCoreApplication::translate("ui::pages::module::ClientModel", "Disabled"),
            Tone::Neutral};
}

Cell redirects(const ClientSummary &client)
{
    QStringList addresses;
    for (const auto &uri : client.client.redirectUris)
        addresses.append(QString::fromLatin1(uri.bytes()));
    return {ui::support::addressCount(int(addresses.size())), addresses.join(u'\n'),
            addresses.size()};
}

Cell expires(const ClientSummary &client, const Clock &clock)
{
    const auto &end = client.client.expiresAt;
    if (!end)
        return {QCoreApplication::translate("ui::pages::module::ClientModel", "no end"),
                {},
                std::numeric_limits<qint64>::max()};
    const bool soon = client.status == ClientStatus::ExpiresSoon;
    return {soon ? ui::support::relativeTime(*end, clock.now()) : ui::support::shortDate(*end),
            ui::support::exactTime(*end), server::base::toMillis(*end)};
}

/// What has no column of its own: identifier, creation, the secrets by their beginnings.
QString facts(const ClientSummary &client, const Clock &clock)
{
    QStringList lines{QString::fromLatin1(client.client.clientId),
                      QCoreApplication::translate("ui::pages::module::ClientModel", "Created %1")
                          .arg(ui::support::shortDate(client.client.createdAt))};
    QStringList live;
    for (const auto &secret : client.secrets) {
        if (secret.isLive(clock.now()))
            live.append(QString::fromLatin1(secret.prefix) + u'…');
    }
    if (!live.isEmpty())
        lines.append(QCoreApplication::translate("ui::pages::module::ClientModel",
                                                 "%n secret(s): %1", nullptr, int(live.size()))
                         .arg(live.join(QStringLiteral(", "))));
    return lines.join(u'\n');
}

Cell lastUsed(const ClientSummary &client, const Clock &clock)
{
    const auto &at = client.client.lastUsedAt;
    return {ui::support::relativeTime(at, clock.now()),
            at ? ui::support::exactTime(*at) : QString(), at ? server::base::toMillis(*at) : 0};
}

} // namespace

std::unique_ptr<ClientModel> makeClientModel(const Clock &clock)
{
    QList<ClientModel::Column> columns{
        {{QCoreApplication::translate("ui::pages::module::ClientModel", "Name"), 1.28},
         [&clock](const ClientSummary &c) {
             return Cell{c.client.name, facts(c, clock)};
         }},
        {{QCoreApplication::translate("ui::pages::module::ClientModel", "Template"), 1.17},
         [](const ClientSummary &c) { return Cell{c.templateName}; }},
        {{QCoreApplication::translate("ui::pages::module::ClientModel", "Scopes"), 1.32},
         [](const ClientSummary &c) {
             const QString names = QString::fromUtf8(c.scopes.join(' '));
             return Cell{names, names, {}, ui::widgets::scopeChips(c.scopes)};
         }},
        {{QCoreApplication::translate("ui::pages::module::ClientModel", "Redirects to"), 1.05},
         redirects},
        {{QCoreApplication::translate("ui::pages::module::ClientModel", "Expires"), 1.2},
         [&clock](const ClientSummary &c) { return expires(c, clock); }},
        {{QCoreApplication::translate("ui::pages::module::ClientModel", "Status"), 1.2},
         [](const ClientSummary &c) {
             const Chip chip = statusChip(c.status);
             return Cell{chip.text, {}, int(c.status), {chip}};
         }},
        {{QCoreApplication::translate("ui::pages::module::ClientModel", "Last used"), 1.25},
         [&clock](const ClientSummary &c) { return lastUsed(c, clock); }},
    };
    return std::make_unique<ClientModel>(
        std::move(columns), [](const ClientSummary &c) { return c.client.id.value(); });
}

} // namespace ui::pages::module
