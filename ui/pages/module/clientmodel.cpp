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

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::pages::module::ClientModel)
};

Chip statusChip(ClientStatus status)
{
    switch (status) {
    case ClientStatus::Active:
        return {Texts::tr("Active"), Tone::Good};
    case ClientStatus::ExpiresSoon:
        return {Texts::tr("Expires soon"), Tone::Warning};
    case ClientStatus::Expired:
        return {Texts::tr("Expired"), Tone::Danger};
    case ClientStatus::Disabled:
        break;
    }
    return {Texts::tr("Disabled"), Tone::Neutral};
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
        return {Texts::tr("no end"), {}, std::numeric_limits<qint64>::max()};
    const bool soon = client.status == ClientStatus::ExpiresSoon;
    return {soon ? ui::support::relativeTime(*end, clock.now()) : ui::support::shortDate(*end),
            ui::support::exactTime(*end), server::base::toMillis(*end)};
}

/// What has no column of its own: identifier, creation, the secrets by their beginnings.
QString facts(const ClientSummary &client, const Clock &clock)
{
    QStringList lines{QString::fromLatin1(client.client.clientId),
                      Texts::tr("Created %1").arg(ui::support::shortDate(client.client.createdAt))};
    QStringList live;
    for (const auto &secret : client.secrets) {
        if (secret.isLive(clock.now()))
            live.append(QString::fromLatin1(secret.prefix) + u'…');
    }
    if (!live.isEmpty())
        lines.append(Texts::tr("%n secret(s): %1", nullptr, int(live.size()))
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
        {{Texts::tr("Name"), 1.28},
         [&clock](const ClientSummary &c) {
             return Cell{c.client.name, facts(c, clock)};
         }},
        {{Texts::tr("Template"), 1.2}, [](const ClientSummary &c) { return Cell{c.templateName}; }},
        {{Texts::tr("Scopes"), 1.32},
         [](const ClientSummary &c) {
             const QString names = QString::fromUtf8(c.scopes.join(' '));
             return Cell{names, names, {}, ui::widgets::scopeChips(c.scopes)};
         }},
        {{Texts::tr("Redirects to"), 1.1}, redirects},
        {{Texts::tr("Expires"), 1.05},
         [&clock](const ClientSummary &c) { return expires(c, clock); }},
        {{Texts::tr("Status"), 1.2},
         [](const ClientSummary &c) {
             const Chip chip = statusChip(c.status);
             return Cell{chip.text, {}, int(c.status), {chip}};
         }},
        {{Texts::tr("Last used"), 1.25},
         [&clock](const ClientSummary &c) { return lastUsed(c, clock); }},
    };
    return std::make_unique<ClientModel>(
        std::move(columns), [](const ClientSummary &c) { return c.client.id.value(); });
}

} // namespace ui::pages::module
