// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/widgets/recordtable.h"

#include <memory>

namespace ui::pages::modulesettings {

using TemplateModel = ui::widgets::RecordTable<server::api::TemplateSummary>;

/// The rows of the section OAuth2/OIDC client templates.
[[nodiscard]] std::unique_ptr<TemplateModel> makeTemplateModel();

} // namespace ui::pages::modulesettings
