// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modules/modulemodel.h"

#include "ui/support/formatting.h"

#include <QCoreApplication>

namespace ui::pages::modules {

using server::api::ModuleSummary;
using ui::widgets::Cell;
using ui::widgets::Tone;

std::unique_ptr<ModuleModel> makeModuleModel()
{
    QList<ModuleModel::Column> columns{
        {{QCoreApplication::translate("ui::pages::modules::ModuleModel", "Name"), 3},
         [](const ModuleSummary &m) { return Cell{m.module.name}; }},
        {{QCoreApplication::translate("ui::pages::modules::ModuleModel", "Code"), 2},
         [](const ModuleSummary &m) { return Cell{m.module.code}; }},
        {{QCoreApplication::translate("ui::pages::modules::ModuleModel", "Description"), 4},
         [](const ModuleSummary &m) {
             return Cell{m.module.description, m.module.description};
         }},
        {{QCoreApplication::translate("ui::pages::modules::ModuleModel", "State"), 1.5},
         [](const ModuleSummary &m) {
             const QString text =
                 m.module.enabled
                     ? QCoreApplication::translate("ui::pages::modules::ModuleModel", "Enabled")
                     : QCoreApplication::translate("ui::pages::modules::ModuleModel", "Off");
             return Cell{text, {}, {}, {{text, m.module.enabled ? Tone::Good : Tone::Neutral}}};
         }},
        {{QCoreApplication::translate("ui::pages::modules::ModuleModel", "Clients"), 1.2},
         [](const ModuleSummary &m) {
             return Cell{ui::support::clientCount(m.clients), {}, m.clients};
         }},
    };
    return std::make_unique<ModuleModel>(
        std::move(columns), [](const ModuleSummary &m) { return m.module.id.value(); });
}

} // namespace ui::pages::modules
