// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/templatemodel.h"

#include "ui/support/formatting.h"
#include "ui/support/vocabulary.h"

#include <QCoreApplication>

namespace ui::pages::modulesettings {

using server::api::TemplateSummary;
using server::domain::GrantType;
using ui::widgets::Cell;

namespace {

} // namespace

std::unique_ptr<TemplateModel> makeTemplateModel()
{
    QList<TemplateModel::Column> columns{
        {{QCoreApplication::translate("ui::pages::modulesettings::TemplateModel", "Name"), 2.1},
         [](const TemplateSummary &t) {
             return Cell{t.value.name, ui::support::label(t.value.preset)};
         }},
        {{QCoreApplication::translate("ui::pages::modulesettings::TemplateModel", "Access levels"),
          1.7},
         [](const TemplateSummary &t) {
             const QByteArrayList names = t.value.policy.scopes.names();
             const QString text = QString::fromUtf8(names.join(' '));
             return Cell{text, text, {}, ui::widgets::scopeChips(names)};
         }},
        {{QCoreApplication::translate("ui::pages::modulesettings::TemplateModel", "Access token"),
          1.2},
         [](const TemplateSummary &t) {
             const auto life = t.value.policy.accessTokenLifetime;
             return Cell{ui::support::duration(life), {}, qint64(life.count())};
         }},
        {{QCoreApplication::translate("ui::pages::modulesettings::TemplateModel", "Refresh token"),
          1.2},
         [](const TemplateSummary &t) {
             const auto life = t.value.policy.allows(GrantType::RefreshToken)
                                   ? t.value.policy.refreshTokenLifetime
                                   : server::base::Seconds{0};
             return Cell{ui::support::duration(life), {}, qint64(life.count())};
         }},
        {{QCoreApplication::translate("ui::pages::modulesettings::TemplateModel", "Used by"), 1.4},
         [](const TemplateSummary &t) {
             return Cell{ui::support::clientCount(t.clients), {}, t.clients};
         }},
    };
    return std::make_unique<TemplateModel>(
        std::move(columns), [](const TemplateSummary &t) { return t.value.id.value(); });
}

} // namespace ui::pages::modulesettings
