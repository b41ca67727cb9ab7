// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/module/secretmodel.h"

#include "ui/support/formatting.h"

#include <QCoreApplication>

namespace ui::pages::module {

using server::base::Clock;
using server::domain::ClientSecret;
using ui::widgets::Cell;
using ui::widgets::Tone;

std::unique_ptr<SecretModel> makeSecretModel(const Clock &clock)
{
    QList<SecretModel::Column> columns{
        {{QCoreApplication::translate("ui::pages::module::SecretModel", "Begins with"), 1.2},
         [](const ClientSecret &s) { return Cell{QString::fromLatin1(s.prefix) + u'…'}; }},
        {{QCoreApplication::translate("ui::pages::module::SecretModel", "Label"), 1.4},
         [](const ClientSecret &s) { return Cell{s.label}; }},
        {{QCoreApplication::translate("ui::pages::module::SecretModel", "Created"), 1.2},
         [](const ClientSecret &s) {
             return Cell{ui::support::shortDate(s.createdAt), ui::support::exactTime(s.createdAt),
                         server::base::toMillis(s.createdAt)};
         }},
        {{QCoreApplication::translate("ui::pages::module::SecretModel", "Last used"), 1.3},
         [&clock](const ClientSecret &s) {
             return Cell{ui::support::relativeTime(s.lastUsedAt, clock.now())};
         }},
        {{QCoreApplication::translate("ui::pages::module::SecretModel", "Status"), 1},
         [&clock](const ClientSecret &s) {
             const bool live = s.isLive(clock.now());
             const QString text =
                 live ? QCoreApplication::translate("ui::pages::module::SecretModel", "Active")
                      : QCoreApplication::translate("ui::pages::module::SecretModel", "Revoked");
             return Cell{text, {}, {}, {{text, live ? Tone::Good : Tone::Neutral}}};
         }},
    };
    return std::make_unique<SecretModel>(std::move(columns),
                                         [](const ClientSecret &s) { return s.id.value(); });
}

} // namespace ui::pages::module
